"""Search where a server refuses some of Pagefind’s files, as those do that know no such endings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect
from tests.browser.conftest import Open
from tests.browser.searching import FACTOR, box, options, results, type_
from tests.browser.windows import Visit

pytestmark = pytest.mark.browser


def refuse(visit: Visit, files: str) -> None:
    """Have the server answer with its page for what is not there, as static hosts do."""
    visit.page.route(
        re.compile(files), lambda route: route.fulfill(status=404, content_type="text/html", body="<p>No")
    )


KINDS_OF_FILES = (
    r"\.pagefind$",
    r"\.pf_index$",
    r"\.pf_meta$",
    r"\.pf_fragment$",
    r"pagefind/.*\.json",
    r"\.(pagefind|pf_[a-z]+)$|\.json",
    r"pagefind/",
)


@pytest.mark.parametrize("files", KINDS_OF_FILES)
def test_whatever_is_refused_the_small_index_is_searched(open_page: Open, files: str) -> None:
    visit = open_page("")
    home = visit.page.url
    refuse(visit, files)
    visit.page.goto(home + "search/?q=same place")
    assert FACTOR in results(visit)
    study = visit.page.get_by_label(re.compile(r"^Study \("))
    study.check()
    visit.page.wait_for_url("**/search/?q=same+place&kind=study")
    expect(visit.page.locator(".guide-results .guide-tag").first).to_have_text("Study")
    visit.page.goto(home)
    type_(visit, "prejudice stereotypes")
    expect(options(visit).first).to_be_visible()
    box(visit).fill("")


def test_that_nothing_is_found_is_said_only_where_it_is_so(open_page: Open) -> None:
    visit = open_page("")
    home = visit.page.url
    refuse(visit, r"\.pf_index$")
    visit.page.goto(home + "search/?q=elephants")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")
    visit.page.goto(home + "search/?q=sedgefield housing")
    assert "pen-pictures/sedgefield/" in results(visit)


def test_where_files_are_refused_later_all_is_asked_again_of_the_small_index(open_page: Open) -> None:
    visit = open_page("search/?q=partnership")
    first = results(visit)
    expect(visit.page.get_by_label(re.compile(r"^Study \("))).to_be_visible()
    refuse(visit, r"\.pf_fragment$")
    visit.page.locator(".guide-more").click()
    expect(visit.page.locator(".guide-found__status")).to_contain_text("results")
    expect(visit.page.locator(".guide-results__item")).to_have_count(len(first))
    visit.page.locator(".guide-more").click()
    expect(visit.page.locator(".guide-results__item")).to_have_count(2 * len(first))


def test_where_no_index_loads_that_is_said(open_page: Open) -> None:
    visit = open_page("")
    home = visit.page.url

    def none(route: Route) -> None:
        route.abort()

    visit.page.route(re.compile(r"pagefind/|search-offline"), none)
    visit.page.goto(home + "search/?q=partnership")
    expect(visit.page.locator(".guide-found__status")).to_contain_text("Check your connection")
