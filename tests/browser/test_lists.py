"""Lists that are filtered where they stand: narrowing, counts, address, Back, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from tests.browser.axe import COLOURS, EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

from evidence_guide.building import Built
from evidence_guide.model.enumerations import Outcome
from evidence_guide.model.practice import PenPicture
from evidence_guide.views.wording import plural

pytestmark = pytest.mark.browser

OPEN_ALL = "all => all.forEach(e => { e.open = true })"


def status(visit: Visit) -> Locator:
    return visit.page.locator(".guide-found__status")


def rows(visit: Visit) -> list[str]:
    """Return the titles of the rows that are seen."""
    return visit.page.locator(".guide-index__title:visible").all_inner_texts()


def box(visit: Visit, label: str) -> Locator:
    """Return a box, with every filter unfolded."""
    visit.page.locator("details.guide-facets, details.guide-facet").evaluate_all(OPEN_ALL)
    return visit.page.get_by_label(re.compile(rf"^{re.escape(label)} \("))


def number(visit: Visit, label: str) -> int:
    """Return the count beside a box."""
    return int(re.findall(r"\d+", box(visit, label).locator("xpath=..").inner_text())[-1])


@pytest.fixture(scope="module")
def pictures(built: Built) -> list[PenPicture]:
    return list(built.corpus.all(PenPicture).values())


def test_pen_pictures_are_filtered_by_five_things(open_page: Open, pictures: list[PenPicture]) -> None:
    visit = open_page("pen-pictures/")
    expect(status(visit)).to_have_text(f"{len(pictures)} pen pictures")
    assert len(rows(visit)) == len(pictures)
    assert visit.page.locator(".guide-facet__title").all_inner_texts() == [
        "Level", "Client group", "Place", "Era", "What became of it",
    ]  # fmt: skip
    expect(visit.page.get_by_role("button", name="Reset")).to_be_hidden()


def test_a_filter_narrows_says_so_and_counts_follow(open_page: Open, pictures: list[PenPicture]) -> None:
    visit = open_page("pen-pictures/")
    practice = [picture for picture in pictures if "practice" in picture.levels]
    running = [picture for picture in practice if picture.outcome is Outcome.CONTINUING]
    assert number(visit, "Integrated practice") == len(practice)
    box(visit, "Integrated practice").check()
    expect(status(visit)).to_have_text(f"{len(practice)} of {len(pictures)} pen pictures")
    assert sorted(rows(visit)) == sorted(picture.title for picture in practice)
    assert number(visit, "Still running when the sources were written") == len(running)
    box(visit, "Still running when the sources were written").check()
    expect(status(visit)).to_have_text(f"{len(running)} of {len(pictures)} pen pictures")
    assert sorted(rows(visit)) == sorted(picture.title for picture in running)
    assert visit.page.url.endswith("pen-pictures/?level=practice&outcome=continuing")
    visit.page.get_by_role("button", name="Remove the filter Level: Integrated practice").click()
    expect(visit.page).to_have_url(re.compile(r"/\?outcome=continuing$"))
    expect(visit.page.locator(".guide-chips button")).to_be_focused()


def test_a_shared_address_shows_the_same_list_as_the_library(open_page: Open) -> None:
    visit = open_page("pen-pictures/?client-group=older-people&place=torbay&place=enfield")
    shown = rows(visit)
    assert len(shown) > 1
    expect(box(visit, "Older people")).to_be_checked()
    expect(box(visit, "Torbay")).to_be_checked()
    library = open_page("library/?kind=pen-picture&client-group=older-people&place=torbay&place=enfield")
    expect(library.page.locator(".guide-results__title")).to_have_count(len(shown))
    assert sorted(library.page.locator(".guide-results__title").all_inner_texts()) == sorted(shown)


@pytest.mark.parametrize("address", ["pen-pictures/", "library/?kind=pen-picture"])
def test_back_takes_a_filter_back_and_forward_sets_it_again(
    open_page: Open, address: str, pictures: list[PenPicture]
) -> None:
    every = re.compile(f"^{len(pictures)} ")
    visit = open_page("")
    visit.page.goto(visit.page.url + address)
    expect(status(visit)).to_have_text(every)
    box(visit, "Integrated practice").check()
    box(visit, "Ended").check()
    narrowed = status(visit).inner_text()
    visit.page.go_back()
    expect(box(visit, "Ended")).not_to_be_checked()
    expect(box(visit, "Integrated practice")).to_be_checked()
    visit.page.go_back()
    expect(status(visit)).to_have_text(every)
    visit.page.go_forward()
    visit.page.go_forward()
    expect(status(visit)).to_have_text(narrowed)
    for _ in range(3):
        visit.page.go_back()
    expect(visit.page.locator(".guide-page--home")).to_be_visible()


def test_back_from_a_pen_picture_comes_to_what_was_chosen(open_page: Open) -> None:
    visit = open_page("pen-pictures/")
    box(visit, "Ended").check()
    chosen = rows(visit)
    visit.page.get_by_role("link", name=chosen[0], exact=True).click()
    expect(visit.page.locator(".guide-page--pen-picture")).to_be_visible()
    visit.page.go_back()
    expect(status(visit)).to_have_text(re.compile(f"^{len(chosen)} of"))
    assert rows(visit) == chosen


def test_reset_brings_everything_back(open_page: Open, pictures: list[PenPicture]) -> None:
    visit = open_page("pen-pictures/?level=practice&era=primary-care-groups")
    assert 0 < len(rows(visit)) < len(pictures)
    visit.page.get_by_role("button", name="Reset").click()
    expect(status(visit)).to_have_text(f"{len(pictures)} pen pictures")
    assert len(rows(visit)) == len(pictures)
    assert visit.page.url.endswith("pen-pictures/")
    expect(visit.page.locator(".guide-facets__summary")).to_be_focused()


def test_where_nothing_fits_the_way_out_is_said(open_page: Open, pictures: list[PenPicture]) -> None:
    strange = '"><img src=x onerror=alert(1)>' + "x" * 200
    visit = open_page("pen-pictures/?level=practice&level-of=1")
    visit.page.goto(
        visit.page.url.partition("?")[0] + "?" + f"outcome={strange}&__proto__=1&level=constructor"
    )
    expect(status(visit)).to_have_text(
        f"0 of {len(pictures)} pen pictures. Nothing fits all of these filters: take one away, or reset them."
    )
    assert rows(visit) == []
    visit.width(NARROW)
    assert visit.ask("document.documentElement.scrollWidth") <= NARROW
    assert visit.page.locator("main img").count() == 0
    visit.page.get_by_role("button", name="Remove the filter Level: constructor").click()
    visit.page.get_by_role("button", name=re.compile("^Remove the filter What became of it: ")).click()
    assert len(rows(visit)) == len(pictures)
    assert visit.errors == []


def test_a_group_that_is_left_with_nothing_is_hidden_with_its_entry_in_the_contents(open_page: Open) -> None:
    visit = open_page("studies/")
    primary = visit.page.get_by_role("heading", name="Primary studies")
    entry = visit.page.locator(".guide-toc").get_by_role("link", name="Primary studies")
    expect(primary).to_be_visible()
    expect(entry).to_be_visible()
    box(visit, "Review").check()
    expect(status(visit)).to_have_text(re.compile(r"of \d+ studies and other works$"))
    expect(primary).to_be_hidden()
    expect(entry).to_be_hidden()
    expect(visit.page.locator("main").get_by_role("heading", name=re.compile("^Reviews"))).to_be_visible()
    box(visit, "Survey").check()
    expect(primary).to_be_visible()
    expect(entry).to_be_visible()


@pytest.mark.parametrize(
    ("address", "facets"),
    [
        ("messages/", ["Level", "Client group", "Model of joint working", "Factor"]),
        ("policies/", ["Level", "Era"]),
        ("factors/", []),
    ],
)
def test_which_other_lists_are_filtered(open_page: Open, address: str, facets: list[str]) -> None:
    visit = open_page(address)
    assert visit.page.locator(".guide-facet__title").all_inner_texts() == facets


def test_without_javascript_the_list_stands_as_it_is(open_page: Open, pictures: list[PenPicture]) -> None:
    visit = open_page("pen-pictures/?level=practice", javascript=False)
    assert len(rows(visit)) == len(pictures)
    expect(visit.page.locator(".guide-with-js").first).to_be_hidden()
    expect(status(visit)).to_be_hidden()
    left = "document.querySelector('{}').getBoundingClientRect().left"
    assert visit.ask(left.format("h1")) == visit.ask(left.format(".guide-index"))


@pytest.mark.parametrize("damaged", ["", "throw new Error('broken off')", "(function () {"])
def test_where_the_script_fails_the_whole_list_stands(
    server: str, browser: Browser, damaged: str, pictures: list[PenPicture]
) -> None:
    page = browser.new_page()
    page.route(
        "**/assets/guide.*.js*", lambda route: route.fulfill(body=damaged) if damaged else route.abort()
    )
    page.goto(f"{server}pen-pictures/?level=practice")
    expect(page.locator(".guide-index__title").first).to_be_visible()
    assert page.locator(".guide-index__title:visible").count() == len(pictures)
    expect(page.locator(".guide-found")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("width", [NARROW, 768, WIDE])
@pytest.mark.parametrize(
    "address", ["pen-pictures/", "pen-pictures/?outcome=ended", "studies/?design=review"]
)
def test_nothing_moves_while_the_filters_come(
    server: str, browser: Browser, width: int, address: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved +="
        " entry.value })).observe({ type: 'layout-shift', buffered: true })"
    )

    def late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/assets/guide.*.js*", late)
    page.goto(f"{server}{address}")
    expect(page.locator(".guide-facets__summary")).to_be_visible()
    expect(page.locator(".guide-index__title:visible").first).to_be_visible()
    assert page.evaluate("new Promise((done) => setTimeout(() => done(moved), 300))") < 0.001
    page.close()


def test_on_paper_stands_what_fits_and_what_was_chosen(open_page: Open, pictures: list[PenPicture]) -> None:
    visit = open_page("pen-pictures/?outcome=ended")
    visit.page.emulate_media(media="print")
    assert len(rows(visit)) == sum(picture.outcome is Outcome.ENDED for picture in pictures) > 0
    expect(status(visit)).to_be_visible()
    expect(visit.page.locator(".guide-chips")).to_have_text(re.compile("What became of it: Ended"))
    expect(visit.page.locator(".guide-chips button")).to_be_visible()
    for part in (".guide-facets", ".guide-reset"):
        expect(visit.page.locator(part)).to_be_hidden()


def test_by_keyboard_alone(open_page: Open) -> None:
    visit = open_page("pen-pictures/", width=NARROW)
    visit.page.locator(".guide-facets__summary").focus()
    for key in ("Enter", "Tab", "Tab", "Space"):
        visit.page.keyboard.press(key)
    first = visit.page.get_by_role("group", name="Level").get_by_role("checkbox").first
    expect(first).to_be_focused()
    expect(first).to_be_checked()
    expect(status(visit)).to_have_text(re.compile(r"^\d+ of \d+ pen pictures$"))


@pytest.mark.parametrize("address", ["pen-pictures/?", "library/?kind=pen-picture&"])
def test_a_box_that_is_unticked_keeps_the_focus_though_nothing_fits_it(open_page: Open, address: str) -> None:
    visit = open_page(f"{address}level=no-such&outcome=ended")
    box(visit, "Ended").focus()
    visit.page.keyboard.press("Space")
    expect(box(visit, "Ended")).not_to_be_checked()
    expect(box(visit, "Ended")).to_be_focused()


@pytest.mark.parametrize(
    ("address", "label", "thing"),
    [
        ("pen-pictures/", "Community-wide governance", "pen picture"),
        ("studies/", "Randomised trial", "study or other work"),
        ("library/", "Factor", "result"),
        ("search/?q=housing", "Factor", "result"),
    ],
)
def test_on_a_phone_the_foot_of_the_filters_says_what_is_left_and_leads_to_it(
    open_page: Open, address: str, label: str, thing: str
) -> None:
    visit = open_page(address, width=NARROW)
    done = visit.page.get_by_role("button", name=re.compile(r"^Show [\d,]+ "))
    expect(visit.page.locator(".guide-facets__summary")).to_be_visible()
    expect(done).to_be_hidden()
    before = int(re.findall(r"\d+", status(visit).inner_text().replace(",", ""))[0])
    visit.page.locator(".guide-facets__summary").click()
    box(visit, label).check()
    expect(status(visit)).not_to_have_text(re.compile(f"^{before} "))
    said = status(visit).inner_text()
    left = 1 if said.startswith("One") else int(re.findall(r"\d+", said)[0])
    expect(done).to_have_text(f"Show {left} {thing if left == 1 else plural(thing)}")
    expect(done).to_be_in_viewport(ratio=1)
    done.click()
    expect(visit.page.locator("details.guide-facets")).not_to_have_attribute("open", "")
    expect(status(visit)).to_be_focused()
    expect(status(visit)).to_be_in_viewport(ratio=1)
    visit.width(WIDE)
    visit.page.locator(".guide-facets__summary").click()
    expect(done).to_be_hidden()


def test_on_a_phone_nothing_of_the_filters_hides(open_page: Open) -> None:
    visit = open_page("library/", width=NARROW)
    visit.page.locator(".guide-facets__summary").click()
    visit.page.locator("details.guide-facet").evaluate_all(OPEN_ALL)
    boxes = "[...document.querySelectorAll('.guide-facet__values')]"
    assert visit.ask(f"{boxes}.filter(e => e.scrollHeight > e.clientHeight).length") == 0
    behind = visit.ask(
        """[...document.querySelectorAll('.guide-facet__value input')].slice(0, 40).filter(e => { e.focus();
            return e.getBoundingClientRect().bottom >
                document.querySelector('.guide-facets__done').getBoundingClientRect().top }).length"""
    )
    assert behind == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address", ["pen-pictures/?level=practice&outcome=no-such&outcome=ended", "studies/"]
)
def test_axe_finds_nothing_with_the_filters_open(open_page: Open, address: str, scheme: str) -> None:
    visit = open_page(address, scheme=scheme)
    for width in (WIDE, NARROW):
        visit.width(width)
        visit.page.locator("details.guide-facets, details.guide-facet").evaluate_all(OPEN_ALL)
        thin_out(visit)
        assert violations(visit, EVERYTHING if scheme == "light" else COLOURS) == []
    assert visit.ask("document.documentElement.scrollWidth") <= NARROW
    assert visit.errors == []
