"""What holds on every kind of page."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.addresses import ADDRESSES, ONE_OF_EACH
from tests.browser.conftest import NARROW, WIDE, Open, Visit

from evidence_guide.building import Built
from evidence_guide.model.kinds import KINDS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=ADDRESSES, ids=lambda address: address or "home")
def visit(request: pytest.FixtureRequest, open_page: Open) -> Iterator[Visit]:
    """Each page, opened once for all tests of this module."""
    found = open_page(request.param)
    yield found
    found.page.context.close()


def test_no_kind_is_left_out(built: Built) -> None:
    pages = built.site.pages
    assert {address: pages[address].kind for address in ONE_OF_EACH.values()} == {
        address: kind for kind, address in ONE_OF_EACH.items()
    }
    assert {page.kind for page in pages.values()} == set(ONE_OF_EACH)


def test_loads_without_a_complaint_and_asks_no_other_host(visit: Visit) -> None:
    visit.page.wait_for_load_state("networkidle")
    assert visit.errors == []
    assert visit.elsewhere == []


def test_language_and_title(visit: Visit, built: Built) -> None:
    assert visit.ask("document.documentElement.lang") == "en"
    assert visit.page.title().startswith(built.site.pages[visit.address].title)


def test_the_head_names_the_feed_of_changes(visit: Visit) -> None:
    feeds = "[...document.querySelectorAll('link[type=\"application/atom+xml\"]')].map(l => [l.rel, l.href])"
    root = visit.page.url.removesuffix(visit.address)
    assert visit.ask(feeds) == [["alternate", f"{root}feed.xml"]]


def test_one_main_heading_and_no_gaps_below_it(visit: Visit) -> None:
    headings = visit.ask(
        "[...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(h => [+h.tagName[1], h.innerText])"
    )
    levels = [level for level, _ in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    gaps = [h for before, h in zip(levels, headings[1:], strict=False) if h[0] > before + 1]
    assert gaps == []


def test_tables_have_captions_and_say_what_their_headings_head(visit: Visit) -> None:
    tables = visit.ask(
        """[...document.querySelectorAll('main table')].map(table => ({
            text: table.innerText.slice(0, 60),
            caption: table.caption ? table.caption.textContent.trim() : '',
            unscoped: [...table.querySelectorAll('th')].filter(th => !th.scope).length,
        }))"""
    )
    assert [t["text"] for t in tables if not t["caption"]] == []
    assert [t["text"] for t in tables if t["unscoped"]] == []


def test_pictures_have_alternatives(visit: Visit) -> None:
    assert visit.ask("[...document.querySelectorAll('img:not([alt])')].map(i => i.src)") == []


def test_no_id_stands_twice_and_every_link_on_the_page_leads_somewhere(visit: Visit) -> None:
    ids = visit.ask("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    anchors = visit.ask("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))")
    assert set(anchors) - set(ids) == set()


def test_breadcrumbs_lead_from_home_to_here(visit: Visit, built: Built) -> None:
    crumbs = visit.ask(
        """[...document.querySelectorAll('nav[aria-label="You are here"] li')].map(li => ({
            text: li.innerText.trim(),
            current: li.getAttribute('aria-current'),
            path: li.querySelector('a') && new URL(li.querySelector('a').href).pathname.slice(1),
        }))"""
    )
    page = built.site.pages[visit.address]
    if not visit.address:
        assert crumbs == []
        return
    assert [(c["text"], c["path"]) for c in crumbs[:-1]] == list(page.breadcrumbs)
    assert crumbs[0] == {"text": "Home", "current": None, "path": ""}
    assert crumbs[-1] == {"text": page.title, "current": "page", "path": None}


def test_the_edit_link_names_the_file_behind_the_page(visit: Visit, built: Built) -> None:
    links = visit.ask("[...document.querySelectorAll('a[rel=edit]')].map(a => a.href)")
    source = built.site.pages[visit.address].file_path
    if source:
        assert len(links) == 1
        assert links[0].endswith(f"/{source}")
    else:
        assert links == []


def test_links_are_told_by_more_than_colour(visit: Visit) -> None:
    plain = visit.ask(
        """[...document.querySelectorAll('a[href]')]
            .filter(a => !a.matches('.guide-anchor, svg a, .guide-header__name'))
            .filter(a => !a.closest('.guide-tabs, .guide-subnav'))
            .filter(a => !getComputedStyle(a).textDecorationLine.includes('underline'))
            .map(a => a.outerHTML)"""
    )
    assert plain == []


def test_no_inline_style(visit: Visit) -> None:
    assert visit.ask("document.querySelectorAll('[style], style').length") == 0


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
    moved = open_page(address).ask(
        """new Promise(done => { new PerformanceObserver(list =>
               done(list.getEntries().reduce((sum, e) => sum + e.value, 0))
           ).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(0), 200) })"""
    )
    assert moved < 0.02


def test_light_enough_for_a_slow_line(visit: Visit) -> None:
    """HTML of at most 25 kB as it is mostly sent, 40 for a section of the story; lists may be larger."""
    sent = {
        address: len(gzip.compress(visit.page.request.get(address).body(), 6))
        for address in visit.ask(
            "[location.href, ...performance.getEntriesByType('resource').map(e => e.name)]"
        )
    }
    html = sent[visit.page.url]
    lists = {"references/", "studies/", "glossary/"}
    most = 40_000 if visit.address.startswith("guide/") else 25_000
    assert visit.address in lists or html <= most, html
    assert sum(sent.values()) - html <= 125_000, sent


def test_no_page_of_a_record_is_heavier_than_a_slow_line_bears(built: Built, site_folder: Path) -> None:
    """25.0 kB as it is mostly sent; the page of the longest source document comes near it."""
    urls = [url for url, page in built.site.pages.items() if page.kind in KINDS]
    sizes = {url: len(gzip.compress((site_folder / url / "index.html").read_bytes(), 6)) for url in urls}
    assert len(sizes) > 200
    assert {url: size for url, size in sizes.items() if round(size / 1000, 1) > 25.0} == {}


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
    visible = without.page.locator("h1").is_visible()
    without.page.context.close()
    assert visible
    assert same
