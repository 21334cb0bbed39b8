"""What a record can be filtered by, from its own fields and from what stands behind its claims."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node
from evidence_guide.search import RecordFacets, facet_labels
from evidence_guide.views import FACETS
from evidence_guide.views.evidence_map import DIMENSIONS, make_evidence_map

FACTOR = "data/factors/shared-office.yml"
BOTH_HELP_AND_HINDER = ("helps", "hinders")


def facets(project, kind: str, record_id: str):
    return RecordFacets(project.corpus(), project.graph()).of(Node(kind, record_id))


def test_a_factor_is_about_what_the_studies_behind_its_claims_are_about(project):
    found = facets(project, "factor", "shared-office")
    assert found["kind"] == ("factor",)
    assert found["strand"] == ("research",)
    assert found["theme"] == ("organisational",)
    assert found["factor"] == ("shared-office",)
    assert found["client-group"] == ("older-people",)
    assert found["model"] == ("joint-teams",)
    assert "survey" in found["design"]
    assert found["direction"] == BOTH_HELP_AND_HINDER


def test_that_lacking_a_thing_hinders_says_that_having_it_helps(project):
    project.edit(FACTOR, "effect: promotes\n    condition: present", "effect: hinders\n    condition: absent")
    assert facets(project, "factor", "shared-office")["direction"] == BOTH_HELP_AND_HINDER


def test_a_study_bears_on_the_factors_whose_claims_rest_on_it(project):
    found = facets(project, "study", "ashe-2001")
    assert found["factor"] == ("shared-office", "shared-records")
    assert found["theme"] == ("organisational", "contextual")
    assert found["direction"][0] == "helps"
    assert found["place"] == ("northmere", "southmere")
    assert (found["year"], found["decade"]) == (("2001",), ("2000s",))
    assert found["era"] == ("early-years",)


def test_a_study_that_contradicts_a_claim_does_not_point_its_way(project):
    project.delete("data/factors/shared-records.yml")
    assert facets(project, "study", "ashe-2001")["direction"] == ("helps",)
    project.edit(FACTOR, "locator: Chapter 2, Shared premises", "locator: p. 2\n        stance: contradicts")
    found = facets(project, "study", "ashe-2001")
    assert "direction" not in found
    assert "shared-office" in found["factor"], "it bears on the factor all the same"


def test_a_work_that_is_no_study_is_a_kind_of_its_own(project):
    assert facets(project, "study", "dunn-2012")["kind"] == ("other-work",)
    assert facets(project, "study", "dunn-2012")["design"] == ("practice-account",)


def test_a_policy_has_its_own_year_era_and_level(project):
    found = facets(project, "policy", "working-closer")
    assert (found["year"], found["era"], found["level"]) == (("2005",), ("early-years",), ("commissioning",))
    assert "direction" not in found


def test_a_pen_picture_has_what_became_of_it_also_where_no_source_says(project):
    assert facets(project, "pen-picture", "northmere")["outcome"] == ("ended",)
    project.edit("data/pen-pictures/northmere.md", "outcome: ended", "outcome: not-stated")
    assert facets(project, "pen-picture", "northmere")["outcome"] == ("not-stated",)
    assert "outcome" not in facets(project, "finding", "visits"), "there the word means another thing"


def test_the_page_on_a_value_has_that_value(project):
    assert facets(project, "level", "commissioning")["level"] == ("commissioning",)
    assert facets(project, "place", "northmere")["place"] == ("northmere",)


def test_primary_studies_are_counted_behind_claims_and_under_words(project):
    record_facets = RecordFacets(project.corpus(), project.graph())
    assert record_facets.count_studies(Node("factor", "shared-office")) == 2
    assert record_facets.count_studies(Node("model", "joint-teams")) >= 1
    assert record_facets.count_studies(Node("study", "ashe-2001")) == 1
    assert record_facets.count_studies(Node("study", "dunn-2012")) == 0


@pytest.mark.parametrize("by", sorted(DIMENSIONS))
def test_filters_find_as_many_studies_as_a_cell_of_the_evidence_map_counts(project, by):
    project.edit("data/messages/begin-small.yml", "study: cedar-2010", "study: northmere-pilot")
    corpus, graph = project.corpus(), project.graph()
    record_facets, table = RecordFacets(corpus, graph), make_evidence_map(corpus, graph, by)
    studies = [record_facets.of(node) for node in corpus.nodes() if node.kind == "study"]
    cells = [
        (row.node.id, column.node.id, cell.studies)
        for row in table.rows
        for column, cell in zip(table.columns, row.cells, strict=True)
    ]
    assert any(count for _, _, count in cells)
    for factor, column, count in cells:
        fit = [
            facets
            for facets in studies
            if facets["kind"] == ("study",)
            and factor in facets.get("factor", ())
            and column in facets.get(by, ())
        ]
        assert len(fit) == count, (factor, column)


def test_every_value_has_words_but_for_years_which_are_their_own(project):
    corpus = project.corpus()
    labels, record_facets = facet_labels(corpus), RecordFacets(corpus, project.graph())
    for node in corpus.nodes():
        for name, values in record_facets.of(node).items():
            assert name in FACETS
            if name not in {"year", "decade"}:
                assert set(values) <= labels[name].keys(), (node, name)
