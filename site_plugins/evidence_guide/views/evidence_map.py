"""The evidence map: how many studies bear on a factor or a finding, and which way they point.

Its rows are factors or findings, its columns the entries of one vocabulary that studies are filed under.
Studies are counted, without the works that are none. Within a cell each study stands once: for, against,
both, or on neither side; so the parts of a cell add up. What it looks like is the template's.

By level it is the claims that are filed, and not the studies. No study states a level; a pen picture, a
research message or a law says at which levels it is of use, and a column holds the studies behind what those
say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from evidence_guide.corpus import Corpus, Located, Node
from evidence_guide.graph import Graph
from evidence_guide.model.fields import Condition, Effect, FindingTopic, Stance
from evidence_guide.model.records import Claim, Factor, Finding, Study, Theme
from evidence_guide.views.filtered import filters
from evidence_guide.views.words import label


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


Filed = Callable[[Graph, Study], Iterable[str]]

STUDIED: Final[Mapping[str, Filed]] = MappingProxyType(
    {
        "model": lambda _, study: study.models,
        "client-group": lambda _, study: study.client_groups,
        "era": lambda graph, study: (
            n.id for n in graph.targets(Node("study", study.id), "era", "published in")
        ),
    }
)
"""The columns that studies themselves are filed under, and which of them a study belongs in."""

DIMENSIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"factor": (*STUDIED, "level"), "finding": tuple(STUDIED)}
)
"""What the columns may be, by what the rows are. A finding's claims stand in its own record, at no level."""


@dataclass(frozen=True, slots=True)
class _Found:
    """That a primary study stands behind a claim.

    Args:
        study: the study's id.
        side: which side of the row it takes; None where it takes none.
        columns: the ids of the columns that it belongs in.
    """

    study: str
    side: Way | None
    columns: frozenset[str]


def evidence_map(corpus: Corpus, graph: Graph, by: str = "model", rows: str = "factor") -> EvidenceMap:
    """Count the studies behind each factor or finding, by one dimension.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published.
        by: a name in `DIMENSIONS`, under `rows`.
        rows: a name in `DIMENSIONS`.
    """
    studies = [study for study in corpus.all(Study).values() if study.design.is_primary]
    by_claims = by == "level"
    at = _levels(corpus) if by_claims else {}
    behind = _behind(corpus, at)
    filed = {
        study.id: behind[study.id] if by_claims else frozenset(STUDIED[by](graph, study)) for study in studies
    }

    def row(node: Node) -> Row:
        found = (
            _Found(study, side, at[located.holder] if by_claims else filed[study])
            for located, study, side in _studies(corpus, node)
        )
        return _row(node, columns, tuple(found))

    columns = tuple(
        Column(Node(by, name), sum(name in found for found in filed.values())) for name in corpus.ids(by)
    )
    groups = _factors(corpus) if rows == "factor" else _findings(corpus)
    return EvidenceMap(
        by,
        rows,
        columns,
        tuple(Group(title, tuple(row(Node(rows, i)) for i in ids)) for title, ids in groups if ids),
        len(studies),
        sum(found.isdisjoint(corpus.ids(by)) for found in filed.values()),
    )


def _levels(corpus: Corpus) -> dict[Node, frozenset[str]]:
    """Return the levels at which each record is of use."""
    return {node: frozenset(getattr(corpus.record(node), "levels", ())) for node in corpus.nodes()}


def _behind(corpus: Corpus, at: Mapping[Node, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Return the levels at which the records are of use whose claims rest on each study."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for located in corpus.claims.values() if at else ():
        for evidence in located.claim.evidence:
            found[evidence.study] |= at[located.holder]
    return found


def _factors(corpus: Corpus) -> list[tuple[str, list[str]]]:
    factors = sorted(corpus.all(Factor).values(), key=lambda f: f.title.lower())
    themes = corpus.all(Theme)
    known = [(theme.title, [f.id for f in factors if f.theme == theme.id]) for theme in themes.values()]
    return [*known, ("Other", [f.id for f in factors if f.theme not in themes])]


def _findings(corpus: Corpus) -> list[tuple[str, list[str]]]:
    findings = sorted(corpus.all(Finding).values(), key=lambda f: f.title.lower())
    return [(label(t).capitalize(), [f.id for f in findings if f.outcome is t]) for t in FindingTopic]


def _row(node: Node, columns: Iterable[Column], found: Iterable[_Found]) -> Row:
    def cell(column: Node | None) -> Cell:
        inside = ((f.study, f.side) for f in found if column is None or column.id in f.columns)
        return _cell(_ways(inside), node, column)

    return Row(node, cell(None), tuple(cell(column.node) for column in columns))


def all_studies(corpus: Corpus, node: Node) -> Cell:
    """Count all primary studies of a factor or finding, as the first cell of its row has them."""
    return _cell(ways_of_studies(corpus, node), node, None)


def _cell(ways: Mapping[str, Way], node: Node, column: Node | None) -> Cell:
    counted = tuple((way, n) for way in Way if (n := sum(w is way for w in ways.values())))
    return Cell(counted, _asked(node, column) if counted else "")


def _asked(node: Node, column: Node | None) -> str:
    """Ask the library for what a cell counts; of a level, for the records that say it."""
    if node.kind != "factor":
        return ""
    if column and column.kind == "level":
        return filters(level=column.id, factor=node.id)
    where = {column.kind.replace("-", "_"): column.id} if column else {}
    return filters(kind="study", factor=node.id, **where)


def ways_of_studies(corpus: Corpus, node: Node) -> Mapping[str, Way]:
    """Return which way each primary study of a factor or finding points, by the study's id."""
    return _ways((study, side) for _, study, side in _studies(corpus, node))


def _ways(found: Iterable[tuple[str, Way | None]]) -> Mapping[str, Way]:
    sides: dict[str, set[Way]] = {}
    for study, side in found:
        sides.setdefault(study, set()).update({side} if side else ())
    return {
        study: Way.BOTH if len(taken) > 1 else next(iter(taken), Way.OTHER) for study, taken in sides.items()
    }


def _studies(corpus: Corpus, node: Node) -> Iterable[tuple[Located, str, Way | None]]:
    """Yield each claim on a factor or finding with each primary study behind it and the side it takes."""
    known = corpus.all(Study)
    for located in _claims(corpus, node):
        for evidence in located.claim.evidence:
            study = known.get(evidence.study)
            if study and study.design.is_primary:
                contradicts = evidence.stance is Stance.CONTRADICTS
                yield located, study.id, None if contradicts else _side(located.claim, node.kind)


def _claims(corpus: Corpus, node: Node) -> Iterable[Located]:
    if node.kind == "factor":
        return corpus.claims_on.get(node.id, ())
    return (corpus.claims[f"{node.id}/{claim.id}"] for claim in corpus.record(node).claims)


def _side(claim: Claim, kind: str) -> Way | None:
    """Say which side a claim takes: of having a factor, or of joint working; None where it takes none."""
    if claim.effect not in {Effect.PROMOTES, Effect.HINDERS}:
        return None
    # what lacking a factor does is nothing that joint working did
    if not claim.condition if kind == "factor" else claim.condition is Condition.ABSENT:
        return None
    good = (claim.effect is Effect.PROMOTES) == (claim.condition is not Condition.ABSENT)
    return Way.FOR if good else Way.AGAINST
