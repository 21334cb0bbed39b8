"""The self-assessment: each benchmark's criteria to answer, and where in the guide an answer leads.

The answers are the reader's own and never leave the browser; asking, keeping and planning are left to the
page's script. There is no score: the benchmarks are one author's standards, and no work measured with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evidence_guide.corpus import Corpus, Node
from evidence_guide.model import Benchmark
from evidence_guide.views.study_directions import StudyCounts, count_all_studies

ANSWERS: Final = {
    "in-place": "In place",
    "partly": "Partly in place",
    "not-in-place": "Not in place",
    "not-known": "Not known",
    "not-for-us": "Does not apply",
}
"""The answers to a criterion, in the order in which a reader sees them. Saved files hold the keys."""


@dataclass(frozen=True, slots=True)
class BenchmarkAssessment:
    """The section of the self-assessment on one benchmark.

    Args:
        node: the benchmark's node.
        benchmark: its criteria, and the pen pictures, checklists and levels that it names.
        factors: what helps to reach it or stands in its way, each with the primary studies that bear on it.
    """

    node: Node
    benchmark: Benchmark
    factors: tuple[tuple[Node, StudyCounts], ...]


def assess_benchmarks(corpus: Corpus) -> tuple[BenchmarkAssessment, ...]:
    """Return the sections of the self-assessment, by the number of their benchmarks.

    Args:
        corpus: the records.
    """
    return tuple(
        BenchmarkAssessment(
            Node("benchmark", benchmark.id),
            benchmark,
            tuple(
                (node, count_all_studies(corpus, node))
                for node in (Node("factor", factor) for factor in benchmark.factors)
                if node.id in corpus.ids("factor")
            ),
        )
        for benchmark in sorted(corpus.all(Benchmark).values(), key=lambda benchmark: benchmark.number)
    )
