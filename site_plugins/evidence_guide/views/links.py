"""Which records and pages a record links to and is linked from, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import CLAIM, KINDS, PAGE


def linked_records(corpus: Corpus, graph: Graph, node: Node) -> Mapping[str, list[Node]]:
    """Return every record that a record links to or is linked from, by kind, each once.

    Links that a claim holds count as its record's. References are left out: the page lists them.

    Args:
        corpus: the claims, and the records that hold them.
        graph: all links.
        node: the record.
    """
    by_kind: dict[str, dict[Node, None]] = {kind: {} for kind in _linked_kinds()}
    for neighbour in _neighbours(corpus, graph, node):
        if neighbour != node and neighbour.kind in by_kind:
            by_kind[neighbour.kind][neighbour] = None
    return {kind: list(nodes) for kind, nodes in by_kind.items() if nodes}


def _linked_kinds() -> list[str]:
    """Return the kinds whose records are shown as linked, in the order in which they are; pages come last."""
    ranked = [(kind.linked_rank, name) for name, kind in KINDS.items() if kind.linked_rank is not None]
    return [*(name for _, name in sorted(ranked, key=itemgetter(0))), PAGE]


def _neighbours(corpus: Corpus, graph: Graph, node: Node) -> Iterator[Node]:
    """Yield what a record or a claim of it links to, and what links to either; some of it often."""
    for link in graph.out.get(node, ()):
        if link.relation == "claims":
            yield from (of_claim.target for of_claim in graph.out.get(link.target, ()))
            yield from (
                _record_holding(corpus, of_claim.holder) for of_claim in graph.into.get(link.target, ())
            )
        else:
            yield _record_holding(corpus, link.target)
    for link in graph.into.get(node, ()):
        yield _record_holding(corpus, link.holder)


def _record_holding(corpus: Corpus, node: Node) -> Node:
    return corpus.claims[node.id].holder if node.kind == CLAIM else node
