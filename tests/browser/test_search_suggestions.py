"""Suggestions while a reader types."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Open
from tests.browser.searching import FACTOR, box, options, results, type_
from tests.browser.windows import NARROW, WIDE

pytestmark = pytest.mark.browser


def test_the_first_result_is_there_before_the_index(open_page: Open) -> None:
    visit = open_page(FACTOR)
    visit.page.route("**/pagefind/**", lambda route: None)  # never answered
    box(visit).press_sequentially("Torbay")
    expect(options(visit).filter(has_text="Pen picture").first).to_be_visible()


def test_every_suggestion_says_what_kind_of_thing_it_is(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "torbay")
    kinds = visit.page.locator(".guide-suggest__kind").all_inner_texts()
    assert {"Pen picture", "Place"} <= set(kinds)
    assert len(kinds) == options(visit).count() - 1, "the last leads to all results"


def test_a_misspelt_word_is_corrected_and_the_reader_told(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "comissioning")
    expect(visit.page.locator(".guide-suggest__note")).to_contain_text("Showing results for commissioning")
    expect(options(visit).last).to_have_text("Search instead for “comissioning”")
    expect(options(visit).first).to_contain_text("Commissioning")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("managment", "management"),
        ("parnership", "partnership"),
        ("hosiptal", "hospital"),
        ("Torbey", "torbay"),
    ],
)
def test_usual_slips_are_forgiven(open_page: Open, typed: str, meant: str) -> None:
    visit = open_page(f"search/?q={typed}")
    expect(visit.page.locator(".guide-found__note")).to_contain_text(f"Showing results for {meant}")


@pytest.mark.parametrize("right", ["integrated", "Leutz", "CMHT", "commissioners", "2008", "co-location"])
def test_what_is_right_is_left_alone(open_page: Open, right: str) -> None:
    visit = open_page(f"search/?q={right}")
    assert results(visit)
    expect(visit.page.locator(".guide-found__note")).not_to_contain_text("Showing results for")


def test_an_abbreviation_finds_the_term_and_the_term_the_abbreviation(open_page: Open) -> None:
    visit = open_page("")
    type_(visit, "CMHT")
    expect(visit.page.locator(".guide-suggest__note")).to_have_text(
        "Also looked for Community mental health team."
    )
    expect(options(visit).first).to_contain_text("Community mental health team (CMHT)")
    visit = open_page("search/?q=single assessment process")
    expect(visit.page.locator(".guide-found__note")).to_contain_text("Also looked for SAP")


def test_arrows_choose_and_enter_opens(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "torbay")
    expect(box(visit)).to_have_attribute("aria-expanded", "true")
    box(visit).press("ArrowDown")
    box(visit).press("ArrowDown")
    chosen = visit.page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(box(visit)).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    assert str(chosen.get_attribute("id")).endswith("-1")
    target = chosen.get_attribute("data-url")
    expect(box(visit)).to_be_focused()
    box(visit).press("ArrowUp")
    box(visit).press("ArrowUp")
    expect(chosen).to_have_count(0)
    box(visit).press("ArrowUp")
    expect(chosen).to_have_text(re.compile("^All results"))
    for _ in range(3):
        box(visit).press("ArrowDown")
    box(visit).press("Enter")
    visit.page.wait_for_url(f"**/{target}")


def test_escape_closes_and_keeps_what_was_typed(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "torbay")
    box(visit).press("Escape")
    expect(visit.page.get_by_role("listbox")).to_be_hidden()
    expect(box(visit)).to_have_attribute("aria-expanded", "false")
    expect(box(visit)).to_have_value("torbay")
    expect(box(visit)).to_be_focused()
    box(visit).press("ArrowDown")
    expect(visit.page.get_by_role("listbox")).to_be_visible()
    for _ in range(2):
        box(visit).press("Escape")
    expect(box(visit)).to_have_value("")
    expect(box(visit)).to_be_focused()


@pytest.mark.parametrize("address", ["", FACTOR, "search/", "library/"])
def test_a_combobox_is_a_field_that_may_be_one_and_has_the_keyboard_of_a_search(
    open_page: Open, address: str
) -> None:
    visit = open_page(address)
    expect(box(visit)).to_have_count(1)
    fields = visit.ask(
        """[...document.querySelectorAll("input[role=combobox]")]
            .map(({ type, inputMode, enterKeyHint }) => [type, inputMode, enterKeyHint])"""
    )
    assert fields == [["text", "search", "search"]]


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_on_the_home_page_the_whole_list_can_be_reached(open_page: Open, width: int) -> None:
    visit = open_page("", width=width)
    type_(visit, "team")
    last = options(visit).last
    last.scroll_into_view_if_needed()
    assert last.evaluate(
        "e => { const r = e.getBoundingClientRect(); return e.contains(document.elementFromPoint("
        "r.left + r.width / 2, r.top + r.height / 2)) }"
    )
    field, found = box(visit).bounding_box(), visit.page.locator(".guide-suggest").bounding_box()
    assert field
    assert found
    assert (found["x"], found["width"]) == (field["x"], field["width"])
    assert visit.ask("document.documentElement.scrollWidth") <= width
    last.click()
    visit.page.wait_for_url("**/search/?q=team")


def test_the_band_of_the_home_page_is_as_wide_as_the_window(open_page: Open) -> None:
    visit = open_page("", width=1900)
    head = visit.page.locator(".guide-page--home .guide-head")
    top = (head.bounding_box() or {"y": 0})["y"] + 20

    def colour(left: int) -> bytes:
        return visit.page.screenshot(clip={"x": left, "y": top, "width": 4, "height": 4})

    assert colour(2) == colour(1500) == colour(1890)
    assert visit.ask("document.documentElement.scrollWidth") <= 1900


def test_where_the_ground_is_dark_so_that_the_ring_is_seen(open_page: Open) -> None:
    rings = []
    for address in ("", FACTOR):
        visit = open_page(address)
        box(visit).focus()
        rings.append(box(visit).evaluate("e => getComputedStyle(e).outlineColor"))
    assert rings == ["rgb(255, 209, 102)"] * 2


def test_that_nothing_is_found_is_said_and_no_results_are_offered(open_page: Open) -> None:
    visit = open_page(FACTOR)
    box(visit).press_sequentially("zzzqqq")
    expect(visit.page.locator(".guide-search [role=status]")).to_have_text("Nothing found for zzzqqq.")
    expect(visit.page.locator(".guide-suggest__note")).to_contain_text("Nothing found for “zzzqqq”.")
    expect(options(visit)).to_have_count(0)
    expect(box(visit)).to_have_attribute("aria-expanded", "false")


def test_a_study_is_offered_by_author_and_year(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "Brown 2003")
    expect(options(visit).first).to_contain_text("Brown et al., 2003")
    assert options(visit).first.get_attribute("data-url") == "studies/brown-2003/"


def test_leaving_closes(open_page: Open) -> None:
    visit = open_page(FACTOR)
    type_(visit, "torbay")
    visit.page.locator("h1").click()
    expect(visit.page.get_by_role("listbox")).to_be_hidden()


def test_enter_without_a_choice_leads_to_all_results(open_page: Open) -> None:
    visit = open_page(FACTOR)
    box(visit).fill("co-location")
    box(visit).press("Enter")
    visit.page.wait_for_url("**/search/?q=co-location")
    assert FACTOR in results(visit)
