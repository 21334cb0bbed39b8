"""How much search loads, and how it works from a folder or with a damaged index."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Response, Route, expect
from tests.browser.conftest import Open
from tests.browser.searching import FACTOR, box, options, results, type_

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("typed", "most"),
    [
        ("commissioning", 200_000),
        ("CMHT", 200_000),
        ("home care costs", 300_000),
        ("integrated health and social care services teams", 300_000),
    ],
)
def test_a_reader_loads_little_before_the_first_result(open_page: Open, typed: str, most: int) -> None:
    visit = open_page("", new=True)
    visit.page.wait_for_load_state("networkidle")
    responses: list[Response] = []
    visit.page.on("response", lambda response: responses.append(response))
    box(visit).click()
    box(visit).fill(typed)
    options(visit).first.wait_for()
    sizes = {}
    for response in responses.copy():
        path, body = urlsplit(response.url).path, response.body()
        sizes[path] = len(gzip.compress(body)) if path.endswith((".js", ".json")) else len(body)
    assert not any("offline" in path for path in sizes)
    assert 10_000 < sum(sizes.values()) < most, sizes


def test_of_a_large_site_one_word_is_loaded_before_the_first_result(open_page: Open) -> None:
    visit = open_page("")
    parts: list[str] = []

    def large(route: Route) -> None:
        body = route.fetch().text()
        assert '"whole":true' in body
        route.fulfill(body=body.replace('"whole":true', '"whole":false'))

    def only_the_first(route: Route) -> None:
        parts.append(route.request.url)
        if len(parts) == 1:  # the others are never answered
            route.continue_()

    visit.page.route("**/search-words.js*", large)
    visit.page.route("**/*.pf_index*", only_the_first)
    visit.page.goto(visit.page.url + "search/?q=sedgefield housing")
    expect(visit.page.locator(".guide-results__title").first).to_be_visible()


def test_where_the_index_is_damaged_the_small_one_is_searched(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.page.route("**/pagefind-entry.json*", lambda route: route.fulfill(body=""))
    type_(visit, "comissioning")
    expect(options(visit).first).to_contain_text("Commissioning")
    visit.page.route("**/pagefind-entry.json*", lambda route: route.fulfill(body=""))
    visit.page.goto(visit.page.url.removesuffix(FACTOR) + "search/?q=same place")
    assert FACTOR in results(visit)


def test_a_copy_from_a_folder_searches_by_its_own_index(browser: Browser, site_folder: Path) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site_folder.as_uri()}/factors/co-location/index.html")
    search = page.get_by_role("combobox", name="Search")
    search.press_sequentially("comissioning")
    expect(page.locator(".guide-search [role=status]")).to_contain_text("result")
    expect(page.locator(".guide-suggest__note")).to_contain_text("Showing results for commissioning")
    search.fill("prejudice stereotypes")
    search.press("Enter")
    page.wait_for_url("**/search/index.html?q=prejudice+stereotypes")
    expect(page.locator(".guide-found__status")).to_contain_text("result")
    expect(page.locator(".guide-results mark").first).to_be_visible()
    page.locator(".guide-results__title").first.click()
    page.wait_for_url("**/index.html")
    expect(page.locator("h1")).to_be_visible()
    for asked in ("is colocation worth it", "hot desking"):
        page.goto(f"{site_folder.as_uri()}/search/index.html?q={asked}")
        expect(page.locator(".guide-results__title").first).to_be_visible()
        assert "Working from the same place" in page.locator(".guide-results__title").all_inner_texts()[:2]
    page.goto(f"{site_folder.as_uri()}/search/index.html?q=CMHT&kind=study")
    expect(page.locator(".guide-results__title").first).to_be_visible()
    assert set(page.locator(".guide-results .guide-tag").all_inner_texts()) == {"Study"}
    page.goto(f"{site_folder.as_uri()}/library/index.html?kind=factor")
    expect(page.locator(".guide-found__status")).to_have_text(re.compile(r"^\d+ of \d+ records$"))
    page.get_by_label(re.compile(r"^Finding \(")).check()
    expect(page.locator(".guide-chips li")).to_have_count(2)
    assert errors == []
    page.close()


def test_the_search_page_loads_no_more_of_the_index_than_its_words_need(open_page: Open) -> None:
    visit = open_page("", new=True)
    chunks: list[str] = []
    visit.page.on(
        "request", lambda request: chunks.append(request.url) if "pf_index" in request.url else None
    )
    visit.page.goto(visit.page.url + "search/?q=partnership")
    results(visit)
    expect(visit.page.get_by_label(re.compile(r"^Study \("))).to_be_visible()
    visit.page.wait_for_load_state("networkidle")
    assert len(set(chunks)) == 1
