"""Which pages there are, and that nothing in a record keeps the others from being made."""

from __future__ import annotations

import pytest
from tests.pages.rendered import FACTOR, PICTURE, SAYS, pages, renderer, site

from evidence_guide.pages.render import site_of
from evidence_guide.prose.field_texts import FieldCache
from evidence_guide.rules.checking import check_pages


def test_every_record_and_every_page_has_an_address(project):
    assert sorted(url for url in site(project).pages if url.count("/") != 1) == [
        "", "benchmarks/shared-aims/", "checklists/before-you-begin/", "client-groups/older-people/",
            "documents/the-invented-review/", "eras/early-years/", "factors/shared-office/",
            "factors/shared-records/", "figures/ways-of-working/", "findings/visits/", "guide/a-page/",
            "laws/1/", "levels/commissioning/", "levels/practice/", "messages/begin-small/",
        "models/joint-teams/", "pen-pictures/northmere/", "places/northmere/", "places/southmere/",
        "policies/working-closer/", "rules/E101/", "studies/ashe-2001/", "studies/cedar-2010/",
        "studies/dunn-2012/", "studies/northmere-pilot/",
    ]  # fmt: skip


def test_every_list_has_an_address(project):
    assert sorted(url for url in site(project).pages if url.count("/") == 1) == [
        "benchmarks/", "checklists/", "client-groups/", "documents/", "eras/", "factors/", "figures/",
        "findings/", "glossary/", "laws/", "levels/", "library/", "messages/", "models/", "pen-pictures/",
        "places/", "policies/", "references/", "search/", "studies/",
    ]  # fmt: skip


def test_invented_guide_has_no_problem(project):
    assert [(url, p) for url, made in site(project).pages.items() for p in made.problems] == []


def test_invented_guide_has_no_dead_link_nor_repeated_anchor(project):
    # its templates' links to the editors' pages lead to pages that the invented guide does not have
    assert [str(d) for d in check_pages(site(project)) if "for-editors" not in d.message] == []


def test_guide_without_records_is_rendered(tmp_path, project):
    for path in sorted((project.root / "data").rglob("*.*")):
        path.unlink()
    for path in sorted((project.root / "content/guide").iterdir()):
        path.unlink()
    assert list(site(project).pages) == ["", "references/", "library/", "search/", "rules/E101/"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FACTOR, "study: ashe-2001", "study: nobody-1999"),
        (FACTOR, "via: [cedar2010]", "via: [nobody1999]"),
        (FACTOR, "reports: [birch2004a]", "reports: [nobody1999]"),
        (FACTOR, "theme: organisational", "theme: nothing"),
        (FACTOR, "source: cedar2010", "source: nobody1999"),
        (FACTOR, "id: longer-journeys", "id: easier-contact"),
        (PICTURE, "places: [northmere]", "places: [nowhere]"),
        (PICTURE, "eras: [early-years]", "eras: [no-years]"),
        (PICTURE, "reference: dunn2012", "reference: nobody1999"),
        ("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: []"),
        ("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: [nobody1999]"),
        ("data/studies/ashe-2001.yml", "included_in: [cedar2010]", "included_in: [nobody1999]"),
        ("data/studies/northmere-pilot.yml", "grouped_by: cedar2010", "grouped_by: nobody1999"),
        ("data/policies/working-closer.yml", "\nreference: ministry2005", "\nreference: nobody1999"),
        ("data/messages/begin-small.yml", "\nsource: cedar2010", "\nsource: nobody1999"),
        ("data/vocabulary/laws.yml", "number: 1", "number: 0"),
    ],
)
def test_record_at_fault_stops_no_page(project, path, old, new):
    made = list(renderer(project.edit(path, old, new)).render(forgiving=True))
    assert len(made) == len(list(renderer(project).render(forgiving=True)))


def test_forgiving_render_passes_over_a_page_that_cannot_be_made(project):
    made = {one.url: one for one in renderer(project, finding="{{ nothing }}").render(forgiving=True)}
    assert (made["findings/visits/"].html, made["findings/visits/"].problems) == ("", ())
    assert made["factors/shared-office/"].html


def test_rendering_twice_makes_the_same_pages(project):
    one = renderer(project)
    assert list(one.render()) == list(one.render())


def test_of_two_pages_at_one_address_the_first_is_kept_and_the_other_told(project):
    text = "---\ntitle: T\ndescription: D\n---\nText.\n"
    project.write("content/guide.md", text).write("content/guide/index.md", text)
    site = site_of(renderer(project).render(), frozenset())
    kept = site.pages["guide/"].file_path
    assert {kept, *(page.file_path for page in site.ousted["guide/"])} == {
        "content/guide.md",
        "content/guide/index.md",
    }


def test_a_text_that_was_rendered_before_is_shown_and_cited_as_if_it_were_new(project):
    lasting: FieldCache = {}
    first = pages(project, lasting)
    assert lasting
    assert pages(project, lasting) == first


@pytest.mark.parametrize("says", ["says: It is <i>easier.", "says: It is [easier](guide/nothing.md)."])
def test_a_text_that_was_rendered_before_is_told_at_its_place_of_now(project, says):
    lasting: FieldCache = {}
    before = pages(project.edit(FACTOR, SAYS, says), lasting)
    moved = pages(project.edit(FACTOR, says, f"# A comment.\n    {says}"), lasting)
    assert moved == pages(project, {})
    assert moved != before
