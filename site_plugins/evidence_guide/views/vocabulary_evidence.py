"""What was studied of an entry of a vocabulary: its studies, and the findings and factors that they bear on.

These are the columns of the evidence map, each read by itself. How an entry's studies are found is left to
`evidence_map`, what they are worth to `strength`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Factor, Study
from evidence_guide.views.evidence_map import DIMENSIONS, Cell, EvidenceMap, make_evidence_map
from evidence_guide.views.strength import Strength, weigh


@dataclass(frozen=True, slots=True)
class Studied:
    """What was studied of an entry.

    Args:
        studies: how many primary studies are filed under it.
        strength: how sure and how fresh they and the other works under it are.
        findings: the findings behind which any of them stands, those with most first.
        factors: the factors that any of them bears on, those with most first.
        without: how many factors none of them bears on.
    """

    studies: int
    strength: Strength
    findings: tuple[tuple[Node, Cell], ...]
    factors: tuple[tuple[Node, Cell], ...]
    without: int


class StudiedEntries:
    """Says what was studied of each entry; an evidence map is made once for all entries of its kind.

    Args:
        corpus: the records.
        graph: their links.
    """

    def __init__(self, corpus: Corpus, graph: Graph) -> None:
        self._corpus, self._graph = corpus, graph
        self._map = cache(self._made)

    def of(self, node: Node) -> Studied | None:
        """Return what was studied of an entry; None where studies are not filed by its kind."""
        if node.kind not in DIMENSIONS:
            return None
        filed = DIMENSIONS[node.kind]
        works = [
            study
            for study in self._corpus.all(Study).values()
            if node.id in filed(self._corpus, self._graph, study)
        ]
        factors = self._map(node.kind, "factor").column(node)
        return Studied(
            sum(study.design.is_primary for study in works),
            weigh(self._corpus, self._graph, works),
            self._map(node.kind, "finding").column(node),
            factors,
            len(self._corpus.all(Factor)) - len(factors),
        )

    def _made(self, by: str, rows: str) -> EvidenceMap:
        return make_evidence_map(self._corpus, self._graph, by, rows)
