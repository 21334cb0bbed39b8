"""What readers do with citations: open them in place, copy a claim's address, take references away."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, expect
from tests.browser.axe import EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

pytestmark = pytest.mark.browser

FACTOR = "factors/co-location/"
STORY = "guide/providing-integrated-services/"


def citation(visit: Visit) -> Locator:
    """Return the first citation of a claim that was read through a review."""
    return visit.page.locator(".guide-claim .cite a[data-via]").first


def panel(visit: Visit) -> Locator:
    return visit.page.locator(".guide-cited")


def focused(visit: Visit) -> str:
    return str(visit.ask("document.activeElement.outerHTML"))


def test_a_click_opens_the_reference_the_study_the_review_and_the_place_in_it(open_page: Open) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    expect(link).to_have_attribute("aria-expanded", "true")
    shown = panel(visit)
    expect(shown).to_be_visible()
    expect(shown).to_have_accessible_name(f"Reference: {link.inner_text()}")
    entry = visit.page.locator(f'[id="{(link.get_attribute("href") or "#")[1:]}"]')
    printed = entry.evaluate(
        """e => { e = e.cloneNode(true); e.querySelector('.guide-refs-links').remove();
                  return e.textContent.trim() }"""
    )
    expect(shown.locator(".guide-cited__work")).to_have_text(printed)
    names = shown.locator("dt").all_inner_texts()
    assert names == ["The study behind it", "Read through"]
    through = link.get_attribute("data-via")
    at = visit.page.locator(f'.guide-claim .cite a[href="#ref-{through}"]').first.get_attribute("data-at")
    expect(shown.locator(".guide-cited__at")).to_have_text(f"At: {at}")
    assert visit.page.url.endswith(FACTOR), "the page was not left"
    shown.locator('dd a[href*="studies/"]').click()
    expect(visit.page.locator(".guide-kind")).to_contain_text("study")


def test_it_closes_on_a_second_click_and_on_a_click_elsewhere(open_page: Open) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    link.click()
    link.click()
    expect(panel(visit)).to_have_count(0)
    expect(link).to_be_focused()
    link.click()
    visit.page.locator("h1").click()
    expect(panel(visit)).to_have_count(0)
    expect(link).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it_goes_into_it_and_comes_back(open_page: Open, key: str) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    link.focus()
    visit.page.keyboard.press(key)
    expect(panel(visit)).to_be_visible()
    expect(link).to_be_focused()
    visit.page.keyboard.press("Tab")
    assert visit.ask("!!document.activeElement.closest('.guide-cited')"), "what is opened comes next"
    visit.page.keyboard.press("Escape")
    expect(panel(visit)).to_have_count(0)
    expect(link).to_be_focused()


def test_the_close_button_closes_it_and_gives_the_focus_back(open_page: Open) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    link.click()
    panel(visit).get_by_role("button", name="Close").click()
    expect(panel(visit)).to_have_count(0)
    expect(link).to_be_focused()


def test_what_has_the_focus_is_never_under_the_panel(open_page: Open) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    link.click()
    for _ in range(10):
        visit.page.keyboard.press("Tab")
        if not visit.ask("!!document.activeElement.closest('.guide-cited')"):
            break
    assert "guide-cited" not in focused(visit)
    expect(panel(visit)).to_have_count(0)


def test_another_citation_takes_the_place_of_the_first(open_page: Open) -> None:
    visit = open_page(FACTOR)
    links = visit.page.locator(".guide-claim .cite a[data-via]")
    links.nth(0).click()
    visit.page.keyboard.press("Escape")
    links.nth(0).focus()
    visit.page.keyboard.press("Enter")
    links.nth(2).evaluate("e => e.click()")
    expect(panel(visit)).to_have_count(1)
    expect(links.nth(0)).to_have_attribute("aria-expanded", "false")
    expect(links.nth(2)).to_have_attribute("aria-expanded", "true")


def test_from_the_panel_one_can_go_to_the_list(open_page: Open) -> None:
    visit = open_page(FACTOR)
    link = citation(visit)
    key = link.get_attribute("href") or ""
    link.click()
    panel(visit).get_by_role("link", name="Show in the list").click()
    assert visit.page.url.endswith(FACTOR + key)
    expect(visit.page.locator(f'[id="{key[1:]}"]')).to_be_in_viewport()
    expect(panel(visit)).to_have_count(0)


@pytest.mark.parametrize("address", [FACTOR, STORY])
def test_on_a_phone_it_is_a_sheet_under_the_line(open_page: Open, address: str) -> None:
    visit = open_page(address, width=NARROW)
    links = visit.page.locator(".cite a[href^='#ref-']")
    for n in (0, links.count() // 2, links.count() - 1):
        link = links.nth(n)
        link.click()
        box = panel(visit).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW
        assert box["width"] > NARROW * 0.9
        bottom = link.evaluate("e => [...e.getClientRects()].pop().bottom")
        assert 0 <= box["y"] - bottom < 12
        assert box["y"] + box["height"] <= 800, "all of it is in sight"
        assert visit.ask("document.documentElement.scrollWidth") <= NARROW
        visit.page.keyboard.press("Escape")


def test_in_a_frame_that_scrolls_it_is_not_cut_off(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.ask(
        """(() => { const cite = document.querySelector('.guide-claim .cite');
            const frame = document.createElement('div');
            frame.className = 'guide-scroll'; frame.style.maxHeight = '2rem';
            document.querySelector('.guide-page').prepend(frame); frame.append(cite) })()"""
    )
    visit.page.locator(".guide-scroll .cite a").first.click()
    box = panel(visit).bounding_box()
    assert box is not None
    x, y = box["x"] + 20, box["y"] + box["height"] - 12
    assert visit.ask(f"document.elementFromPoint({x}, {y}).closest('.guide-cited') != null")


def test_without_javascript_a_citation_is_a_link_to_the_reference(open_page: Open) -> None:
    visit = open_page(FACTOR, javascript=False)
    link = citation(visit)
    key = link.get_attribute("href") or ""
    assert link.get_attribute("role") is None
    link.click()
    assert visit.page.url.endswith(FACTOR + key)
    expect(visit.page.locator(f'[id="{key[1:]}"]')).to_be_in_viewport()
    anchor = visit.page.locator(".guide-anchor").first
    assert (anchor.get_attribute("href") or "").startswith("#")


def test_in_print_a_citation_is_text_and_what_was_open_is_gone(open_page: Open) -> None:
    visit = open_page(FACTOR)
    citation(visit).click()
    visit.page.emulate_media(media="print")
    assert not panel(visit).is_visible()
    assert not visit.page.locator(".guide-copy").first.is_visible()
    expect(citation(visit)).to_be_visible()
    assert "as reported in" in visit.page.locator(".guide-claim .cite:has([data-via])").first.inner_text()
    own = visit.page.locator(".guide-cite__text")
    assert own.is_visible(), "paper says how to cite the page"
    visit.page.emulate_media(media="screen")


def test_in_a_pdf_a_citation_is_a_link(open_page: Open) -> None:
    visit = open_page(FACTOR)
    buttons = visit.page.locator("main a[role=button][href^='#ref-']")
    number = buttons.count()
    assert number
    visit.ask("dispatchEvent(new Event('beforeprint'))")
    expect(buttons).to_have_count(0)
    visit.ask("dispatchEvent(new Event('afterprint'))")
    expect(buttons).to_have_count(number)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing_with_a_citation_open(open_page: Open, width: int, scheme: str) -> None:
    visit = open_page(FACTOR, width=width, scheme=scheme)
    citation(visit).click()
    visit.page.locator(".guide-cite").evaluate("e => e.open = true")
    thin_out(visit)
    assert violations(visit, EVERYTHING) == []


def test_the_button_at_a_claim_copies_its_address_and_says_so(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    claim = visit.page.locator(".guide-claim[id]").first
    button = claim.get_by_role("button", name="Copy link to this claim")
    button.click()
    expect(visit.page.locator("main > [role=status].guide-hidden")).to_have_text("Link copied")
    copied = visit.ask("navigator.clipboard.readText()")
    assert copied == f"{visit.page.url}#{claim.get_attribute('id')}"
    expect(button).to_be_focused()


def test_a_claim_of_another_record_is_copied_with_its_own_address(open_page: Open) -> None:
    visit = open_page(STORY)
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.get_by_role("button", name="Copy link to this claim").first.click()
    expect(visit.page.locator("main > [role=status].guide-hidden")).to_have_text("Link copied")
    visit.page.goto(visit.ask("navigator.clipboard.readText()"))
    expect(visit.page.locator(".guide-claim:target")).to_have_count(1)


def test_where_nothing_may_be_copied_the_address_is_shown_to_copy_by_hand(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.ask(
        """(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
            document.execCommand = () => false })()"""
    )
    visit.page.get_by_role("button", name="Copy link to this claim").first.click()
    field = visit.page.get_by_label("Copy this:")
    expect(field).to_be_focused()
    assert "#" in field.input_value()
    selected = field.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd) == e.value")
    assert selected


def test_without_the_clipboard_of_today_the_way_of_old_copies(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.ask("navigator.clipboard.writeText = undefined")
    visit.page.get_by_role("button", name="Copy link to this claim").first.click()
    expect(visit.page.locator("main > [role=status].guide-hidden")).to_have_text("Link copied")


@pytest.mark.parametrize("address", [FACTOR, STORY, "factors/", "studies/four-districts/"])
def test_a_page_and_its_references_can_be_taken_away(open_page: Open, address: str) -> None:
    visit = open_page(address)
    block = visit.page.locator(".guide-cite")
    block.get_by_text("Cite this page").click()
    expect(block.locator(".guide-cite__text")).to_contain_text("Bringing care together (")
    taken = {}
    for link in block.get_by_role("link").all():
        href = str(link.get_attribute("href"))
        if link.get_attribute("download") is not None:
            taken[href.rpartition("/")[2]] = visit.page.request.get(link.evaluate("e => e.href"))
    assert taken.keys() == {
        f"{name}.{ending}" for name in ("citation", "references") for ending in ("bib", "ris", "json")
    }
    assert all(answer.ok for answer in taken.values())
    assert len(json.loads(taken["citation.json"].text())) == 1
    works = json.loads(taken["references.json"].text())
    listed = visit.page.locator(".guide-references li")
    assert len(works) == listed.count() or address == "factors/"
    assert taken["references.bib"].text().count("\n}\n") == len(works)
    assert taken["references.ris"].text().count("ER  - ") == len(works)


def test_the_reference_to_the_page_can_be_copied(open_page: Open) -> None:
    visit = open_page("cite-this-guide/")
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.page.get_by_role("button", name="Copy reference").first.click()
    expect(visit.page.get_by_role("status").filter(has_text="Reference copied")).to_have_count(1)
    copied = visit.ask("navigator.clipboard.readText()")
    assert copied.startswith("Bringing care together (")
    found = re.search(r"\. Available at: (\S+) \(Accessed: \d{1,2} \w+ 20\d\d\)\.$", copied)
    assert found
    assert found[1] == visit.ask("new URL('../', location.href).href")


def test_the_reference_to_a_page_says_where_the_browser_found_it(open_page: Open) -> None:
    visit = open_page(FACTOR)
    text = visit.page.locator(".guide-cite__text").text_content() or ""
    assert f" Available at: {visit.page.url} (Accessed: " in text
    assert "Page" not in text
