"""In which order the records of a kind are listed, and offered as values of a filter."""

from __future__ import annotations

from evidence_guide.corpus import Corpus, Node
from evidence_guide.model import KINDS, Order


def records_in_order(corpus: Corpus, kind: str) -> list[Node]:
    """Return the records of a kind in the order in which a reader would look for them: by title.

    Where an order says something it stands instead: benchmarks, laws and levels go by number, eras by their
    years, themes as in their file. The number of a pen picture says nothing to a reader and orders nothing.

    Args:
        corpus: the records.
        kind: a name in `KINDS`; its `order` decides.
    """
    nodes = [Node(kind, record_id) for record_id in corpus.ids(kind)]
    order = KINDS[kind].order
    if order is Order.AS_WRITTEN:
        return nodes
    return sorted(nodes, key=lambda node: _sort_key(corpus, node, order))


def _sort_key(corpus: Corpus, node: Node, order: Order) -> tuple[int, int, str]:
    record = corpus.record(node)
    if order is Order.NUMBER:
        return record.number, 0, ""
    if order is Order.YEARS:
        return record.start or 0, record.end or 9999, ""
    return 0, 0, record.title.lower()
