"""What readers do: follow citations, search, change colours, use a keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

pytestmark = pytest.mark.browser

FACTOR = "factors/co-location/"


def focused(visit: Visit) -> str:
    """Return what the focused element is called, and what it is."""
    return str(visit.ask("document.activeElement.innerText.trim() || document.activeElement.ariaLabel"))


def test_a_reference_leads_to_its_study_and_back(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.page.locator(".guide-references").get_by_role("link", name="The study").first.click()
    expect(visit.page.locator(".guide-kind")).to_have_text("Research: study")
    visit.page.locator('.guide-rests a[href*="co-location"]').first.click()
    expect(visit.page).to_have_url(re.compile(rf"{FACTOR}#"))


@pytest.mark.parametrize("preferred", ["light", "dark"])
def test_colours_follow_the_reader_until_changed_and_are_remembered(open_page: Open, preferred: str) -> None:
    visit = open_page(FACTOR, scheme=preferred)
    other = "dark" if preferred == "light" else "light"
    ground = "getComputedStyle(document.body).backgroundColor"
    before = visit.ask(ground)
    assert visit.ask("document.documentElement.dataset.scheme") == ""
    visit.page.get_by_title(f"Switch to {other} colours").click()
    chosen = visit.ask(ground)
    assert chosen != before
    visit.page.reload()
    assert visit.ask(ground) == chosen
    expect(visit.page.get_by_title(f"Switch to {preferred} colours")).to_be_visible()
    assert visit.errors == []


@pytest.mark.parametrize("address", ["", FACTOR, "places/torbay/", "references/"])
def test_the_first_stop_of_the_keyboard_skips_to_the_content(open_page: Open, address: str) -> None:
    visit = open_page(address)
    visit.page.keyboard.press("Tab")
    assert focused(visit) == "Skip to content"
    expect(visit.page.locator(".guide-skip")).to_be_in_viewport()
    visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith("#main-content")
    visit.page.keyboard.press("Tab")
    assert visit.ask("!!document.activeElement.closest('.guide-page')")
    assert not visit.ask("!!document.activeElement.closest('.guide-breadcrumbs')")


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_visible_wherever_the_keyboard_goes(open_page: Open, width: int, scheme: str) -> None:
    visit = open_page("evidence-map/", width=width, scheme=scheme)
    for _ in range(70):
        visit.page.keyboard.press("Tab")
        # a cell of the map has its ring round the whole of it
        element, outline, rects = visit.ask(
            """(() => { const e = document.activeElement;
                const ring = s => s.outlineStyle == 'none' ? 0 : parseFloat(s.outlineWidth);
                return [e.outerHTML.slice(0, 120),
                        Math.max(ring(getComputedStyle(e)), ring(getComputedStyle(e, '::after'))),
                        e.getClientRects().length] })()"""
        )
        assert outline >= 2, element
        assert rects, element


def test_the_evidence_map_scrolls_in_its_own_frame_by_keyboard(open_page: Open) -> None:
    visit = open_page("evidence-map/", width=NARROW)
    frame = visit.page.get_by_role("region", name="Evidence map")
    frame.focus()
    before = visit.page.locator(".guide-map th[scope=row]").first.bounding_box()
    for _ in range(5):
        visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_timeout(300)
    assert frame.evaluate("e => e.scrollLeft") > 0
    after = visit.page.locator(".guide-map th[scope=row]").first.bounding_box()
    assert before is not None
    assert after is not None
    assert before["x"] == after["x"], "the first column stays in sight"
    on_top = "([x, y]) => document.elementFromPoint(x, y).closest('th, td').tagName"
    assert visit.page.evaluate(on_top, [after["x"] + 20, after["y"] + 10]) == "TH", "and on top of the others"


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


def test_questions_can_be_ticked_on_paper_alone(open_page: Open) -> None:
    visit = open_page("benchmarks/vision-and-values/")
    box = "getComputedStyle(document.querySelector('.guide-questions li'), '::before').borderTopStyle"
    assert visit.ask(box) == "none"
    visit.page.emulate_media(media="print")
    assert visit.ask(box) == "solid"


def test_printing_lists_where_links_within_the_site_lead(open_page: Open) -> None:
    visit = open_page(FACTOR)
    shown = visit.page.locator(".guide-addresses")
    visit.ask("void dispatchEvent(new Event('beforeprint'))")
    root = visit.page.url.removesuffix(FACTOR)
    expect(shown.get_by_role("heading")).to_have_text("Where the links lead")
    expect(shown.locator("p")).to_have_text(f"Each address begins with {root}")
    entries = shown.locator("li").all_inner_texts()
    assert "Older people: client-groups/older-people/" in entries
    addresses = [entry.rpartition(": ")[2] for entry in entries]
    assert len(set(addresses)) == len(addresses) > 20
    assert FACTOR not in addresses
    # a claim's own number says nothing on paper
    assert not [entry for entry in entries if entry.split(":")[0].isdigit()]
    visit.ask("void dispatchEvent(new Event('afterprint'))")
    expect(shown).to_have_count(0)


@pytest.mark.parametrize("address", ["pen-pictures/?outcome=ended", "library/?kind=law", "search/?q=torbay"])
def test_printing_lists_nothing_that_is_not_printed(open_page: Open, address: str) -> None:
    visit = open_page(address)
    expect(visit.page.locator(".guide-found__status")).to_have_text(re.compile(r"\d"))
    visit.ask("void dispatchEvent(new Event('beforeprint'))")
    visit.page.emulate_media(media="print")
    listed = visit.ask("[...document.querySelectorAll('.guide-addresses span')].map(e => e.textContent)")
    links = visit.page.locator("main a:visible")
    seen = links.evaluate_all("all => all.map(link => link.pathname.slice(1))")
    assert set(listed) <= set(seen)


def test_printing_without_scripts_writes_them_beside_the_links(open_page: Open) -> None:
    visit = open_page(FACTOR, javascript=False)
    visit.page.emulate_media(media="print")
    after = "getComputedStyle(document.querySelector('.guide-facts a, .guide-see a'), '::after').content"
    assert "../../" in visit.ask(after)


def test_the_menu_of_a_narrow_window_opens_closes_and_keeps_the_focus(open_page: Open) -> None:
    visit = open_page(FACTOR, width=NARROW)
    menu = visit.page.get_by_role("navigation", name="Menu")
    for _ in range(10):
        visit.page.keyboard.press("Tab")
        if focused(visit) == "Menu":
            break
    expect(menu).to_be_hidden()
    visit.page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    visit.page.keyboard.press("Tab")
    assert visit.ask("!!document.activeElement.closest('.guide-menu nav')")
    visit.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert focused(visit) == "Menu"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_stop_of_the_keyboard_is_hidden_and_all_come_in_order(open_page: Open, width: int) -> None:
    visit = open_page(FACTOR, width=width)
    seen: list[float] = []
    while True:
        visit.page.keyboard.press("Tab")
        stop = visit.ask(
            """(() => { const e = document.activeElement;
                e.dataset.stop = (e.dataset.stop || 0) * 1 + 1;
                const box = e.getBoundingClientRect();
                const seen = e.checkVisibility({visibilityProperty: true}) && box.width > 0;
                return [e.tagName, e.dataset.stop, seen,
                        !!e.closest('.guide-main'), box.top + scrollY] })()"""
        )
        if stop[0] == "BODY" or stop[1] == "2":
            break
        assert stop[2], visit.ask("document.activeElement.outerHTML.slice(0, 120)")
        seen.append(stop[4])
    reached = visit.ask("document.querySelectorAll('[data-stop]').length")
    there = visit.ask(
        """[...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')]
            .filter(e => e.checkVisibility({visibilityProperty: true}))
            .filter(e => getComputedStyle(e).pointerEvents != 'none')
            .filter(e => !e.dataset.stop).map(e => e.outerHTML.slice(0, 100))"""
    )
    assert there == []
    assert reached > 30


def test_the_menu_works_without_javascript(open_page: Open) -> None:
    visit = open_page("", width=NARROW, javascript=False)
    visit.page.get_by_text("Menu", exact=True).click()
    visit.page.locator(".guide-menu summary", has_text="Evidence").click()
    visit.page.locator(".guide-menu").get_by_role("link", name="Findings").click()
    expect(visit.page).to_have_url(re.compile("findings/$"))


def test_a_table_of_studies_is_put_in_order_by_a_press(open_page: Open) -> None:
    visit = open_page(FACTOR)
    column = "[...document.querySelectorAll('.guide-table--studies tbody tr')].map(r => r.cells[5].innerText)"
    written = visit.ask(column)
    assert written != sorted(written)
    button = visit.page.get_by_role("button", name="Published")
    button.click()
    assert visit.ask(column) == sorted(written)
    heading = visit.page.locator("th", has=button)
    expect(heading).to_have_attribute("aria-sort", "ascending")
    visit.page.keyboard.press("Enter")
    assert visit.ask(column) == sorted(written, reverse=True)
    expect(heading).to_have_attribute("aria-sort", "descending")


def test_what_is_folded_opens_for_paper(open_page: Open) -> None:
    visit = open_page("factors/constant-reorganisation/")
    folded = visit.page.locator(".guide-fold .guide-claim").first
    expect(folded).to_be_hidden()
    visit.page.emulate_media(media="print")
    expect(folded).to_be_visible()


def test_counts_of_the_home_page_lead_to_what_they_count(open_page: Open) -> None:
    visit = open_page("")
    visit.page.locator(".guide-counts").get_by_role("link", name="studies").click()
    expect(visit.page).to_have_url(re.compile("studies/$"))


def test_a_missing_page_says_so(open_page: Open, server: str) -> None:
    visit = open_page("404.html")
    expect(visit.page.locator("h1")).to_contain_text("Not found")
    visit.page.locator("main").get_by_role("link", name="Factors").click()
    expect(visit.page.locator("h1")).to_be_visible()
    assert visit.elsewhere == []
