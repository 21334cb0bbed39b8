"""The list of the records of a kind, each with the few facts that help to choose."""

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
from evidence_guide.views.record_order import records_in_order
from evidence_guide.views.references import known_works
from evidence_guide.views.study_rows import design_of
from evidence_guide.views.titles import Titles
from evidence_guide.views.wording import era_years, label, stated, tally


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A record as a list shows it.

    Args:
        node: the record.
        title: its title.
        summary: its summary, in Markdown; empty where it has none.
        facts: the facts that help to choose, in words.
        group: the id of a factor's theme; of a study "primary" or "other"; empty for other kinds.
    """

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
        titles: the titles of the records that a row names.
        kind: the kind.
    """
    facts = _Facts(corpus, graph, bibliography, titles)
    return tuple(_row(corpus, facts, node) for node in records_in_order(corpus, kind.name))


def by_theme(corpus: Corpus, rows: Iterable[IndexRow]) -> tuple[tuple[Theme, tuple[IndexRow, ...]], ...]:
    """Return the rows of the list of factors under their themes, in the order of the themes.

    Args:
        corpus: the themes.
        rows: the factors.
    """
    rows = list(rows)
    groups = (
        (theme, tuple(row for row in rows if row.group == theme.id)) for theme in corpus.all(Theme).values()
    )
    return tuple((theme, group) for theme, group in groups if group)


def published_kinds(corpus: Corpus) -> list[Kind]:
    """Return the kinds that have records to publish, in the order of the table of kinds.

    Args:
        corpus: the records.
    """
    return [kind for kind in KINDS.values() if list(corpus.ids(kind.name))]


def _row(corpus: Corpus, facts: _Facts, node: Node) -> IndexRow:
    record = corpus.record(node)
    stated_facts = tuple(fact for fact in facts.of(node) if fact)
    return IndexRow(node, record.title, getattr(record, "summary", ""), stated_facts, _group(record))


@dataclass(frozen=True, slots=True)
class _Facts:
    """Gives the few facts of a record that help to choose from a list, in words."""

    corpus: Corpus
    graph: Graph
    bibliography: Bibliography
    titles: Titles

    def of(self, node: Node) -> Iterator[str]:
        """Yield the facts of a record; one that is not known may be empty."""
        record = self.corpus.record(node)
        kind = KINDS[node.kind]
        if isinstance(record, Study):
            yield from self._of_study(node, record)
        elif isinstance(record, Era):
            yield era_years(record.start, record.end)
        elif kind.effects_of:
            yield short_answer(self.corpus, node)
        else:
            yield from self._of_others(kind, record)

    def _of_study(self, node: Node, study: Study) -> Iterator[str]:
        claims = len(self.graph.holders(node, CLAIM, "found by"))
        yield "; ".join(paper.author_date for paper in known_works(self.bibliography, study.reports))
        yield design_of(study)
        yield self.titles.in_words(kind_of(ClientGroup).name, study.client_groups)
        yield f"{tally(claims, 'claim')} {'rests' if claims == 1 else 'rest'} on it"

    def _of_others(self, kind: Kind, record: Any) -> Iterator[str]:
        for model, field in ((Locality, "places"), (Level, "levels"), (ClientGroup, "client_groups")):
            yield self.titles.in_words(kind_of(model).name, getattr(record, field, ()))
        if outcome := getattr(record, "outcome", None):
            yield f"what became of it: {label(outcome)}" if isinstance(outcome, Outcome) else label(outcome)
        if year := getattr(record, "year", None):
            yield year if stated(year) else "year not stated"
        claims = getattr(record, "claims", ())
        if claims and not kind.has_body:  # an account of a place repeats claims of other records
            yield tally(len(claims), "claim")


def _group(record: object) -> str:
    if isinstance(record, Factor):
        return record.theme
    if isinstance(record, Study):
        return "primary" if record.design.is_primary else "other"
    return ""
