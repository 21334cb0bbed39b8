"""Every work with what cites it, and how the source documents print works otherwise."""

from __future__ import annotations

from tests.views.making import make_views

FACTOR = "data/factors/shared-office.yml"


def test_corrections_stand_under_the_document_that_prints_them(project):
    (found,) = make_views(project).corrections()
    assert found.document is not None
    assert [correction.id for correction in found.document.corrections] == ["how-many-towns"]
    assert [(work.reference.key, said) for work, said in found.works] == [
        ("ashe2001", "Spells the first author Ash.")
    ]


def test_reference_knows_its_study_and_where_it_is_cited(project):
    rows = {row.formatted.reference.key: row for row in make_views(project).references()}
    study = rows["birch2004b"].study
    assert study
    assert study.id == "northmere-pilot"
    assert {node.id for node, _ in rows["birch2004b"].cited_on} == {"visits", "northmere"}
    assert (rows["elm2008"].study, {node.kind for node, _ in rows["elm2008"].cited_on}) == (
        None,
        {"checklist", "benchmark", "term"},
    )


def cited_on(project, key: str) -> list[str]:
    return next(
        [name for _, name in row.cited_on]
        for row in make_views(project).references()
        if row.formatted.reference.key == key
    )


def test_evidence_that_names_a_study_and_no_papers_cites_all_its_papers(project):
    assert cited_on(project, "birch2004b") == ["Home visits", "The Northmere office"]
    # a claim that names one paper does not cite the other
    project.edit(FACTOR, "        reports: [birch2004a]\n", "")
    assert cited_on(project, "birch2004b") == ["Sharing an office", "Home visits", "The Northmere office"]
    assert cited_on(project, "birch2004a") == ["Sharing an office", "Home visits"]


def test_references_stand_in_the_order_of_a_bibliography(project):
    assert [row.formatted.reference.key for row in make_views(project).references()] == [
        "ashe2001", "birch2004a", "birch2004b", "cedar2010", "dunn2012", "elm2008", "ministry2005",
    ]  # fmt: skip
