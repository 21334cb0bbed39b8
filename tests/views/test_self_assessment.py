"""What the self-assessment asks and where it leads, on the invented guide."""

from __future__ import annotations

from evidence_guide.corpus.corpus import Node
from evidence_guide.views.evidence_map import Way
from evidence_guide.views.self_assessment import list_standings

BENCHMARK = "data/benchmarks/shared-aims.yml"


def test_a_benchmark_leads_to_its_factors_with_the_studies_that_bear_on_them(project):
    (standing,) = list_standings(project.corpus())
    assert [criterion.id for criterion in standing.benchmark.criteria] == ["agreed", "known"]
    ((factor, cell),) = standing.factors
    assert factor == Node("factor", "shared-office")
    assert cell.ways == ((Way.FOR, 1), (Way.AGAINST, 1))
    assert cell.filters == "kind=study&factor=shared-office"


def test_benchmarks_stand_by_their_number_and_not_by_their_name(project):
    first = (project.root / BENCHMARK).read_text(encoding="utf-8").replace("number: 1", "number: 2")
    project.write("data/benchmarks/a-later-one.yml", first)
    assert [standing.node.id for standing in list_standings(project.corpus())] == [
        "shared-aims",
        "a-later-one",
    ]


def test_without_benchmarks_there_is_nothing_to_answer(project):
    project.delete(BENCHMARK)
    assert list_standings(project.corpus()) == ()
