"""Every work with what cites it, and how the source documents print works otherwise."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import CLAIM, REFERENCE, Document, Study, kind_of
from evidence_guide.views.paging import MOST, part_starts
from evidence_guide.views.titles import Titles

MOST_USES: Final = 500
"""How many uses of a work are listed; of one that everything cites, a list of more would tell nothing."""


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A work as the page of references shows it.

    Args:
        formatted: the work, as printed.
        study: the study that it reports, if it reports one.
        cited_on: the records and pages that cite it, each with its title, and with its kind where another
            of them has the same title.
    """

    formatted: Formatted
    study: Study | None
    cited_on: tuple[tuple[Node, str], ...]

    @property
    def weight(self) -> float:
        """For how many works it counts in a list."""
        return _weight(len(self.cited_on))

    @property
    def listed(self) -> tuple[tuple[Node, str], ...]:
        """Those of what cites it that are listed."""
        return self.cited_on[:MOST_USES]


@dataclass(frozen=True, slots=True)
class DocumentDifferences:
    """What a source document prints wrongly, or otherwise than this guide holds it.

    Args:
        document: the source document, where it has a record.
        reference: the source document's own reference.
        works: how it prints works otherwise: each work, and the difference in words.
    """

    document: Document | None
    reference: Formatted
    works: tuple[tuple[Formatted, str], ...]


def known_works(bibliography: Bibliography, keys: Iterable[str]) -> tuple[Formatted, ...]:
    """Return works as printed.

    Args:
        bibliography: all works.
        keys: citation keys; those of no work are left out.
    """
    return tuple(bibliography[key] for key in keys if key in bibliography)


def list_references(
    corpus: Corpus, graph: Graph, bibliography: Bibliography, titles: Titles
) -> tuple[ReferenceRow, ...]:
    """Return every work, with the study it reports and what cites it.

    Args:
        corpus: the records.
        graph: their links.
        bibliography: the works, as printed.
        titles: the titles of the records and pages that cite them.
    """
    # the order of the lists of kinds, whichever way a work is cited
    order = {node: position for position, node in enumerate(corpus.nodes())}
    rows = []
    for key, formatted in bibliography.items():
        holders = _holders(corpus, graph, key)
        cited_on = sorted(holders, key=lambda node: (order.get(node, len(order)), node.id))
        rows.append(ReferenceRow(formatted, corpus.study_of.get(key), titles.told_apart(cited_on)))
    return tuple(rows)


def page_of_each_work(corpus: Corpus, graph: Graph, bibliography: Bibliography) -> dict[str, int]:
    """Return the number of the page of the list of references that has each work, save those on the first.

    Args:
        corpus: the records.
        graph: their links.
        bibliography: the works, in the order of the list.
    """
    weights = {key: _weight(len(_holders(corpus, graph, key))) for key in bibliography}
    starts = part_starts(weights.values(), MOST["works"])
    pages = {key: bisect_right(starts, at) for at, key in enumerate(weights)}
    return {key: page for key, page in pages.items() if page > 1}


def _weight(uses: int) -> float:
    """Return for how many works one counts: a dozen uses weigh as much as a work."""
    return 1 + min(uses, MOST_USES) / 12


def _holders(corpus: Corpus, graph: Graph, key: str) -> set[Node]:
    """Return the records and pages that cite a work, without the study that it reports."""
    study = corpus.study_of.get(key)
    study_node = Node(kind_of(Study).name, study.id) if study else None
    holders = {
        corpus.claims[node.id].holder if node.kind == CLAIM else node
        for node in _citing(corpus, graph, key, study_node)
    }
    return {node for node in holders if node != study_node}


def _citing(corpus: Corpus, graph: Graph, key: str, study: Node | None) -> Iterator[Node]:
    """Yield what cites a work: by its key, or as evidence that names its study and none of the papers."""
    yield from (link.holder for link in graph.into.get(Node(REFERENCE, key), ()))
    if study is None:
        return
    for node in graph.holders(study, CLAIM, "found by"):
        evidence = corpus.claims[node.id].claim.evidence
        if any(each.study == study.id and not each.reports for each in evidence):
            yield node


def list_differences(corpus: Corpus, bibliography: Bibliography) -> tuple[DocumentDifferences, ...]:
    """Return what each source document prints wrongly or otherwise than the guide holds it.

    Args:
        corpus: the source documents.
        bibliography: the works, which say how each document prints them.
    """
    documents = {document.reference: document for document in corpus.all(Document).values()}
    differing: dict[str, list[tuple[Formatted, str]]] = {key: [] for key in documents}
    for work in bibliography.values():
        for key, difference in work.reference.differs_in.items():
            differing.setdefault(key, []).append((work, difference))
    return tuple(
        DocumentDifferences(documents.get(key), bibliography[key], tuple(works))
        for key, works in differing.items()
        if key in bibliography
    )
