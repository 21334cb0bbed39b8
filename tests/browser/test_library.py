"""The library: filters, counts, sorting, an address for every state, and the list without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Route, expect
from tests.browser.axe import COLOURS, EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, Visit

from evidence_guide.building import Built
from evidence_guide.model.research import Factor

pytestmark = pytest.mark.browser


def found(visit: Visit) -> tuple[int, int]:
    """Return how many records fit, and how many there are, as the page says."""
    status = visit.page.locator(".guide-found__status")
    expect(status).to_have_text(re.compile("records"))
    fit, every = re.findall(r"[\d,]+", status.inner_text())
    return int(fit.replace(",", "")), int(every.replace(",", ""))


def titles(visit: Visit) -> list[str]:
    found(visit)
    return visit.page.locator(".guide-results__title").all_inner_texts()


def number(visit: Visit, label: str) -> int:
    """Return the count beside a box."""
    row = visit.page.get_by_label(re.compile(rf"^{re.escape(label)} \(")).locator("xpath=..")
    return int(re.findall(r"\d+", row.inner_text())[-1])


def test_every_record_is_there_and_rows_are_made_as_they_are_asked_for(open_page: Open, built: Built) -> None:
    visit = open_page("library/")
    fit, every = found(visit)
    things = [t for page in built.site.pages.values() for t in page.findable]
    assert fit == every == len([t for t in things if t.facets["kind"][0] not in {"page", "index", "makers"}])
    assert len(titles(visit)) == 50
    visit.page.get_by_role("button", name="Show more").click()
    assert len(titles(visit)) == 100
    expect(visit.page.locator(".guide-results__title").nth(50)).to_be_focused()


def test_a_shared_address_shows_the_same_list(open_page: Open, built: Built) -> None:
    visit = open_page("library/?kind=factor&theme=organisational&sort=title")
    theme = [f.title for f in built.corpus.all(Factor).values() if f.theme == "organisational"]
    assert titles(visit) == sorted(theme, key=str.lower)
    expect(visit.page.get_by_label("Sort by")).to_have_value("title")
    expect(visit.page.get_by_label(re.compile(r"^Factor \("))).to_be_checked()


def test_counts_say_what_a_choice_would_leave_and_follow_other_choices(open_page: Open) -> None:
    visit = open_page("library/")
    factors, studies = number(visit, "Factor"), number(visit, "Study")
    visit.page.get_by_label(re.compile(r"^Factor \(")).check()
    assert found(visit)[0] == factors
    assert number(visit, "Study") == studies, "kinds add up"
    visit.page.locator("summary", has_text="Helps or hinders").click()
    hinders = number(visit, "Hinders")
    assert 0 < hinders < factors
    visit.page.get_by_label(re.compile(r"^Hinders \(")).check()
    assert found(visit)[0] == hinders
    assert number(visit, "Factor") == hinders
    assert visit.page.url.endswith("library/?kind=factor&direction=hinders")
    visit.page.get_by_role("button", name="Reset").click()
    assert len(set(found(visit))) == 1
    assert visit.page.url.endswith("library/")


def test_words_sift_as_they_are_typed(open_page: Open) -> None:
    visit = open_page("library/")
    visit.page.get_by_label("Words in the title or summary").press_sequentially("torbay")
    expect(visit.page).to_have_url(re.compile(r"\?q=torbay$"))
    assert 0 < found(visit)[0] < 20
    assert any("Torbay" in title for title in titles(visit))


@pytest.mark.parametrize(
    ("typed", "first", "said"),
    [
        ("colocation", "Working from the same place", "records"),
        ("learning disabilites", "People with learning disabilities", "records"),
        ("learnnig disability", "People with learning disabilities", "records for “learning disability”"),
    ],
)
def test_words_are_read_as_the_search_reads_them(open_page: Open, typed: str, first: str, said: str) -> None:
    visit = open_page("library/")
    visit.page.get_by_label("Words in the title or summary").fill(typed)
    fewer = re.compile(rf"^(\d+) of (?!\1 )\d+ {said}$")
    expect(visit.page.locator(".guide-found__status")).to_have_text(fewer)
    assert first in titles(visit)


def test_where_nothing_fits_the_filters_stay_and_ways_on_are_offered(open_page: Open) -> None:
    visit = open_page("library/?q=delayed discharges&kind=factor")
    expect(visit.page.locator(".guide-found__status")).to_have_text(
        re.compile(r"^Nothing found: 0 of \d+ records$")
    )
    expect(visit.page.get_by_label(re.compile(r"^Study \("))).to_be_visible()
    link = visit.page.get_by_role("link", name="Search all pages for “delayed discharges”")
    assert str(link.get_attribute("href")).endswith("/search/?q=delayed+discharges")
    visit.page.get_by_role("button", name="Clear the filters").click()
    assert visit.page.url.endswith("library/?q=delayed+discharges")
    expect(visit.page.get_by_role("button", name="Clear the filters")).to_have_count(0)
    link.click()
    expect(visit.page.locator(".guide-results__title").first).to_be_visible()


def test_where_the_words_do_not_load_it_is_said_all_the_same_that_nothing_fits(
    server: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.route("**/assets/search-words.js*", lambda route: route.abort())
    page.goto(f"{server}library/?q=zzzqqq")
    expect(page.locator(".guide-found__status")).to_contain_text("Nothing found")
    page.close()


def test_sorting_by_studies_and_by_year(open_page: Open) -> None:
    visit = open_page("library/?kind=factor&sort=studies")
    titles(visit)
    facts = visit.page.locator(".guide-results__facts").all_inner_texts()
    counts = [int(n) for text in facts for n in re.findall(r"(\d+) studies", text)]
    assert len(counts) > 5
    assert counts == sorted(counts, reverse=True)
    visit = open_page("library/?kind=policy&sort=year")
    titles(visit)
    years = [int(text[:4]) for text in visit.page.locator(".guide-results__facts").all_inner_texts()]
    assert years == sorted(years, reverse=True)


def test_a_year_or_an_unknown_value_of_an_address_is_shown_and_can_be_taken_away(open_page: Open) -> None:
    visit = open_page("library/?year=2004&level=no-such")
    assert found(visit)[0] == 0
    visit.page.get_by_role("button", name="Remove the filter Level: no-such").click()
    assert found(visit)[0] > 0
    assert visit.page.url.endswith("?year=2004")
    expect(visit.page.get_by_role("button", name="Remove the filter Year: 2004")).to_be_visible()


def test_the_cells_of_the_evidence_map_can_link_to_their_studies(open_page: Open, built: Built) -> None:
    visit = open_page("library/?kind=study&factor=co-location")
    listed = [
        page
        for page in built.site.pages.values()
        for thing in page.findable[:1]
        if thing.facets["kind"] == ("study",) and "co-location" in thing.facets.get("factor", ())
    ]
    assert found(visit)[0] == len(listed) > 3


def test_without_javascript_the_whole_list_stands(open_page: Open) -> None:
    visit = open_page("library/", javascript=False)
    main = visit.page.get_by_role("main")
    expect(main.get_by_text("need JavaScript")).to_be_visible()
    expect(main.get_by_role("heading", name=re.compile("^Studies"))).to_be_visible()
    expect(main.get_by_role("link", name="Torbay", exact=True)).to_be_visible()
    assert main.locator(".guide-shelves a").count() > 500


@pytest.mark.parametrize("script", ["guide.*.js", "library.js"])
def test_where_a_script_does_not_load_the_whole_list_stands(
    server: str, browser: Browser, script: str
) -> None:
    page = browser.new_page()
    page.route(f"**/assets/{script}*", lambda route: route.abort())
    page.goto(f"{server}library/")
    expect(
        page.get_by_role("main").get_by_text("need JavaScript, which is off or did not load")
    ).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Torbay", exact=True)).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    ("script", "damaged"),
    [
        ("guide.*.js", "throw new Error('broken off')"),
        ("guide.*.js", "(function () {"),
        ("library.js", "window.guideLibrary = {"),
        ("library.js", "window.guideLibrary = {}"),
        ("library.js", "window.guideLibrary = { facets: [['kind', 'Kind', []]], records: [null] }"),
    ],
)
def test_where_a_script_is_damaged_the_whole_list_stands(
    server: str, browser: Browser, script: str, damaged: str
) -> None:
    page = browser.new_page()
    page.route(f"**/assets/{script}*", lambda route: route.fulfill(body=damaged))
    page.goto(f"{server}library/")
    expect(
        page.get_by_role("main").get_by_text("need JavaScript, which is off or did not load")
    ).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Torbay", exact=True)).to_be_visible()
    expect(page.get_by_label("Words in the title or summary")).to_have_count(0)
    page.close()


def test_an_error_that_breaks_no_script_off_leaves_the_filters(server: str, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script("addEventListener('DOMContentLoaded', () => { throw new Error('an add-on’s own') })")
    page.goto(f"{server}library/")
    expect(page.get_by_label("Words in the title or summary")).to_be_visible()
    page.close()


@pytest.mark.parametrize("anchor", ["#100%", "#%E0%A4"])
def test_whatever_the_address_ends_in_the_filters_come(open_page: Open, anchor: str) -> None:
    visit = open_page(f"library/{anchor}")
    assert found(visit)[0] > 0
    visit.ask("location.hash = '#50%'")
    assert visit.errors == []


def test_nothing_moves_while_the_filters_load(server: str, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved +="
        " entry.value })).observe({ type: 'layout-shift', buffered: true })"
    )

    def late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/assets/library.js*", late)
    page.goto(f"{server}library/")
    expect(page.locator(".guide-results__item").first).to_be_visible()
    assert page.evaluate("new Promise((done) => setTimeout(() => done(moved), 300))") < 0.01
    page.close()


def test_on_paper_everything_that_was_found_is_listed(open_page: Open) -> None:
    visit = open_page("library/?kind=policy")
    number, _ = found(visit)
    assert visit.page.locator(".guide-results__item").count() == 50 < number
    visit.page.pdf()
    assert visit.page.locator(".guide-results__item").count() == number


def test_by_keyboard_alone(open_page: Open) -> None:
    visit = open_page("library/")
    before, _ = found(visit)
    box = visit.page.get_by_role("group", name="Kind").get_by_label(re.compile(r"^Policy \("))
    box.focus()
    visit.page.keyboard.press("Space")
    expect(box).to_be_focused()
    assert found(visit)[0] < before
    strand = visit.page.locator(".guide-facet summary", has_text="Policy, research or practice")
    strand.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("group", name="Policy, research or practice")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_page: Open, scheme: str) -> None:
    chosen = EVERYTHING if scheme == "light" else COLOURS
    visit = open_page("library/?kind=factor&level=no-such&kind=study", scheme=scheme)
    found(visit)
    visit.page.locator(".guide-chips button").first.click()
    for width in (1280, NARROW):
        visit.width(width)
        visit.page.locator("details.guide-facets, details.guide-facet").evaluate_all(
            "all => all.forEach(e => { e.open = true })"
        )
        thin_out(visit)
        assert violations(visit, chosen) == []
    assert visit.ask("document.documentElement.scrollWidth") <= NARROW
    assert visit.errors == []
