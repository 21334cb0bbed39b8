"""What readers do: follow citations, search, change colours, use a keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import NARROW, WIDE, Open, Visit

pytestmark = pytest.mark.browser

FACTOR = "factors/co-location/"


def focused(visit: Visit) -> str:
    """Return what the focused element is called, and what it is."""
    return str(visit.ask("document.activeElement.innerText.trim() || document.activeElement.ariaLabel"))


def test_a_citation_opens_the_reference_without_leaving_the_page(open_page: Open) -> None:
    visit = open_page(FACTOR)
    citation = visit.page.locator(".guide-claim .cite a").first
    key = citation.get_attribute("href")
    assert key is not None
    assert key.startswith("#ref-")
    citation.click()
    assert visit.page.url.endswith(FACTOR + key)
    reference = visit.page.locator(f'[id="{key[1:]}"]')
    expect(reference).to_be_in_viewport()
    header = visit.ask("document.querySelector('.md-header').getBoundingClientRect().bottom")
    box = reference.bounding_box()
    assert box is not None
    assert box["y"] >= header, "the header covers the reference"


def test_a_reference_leads_to_its_study_and_back(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.page.locator(".guide-references").get_by_role("link", name="The study").first.click()
    expect(visit.page.locator(".guide-kind")).to_have_text("Study")
    visit.page.locator('.guide-rests a[href*="co-location"]').first.click()
    expect(visit.page).to_have_url(re.compile(rf"{FACTOR}#"))


@pytest.mark.parametrize("preferred", ["light", "dark"])
def test_colours_follow_the_reader_until_changed_and_are_remembered(open_page: Open, preferred: str) -> None:
    visit = open_page(FACTOR, scheme=preferred)
    names = {"light": "default", "dark": "slate"}
    other = "dark" if preferred == "light" else "light"
    body = visit.page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", names[preferred])
    before = visit.ask("getComputedStyle(document.body).backgroundColor")
    visit.page.get_by_title(f"Switch to {other} colours").click()
    expect(body).to_have_attribute("data-md-color-scheme", names[other])
    assert visit.ask("getComputedStyle(document.body).backgroundColor") != before
    visit.page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", names[other])
    assert visit.errors == []


@pytest.mark.parametrize("address", ["", FACTOR, "places/torbay/", "references/"])
def test_the_first_stop_of_the_keyboard_skips_to_the_content(open_page: Open, address: str) -> None:
    visit = open_page(address)
    visit.page.keyboard.press("Tab")
    assert focused(visit) == "Skip to content"
    expect(visit.page.locator(".md-skip")).to_be_in_viewport()
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith("#main-content")
    visit.page.keyboard.press("Tab")
    assert visit.ask("!!document.activeElement.closest('.guide-page')")
    assert not visit.ask("!!document.activeElement.closest('.guide-breadcrumbs')")


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_visible_wherever_the_keyboard_goes(open_page: Open, width: int, scheme: str) -> None:
    visit = open_page("evidence-map/", width=width, scheme=scheme)
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        element, outline, rects = visit.ask(
            """(() => { const e = document.activeElement, s = getComputedStyle(e);
                return [e.outerHTML.slice(0, 120), s.outlineStyle == 'none' ? 0 : parseFloat(s.outlineWidth),
                        e.getClientRects().length] })()"""
        )
        assert outline >= 2, element
        assert rects, element


def test_the_evidence_map_scrolls_in_its_own_frame_by_keyboard(open_page: Open) -> None:
    visit = open_page("evidence-map/", width=NARROW)
    frame = visit.page.get_by_role("region", name="Evidence map")
    frame.focus()
    before = visit.page.locator(".guide-map tbody th").first.bounding_box()
    for _ in range(5):
        visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_timeout(300)
    assert frame.evaluate("e => e.scrollLeft") > 0
    after = visit.page.locator(".guide-map tbody th").first.bounding_box()
    assert before is not None
    assert after is not None
    assert before["x"] == after["x"], "the first column stays in sight"


def test_claims_stand_side_by_side_where_there_is_room(open_page: Open) -> None:
    visit = open_page(FACTOR)
    places = "[...document.querySelectorAll('.guide-sides > .guide-side')].map(e => e.offsetTop)"
    helps, lacking = visit.ask(places)
    assert helps == lacking
    visit.width(NARROW)
    helps, lacking = visit.ask(places)
    assert helps < lacking


def test_printing_writes_out_where_links_lead(open_page: Open) -> None:
    visit = open_page("about/")
    visit.ask("document.querySelector('.guide-page p').innerHTML = '<a href=\"https://example.org/a\">A</a>'")
    visit.page.emulate_media(media="print")
    after = "getComputedStyle(document.querySelector('.guide-page p a'), '::after').content"
    assert "https://example.org/a" in visit.ask(after)


def test_a_missing_page_says_so(open_page: Open, server: str) -> None:
    visit = open_page("404.html")
    expect(visit.page.locator("h1")).to_contain_text("Not found")
    assert visit.elsewhere == []
