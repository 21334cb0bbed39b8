"""The one table of kinds: where each kind of record is kept, what it is called, how it is found and shown.

To add a kind takes a record type, a row here, a template in `macros/` and words for people; the architecture
page says it step by step. Readers, rules, graph, views, pages, search and exports all go by this table, and
compare no kind with a name.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from evidence_guide.model.documents import Document, Figure
from evidence_guide.model.fields import Record
from evidence_guide.model.kind_columns import CardMacro, EffectsOf, Kind, Order, Subjects
from evidence_guide.model.policies import Policy
from evidence_guide.model.practice import Benchmark, Checklist, PenPicture
from evidence_guide.model.research import Factor, Finding, Message, Study
from evidence_guide.model.vocabulary import ClientGroup, Era, GlossaryTerm, Law, Level, Locality, Model, Theme

CLAIM: Final = "claim"
REFERENCE: Final = "reference"
PAGE: Final = "page"
"""The things that can be linked to and are no records of a kind."""


_ROWS: Final = (
    Kind(
        "study",
        Study,
        "studies",
        "study",
        "Studies",
        strand="research",
        subjects=Subjects.NOTHING_ELSE,
        linked_rank=5,
        library_rank=3,
        search_rank=61,
    ),
    Kind(
        "factor",
        Factor,
        "factors",
        "factor",
        "What helps and what hinders",
        strand="research",
        effects_of=EffectsOf.ITSELF,
        subjects=Subjects.CLAIMS_AND_STUDIES,
        macro=CardMacro(
            "A factor as a card: what it is, and the short answer of its evidence.", "co-location", cites=True
        ),
        linked_rank=2,
        library_rank=1,
        search_rank=2,
    ),
    Kind(
        "finding",
        Finding,
        "findings",
        "finding",
        "Findings",
        strand="research",
        effects_of=EffectsOf.JOINT_WORKING,
        subjects=Subjects.CLAIMS_AND_STUDIES,
        macro=CardMacro(
            "A finding on an outcome as a card, with the short answer of its evidence.", "clinical-outcomes"
        ),
        linked_rank=3,
        library_rank=2,
        search_rank=3,
    ),
    Kind(
        "message",
        Message,
        "messages",
        "research message",
        "Research messages",
        strand="research",
        subjects=Subjects.CLAIMS_AND_STUDIES,
        macro=CardMacro(
            "A research message as a card in the colour of research, with all its claims.",
            "kodner-seven-factors",
            cites=True,
        ),
        linked_rank=4,
        search_rank=10,
    ),
    Kind(
        "pen-picture",
        PenPicture,
        "pen-pictures",
        "pen picture",
        "Pen pictures",
        has_body=True,
        strand="practice",
        subjects=Subjects.NOTHING_ELSE,
        macro=CardMacro(
            "A pen picture as a card in the colour of practice: its title, summary, place and level.",
            "torbay",
            cites=True,
        ),
        linked_rank=1,
        search_rank=9,
    ),
    Kind(
        "benchmark",
        Benchmark,
        "benchmarks",
        "benchmark",
        "Benchmarks",
        order=Order.NUMBER,
        strand="practice",
        macro=CardMacro("A benchmark with its criteria.", "use-of-resources", cites=True),
        linked_rank=6,
        search_rank=11,
    ),
    Kind(
        "policy",
        Policy,
        "policies",
        "policy",
        "Policies",
        strand="policy",
        macro=CardMacro(
            "A policy as a card in the colour of policy: what it asked for, with its sources.",
            "our-health-our-care-our-say",
            cites=True,
        ),
        linked_rank=8,
        search_rank=13,
    ),
    Kind(
        "checklist",
        Checklist,
        "checklists",
        "checklist",
        "Checklists",
        strand="practice",
        macro=CardMacro("A checklist with all its questions.", "dh-partnership-checklist"),
        linked_rank=7,
        search_rank=12,
    ),
    Kind(
        "figure",
        Figure,
        "figures",
        "figure",
        "Figures",
        strand="research",
        macro=CardMacro("A figure: the drawing, and beside it the same in words.", "collaboration-continuum"),
        linked_rank=9,
        search_rank=14,
    ),
    Kind(
        "document",
        Document,
        "documents",
        "source document",
        "The source documents",
        linked_rank=16,
        search_rank=15,
    ),
    Kind(
        "law",
        Law,
        "laws",
        "law",
        "Leutz’s laws",
        in_vocabulary=True,
        address="laws/{number}/",
        heading="Law {number}: {title}",
        order=Order.NUMBER,
        strand="research",
        subjects=Subjects.CLAIMS_AND_STUDIES,
        macro=CardMacro("One of Leutz's laws, restated, by its number.", 3, by_number=True, cites=True),
        linked_rank=10,
        search_rank=8,
    ),
    Kind(
        "level",
        Level,
        "levels",
        "level",
        "Levels",
        in_vocabulary=True,
        order=Order.NUMBER,
        linked_rank=11,
        search_rank=4,
    ),
    Kind(
        "theme",
        Theme,
        "themes",
        "theme",
        "Themes",
        in_vocabulary=True,
        has_page=False,
        has_index=False,
        address="factors/#{id}",
        order=Order.AS_WRITTEN,
        linked_rank=None,
    ),
    Kind(
        "model",
        Model,
        "models",
        "model of joint working",
        "Models of joint working",
        in_vocabulary=True,
        linked_rank=12,
        search_rank=5,
    ),
    Kind(
        "client-group",
        ClientGroup,
        "client-groups",
        "client group",
        "Client groups",
        in_vocabulary=True,
        linked_rank=13,
        search_rank=6,
    ),
    Kind(
        "era",
        Era,
        "eras",
        "era",
        "Eras",
        in_vocabulary=True,
        order=Order.YEARS,
        strand="policy",
        linked_rank=15,
        search_rank=7,
    ),
    Kind(
        "place",
        Locality,
        "places",
        "place",
        "Places",
        in_vocabulary=True,
        strand="practice",
        linked_rank=14,
        search_rank=60,
    ),
    Kind(
        "term",
        GlossaryTerm,
        "glossary",
        "term",
        "Glossary",
        in_vocabulary=True,
        has_page=False,
        macro=CardMacro("A word of the glossary, explained where it stands.", "cmht", form="inline"),
        linked_rank=None,
        search_rank=1,
    ),
)

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _ROWS}
"""The kinds by name."""

KIND_PROBLEMS: Final = tuple(problem for kind in _ROWS for problem in kind.problems())
"""What rows ask of a record type that it does not have; the command line says so, and runs nothing."""


@cache
def kind_of(model: type[Record]) -> Kind:
    """Return the kind whose records are of a type.

    Args:
        model: a record type of the table.

    Raises:
        StopIteration: no kind has such records.
    """
    return next(kind for kind in KINDS.values() if kind.model is model)


def by_folder(folder: str, *, in_vocabulary: bool = False) -> Kind | None:
    """Return the kind kept in a folder of `data/`, or in the vocabulary file of that stem."""
    found = (k for k in KINDS.values() if k.folder == folder and k.in_vocabulary == in_vocabulary)
    return next(found, None)


def url_of(kind: str, record_id: str, number: int | None = None) -> str:
    """Return the address of a record or a work from the site's root, without a leading slash.

    Args:
        kind: a name in `KINDS`, or `REFERENCE`.
        record_id: its id, or citation key.
        number: its number, where its address is that; None where there is no such record.
    """
    return f"references/#{record_id}" if kind == REFERENCE else KINDS[kind].url(record_id, number)
