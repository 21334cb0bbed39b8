"""The list of a kind: which records, in which order, each with the few facts that help to choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import (
    CLAIM,
    KINDS,
    ClientGroup,
    Era,
    Factor,
    Kind,
    Level,
    Locality,
    Outcome,
    Study,
    Theme,
    kind_of,
)
from evidence_guide.views.effects import short_answer
from evidence_guide.views.links import in_order
from evidence_guide.views.references import known_works
from evidence_guide.views.study_rows import design_of
from evidence_guide.views.titles import Titles
from evidence_guide.views.wording import label, span, stated, tally


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A record as a list shows it: a title, a summary and a few facts."""

    node: Node
    title: str
    summary: str
    facts: tuple[str, ...]
    group: str = ""


def index_rows(
    corpus: Corpus, graph: Graph, bibliography: Bibliography, titles: Titles, kind: Kind
) -> tuple[IndexRow, ...]:
    """Return the rows of a kind's list, in the order in which a reader would look for them.

    Args:
        corpus: the records.
        graph: their links.
        bibliography: the papers of studies, as printed.
        titles: what the records are called that a row names.
        kind: the kind.
    """
    facts = _Facts(corpus, graph, bibliography, titles)
    return tuple(_row(corpus, facts, node) for node in in_order(corpus, kind.name))


def by_theme(corpus: Corpus, rows: Iterable[IndexRow]) -> tuple[tuple[Theme, tuple[IndexRow, ...]], ...]:
    """Return the rows of the list of factors under their themes, in the order of the themes.

    Args:
        corpus: the themes.
        rows: the factors.
    """
    every = list(rows)
    groups = (
        (theme, tuple(row for row in every if row.group == theme.id)) for theme in corpus.all(Theme).values()
    )
    return tuple((theme, group) for theme, group in groups if group)


def published_kinds(corpus: Corpus) -> list[Kind]:
    """Return the kinds that have records to publish, in the order of the table of kinds."""
    return [kind for kind in KINDS.values() if list(corpus.ids(kind.name))]


def _row(corpus: Corpus, facts: _Facts, node: Node) -> IndexRow:
    record = corpus.record(node)
    told = tuple(fact for fact in facts.of(node) if fact)
    return IndexRow(node, record.title, getattr(record, "summary", ""), told, _group(record))


@dataclass(frozen=True, slots=True)
class _Facts:
    """Yields the few facts of a record that help to choose from a list; an empty one says nothing."""

    corpus: Corpus
    graph: Graph
    bibliography: Bibliography
    titles: Titles

    def of(self, node: Node) -> Iterator[str]:
        record = self.corpus.record(node)
        kind = KINDS[node.kind]
        if isinstance(record, Study):
            yield from self._of_study(node, record)
        elif isinstance(record, Era):
            yield span(record.start, record.end)
        elif kind.effects_of:
            yield short_answer(self.corpus, node)
        else:
            yield from self._of_others(kind, record)

    def _of_study(self, node: Node, study: Study) -> Iterator[str]:
        resting = len(self.graph.holders(node, CLAIM, "found by"))
        yield "; ".join(paper.author_date for paper in known_works(self.bibliography, study.reports))
        yield design_of(study)
        yield self.titles.joined(kind_of(ClientGroup).name, study.client_groups)
        yield f"{tally(resting, 'claim')} {'rests' if resting == 1 else 'rest'} on it"

    def _of_others(self, kind: Kind, record: Any) -> Iterator[str]:
        for model, field in ((Locality, "places"), (Level, "levels"), (ClientGroup, "client_groups")):
            yield self.titles.joined(kind_of(model).name, getattr(record, field, ()))
        if outcome := getattr(record, "outcome", None):
            yield f"what became of it: {label(outcome)}" if isinstance(outcome, Outcome) else label(outcome)
        if year := getattr(record, "year", None):
            yield year if stated(year) else "year not stated"
        claims = getattr(record, "claims", ())
        if claims and not kind.has_body:  # an account tells what claims of other records say
            yield tally(len(claims), "claim")


def _group(record: object) -> str:
    if isinstance(record, Factor):
        return record.theme
    if isinstance(record, Study):
        return "primary" if record.design.is_primary else "other"
    return ""
