"""What leads to a record and what it leads to, and in which order the records of a kind are listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import CLAIM, KINDS, PAGE, Claim, Evidence, Order, Stance, Study


def in_order(corpus: Corpus, kind: str) -> list[Node]:
    """Return the records of a kind in the order in which a reader would look for them: by title.

    Where an order says something it stands instead: benchmarks, laws and levels go by number, eras by their
    years, themes as in their file. The number of a pen picture says nothing to a reader and orders nothing.
    """

    nodes = [Node(kind, record_id) for record_id in corpus.ids(kind)]
    order = KINDS[kind].order
    return nodes if order is Order.AS_WRITTEN else sorted(nodes, key=lambda node: _rank(corpus, node, order))


def _rank(corpus: Corpus, node: Node, order: Order) -> tuple[int, int, str]:
    record = corpus.record(node)
    if order is Order.NUMBER:
        return record.number, 0, ""
    if order is Order.YEARS:
        return record.start or 0, record.end or 9999, ""
    return 0, 0, record.title.lower()


def studies_of(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that some claims rest on, each once, in order."""
    return _studies(corpus, (piece for claim in claims for piece in claim.evidence))


def studies_that_say(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that found what some claims say: of those behind them, the ones not against."""
    evidence = (piece for claim in claims for piece in claim.evidence)
    return _studies(corpus, (piece for piece in evidence if piece.stance is not Stance.CONTRADICTS))


def _studies(corpus: Corpus, evidence: Iterable[Evidence]) -> list[Study]:
    known = corpus.all(Study)
    studies = (known[piece.study] for piece in evidence if piece.study in known)
    return list({study.id: study for study in studies}.values())


def claims_resting_on(corpus: Corpus, graph: Graph, study: Node) -> Mapping[Node, list[Located]]:
    """Return the claims that rest on a study, by the record that holds them."""
    by_holder: dict[Node, list[Located]] = {}
    for node in graph.holders(study, CLAIM, "found by"):
        located = corpus.claims[node.id]
        by_holder.setdefault(located.holder, []).append(located)
    return by_holder


def linked_records(corpus: Corpus, graph: Graph, node: Node) -> Mapping[str, list[Node]]:
    """Return every record that a record links to or is linked from, by kind, each once.

    Links that a claim holds count as its record's. References are left out: the page lists them.
    """
    by_kind: dict[str, dict[Node, None]] = {kind: {} for kind in _shown_kinds()}
    for neighbour in _neighbours(corpus, graph, node):
        if neighbour != node and neighbour.kind in by_kind:
            by_kind[neighbour.kind][neighbour] = None
    return {kind: list(nodes) for kind, nodes in by_kind.items() if nodes}


def _shown_kinds() -> list[str]:
    """Return the kinds that are listed as linked, in the order in which they are; pages come last."""
    ranked = [(kind.linked_rank, name) for name, kind in KINDS.items() if kind.linked_rank is not None]
    return [*(name for _, name in sorted(ranked, key=itemgetter(0))), PAGE]


def _neighbours(corpus: Corpus, graph: Graph, node: Node) -> Iterator[Node]:
    for link in graph.out.get(node, ()):
        if link.relation == "claims":
            yield from (inner.target for inner in graph.out.get(link.target, ()))
            yield from (_holder(corpus, inner.holder) for inner in graph.into.get(link.target, ()))
        else:
            yield _holder(corpus, link.target)
    for link in graph.into.get(node, ()):
        yield _holder(corpus, link.holder)


def _holder(corpus: Corpus, node: Node) -> Node:
    return corpus.claims[node.id].holder if node.kind == CLAIM else node
