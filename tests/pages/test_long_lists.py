"""Lists that continue on further pages: their addresses, their anchors, and what a page weighs at most."""

from __future__ import annotations

import gzip
import re

import pytest
from tests.benchmarks.collection import collection_of
from tests.benchmarks.project import write_project
from tests.pages.rendered import site

from evidence_guide.building import build_site
from evidence_guide.rules import check_pages
from evidence_guide.views.paging import MOST


@pytest.fixture
def short(monkeypatch):
    """Have every list continue after its first item."""
    for sort in MOST:
        monkeypatch.setitem(MOST, sort, 1)


def test_every_link_leads_somewhere_when_every_list_is_cut(project, short):
    cut = site(project)
    assert not [str(found) for found in check_pages(cut) if found.code in {"E403", "E404", "E405"}]
    assert {"studies/page/2/", "factors/shared-office/page/2/", "references/page/2/"} <= cut.pages.keys()


def test_all_addresses_and_anchors_of_claims_and_terms_are_where_they_were(project, monkeypatch):
    def kept(made):
        found = {f"{url}#{a}" for url, page in made.pages.items() for a in page.anchors}
        return {a for a in found if a in claims or a.startswith("glossary/#")}, set(made.pages)

    corpus = project.corpus()
    claims = {
        f"{corpus.entry(located.holder).kind.url(located.holder.id)}#{located.claim.id}"
        for located in corpus.claims.values()
        if "{number}" not in corpus.entry(located.holder).kind.address
    }
    anchors, addresses = kept(site(project))
    assert anchors & claims
    for sort in MOST:
        monkeypatch.setitem(MOST, sort, 1)
    cut_anchors, cut_addresses = kept(site(project))
    assert anchors <= cut_anchors
    assert addresses <= cut_addresses


def test_every_record_of_a_list_is_on_one_of_its_pages_with_the_words_that_say_which_part(project, short):
    pages = site(project).pages
    parts = [page for url, page in pages.items() if re.fullmatch(r"studies/(page/\d+/)?", url)]
    rows = [row for page in parts for row in re.findall(r'guide-index__title"><a href="([^"]+)"', page.html)]
    assert len(rows) == len(parts) == len({row.rpartition("studies/")[2] for row in rows}) == 4
    second = pages["studies/page/2/"]
    assert "2 of 4 studies and other works." in second.html
    assert "<h1 data-search-exclude>Studies, page 2</h1>" in second.html
    assert second.breadcrumbs[-1] == ("Studies", "studies/")
    assert not second.findable
    assert second.own is None


def test_a_cut_list_leads_to_the_library_in_place_of_filters(project, short):
    html = site(project).pages["studies/"].html
    assert "data-guide-list" not in html
    assert 'data-library="kind=study&amp;kind=other-work" data-guide-whole' in html


def test_the_first_page_offers_the_works_that_all_its_pages_cite(project, monkeypatch):
    whole = site(project).pages["factors/shared-office/"].cited
    for sort in MOST:
        monkeypatch.setitem(MOST, sort, 1)
    assert site(project).pages["factors/shared-office/"].cited == whole


def test_no_page_of_a_collection_with_long_lists_is_heavy(tmp_path):
    write_project(collection_of(150), tmp_path / "project")
    built = build_site(tmp_path / "project", title="An invented guide")
    assert built.ok
    weights = {url: len(gzip.compress(page.html.encode(), 6)) for url, page in built.site.pages.items()}
    assert max(weights.values()) < 120_000
    assert [url for url in weights if "/page/2/" in url], "none of its lists is long"
