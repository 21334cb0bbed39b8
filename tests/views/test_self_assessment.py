"""What the self-assessment asks and where it leads, on the invented guide."""

from __future__ import annotations

from evidence_guide.corpus.corpus import Node
from evidence_guide.views.self_assessment import assess_benchmarks
from evidence_guide.views.study_directions import Direction

BENCHMARK = "data/benchmarks/shared-aims.yml"


def test_a_benchmark_leads_to_its_factors_with_the_studies_that_bear_on_them(project):
    (assessment,) = assess_benchmarks(project.corpus())
    assert [criterion.id for criterion in assessment.benchmark.criteria] == ["agreed", "known"]
    ((factor, cell),) = assessment.factors
    assert factor == Node("factor", "shared-office")
    assert cell.by_direction == ((Direction.FOR, 1), (Direction.AGAINST, 1))
    assert cell.library_query == "kind=study&factor=shared-office"


def test_benchmarks_stand_by_their_number_and_not_by_their_name(project):
    first = (project.root / BENCHMARK).read_text(encoding="utf-8").replace("number: 1", "number: 2")
    project.write("data/benchmarks/a-later-one.yml", first)
    assert [assessment.node.id for assessment in assess_benchmarks(project.corpus())] == [
        "shared-aims",
        "a-later-one",
    ]


def test_without_benchmarks_there_is_nothing_to_answer(project):
    project.delete(BENCHMARK)
    assert assess_benchmarks(project.corpus()) == ()
