"""The search page: what is found, in what order, and what is said of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect
from tests.browser.axe import COLOURS, EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.searching import FACTOR, box, options, results, type_
from tests.browser.windows import NARROW

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("glossary", "glossary/"),
        ("pen pictures", "pen-pictures/"),
        ("library", "library/"),
        ("open data", "open-data/"),
        ("evidence map", "evidence-map/"),
        ("for hosts", "for-hosts/"),
    ],
)
def test_the_page_whose_title_was_typed_comes_first(open_page: Open, typed: str, address: str) -> None:
    assert results(open_page(f"search/?q={typed}"))[0] == address


def test_what_may_be_meant_is_offered_and_not_searched_unasked(open_page: Open) -> None:
    visit = open_page("search/?q=Kaiser")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")
    expect(visit.page.locator(".guide-found__note")).to_have_text("Did you mean easier?")
    visit.page.get_by_role("link", name="easier").click()
    visit.page.wait_for_url("**/search/?q=easier&exact=1")
    assert results(visit)
    visit = open_page("")
    box(visit).click()
    box(visit).press_sequentially("liable")
    expect(visit.page.locator(".guide-search [role=status]")).to_have_text(
        "Nothing found for liable. Did you mean viable?"
    )
    expect(options(visit).last).to_have_text("Did you mean “viable”?")


@pytest.mark.parametrize("typed", ["co-production", "liable", "MDTX", "PCN", "AI", "OT"])
def test_what_the_guide_does_not_have_finds_nothing_else(open_page: Open, typed: str) -> None:
    visit = open_page(f"search/?q={typed}")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")


def test_an_abbreviation_without_an_entry_is_read_by_its_first_letters(open_page: Open) -> None:
    visit = open_page("search/?q=MDT")
    assert results(visit)[0] == "glossary/#multi-disciplinary-team"
    expect(visit.page.locator(".guide-found__note")).to_have_text("Also looked for Multi-disciplinary team.")


def test_nothing_found_is_said_with_what_to_try(open_page: Open) -> None:
    visit = open_page("search/?q=xylophonist&exact=1")
    expect(visit.page.locator(".guide-found__status")).to_have_text("Nothing was found.")
    expect(visit.page.get_by_role("link", name="library").last).to_be_visible()


def test_without_javascript_the_form_leads_to_a_page_that_says_so(open_page: Open) -> None:
    visit = open_page(FACTOR, javascript=False)
    visit.page.get_by_role("textbox", name="Search").fill("Torbay")
    visit.page.get_by_role("textbox", name="Search").press("Enter")
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
        url.startswith(("for-editors/", "for-hosts/", "architecture/", "rules/", "speed/"))
        for url in results(visit)
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_search_is_open(open_page: Open, scheme: str) -> None:
    options_ = EVERYTHING if scheme == "light" else COLOURS
    visit = open_page(FACTOR, scheme=scheme)
    type_(visit, "comissioning")
    box(visit).press("ArrowDown")
    thin_out(visit)
    assert violations(visit, options_) == []
    visit = open_page("search/?q=comissioning&kind=study", scheme=scheme)
    results(visit)
    thin_out(visit)
    assert violations(visit, options_) == []
    visit.width(NARROW)
    visit.page.locator(".guide-facets").evaluate("e => { e.open = true }")
    thin_out(visit)
    assert violations(visit, options_) == []
    assert visit.ask("document.documentElement.scrollWidth") <= NARROW
    visit = open_page("search/", scheme=scheme, javascript=False)
    assert visit.page.locator("h1").is_visible()
