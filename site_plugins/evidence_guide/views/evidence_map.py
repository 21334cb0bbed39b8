"""The evidence map: how many studies bear on a factor or a finding, and which way they point.

Its rows are factors or findings, its columns the entries of one vocabulary that studies are filed under.
Studies are counted, without the works that are none. Within a cell each study stands once: for, against,
both, or on neither side; so the parts of a cell add up. What it looks like is the template's.

No study states a level. By level, a study stands where it is of use: at the levels of the pen pictures,
research messages and laws that rest on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import (
    KINDS,
    Claim,
    Condition,
    Effect,
    EffectsOf,
    Factor,
    Finding,
    FindingTopic,
    Stance,
    Study,
    Theme,
    kind_of,
)
from evidence_guide.views.library_filters import FACETS, filters
from evidence_guide.views.wording import label


class Way(StrEnum):
    """Which way a study points, in the words of a cell."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both ways"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cell:
    """The primary studies of a row in a column.

    Args:
        ways: how many studies point each way, those that any does.
        filters: what the library is asked to show the same studies; empty where it cannot be asked.
    """

    ways: tuple[tuple[Way, int], ...]
    filters: str = ""

    @property
    def studies(self) -> int:
        """How many studies there are."""
        return sum(n for _, n in self.ways)

    @property
    def words(self) -> str:
        """The ways in words: "2 for, 1 other"."""
        return ", ".join(f"{n} {way}" for way, n in self.ways)


@dataclass(frozen=True, slots=True)
class Row:
    """A factor or finding.

    Args:
        node: which.
        every: all its studies, those that are in no column too.
        cells: its studies by column.
    """

    node: Node
    every: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under a heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """An entry of the vocabulary that the columns are of.

    Args:
        node: which.
        studies: how many primary studies are in it, whatever they are about.
    """

    node: Node
    studies: int


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """A table of rows by columns.

    Args:
        by: the kind of record that the columns are.
        rows_are: the kind of record that the rows are.
        columns: in the order of the vocabulary.
        groups: the rows.
        studies: how many primary studies there are at all.
        unfiled: how many of them are in no column.
    """

    by: str
    rows_are: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    studies: int
    unfiled: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, without their groups."""
        return tuple(row for group in self.groups for row in group.rows)

    def column(self, node: Node) -> tuple[tuple[Node, Cell], ...]:
        """Return the rows that have studies in a column, with their cells there, those with most first."""
        place = [column.node for column in self.columns].index(node)
        found = [(row.node, row.cells[place]) for row in self.rows if row.cells[place].studies]
        return tuple(sorted(found, key=lambda one: -one[1].studies))


def levels_of_use(corpus: Corpus, graph: Graph, study: Study) -> Iterator[str]:
    """Yield the levels at which the records are of use whose claims rest on a study; some of them often."""
    for claim in graph.holders(Node("study", study.id), "claim", "found by"):
        yield from getattr(corpus.record(corpus.claims[claim.id].holder), "levels", ())


def _eras(_: Corpus, graph: Graph, study: Study) -> Iterable[str]:
    return (node.id for node in graph.targets(Node("study", study.id), "era", "published in"))


DIMENSIONS: Final[Mapping[str, Callable[[Corpus, Graph, Study], Iterable[str]]]] = MappingProxyType(
    {
        "model": lambda _corpus, _graph, study: study.models,
        "client-group": lambda _corpus, _graph, study: study.client_groups,
        "era": _eras,
        "level": levels_of_use,
    }
)
"""What the columns may be, and which of them a study belongs in."""


def make_evidence_map(corpus: Corpus, graph: Graph, by: str = "model", rows: str = "factor") -> EvidenceMap:
    """Count the studies behind each factor or finding, by one dimension.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published, and for what rests on them.
        by: a name in `DIMENSIONS`.
        rows: a name in `ROWS`.
    """
    studies = [study for study in corpus.all(Study).values() if study.design.is_primary]
    filed = {study.id: frozenset(DIMENSIONS[by](corpus, graph, study)) for study in studies}
    columns = tuple(
        Column(Node(by, name), sum(name in found for found in filed.values())) for name in corpus.ids(by)
    )
    groups = _ROWS[rows](corpus)
    return EvidenceMap(
        by,
        rows,
        columns,
        tuple(
            Group(title, tuple(_row(corpus, Node(rows, i), columns, filed) for i in ids))
            for title, ids in groups
            if ids
        ),
        len(studies),
        sum(found.isdisjoint(corpus.ids(by)) for found in filed.values()),
    )


def _factors(corpus: Corpus) -> list[tuple[str, list[str]]]:
    factors = sorted(corpus.all(Factor).values(), key=lambda f: f.title.lower())
    themes = corpus.all(Theme)
    known = [(theme.title, [f.id for f in factors if f.theme == theme.id]) for theme in themes.values()]
    return [*known, ("Other", [f.id for f in factors if f.theme not in themes])]


def _findings(corpus: Corpus) -> list[tuple[str, list[str]]]:
    findings = sorted(corpus.all(Finding).values(), key=lambda f: f.title.lower())
    return [(label(t).capitalize(), [f.id for f in findings if f.outcome is t]) for t in FindingTopic]


_ROWS: Final[Mapping[str, Callable[[Corpus], list[tuple[str, list[str]]]]]] = MappingProxyType(
    {kind_of(Factor).name: _factors, kind_of(Finding).name: _findings}
)

ROWS: Final = tuple(_ROWS)
"""What the rows may be."""


def _row(corpus: Corpus, node: Node, columns: Iterable[Column], filed: Mapping[str, frozenset[str]]) -> Row:
    ways = ways_of_studies(corpus, node)

    def cell(column: Node) -> Cell:
        return _cell({study: way for study, way in ways.items() if column.id in filed[study]}, node, column)

    return Row(node, _cell(ways, node), tuple(cell(column.node) for column in columns))


def all_studies(corpus: Corpus, node: Node) -> Cell:
    """Count all primary studies of a factor or finding, as the first cell of its row has them."""
    return _cell(ways_of_studies(corpus, node), node)


def _cell(ways: Mapping[str, Way], node: Node, column: Node | None = None) -> Cell:
    counted = tuple((way, n) for way in Way if (n := sum(w is way for w in ways.values())))
    where = {column.kind.replace("-", "_"): column.id} if column else {}
    # the library knows no filter by the thing itself for every kind of row
    if not counted or node.kind not in FACETS:
        return Cell(counted)
    return Cell(counted, filters(kind=kind_of(Study).name, **{node.kind: node.id}, **where))


def ways_of_studies(corpus: Corpus, node: Node) -> Mapping[str, Way]:
    """Return which way each primary study of a factor or finding points, by the study's id."""
    sides: dict[str, set[Way]] = {}
    known = corpus.all(Study)
    for claim in (located.claim for located in corpus.claims_of(node)):
        for evidence in claim.evidence:
            study = known.get(evidence.study)
            if study and study.design.is_primary:
                side = None if evidence.stance is Stance.CONTRADICTS else _side(claim, node.kind)
                sides.setdefault(study.id, set()).update({side} if side else ())
    return {
        study: Way.BOTH if len(found) > 1 else next(iter(found), Way.OTHER) for study, found in sides.items()
    }


def _side(claim: Claim, kind: str) -> Way | None:
    """Say which side a claim takes: of having a factor, or of joint working; None where it takes none."""
    if claim.effect not in {Effect.PROMOTES, Effect.HINDERS}:
        return None
    # what lacking a factor does is nothing that joint working did
    if KINDS[kind].effects_of is EffectsOf.JOINT_WORKING:
        takes_no_side = claim.condition is Condition.ABSENT
    else:
        takes_no_side = claim.condition is None
    if takes_no_side:
        return None
    good = (claim.effect is Effect.PROMOTES) == (claim.condition is not Condition.ABSENT)
    return Way.FOR if good else Way.AGAINST
