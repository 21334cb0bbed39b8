"""What can be written down: the record types, ids, enumerations, the brand, citations and macro calls.

Comes in: nothing. Goes out: frozen, typed records that know their own fields and no more, and `KINDS`,
the one table of kinds. What a record means for others is worked out in `corpus` and `views`, what makes
it wrong beyond its own shape in `rules`; nothing here reads a file, parses YAML or knows of a page.
"""

from evidence_guide.model.base import Change, Source
from evidence_guide.model.brand import Brand
from evidence_guide.model.claims import Claim, DirectedClaim, Evidence, ShortAnswer
from evidence_guide.model.content import ContentPage
from evidence_guide.model.documents import Correction, Document, DocumentPart, Figure, FigurePart, OldLink
from evidence_guide.model.enumerations import (
    ENUMERATIONS,
    Answer,
    Audience,
    Condition,
    Country,
    Design,
    Effect,
    EvidenceNeed,
    FigureShape,
    FindingTopic,
    Outcome,
    Stance,
)
from evidence_guide.model.fields import NOT_STATED, SLUG, Identified, LinkTo, Record, is_kept_by_windows
from evidence_guide.model.headings import WrittenHeading, find_headings
from evidence_guide.model.inline_syntax import (
    BRACKETED_CITATION,
    NARRATIVE_CITATION,
    RAW_CITATION,
    Cite,
    MacroCall,
    blank_code,
    find_broken_citations,
    find_calls,
    find_citations,
    odd_character_of,
    parse_cluster,
    written_keys,
)
from evidence_guide.model.kind_columns import CardMacro, EffectsOf, Kind, Order, Subjects
from evidence_guide.model.kinds import (
    CLAIM,
    KIND_PROBLEMS,
    KINDS,
    PAGE,
    REFERENCE,
    by_folder,
    kind_of,
    url_of,
)
from evidence_guide.model.letters import plain_letters
from evidence_guide.model.links import FieldPath, lines_of, links_of, texts_of
from evidence_guide.model.policies import Ask, ListedItem, Policy
from evidence_guide.model.practice import Benchmark, Checklist, Criterion, PenPicture, Question
from evidence_guide.model.research import Factor, Finding, Heading, Study
from evidence_guide.model.vocabulary import ClientGroup, Era, GlossaryTerm, Law, Level, Locality, Model, Theme

__all__ = [
    "BRACKETED_CITATION",
    "CLAIM",
    "ENUMERATIONS",
    "KINDS",
    "KIND_PROBLEMS",
    "NARRATIVE_CITATION",
    "NOT_STATED",
    "PAGE",
    "RAW_CITATION",
    "REFERENCE",
    "SLUG",
    "Answer",
    "Ask",
    "Audience",
    "Benchmark",
    "Brand",
    "CardMacro",
    "Change",
    "Checklist",
    "Cite",
    "Claim",
    "ClientGroup",
    "Condition",
    "ContentPage",
    "Correction",
    "Country",
    "Criterion",
    "Design",
    "DirectedClaim",
    "Document",
    "DocumentPart",
    "Effect",
    "EffectsOf",
    "Era",
    "Evidence",
    "EvidenceNeed",
    "Factor",
    "FieldPath",
    "Figure",
    "FigurePart",
    "FigureShape",
    "Finding",
    "FindingTopic",
    "GlossaryTerm",
    "Heading",
    "Identified",
    "Kind",
    "Law",
    "Level",
    "LinkTo",
    "ListedItem",
    "Locality",
    "MacroCall",
    "Model",
    "OldLink",
    "Order",
    "Outcome",
    "PenPicture",
    "Policy",
    "Question",
    "Record",
    "ShortAnswer",
    "Source",
    "Stance",
    "Study",
    "Subjects",
    "Theme",
    "WrittenHeading",
    "blank_code",
    "by_folder",
    "find_broken_citations",
    "find_calls",
    "find_citations",
    "find_headings",
    "is_kept_by_windows",
    "kind_of",
    "lines_of",
    "links_of",
    "odd_character_of",
    "parse_cluster",
    "plain_letters",
    "texts_of",
    "url_of",
    "written_keys",
]
