"""Lists in several pages, and the library and the offline search in parts, of a small invented guide."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.benchmarks.collection import collection_of
from tests.benchmarks.project import write_project
from tests.browser.conftest import _StaticHost

from evidence_guide.building import build_site
from evidence_guide.publishing.settings import load_settings
from evidence_guide.publishing.writing import write_site
from evidence_guide.search import library_files, offline_files
from evidence_guide.views.paging import MOST

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of which every list shows five things a page, and every part holds little."""
    root = tmp_path_factory.mktemp("cut") / "project"
    write_project(collection_of(10), root)
    folder = root.parent / "site"
    with pytest.MonkeyPatch.context() as change:
        for sort in MOST:
            change.setitem(MOST, sort, 5)
        change.setattr(library_files, "MOST_LETTERS", 3_000)
        change.setattr(offline_files, "MOST_TEXT", 5_000)
        change.setattr(offline_files, "MOST_OF_WORDS", 5_000)
        config = load_settings(root)
        assert config is not None
        made = build_site(root, title="The guide")
        assert made.ok, [str(found) for found in made.diagnostics]
        assert write_site(config, made, folder)
    shutil.rmtree(folder / "pagefind", ignore_errors=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(folder))) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def parts(page: Page) -> int:
    """Return how many parts of the library were asked for."""
    names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    return len([name for name in names if re.search(r"/library/\d+\.js", name)])


def test_a_list_leads_through_its_pages_without_scripts(browser: Browser, cut: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(cut + "studies/")
    rows = page.locator(".guide-index__title")
    seen = set(rows.all_inner_texts())
    while page.get_by_role("link", name="The next").count():
        page.get_by_role("link", name="The next").first.click()
        seen.update(rows.all_inner_texts())
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"Studies, page \d"))
    assert len(seen) == 12
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Page 1").click()
    assert page.url == cut + "studies/"
    context.close()


def test_what_a_cut_list_is_asked_for_is_shown_in_the_library(page: Page, cut: str) -> None:
    page.goto(cut + "studies/?design=survey")
    page.wait_for_url("**/library/?kind=study&kind=other-work&design=survey")
    expect(page.locator(".guide-found__status")).to_have_text(re.compile(r"^\d+ of \d+ records$"))


def test_an_old_address_of_a_work_leads_to_the_page_that_lists_it(page: Page, cut: str) -> None:
    page.goto(cut + "references/page/3/")
    key = page.locator(".guide-bibliography > li").first.get_attribute("id")
    page.goto(f"{cut}references/#{key}")
    page.wait_for_url(f"**/references/page/3/#{key}")


def test_the_library_opens_with_one_part_and_reads_on_as_it_is_asked(page: Page, cut: str) -> None:
    page.goto(cut + "library/")
    status, rows = page.locator(".guide-found__status"), page.locator(".guide-results__title")
    expect(status).to_have_text(re.compile(r"^(\d+) of \1 records$"))
    number = int(status.inner_text().split()[0])
    assert not parts(page)
    first = rows.all_inner_texts()
    assert 0 < len(first) < number
    page.get_by_role("button", name="Show more").click()
    expect(rows.nth(len(first))).to_be_focused()
    assert parts(page) == 1
    assert rows.all_inner_texts()[: len(first)] == first
    page.get_by_label("Sort by").select_option("title")
    expect(status).to_have_text(f"{number} of {number} records")
    titles = rows.all_inner_texts()
    assert titles == sorted(titles, key=str.lower)
    assert len(titles) == min(50, number)


def test_filters_and_words_look_at_the_whole_library(page: Page, cut: str) -> None:
    page.goto(cut + "library/?kind=term")
    status = page.locator(".guide-found__status")
    expect(status).to_have_text(re.compile(r"^\d+ of \d+ records$"))
    tags = page.locator(".guide-results__item .guide-tag").all_inner_texts()
    assert set(tags) == {"Term"}
    page.goto(cut + "library/?q=team")
    expect(status).to_have_text(re.compile(r"^\d+ of \d+ records$"))
    assert page.locator(".guide-results__item").count() == int(status.inner_text().split()[0]) > 0


def test_a_part_that_does_not_load_is_said(page: Page, cut: str) -> None:
    page.route("**/assets/library/*.js*", lambda route: route.abort())
    page.goto(cut + "library/?sort=title")
    expect(page.locator(".guide-found__status")).to_contain_text("could not be loaded")


def test_the_offline_search_finds_in_parts_with_its_filters(page: Page, cut: str) -> None:
    page.goto(cut + "search/?q=team")
    expect(page.locator(".guide-results__title").first).to_be_visible()
    expect(page.locator(".guide-facets")).to_be_visible()
    assert page.locator(".guide-results__item mark").count()
