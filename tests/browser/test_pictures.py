"""The evidence map, the map of places and the timeline, as readers meet them."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE

pytestmark = pytest.mark.browser

SIGNS = """[...document.querySelectorAll('.guide-places__target')].map(e => {
    const box = e.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2, box.width] })"""


def test_a_cell_leads_to_the_library_with_its_studies(open_page: Open) -> None:
    visit = open_page("evidence-map/")
    link = visit.page.locator("a[data-library*='factor=co-location'][data-library*='model=']").first
    root = visit.page.url.removesuffix("evidence-map/")
    asked = link.get_attribute("data-library")
    assert link.evaluate("a => a.href") == f"{root}library/?{asked}"
    assert asked is not None
    assert asked.startswith("kind=study&factor=co-location&model=")


@pytest.mark.parametrize("by", ["", "client-groups/", "eras/", "levels/"])
def test_the_library_lists_as_many_studies_as_the_cell_counts(open_page: Open, by: str) -> None:
    visit = open_page(f"evidence-map/{by}")
    fullest = visit.page.locator(".guide-map--4 a[data-library*='factor=co-location']").last
    counted = fullest.locator(".guide-mark").count()
    fullest.click()
    expect(visit.page.get_by_text(f"{counted} of ")).to_be_visible()


def test_without_javascript_a_cell_leads_to_the_studies_of_its_factor(open_page: Open) -> None:
    visit = open_page("evidence-map/eras/", javascript=False)
    link = visit.page.locator("a[data-library*='factor=co-location']").first
    assert link.get_attribute("href") == "../../factors/co-location/#studies"


def test_marks_count_the_studies(open_page: Open) -> None:
    visit = open_page("evidence-map/")
    wrong = visit.ask(
        """[...document.querySelectorAll('.guide-map td:has(a)')].filter(td => {
            const marks = td.querySelectorAll('.guide-mark').length;
            const parts = td.querySelector('.guide-map__split').innerText.match(/\\d+/g);
            return parseInt(td.querySelector('.guide-map__n').innerText) != marks ||
                parts.reduce((sum, part) => sum + +part, 0) != marks }).length"""
    )
    assert wrong == 0
    assert visit.page.locator(".guide-mark--against").count() > 0


def test_an_empty_cell_says_so(open_page: Open) -> None:
    visit = open_page("evidence-map/eras/")
    empty = visit.page.locator(".guide-map td:not(:has(a))")
    assert {text.strip().lower() for text in empty.all_inner_texts()} == {"no evidence found"}


def test_every_column_of_the_wide_map_is_in_sight(open_page: Open) -> None:
    visit = open_page("evidence-map/", width=WIDE)
    assert (
        visit.ask("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.guide-scroll--map'))") <= 1
    )


def test_on_a_phone_a_cell_is_its_number_and_is_still_heard_in_full(open_page: Open) -> None:
    visit = open_page("evidence-map/levels/", width=NARROW)
    assert (
        visit.ask("(e => e.scrollWidth - e.clientWidth)(document.querySelector('.guide-scroll--map'))") <= 1
    )
    cell = visit.page.locator(".guide-map td:has(a)").first
    expect(cell).to_have_accessible_name(re.compile(r"^\d+ stud(y|ies) \d+ (for|against|both ways|other)"))
    seen = "e => [...e.querySelectorAll('span, a')].filter(s => s.offsetWidth > 1).map(s => s.className)"
    assert "guide-map__split" not in cell.evaluate(seen)
    size = cell.get_by_role("link").evaluate(
        "a => (r => [r.width, r.height])(a.closest('td').getBoundingClientRect())"
    )
    assert min(size) >= 24
    empty = visit.page.locator(".guide-map td:not(:has(a))").first
    assert empty.inner_text().strip().lower() == "no evidence found"
    expect(visit.page.get_by_text("no evidence found; the numbers count studies")).to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "timeline/",
        "where-evidence-disagrees/",
        "gaps/",
        "documents/scie-briefing-41/",
        "factors/co-location/",
    ],
)
def test_on_a_phone_a_caption_is_read_whole_wherever_its_table_is_moved_to(
    open_page: Open, address: str
) -> None:
    visit = open_page(address, width=NARROW)
    cut = visit.ask(
        """[...document.querySelectorAll('.guide-scroll:has(caption)')].filter(frame => {
            frame.scrollLeft = 9999;
            const [all, words] = [frame, frame.querySelector('caption')].map(e => e.getBoundingClientRect());
            return words.left < all.left - 1 || words.right > all.right + 1 }).length"""
    )
    assert cut == 0
    assert visit.ask("[...document.querySelectorAll('.guide-scroll')].some(e => e.scrollLeft > 20)")


@pytest.mark.parametrize("width", [NARROW, 768, WIDE])
def test_signs_of_the_map_can_be_pressed(open_page: Open, width: int) -> None:
    signs = open_page("map/", width=width).ask(SIGNS)
    assert len(signs) > 10
    assert min(size for _, _, size in signs) >= 24
    near = [
        (a, b) for a, b in combinations(signs, 2) if ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5 < 24
    ]
    assert near == []


def test_the_list_says_what_the_map_shows(open_page: Open) -> None:
    visit = open_page("map/")
    signs = visit.page.locator(".guide-places__map a")
    listed = visit.page.locator("ol.guide-places__list > li .guide-index__title a")
    on_map = [label.split(": ")[1] for label in signs.evaluate_all("a => a.map(e => e.ariaLabel)")]
    assert on_map == listed.all_inner_texts()
    assert signs.evaluate_all("a => a.map(e => e.getAttribute('href'))") == listed.evaluate_all(
        "a => a.map(e => e.getAttribute('href'))"
    )


def test_a_sign_leads_to_its_place_by_keyboard(open_page: Open) -> None:
    visit = open_page("map/")
    sign = visit.page.get_by_role("link", name="1: Barnsley")
    sign.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("h1")).to_have_text("Barnsley")
    expect(visit.page.locator(".guide-facts")).to_contain_text("53.55° north, 1.48333° west")


def test_a_cell_of_the_evidence_map_has_one_ring(open_page: Open) -> None:
    visit = open_page("evidence-map/")
    link = visit.page.locator(".guide-map td a").first
    visit.page.keyboard.press("Tab")
    link.focus()
    style = "([e, part]) => getComputedStyle(e, part).outlineStyle"
    rings = [visit.page.evaluate(style, [link.element_handle(), part]) for part in (None, "::after")]
    assert rings == ["none", "solid"]


def test_the_timeline_shows_that_two_eras_overlap(open_page: Open) -> None:
    visit = open_page("timeline/")
    overlap, *bars = visit.ask(
        """[...document.querySelectorAll('.guide-time > svg :is(.guide-time__overlap, .guide-time__bar)')]
            .map(e => e.getBoundingClientRect()).map(b => [Math.round(b.left), Math.round(b.right)])"""
    )
    groups, trusts = bars[1], bars[2]
    assert overlap == [trusts[0], groups[1]]
    assert "2000 to 2002" in visit.page.locator(".guide-time figcaption").inner_text()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_words_of_the_timeline_stay_in_the_picture_and_large_enough(open_page: Open, width: int) -> None:
    visit = open_page("timeline/", width=width)
    outside = visit.ask(
        """(() => { const frame = document.querySelector('.guide-time > svg').getBoundingClientRect();
            return [...document.querySelectorAll('.guide-time > svg text')]
                .map(t => [t, t.getBoundingClientRect()])
                .filter(([t, b]) => b.left < frame.left - 1 || b.right > frame.right + 1 || b.height < 12)
                .map(([t]) => t.textContent) })()"""
    )
    assert outside == []
