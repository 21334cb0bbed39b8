"""The Content Security Policy of the pages: nothing of ours is stopped, and a stranger's script is."""

from __future__ import annotations

from typing import Any, Final

import pytest
from playwright.sync_api import Page, Route
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

pytestmark = pytest.mark.browser

FACTOR: Final = "factors/co-location/"
LISTEN: Final = """
window.stopped = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.stopped.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
"""
"""Runs before anything of the page does."""


def stopped(page: Page) -> list[str]:
    """Return what the policy has stopped on a page so far."""
    found: list[str] = page.evaluate("window.stopped")
    return found


def listen(visit: Visit) -> None:
    """Open the page anew, with an ear to what its policy stops."""
    visit.errors.clear()
    visit.page.add_init_script(LISTEN)
    visit.page.reload(wait_until="networkidle")


@pytest.mark.parametrize("address", [FACTOR, "library/", "404.html"])
def test_the_policy_stops_nothing_of_ours(open_page: Open, address: str) -> None:
    visit = open_page(address, script=LISTEN)
    for width in (WIDE, NARROW):
        visit.width(width)
        visit.press_everything()
    visit.page.wait_for_load_state("networkidle")
    assert (stopped(visit.page), visit.errors, visit.elsewhere) == ([], [], [])


@pytest.mark.parametrize("address", ["about/", "for-editors/"])
def test_the_policy_lets_a_reader_search(open_page: Open, address: str) -> None:
    visit = open_page(address, script=LISTEN)
    visit.page.keyboard.press("/")
    box = visit.page.locator("input[type=search], input[type=text]").locator("visible=true").first
    box.click()
    box.press_sequentially("Torbay")
    found = ":is([href], [data-url]):is([href*='pen-pictures/torbay/'], [data-url*='pen-pictures/torbay/'])"
    visit.page.locator(found).locator("visible=true").first.wait_for()
    assert stopped(visit.page) == []
    assert visit.errors == []


STRANGERS: Final = {
    "a script": ("<script>window.stranger = 1</script>", "script-src-elem: inline"),
    "a handler": ('<img src="x" alt="" onerror="window.stranger = 1">', "script-src-attr: inline"),
    "another host's script": ('<script src="https://x.invalid/s.js"></script>', "script-src-elem: https"),
    "a style": ('<p style="position: fixed">x</p>', "style-src-attr: inline"),
    "a style sheet": ("<style>* { display: none }</style>", "style-src-elem: inline"),
    "another host's picture": ('<img src="https://x.invalid/p.png" alt="">', "img-src: https"),
    "another host's frame": ('<iframe src="https://x.invalid/"></iframe>', "frame-src: https"),
    "a new beginning of addresses": ('<base href="https://x.invalid/">', "base-uri: https"),
}


def smuggle(page: Page, html: str) -> None:
    """Have every page arrive with a piece of HTML that was not in it when its policy was made."""

    def change(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</body>", f"{html}</body>"))

    def wanted(url: str) -> bool:
        return url.endswith("/")

    page.route(wanted, change)


@pytest.mark.parametrize("what", STRANGERS)
def test_the_policy_stops_what_was_smuggled_in(open_page: Open, what: str) -> None:
    html, said = STRANGERS[what]
    visit = open_page(FACTOR, new=True)
    smuggle(visit.page, html)
    listen(visit)
    assert [line for line in stopped(visit.page) if line.startswith(said)], stopped(visit.page)
    assert visit.ask("window.stranger") is None
    assert visit.elsewhere == []


def test_without_a_policy_the_same_script_would_run(open_page: Open) -> None:
    visit = open_page(FACTOR, new=True)

    def bare(route: Route) -> None:
        answer = route.fetch()
        html = answer.text().replace("Content-Security-Policy", "nothing")
        route.fulfill(response=answer, body=html.replace("</body>", f"{STRANGERS['a script'][0]}</body>"))

    def wanted(url: str) -> bool:
        return url.endswith("/")

    visit.page.route(wanted, bare)
    listen(visit)
    stranger: Any = visit.ask("window.stranger")
    assert stranger == 1
    assert stopped(visit.page) == []


def test_a_program_made_of_text_is_stopped(open_page: Open) -> None:
    visit = open_page(FACTOR, new=True)
    listen(visit)
    # later, since what the test itself asks is let through
    visit.ask(
        """setTimeout(() => {
            try { window.made = new Function("return 1")(); } catch (error) { window.made = error.name; }
        })"""
    )
    visit.page.wait_for_function("window.made")
    assert visit.ask("window.made") == "EvalError"
