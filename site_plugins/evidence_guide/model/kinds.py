"""The one table of kinds: where each kind of record is kept, what it is called, where its page is.

To add a kind is to add a record type and a row here; readers, rules, graph, pages and exports all go
by this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from evidence_guide.model.documents import Document, Figure
from evidence_guide.model.fields import Identified
from evidence_guide.model.policies import Policy
from evidence_guide.model.practice import Benchmark, Checklist, PenPicture
from evidence_guide.model.research import Factor, Finding, Message, Study
from evidence_guide.model.vocabulary import ClientGroup, Era, GlossaryTerm, Law, Level, Locality, Model, Theme


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record.

    Args:
        name: how links name it ("pen-picture").
        model: its record type.
        folder: folder under `data/`, or the vocabulary file's stem.
        singular: what a reader calls one.
        plural: what a reader calls several, and the title of its index.
        in_vocabulary: whether its records are entries of one vocabulary file.
        has_body: whether a record is Markdown with front matter.
        has_page: whether each record has a page of its own.
        has_index: whether there is a page that lists them.
        template: the file of `macros/` that prints it, without its suffix; empty for one of its own name.
    """

    name: str
    model: type[Identified]
    folder: str
    singular: str
    plural: str
    in_vocabulary: bool = False
    has_body: bool = False
    has_page: bool = True
    has_index: bool = True
    template: str = ""


_VOCABULARY: Final[Any] = {"in_vocabulary": True, "template": "vocabulary"}
_WORDS: Final[Any] = {"in_vocabulary": True, "has_page": False}

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("study", Study, "studies", "study", "Studies"),
        Kind("factor", Factor, "factors", "factor", "What helps and what hinders"),
        Kind("finding", Finding, "findings", "finding", "Findings"),
        Kind("message", Message, "messages", "research message", "Research messages"),
        Kind("pen-picture", PenPicture, "pen-pictures", "pen picture", "Pen pictures", has_body=True),
        Kind("benchmark", Benchmark, "benchmarks", "benchmark", "Benchmarks"),
        Kind("policy", Policy, "policies", "policy", "Policies"),
        Kind("checklist", Checklist, "checklists", "checklist", "Checklists"),
        Kind("figure", Figure, "figures", "figure", "Figures"),
        Kind("document", Document, "documents", "source document", "The source documents"),
        Kind("law", Law, "laws", "law", "Leutz’s laws", in_vocabulary=True),
        Kind("level", Level, "levels", "level", "Levels", **_VOCABULARY),
        Kind("theme", Theme, "themes", "theme", "Themes", has_index=False, **_WORDS),
        Kind(
            "model",
            Model,
            "models",
            "model of joint working",
            "Models of joint working",
            **_VOCABULARY,
        ),
        Kind(
            "client-group",
            ClientGroup,
            "client-groups",
            "client group",
            "Client groups",
            **_VOCABULARY,
        ),
        Kind("era", Era, "eras", "era", "Eras", **_VOCABULARY),
        Kind("place", Locality, "places", "place", "Places", **_VOCABULARY),
        Kind("term", GlossaryTerm, "glossary", "term", "Glossary", **_WORDS),
    )
}


def by_folder(folder: str, *, in_vocabulary: bool = False) -> Kind | None:
    """Return the kind kept in a folder of `data/`, or in the vocabulary file of that stem."""
    found = (k for k in KINDS.values() if k.folder == folder and k.in_vocabulary == in_vocabulary)
    return next(found, None)


def url_of(kind: str, record_id: str, number: int | None = None) -> str:
    """Return the address of a record from the site's root, without a leading slash.

    Args:
        kind: a name in `KINDS`, or "reference".
        record_id: its id, or citation key.
        number: for a law, whose address is its number; None where there is no such law.
    """
    if kind == "reference":
        return f"references/#{record_id}"
    if kind == "term":
        return f"glossary/#{record_id}"
    if kind == "theme":
        return f"factors/#{record_id}"
    folder = KINDS[kind].folder
    return f"{folder}/{number if kind == 'law' and number is not None else record_id}/"
