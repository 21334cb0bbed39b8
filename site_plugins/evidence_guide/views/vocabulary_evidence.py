"""The evidence under an entry of a vocabulary: its studies, and the findings and factors that they bear on.

These are the columns of the evidence map, each read by itself. How an entry's studies are found is left to
`evidence_map`, what they are worth to `strength`.
"""

from __future__ import annotations

from dataclasses import dataclass

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Factor, Study
from evidence_guide.views.evidence_map import DIMENSIONS, EvidenceMap, make_evidence_map
from evidence_guide.views.strength import Strength, weigh
from evidence_guide.views.study_directions import StudyCounts


@dataclass(frozen=True, slots=True)
class EntryEvidence:
    """The evidence under an entry.

    Args:
        studies: how many primary studies are filed under it.
        strength: how sure and how fresh they and the other works under it are.
        findings: the findings that any of them bears on, those with most studies first.
        factors: the factors that any of them bears on, those with most studies first.
        factors_without: how many factors none of them bears on.
    """

    studies: int
    strength: Strength
    findings: tuple[tuple[Node, StudyCounts], ...]
    factors: tuple[tuple[Node, StudyCounts], ...]
    factors_without: int


class VocabularyEvidence:
    """Gathers the evidence under each entry; an evidence map is made once for all entries of its kind.

    Args:
        corpus: the records.
        graph: their links.
    """

    def __init__(self, corpus: Corpus, graph: Graph) -> None:
        self._corpus, self._graph = corpus, graph
        self._evidence_map = corpus.remembered(self._make_evidence_map)

    def of(self, node: Node) -> EntryEvidence | None:
        """Return the evidence under an entry; None where studies are not filed by its kind.

        Args:
            node: the entry.
        """
        if node.kind not in DIMENSIONS:
            return None
        entries_of = DIMENSIONS[node.kind]
        studies = [
            study
            for study in self._corpus.all(Study).values()
            if node.id in entries_of(self._corpus, self._graph, study)
        ]
        factors = self._evidence_map(node.kind, "factor").cells_of_column(node)
        return EntryEvidence(
            sum(study.design.is_primary for study in studies),
            weigh(self._corpus, self._graph, studies),
            self._evidence_map(node.kind, "finding").cells_of_column(node),
            factors,
            len(self._corpus.all(Factor)) - len(factors),
        )

    def _make_evidence_map(self, by: str, rows: str) -> EvidenceMap:
        return make_evidence_map(self._corpus, self._graph, by, rows)
