"""The view of a record, and what the page of a study adds."""

from __future__ import annotations

from tests.views.making import make_views

from evidence_guide.corpus.corpus import Node
from evidence_guide.model.research import Finding, Study


def test_record_without_claims_has_no_strength(project):
    assert make_views(project).record(Node("place", "northmere")).strength is None


def test_page_of_a_study(project):
    made = make_views(project)
    view = made.study(made.corpus.all(Study)["ashe-2001"])
    assert [work.author_date for work in (*view.papers, *view.included_in)] == [
        "Ashe and Birch, 2001",
        "Cedar Group, 2010",
    ]
    assert [node.id for node in view.resting_claims] == ["shared-office", "shared-records"]
    assert view.strength.sure == "One study (a survey); in England."


def test_paper_that_is_not_known_is_left_out(project):
    project.edit("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: [ashe2001, nobody1999]")
    made = make_views(project)
    assert [work.reference.key for work in made.study(made.corpus.all(Study)["ashe-2001"]).papers] == [
        "ashe2001"
    ]


def test_papers_are_counted_as_the_table_of_studies_lists_them(project):
    # of the two papers of the pilot the factor’s claim names one
    view = make_views(project).record(Node("factor", "shared-office"))
    rows = [row for row in view.studies if row.study.design.is_primary]
    keys = [paper.reference.key for row in rows for paper in row.papers]
    assert sorted(keys) == ["ashe2001", "birch2004a", "birch2004b"]
    assert view.strength
    assert "reported in three papers" in view.strength.sure
    assert "reported in three papers" in view.strength.counted


def test_sources_are_printed_with_their_places_and_unknown_ones_left_out(project):
    more = "locator: p. 3\n  - reference: nobody1999\n  - reference: ashe2001\n"
    project.edit("data/benchmarks/shared-aims.yml", "locator: p. 3\n", more)
    made = make_views(project)
    sources = made.corpus.record(Node("benchmark", "shared-aims")).sources
    assert [(work.reference.key, where) for work, where in made.sources_as_printed(sources)] == [
        ("elm2008", "p. 3"),
        ("ashe2001", ""),
    ]


def test_claims_of_a_record_keep_their_order(project):
    made = make_views(project)
    assert [c.claim for c in made.record(Node("finding", "visits")).claims] == list(
        made.corpus.all(Finding)["visits"].claims
    )


def test_answer_of_an_editor_stands_with_the_claims_that_it_rests_on(project):
    view = make_views(project).record(Node("factor", "shared-records"))
    assert view.answer is not None
    says, claims = view.answer
    assert says.startswith("Staff of one pilot")
    assert [located.id for located in claims] == ["shared-records/no-access"]
    assert make_views(project).record(Node("factor", "shared-office")).answer is None
