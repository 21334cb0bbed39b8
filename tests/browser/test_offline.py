"""The copy to take away, opened from a folder as whoever unpacks the zip would open it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from evidence_guide.publishing.packing import pack
from evidence_guide.publishing.writing import allowances_for

pytestmark = pytest.mark.browser

FACTOR: Final = "factors/co-location/"


@pytest.fixture(scope="module")
def unpacked(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is in the zip, in a folder whose name holds blanks and accents, as a reader’s may."""
    there = tmp_path_factory.mktemp("taken away")
    file = there / "guide.zip"
    pack(
        site_folder,
        file,
        name="the guide é",
        site_url="",
        allowances=allowances_for(site_folder),
        day=date(2026, 6, 1),
    )
    with ZipFile(file) as archive:
        archive.extractall(there)
    return there / "the guide é"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window whose complaints and requests are at `page.heard`."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def heard(page: Page) -> list[str]:
    """What the browser complains of, and what it asks for that is no file."""
    found: list[str] = []

    def complaint(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            found.append(message.text)

    page.on("console", complaint)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else found.append(r.url))
    return found


def test_from_home_to_a_factor_to_a_study_and_back(unpacked: Path, page: Page, heard: list[str]) -> None:
    page.goto((unpacked / "index.html").as_uri())
    expect(page.locator("h1")).to_be_visible()
    page.locator('a[href$="factors/index.html"]:visible').first.click()
    expect(page.locator(".guide-page--index")).to_be_visible()
    page.locator('main a[href*="co-location/index.html"]').first.click()
    expect(page.locator(".guide-page--factor")).to_be_visible()
    page.locator('main a[href*="../studies/"]:visible').first.click()
    expect(page.locator(".guide-page--study")).to_be_visible()
    page.locator('main a[href*="factors/co-location/index.html"]:visible').first.click()
    expect(page.locator(".guide-page--factor")).to_be_visible()
    page.go_back()
    expect(page.locator(".guide-page--study")).to_be_visible()
    assert heard == []


def test_a_page_looks_as_it_does_online(unpacked: Path, page: Page, server: str) -> None:
    look = (
        "[getComputedStyle(document.body).fontFamily, document.querySelector('h1').getBoundingClientRect().x]"
    )
    page.goto(server + FACTOR)
    online = page.evaluate(look)
    page.goto((unpacked / FACTOR / "index.html").as_uri())
    assert page.evaluate(look) == online


def test_no_link_leads_to_a_folder(unpacked: Path, page: Page) -> None:
    for address in ("index.html", f"{FACTOR}index.html", "about/index.html"):
        page.goto((unpacked / address).as_uri())
        paths = page.evaluate(
            """[...document.querySelectorAll("a[href], link[rel=stylesheet], script[src]")]
                .map((e) => new URL(e.href || e.src))
                .filter((u) => u.protocol == "file:").map((u) => u.pathname)"""
        )
        assert len(paths) > 10
        assert [path for path in paths if path.endswith("/")] == []


def test_the_search_finds_a_page_and_leads_to_it(unpacked: Path, page: Page, heard: list[str]) -> None:
    page.goto((unpacked / FACTOR / "index.html").as_uri())
    box = page.get_by_role("combobox", name="Search")
    box.click()
    box.press_sequentially("Torbay")
    found = page.get_by_role("option").filter(has_text="Pen picture").first
    found.wait_for(timeout=10_000)
    found.click()
    page.wait_for_url("**/pen-pictures/torbay/index.html*")
    expect(page.locator(".guide-page--pen-picture")).to_be_visible()
    assert heard == []


def test_the_policy_of_a_page_from_a_folder_stops_a_smuggled_script(unpacked: Path, page: Page) -> None:
    file = unpacked / "smuggled.html"
    html = (unpacked / "about" / "index.html").read_text(encoding="utf-8")
    file.write_text(html.replace("</body>", "<script>window.stranger = 1</script></body>"), encoding="utf-8")
    page.goto(file.as_uri())
    assert page.evaluate("window.stranger") is None
    file.write_text(file.read_text(encoding="utf-8").replace("Content-Security-Policy", "nothing"))
    page.goto(file.as_uri())
    assert page.evaluate("window.stranger") == 1
