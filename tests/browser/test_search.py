"""Search: suggestions while typing, the search page, and a copy without a server."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Response, Route, expect
from tests.browser.conftest import NARROW, WIDE, Open, Visit
from tests.browser.test_accessibility import COLOURS, EVERYTHING, axe, violations

__all__ = ["axe"]

pytestmark = pytest.mark.browser

FACTOR = "factors/co-location/"
ROOT = Path(__file__).parents[2]


def box(visit: Visit) -> Locator:
    return visit.page.get_by_role("combobox", name="Search")


def options(visit: Visit) -> Locator:
    return visit.page.get_by_role("option")


def type_(visit: Visit, words: str) -> None:
    """Type into the header’s search and wait until all suggestions are there."""
    box(visit).click()
    box(visit).press_sequentially(words)
    expect(visit.page.locator(".guide-search [role=status]")).to_contain_text("result")


def addresses(found: Locator, visit: Visit) -> list[str]:
    """Return the addresses of links, from the site’s root."""
    root = re.sub(r"search/.*", "", visit.page.url)
    return [str(href).removeprefix(root) for href in found.evaluate_all("r => r.map(a => a.href)")]


def results(visit: Visit) -> list[str]:
    links = visit.page.locator(".guide-results__title")
    expect(visit.page.locator(".guide-found__status")).to_contain_text("result")
    links.first.wait_for()
    return addresses(links, visit)


# while typing


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


# the search page


def test_search_finds_a_place_and_its_pen_picture(open_page: Open) -> None:
    assert {"pen-pictures/torbay/", "places/torbay/"} <= set(results(open_page("search/?q=Torbay")))


def test_search_finds_a_factor_by_what_it_says(open_page: Open) -> None:
    assert FACTOR in results(open_page("search/?q=same place"))


def test_search_finds_a_term_by_what_it_means(open_page: Open) -> None:
    found = results(open_page("search/?q=arrive injured or suddenly ill"))
    assert "glossary/#a-and-e" in found


def test_search_leaves_out_the_pages_of_the_checks_and_its_own(open_page: Open) -> None:
    for words in ("co-location", "without citation", "search"):
        found = results(open_page(f"search/?q={words}"))
        assert [url for url in found if url.startswith(("rules/", "search/", "library/"))] == []


def test_results_that_come_after_the_filters_are_listed_all_the_same(open_page: Open) -> None:
    visit = open_page("")

    def late(route: Route) -> None:
        visit.page.wait_for_timeout(700)
        route.continue_()

    visit.page.route("**/pagefind/fragment/*", late)
    visit.page.goto(visit.page.url + "search/?q=Leutz")
    assert results(visit)


def test_a_correction_can_be_refused(open_page: Open) -> None:
    visit = open_page("search/?q=comissioning")
    assert results(visit)
    visit.page.get_by_role("link", name="Search instead for comissioning").click()
    visit.page.wait_for_url("**/search/?q=comissioning&exact=1")
    expect(visit.page.locator(".guide-found__note")).to_be_empty()
    visit.page.go_back()
    expect(visit.page.locator(".guide-found__note")).to_contain_text("Showing results for commissioning")


def test_kinds_are_counted_and_a_choice_stands_in_the_address(open_page: Open) -> None:
    visit = open_page("search/?q=co-location")
    all_ = results(visit)
    study = visit.page.get_by_label(re.compile(r"^Study \("))
    count = int(re.findall(r"\d+", study.locator("xpath=..").inner_text())[-1])
    study.check()
    visit.page.wait_for_url("**/search/?q=co-location&kind=study")
    expect(visit.page.locator(".guide-found__status")).to_contain_text(f"{count} results of")
    shared = results(open_page("search/?q=co-location&kind=study"))
    assert shared
    assert all(url.startswith("studies/") for url in shared)
    assert set(shared) != set(all_)
    visit.page.get_by_role("button", name="Remove the filter Kind: Study").click()
    assert results(visit) == all_


def test_back_brings_the_filters_back_with_the_words(open_page: Open) -> None:
    visit = open_page("search/?q=co-location&kind=study")
    before = results(visit)
    visit.page.get_by_label(re.compile(r"^Study \(")).uncheck()
    visit.page.get_by_label(re.compile(r"^Factor \(")).check()
    visit.page.get_by_role("searchbox", name="Words to search for").press("Enter")
    visit.page.wait_for_url("**/search/?q=co-location&kind=factor")
    visit.page.get_by_label(re.compile(r"^Factor \(")).uncheck()
    visit.page.get_by_label(re.compile(r"^Study \(")).check()
    assert results(visit) == before
    visit.page.go_back()
    expect(visit.page.get_by_label(re.compile(r"^Factor \("))).to_be_checked()
    expect(visit.page.get_by_label(re.compile(r"^Study \("))).not_to_be_checked()
    assert all(url.startswith("factors/") for url in results(visit))


def test_nothing_found_is_said_with_what_to_try(open_page: Open) -> None:
    visit = open_page("search/?q=xylophonist&exact=1")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")
    expect(visit.page.get_by_role("link", name="library").last).to_be_visible()


def test_without_javascript_the_form_leads_to_a_page_that_says_so(open_page: Open) -> None:
    visit = open_page(FACTOR, javascript=False)
    visit.page.get_by_role("searchbox", name="Search").fill("Torbay")
    visit.page.get_by_role("searchbox", name="Search").press("Enter")
    visit.page.wait_for_url("**/search/?q=Torbay")
    expect(visit.page.get_by_text("Search needs JavaScript")).to_be_visible()
    visit.page.get_by_role("main").get_by_role("link", name="library").click()
    expect(visit.page.get_by_role("main").get_by_role("link", name="Torbay", exact=True)).to_be_visible()


def test_on_a_narrow_screen_the_button_leads_to_the_search_page(open_page: Open) -> None:
    visit = open_page(FACTOR, width=NARROW)
    visit.page.get_by_role("search").get_by_role("button", name="Search").click()
    visit.page.wait_for_url("**/search/?q=")
    expect(visit.page.get_by_label("Words to search for")).to_be_focused()


def test_a_query_cannot_put_anything_into_the_page(open_page: Open) -> None:
    visit = open_page('search/?q=<img src=x onerror="document.title=1"> co-location')
    expect(visit.page.locator(".guide-found__status")).not_to_have_text("Searching…")
    assert visit.page.locator("main img[src=x]").count() == 0


QUESTIONS = (
    "is co-location worth it",
    "should we co-locate teams",
    "does sharing an office help",
    "IS CO-LOCATION WORTH IT",
    "co-locate",
    "co-located",
    "colocation",
    "colocate",
    "shared office",
    "same building",
    "hot desking",
)


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_question_in_a_reader_s_own_words_leads_to_the_factor(open_page: Open, asked: str) -> None:
    visit = open_page(f"search/?q={asked}")
    assert FACTOR in results(visit)[:2]
    expect(visit.page.locator(".guide-found__note")).to_be_empty()
    visit = open_page("")
    type_(visit, asked)
    first = [options(visit).nth(at).get_attribute("data-url") for at in range(2)]
    assert FACTOR in first
    expect(visit.page.locator(".guide-suggest__note")).to_be_hidden()


def test_it_is_an_abbreviation_in_capitals_or_alone(open_page: Open) -> None:
    for asked in ("IT", "it", "shared IT systems"):
        note = open_page(f"search/?q={asked}").page.locator(".guide-found__note")
        expect(note).to_contain_text("Also looked for Information technology")
    visit = open_page("search/?q=who pays for it")
    assert results(visit)
    expect(visit.page.locator(".guide-found__note")).not_to_contain_text("Also looked for")


def test_a_slip_in_a_word_with_a_hyphen_is_corrected_to_the_whole_word(open_page: Open) -> None:
    visit = open_page("search/?q=colocaton")
    assert FACTOR in results(visit)[:2]
    expect(visit.page.locator(".guide-found__note")).to_contain_text("Showing results for colocation")


@pytest.mark.parametrize(
    ("asked", "study"),
    [
        ("Brown 2003", "studies/brown-2003/"),
        ("Kharicha", "studies/london-co-location/"),
        ("Davey 2005", "studies/london-co-location/"),
    ],
)
def test_an_author_leads_to_the_study(open_page: Open, asked: str, study: str) -> None:
    visit = open_page(f"search/?q={asked}")
    assert results(visit)[0] == study
    expect(visit.page.locator(".guide-results__item p").first).to_contain_text(asked.split()[0])


@pytest.mark.parametrize("asked", ["records", "checks", "settings", "architecture"])
def test_pages_for_editors_and_hosts_come_after_everything_else(open_page: Open, asked: str) -> None:
    visit = open_page(f"search/?q={asked}")
    results(visit)
    while visit.page.locator(".guide-more").is_visible():
        shown = visit.page.locator(".guide-results__item").count()
        visit.page.locator(".guide-more").click()
        expect(visit.page.locator(".guide-results__item").nth(shown)).to_be_visible()
    late = [
        url.startswith(("for-editors/", "for-hosts/", "architecture/", "rules/")) for url in results(visit)
    ]
    assert any(late)
    assert late == sorted(late)
    visit = open_page("")
    type_(visit, asked)
    kinds = visit.page.locator(".guide-suggest__kind").all_inner_texts()
    late = [kind == "For editors and hosts" for kind in kinds]
    assert late == sorted(late)


def test_a_record_is_shown_by_its_own_summary_where_that_has_the_words(open_page: Open) -> None:
    visit = open_page("search/?q=premises co-location&kind=factor")
    results(visit)
    first = visit.page.locator(".guide-results__item p").first
    expect(first).to_have_text(re.compile("^Whether the staff and services of the partner agencies share"))
    assert first.locator("mark").all_inner_texts()[0] == "premises"


# weight, and a copy without a server


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
    visit = open_page("")
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


def test_where_nothing_has_every_word_what_has_some_is_shown(open_page: Open) -> None:
    visit = open_page("search/?q=delayed discharge zebra")
    assert len(results(visit)) > 3
    expect(visit.page.locator(".guide-found__note")).to_contain_text("Nothing has all of these words")


def test_an_abbreviation_that_the_guide_does_not_know_is_not_taken_for_a_word(open_page: Open) -> None:
    visit = open_page("search/?q=DTOC")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")


def test_of_a_long_query_the_words_that_tell_most_are_asked_for(open_page: Open) -> None:
    visit = open_page("search/?q=integrated health and social care services teams in Sedgefield")
    assert results(visit)
    note = visit.page.locator(".guide-found__note")
    expect(note).to_have_text("Left out, as they are on so many pages: health, social, care.")
    expect(visit.page.locator(".guide-results mark").first).to_be_visible()
    assert "in" not in visit.page.locator(".guide-results mark").all_inner_texts()


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
    visit = open_page("")
    chunks: list[str] = []
    visit.page.on(
        "request", lambda request: chunks.append(request.url) if "pf_index" in request.url else None
    )
    visit.page.goto(visit.page.url + "search/?q=partnership")
    results(visit)
    expect(visit.page.get_by_label(re.compile(r"^Study \("))).to_be_visible()
    visit.page.wait_for_load_state("networkidle")
    assert len(set(chunks)) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_search_is_open(open_page: Open, axe: str, scheme: str) -> None:
    options_ = EVERYTHING if scheme == "light" else COLOURS
    visit = open_page(FACTOR, scheme=scheme)
    visit.ask(axe)
    type_(visit, "comissioning")
    box(visit).press("ArrowDown")
    assert violations(visit, options_) == []
    visit = open_page("search/?q=comissioning&kind=study", scheme=scheme)
    visit.ask(axe)
    results(visit)
    assert violations(visit, options_) == []
    visit.width(NARROW)
    visit.page.locator(".guide-facets").evaluate("e => { e.open = true }")
    assert violations(visit, options_) == []
    assert visit.ask("document.documentElement.scrollWidth") <= NARROW
    visit = open_page("search/", scheme=scheme, javascript=False)
    assert visit.page.locator("h1").is_visible()
