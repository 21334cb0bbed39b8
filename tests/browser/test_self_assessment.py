"""The self-assessment: answers, the plan that comes of them, what is kept, saved and opened."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect
from tests.browser.axe import COLOURS, EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

from evidence_guide.building import Built
from evidence_guide.model.practice import Benchmark

pytestmark = pytest.mark.browser

PAGE = "self-assessment/"


def answer(visit: Visit, criterion: str, words: str) -> None:
    visit.page.locator(f'[data-criterion="{criterion}"]').get_by_label(words, exact=True).check()


def plan(visit: Visit) -> Locator:
    return visit.page.get_by_role("region", name="Your plan")


def part(visit: Visit, benchmark: str) -> Locator:
    return (
        plan(visit).locator(".guide-plan__part").filter(has=visit.page.get_by_role("heading", name=benchmark))
    )


def test_every_criterion_of_every_benchmark_is_asked(open_page: Open, built: Built) -> None:
    visit = open_page(PAGE)
    criteria = [
        f"{benchmark.id}/{criterion.id}"
        for benchmark in sorted(built.corpus.all(Benchmark).values(), key=lambda one: one.number)
        for criterion in benchmark.criteria
    ]
    assert visit.ask("[...document.querySelectorAll('fieldset')].map(e => e.dataset.criterion)") == criteria
    expect(visit.page.locator("[data-guide-progress]")).to_have_text(
        f"0 of {len(criteria)} criteria answered."
    )
    expect(plan(visit)).to_contain_text("Nothing is answered yet.")


def test_what_is_missing_becomes_a_plan_that_leads_back_into_the_guide(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/one-system", "Partly in place")
    answer(visit, "case-records/access", "Not in place")
    visit.page.get_by_label("What shows it, and what we will do").last.fill("Ask the board\nby spring")
    wanting = part(visit, "10 Individual case records")
    answers = wanting.locator(".guide-plan__answer").all_inner_texts()
    assert answers == ["Not in place", "Partly in place", "What shows it, and what we will do"]
    expect(wanting.locator("ul").first).to_have_text("Users and patients have access to these records.")
    expect(wanting.locator(".guide-plan__note")).to_have_text("Ask the board\nby spring")
    for kind in ("factors", "pen-pictures", "checklists"):
        expect(wanting.locator(f'a[href*="../{kind}/"]').first).to_be_visible()
    row = plan(visit).get_by_role("row", name="10 Individual case records")
    assert row.get_by_role("cell").all_inner_texts() == ["1", "1", "0"]
    headings = plan(visit).get_by_role("columnheader").all_inner_texts()
    assert headings == ["Benchmark", "Partly in place", "Not in place", "Not answered"]


def test_what_is_in_place_asks_for_no_plan(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/one-system", "In place")
    answer(visit, "case-records/access", "Does not apply")
    expect(plan(visit)).to_contain_text("No answer so far asks for a plan.")
    expect(plan(visit)).to_contain_text("Nothing to plan for under: 10 Individual case records.")
    expect(plan(visit)).to_contain_text("Not answered in full: 1 Objectives and plans, ")


def test_a_note_stands_in_the_plan_whatever_the_answers_are(open_page: Open) -> None:
    visit = open_page(PAGE)
    visit.page.get_by_label("What shows it, and what we will do").last.fill("One record since May")
    expect(part(visit, "10 Individual")).to_contain_text("One record since May")
    answer(visit, "case-records/one-system", "In place")
    answer(visit, "case-records/access", "In place")
    expect(part(visit, "10 Individual")).to_contain_text("One record since May")
    expect(part(visit, "10 Individual").locator("dl")).to_have_count(0)
    expect(plan(visit)).to_contain_text("Nothing to plan for under: 10 Individual case records.")


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_how_far_one_is_stays_in_sight_and_hides_nothing_that_has_the_focus(
    open_page: Open, width: int
) -> None:
    visit = open_page(PAGE, width=width)
    answer(visit, "case-records/access", "In place")
    bar = visit.page.locator(".guide-assess__progress")
    expect(bar).to_be_in_viewport()
    for _ in range(12):
        visit.page.keyboard.press("Shift+Tab")
        top = visit.ask("document.activeElement.getBoundingClientRect().top")
        assert top >= bar.evaluate("e => e.getBoundingClientRect().bottom") - 1


def test_answers_are_kept_in_the_browser_and_go_nowhere(open_page: Open) -> None:
    visit = open_page(PAGE)
    visit.page.wait_for_load_state("networkidle")
    sent: list[str] = []
    visit.page.on("request", lambda request: sent.append(request.url))
    answer(visit, "case-records/access", "Not known")
    visit.page.get_by_label("The place or service").fill("Northmere & Sons <b>")
    assert sent == []
    visit.page.reload()
    expect(
        visit.page.locator('[data-criterion="case-records/access"]').get_by_label("Not known")
    ).to_be_checked()
    expect(part(visit, "10 Individual")).to_contain_text("Not known: find out first")
    expect(plan(visit).locator("strong").first).to_have_text("Northmere & Sons <b>")


def test_clearing_can_be_undone(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    visit.page.get_by_role("button", name="Clear all answers").click()
    expect(plan(visit)).to_contain_text("Nothing is answered yet.")
    expect(plan(visit).get_by_role("status")).to_contain_text("All answers are cleared")
    expect(visit.page.get_by_role("button", name="Undo")).to_be_in_viewport()
    # nothing is kept of nothing, not even that there was something
    assert visit.ask("Object.keys(localStorage).filter(key => key.includes('assessment'))") == []
    visit.page.get_by_role("button", name="Undo").press("Enter")
    expect(part(visit, "10 Individual")).to_be_visible()
    expect(visit.page.get_by_role("button", name="Clear all answers")).to_be_focused()
    visit.page.reload()
    expect(part(visit, "10 Individual")).to_be_visible()


def test_what_was_answered_since_cannot_be_undone_with_what_came_before(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    visit.page.get_by_role("button", name="Clear all answers").click()
    expect(visit.page.get_by_role("button", name="Undo")).to_be_visible()
    answer(visit, "case-records/one-system", "Partly in place")
    expect(visit.page.get_by_role("button", name="Undo")).to_have_count(0)


def test_answers_given_elsewhere_meanwhile_are_taken_over(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    other = visit.page.context.new_page()
    other.goto(visit.page.url)
    other.locator('[data-criterion="case-records/one-system"]').get_by_label("Not known").check()
    expect(plan(visit)).to_contain_text("2 of ")
    # a page that Back brings out of the browser's memory has heard of nothing
    taken = visit.page.locator('[data-criterion="case-records/one-system"]').get_by_label("Not known")
    taken.evaluate("box => { box.checked = false }")
    visit.ask("void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(taken).to_be_checked()
    other.close()


def test_a_file_bears_the_readers_own_day(server: str, browser: Browser) -> None:
    context = browser.new_context(timezone_id="Europe/London")
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-30T23:30:00Z")
    page.goto(server + PAGE)
    page.locator('[data-criterion="case-records/access"]').get_by_label("Not known").check()
    expect(page.locator("[data-guide-plan] p").first).to_contain_text("1 July 2026. 1 of ")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save answers as a file").click()
    assert download.value.suggested_filename == "self-assessment-2026-07-01.json"
    context.close()


def test_a_saved_file_brings_the_answers_to_another_browser(open_page: Open, tmp_path: Path) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    visit.page.get_by_label("What shows it, and what we will do").last.fill("Ask Ann")
    visit.page.get_by_label("The place or service").fill("St Ann’s ../ward")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Save answers as a file").click()
    name = r"self-assessment-st-ann-s-ward-\d{4}-\d\d-\d\d\.json"
    assert re.fullmatch(name, download.value.suggested_filename)
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    assert json.loads(saved.read_text(encoding="utf-8"))["answers"] == {"case-records/access": "not-in-place"}

    other = open_page(PAGE)
    choose(other, saved)
    expect(plan(other).get_by_role("status")).to_contain_text("The answers of “saved.json” are here.")
    expect(part(other, "10 Individual")).to_contain_text("Ask Ann")


def choose(visit: Visit, file: Path) -> None:
    with visit.page.expect_file_chooser() as chooser:
        visit.page.get_by_role("button", name="Open a file").click()
    chooser.value.set_files(file)


@pytest.mark.parametrize("text", ["", "not JSON", "[]", "null", '{"answers": {}}'])
def test_a_file_of_something_else_changes_nothing_and_says_so(
    open_page: Open, tmp_path: Path, text: str
) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    wrong = tmp_path / "wrong.json"
    wrong.write_text(text, encoding="utf-8")
    choose(visit, wrong)
    expect(plan(visit).get_by_role("status")).to_contain_text("“wrong.json” was not saved from this page")
    expect(part(visit, "10 Individual")).to_be_visible()


def test_what_a_damaged_file_holds_is_taken_as_far_as_it_fits(open_page: Open, tmp_path: Path) -> None:
    visit = open_page(PAGE)
    file = tmp_path / "odd.json"
    state = {
        "format": "integrated-care-self-assessment",
        "name": ["no text"],
        "answers": {
            "case-records/access": "not-in-place",
            "gone/criterion": "partly",
            "case-records/one-system": "no",
        },
        "notes": {"note/case-records": 5, "note/gone": "Ask Ann"},
    }
    file.write_text(json.dumps(state), encoding="utf-8")
    choose(visit, file)
    expect(plan(visit).get_by_role("status")).to_contain_text("4 answers or notes are left out")
    expect(part(visit, "10 Individual").locator("ul").first).to_have_text(
        "Users and patients have access to these records."
    )
    assert visit.errors == []


def test_where_nothing_can_be_kept_the_reader_is_told_once_and_above_the_questions(open_page: Open) -> None:
    visit = open_page(PAGE)
    visit.ask("void (Storage.prototype.setItem = () => { throw new Error('full') })")
    visit.ask(
        "void new MutationObserver(() => { window.told = (window.told || 0) + 1 })"
        ".observe(document.querySelector('.guide-plan__said'), { childList: true })"
    )
    answer(visit, "case-records/access", "Not in place")
    visit.page.get_by_label("What shows it, and what we will do").first.press_sequentially("Ask the board")
    words = "This browser keeps nothing for this site"
    expect(plan(visit).get_by_role("status")).to_contain_text(words)
    expect(visit.page.locator("[data-guide-assess] > .guide-note")).to_contain_text(words)
    expect(part(visit, "10 Individual")).to_be_visible()
    assert visit.ask("told") == 1


def test_where_the_browser_forbids_even_to_ask_it_is_said_before_the_first_answer(
    server: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    page.goto(server + PAGE)
    expect(page.locator("[data-guide-assess] > .guide-note")).to_contain_text("Save them as a file.")
    page.locator('[data-criterion="case-records/access"]').get_by_label("Not in place").check()
    # what is nowhere kept is not thrown away by going back either
    page.evaluate("void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("[data-guide-progress]")).to_contain_text("1 of ")
    page.close()


def test_the_plan_can_be_printed_alone(open_page: Open) -> None:
    visit = open_page(PAGE)
    answer(visit, "case-records/access", "Not in place")
    visit.ask("void (window.print = () => dispatchEvent(new Event('beforeprint')))")
    visit.page.get_by_role("button", name="Print the plan").click()
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("[data-guide-assess]")).to_be_hidden()
    expect(part(visit, "10 Individual")).to_be_visible()
    # what it cites is on the paper too, and of addresses those alone that it leads to
    expect(visit.page.get_by_role("region", name="References")).to_be_visible()
    listed = visit.ask("[...document.querySelectorAll('.guide-addresses span')].map(e => e.textContent)")
    assert "benchmarks/case-records/" in listed
    assert "benchmarks/objectives-and-plans/" not in listed
    visit.ask("void dispatchEvent(new Event('afterprint'))")
    expect(visit.page.locator("[data-guide-assess]")).to_be_visible()


def test_without_javascript_it_can_be_read_and_filled_in_by_hand(open_page: Open) -> None:
    visit = open_page(PAGE, javascript=False)
    answer(visit, "case-records/access", "Not in place")
    expect(visit.page.get_by_text("The plan needs JavaScript")).to_be_visible()
    expect(visit.page.get_by_role("button", name="Print the plan")).to_be_hidden()
    summary = visit.page.get_by_text("Where to look next").last
    summary.click()
    expect(visit.page.get_by_role("link", name="Sharing information and records").last).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_with_a_plan(open_page: Open, scheme: str) -> None:
    visit = open_page(PAGE, scheme=scheme, width=NARROW)
    answer(visit, "case-records/access", "Not in place")
    answer(visit, "vision-and-values/understood", "Partly in place")
    thin_out(visit)
    assert violations(visit, EVERYTHING if scheme == "light" else COLOURS) == []
    assert max(visit.ask("[document.documentElement.scrollWidth, document.body.scrollWidth]")) <= NARROW
