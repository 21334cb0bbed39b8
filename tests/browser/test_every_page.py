"""What holds on every kind of page, and needs a browser to be told."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.browser.addresses import ADDRESSES, ONE_OF_EACH
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit, Windows

from evidence_guide.building import Built

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=ADDRESSES, ids=lambda address: address or "home")
def visit(request: pytest.FixtureRequest, windows: Windows) -> Iterator[Visit]:
    """Each page, opened once for all tests of this module."""
    found = windows.open(request.param)
    yield found
    windows.take_back(found)


def test_no_kind_is_left_out(built: Built) -> None:
    pages = built.site.pages
    assert {address: pages[address].kind for address in ONE_OF_EACH.values()} == {
        address: kind for kind, address in ONE_OF_EACH.items()
    }
    assert {page.kind for page in pages.values()} == set(ONE_OF_EACH)


def test_links_are_told_by_more_than_colour(visit: Visit) -> None:
    plain = visit.ask(
        """[...document.querySelectorAll('a[href]')]
            .filter(a => !a.matches('.guide-anchor, svg a, .guide-header__name'))
            .filter(a => !a.closest('.guide-tabs, .guide-subnav'))
            .filter(a => !getComputedStyle(a).textDecorationLine.includes('underline'))
            .map(a => a.outerHTML)"""
    )
    assert plain == []


def test_narrow_window_needs_no_sideways_scrolling(visit: Visit) -> None:
    visit.width(NARROW)
    widest = visit.ask(
        """(() => { const wide = [...document.querySelectorAll('.guide-page *')].filter(e =>
            !e.closest('.guide-scroll, pre') && e.getBoundingClientRect().right > innerWidth + 1);
            return wide.map(e => e.outerHTML.slice(0, 80)) })()"""
    )
    scroll = visit.ask("[document.documentElement.scrollWidth, document.body.scrollWidth]")
    visit.width(WIDE)
    assert widest == []
    assert max(scroll) <= NARROW


def test_print_keeps_the_page_and_drops_what_is_around_it(visit: Visit) -> None:
    visit.page.emulate_media(media="print")
    shown = visit.ask(
        """['.guide-printed', '.guide-page', '.guide-references', '.guide-header',
            '.guide-subnav', '.guide-toc',
            '.guide-turn', '.guide-footer', '.guide-edit', '.guide-breadcrumbs', '.guide-anchor',
            '.guide-skip']
            .filter(s => [...document.querySelectorAll(s)].some(e => e.checkVisibility()))"""
    )
    references = visit.ask("document.querySelectorAll('.guide-references').length")
    head = visit.ask("document.querySelector('.guide-printed').innerText")
    cut = visit.ask(
        """[...document.querySelectorAll('.guide-page table')].filter(table =>
            table.scrollWidth > table.closest('.guide-page').clientWidth + 1).map(t => t.className)"""
    )
    visit.page.emulate_media(media="screen")
    assert shown == [".guide-printed", ".guide-page", *([".guide-references"] if references else [])]
    assert head.split("\n")[-1].endswith(visit.page.url)
    assert "guide-map" in "".join(cut) or cut == []


@pytest.mark.parametrize("address", ["", "factors/co-location/", "studies/four-districts/"])
def test_nothing_moves_while_the_page_loads(open_page: Open, address: str) -> None:
    moved = open_page(address, new=True).ask(
        """new Promise(done => { new PerformanceObserver(list =>
               done(list.getEntries().reduce((sum, e) => sum + e.value, 0))
           ).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(0), 200) })"""
    )
    assert moved < 0.02


@cache
def weight(file: Path) -> int:
    """Return how many bytes of a file are mostly sent."""
    return len(gzip.compress(file.read_bytes(), 6))


def test_what_a_page_loads_is_light_enough_for_a_slow_line(visit: Visit, site_folder: Path) -> None:
    loaded = visit.ask("performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)")
    sent = {path: weight(site_folder / path.lstrip("/")) for path in loaded}
    assert 0 < sum(sent.values()) <= 125_000, sent


def test_readable_without_javascript(visit: Visit, open_page: Open) -> None:
    """The same words, but for the tools that need it and for what says so in their place."""
    without = open_page(visit.address, javascript=False)
    # Playwright's own scripts run even where the page's may not.
    words = """(() => {
        const tools = [...document.querySelectorAll('.guide-page :is(.guide-with-js, .guide-without-js)')];
        for (const tool of tools) tool.style.display = 'none';
        const words = document.querySelector('.guide-page').innerText;
        for (const tool of tools) tool.removeAttribute('style');
        return words })()"""
    same = re.sub(r"\s+", " ", without.ask(words)) == re.sub(r"\s+", " ", visit.ask(words))
    assert without.page.locator("h1").is_visible()
    assert same


def test_it_can_be_used_without_a_complaint_and_asks_no_other_host(visit: Visit) -> None:
    """The console also tells of whatever the Content Security Policy stops."""
    for width in (WIDE, NARROW):
        visit.width(width)
        visit.press_everything()
    visit.page.wait_for_load_state("networkidle")
    assert (visit.errors, visit.elsewhere) == ([], [])
