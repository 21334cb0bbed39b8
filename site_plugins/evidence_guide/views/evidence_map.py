"""The evidence map: how many studies bear on each factor or finding, and which way they point.

Its rows are factors or findings, its columns the entries of one vocabulary that studies are filed under.
Which way a study points is worked out in `study_directions`; what the map looks like is the template's.

No study states a level. By level, a study stands where it is of use: at the levels of the pen pictures,
research messages and laws that rest on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Factor, Finding, FindingTopic, Study, Theme, kind_of
from evidence_guide.views.studies_behind import eras_of_publication, primary_studies
from evidence_guide.views.study_directions import StudyCounts, count_directions, study_directions
from evidence_guide.views.wording import label


@dataclass(frozen=True, slots=True)
class Row:
    """A factor or finding.

    Args:
        node: the factor or finding.
        all_studies: the count of all its studies, those that are in no column too.
        cells: the counts of its studies, one for each column.
    """

    node: Node
    all_studies: StudyCounts
    cells: tuple[StudyCounts, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under a heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """An entry of the vocabulary that the columns are of.

    Args:
        node: the entry.
        studies: how many primary studies are in it, whatever they are about.
    """

    node: Node
    studies: int


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """A table of rows by columns.

    Args:
        columns_are: the kind of the records that are the columns, a name in `DIMENSIONS`.
        rows_are: the kind of the records that are the rows, a name in `ROW_KINDS`.
        columns: the columns, in the order of the vocabulary.
        groups: the rows, under their headings.
        studies: how many primary studies there are in the guide.
        unfiled: how many of them are in no column.
    """

    columns_are: str
    rows_are: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    studies: int
    unfiled: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, without their groups."""
        return tuple(row for group in self.groups for row in group.rows)

    def cells_of_column(self, node: Node) -> tuple[tuple[Node, StudyCounts], ...]:
        """Return the rows that have studies in a column, with their cells there, those with most first.

        Args:
            node: the entry of the column.

        Raises:
            ValueError: the map has no such column.
        """
        position = [column.node for column in self.columns].index(node)
        cells = [(row.node, row.cells[position]) for row in self.rows if row.cells[position].studies]
        return tuple(sorted(cells, key=lambda row_and_cell: -row_and_cell[1].studies))


def levels_of_use(corpus: Corpus, graph: Graph, study: Study) -> Iterator[str]:
    """Yield the levels of the records whose claims rest on a study; some of them often.

    Args:
        corpus: the claims, and the records that hold them.
        graph: the links between claims and studies.
        study: the study.
    """
    for claim in graph.holders(Node("study", study.id), "claim", "found by"):
        yield from getattr(corpus.record(corpus.claims[claim.id].holder), "levels", ())


DIMENSIONS: Final[Mapping[str, Callable[[Corpus, Graph, Study], Iterable[str]]]] = MappingProxyType(
    {
        "model": lambda _corpus, _graph, study: study.models,
        "client-group": lambda _corpus, _graph, study: study.client_groups,
        "era": lambda _corpus, graph, study: (era.id for era in eras_of_publication(graph, study)),
        "level": levels_of_use,
    }
)
"""The kinds of record that the columns may be, each with the ids of the columns that a study belongs in."""


def make_evidence_map(corpus: Corpus, graph: Graph, by: str = "model", rows: str = "factor") -> EvidenceMap:
    """Count the studies behind each factor or finding, by one dimension.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published, and for what rests on them.
        by: a name in `DIMENSIONS`.
        rows: a name in `ROW_KINDS`.

    Raises:
        KeyError: there is no such dimension or kind of row.
    """
    studies = primary_studies(corpus)
    columns_of = {study.id: frozenset(DIMENSIONS[by](corpus, graph, study)) for study in studies}
    columns = tuple(
        Column(Node(by, entry), sum(entry in ids for ids in columns_of.values())) for entry in corpus.ids(by)
    )
    groups = _GROUPS_OF_ROWS[rows](corpus)
    return EvidenceMap(
        by,
        rows,
        columns,
        tuple(
            Group(title, tuple(_row(corpus, Node(rows, row_id), columns, columns_of) for row_id in ids))
            for title, ids in groups
            if ids
        ),
        len(studies),
        sum(ids.isdisjoint(corpus.ids(by)) for ids in columns_of.values()),
    )


def _factors_by_theme(corpus: Corpus) -> list[tuple[str, list[str]]]:
    factors = sorted(corpus.all(Factor).values(), key=lambda f: f.title.lower())
    themes = corpus.all(Theme)
    by_theme = [(theme.title, [f.id for f in factors if f.theme == theme.id]) for theme in themes.values()]
    return [*by_theme, ("Other", [f.id for f in factors if f.theme not in themes])]


def _findings_by_outcome(corpus: Corpus) -> list[tuple[str, list[str]]]:
    findings = sorted(corpus.all(Finding).values(), key=lambda f: f.title.lower())
    return [(label(t).capitalize(), [f.id for f in findings if f.outcome is t]) for t in FindingTopic]


_GROUPS_OF_ROWS: Final[Mapping[str, Callable[[Corpus], list[tuple[str, list[str]]]]]] = MappingProxyType(
    {kind_of(Factor).name: _factors_by_theme, kind_of(Finding).name: _findings_by_outcome}
)

ROW_KINDS: Final = tuple(_GROUPS_OF_ROWS)
"""The kinds of record that the rows may be."""


def _row(
    corpus: Corpus, node: Node, columns: Iterable[Column], columns_of: Mapping[str, frozenset[str]]
) -> Row:
    directions = study_directions(corpus, node)

    def cell(column: Node) -> StudyCounts:
        in_column = {
            study: direction for study, direction in directions.items() if column.id in columns_of[study]
        }
        return count_directions(in_column, node, column)

    return Row(node, count_directions(directions, node), tuple(cell(column.node) for column in columns))
