"""WCAG 2.2 AA as far as a machine can tell: axe-core, on each kind of page, both schemes, two widths."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.browser.addresses import ADDRESSES, ONE_OF_EACH
from tests.browser.axe import COLOURS, EVERYTHING, thin_out, violations
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE, Visit

from evidence_guide.building import Built

pytestmark = pytest.mark.browser

FACTOR = ONE_OF_EACH["factor"]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_axe_finds_nothing(open_page: Open, address: str) -> None:
    visit = open_page(address)
    thin_out(visit)
    found: dict[str, list[str]] = {"wide": violations(visit, EVERYTHING, once_as="wide")}
    visit.page.emulate_media(color_scheme="dark")
    found["dark"] = violations(visit, COLOURS, once_as="dark")
    visit.width(NARROW)
    found["dark, narrow"] = violations(visit, EVERYTHING, once_as="dark, narrow")
    visit.page.emulate_media(color_scheme="light")
    found["narrow"] = violations(visit, COLOURS, once_as="narrow")
    assert found == {"wide": [], "dark": [], "dark, narrow": [], "narrow": []}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", FACTOR], ids=["home", "factor"])
def test_axe_finds_nothing_with_the_menu_open(open_page: Open, address: str, scheme: str) -> None:
    visit = open_page(address, scheme=scheme, width=NARROW)
    visit.page.locator(".guide-menu > summary").click()
    thin_out(visit)
    assert violations(visit, EVERYTHING) == []


FAINT = "<span class='faint'>faint</span>"


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ("<li>a</li>" * 9, 3),
        ("<li>a</li>" * 4 + "<li class='x'>a</li>" + "<li>a</li>" * 4, 4),
        ("<li>a</li>" * 4 + f"<li>{FAINT}</li>" + "<li>a</li>" * 4, 4),
        ("<li><b>a</b> b</li>" * 4 + "<li><b></b> b</li><li><b>a</b></li>" + "<li><b>a</b> b</li>" * 4, 5),
        ("<li><i aria-hidden='true'>a</i></li><li><i aria-hidden='false'>a</i></li>" * 5, 5),
    ],
)
def test_whatever_stands_out_in_a_list_is_looked_at(browser: Browser, rows: str, left: int) -> None:
    page = browser.new_page()
    page.set_content(
        "<html lang='en'><title>A</title><style>.faint { color: #999; background: #aaa }</style>"
        f"<main><h1>A</h1><ul>{rows}</ul></main></html>"
    )
    visit = Visit(page, "")
    thin_out(visit)
    assert page.locator("li").count() == left
    said = [violations(visit, COLOURS, once_as=rows) for _ in range(2)]
    assert [len(found) for found in said] == [int(FAINT in rows), 0]
    page.close()


@pytest.mark.nightly
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_axe_finds_nothing_in_any_row_or_state(open_page: Open, address: str, scheme: str) -> None:
    visit = open_page(address, scheme=scheme)
    options = EVERYTHING if scheme == "light" else COLOURS
    found: dict[object, list[str]] = {}
    for width in (WIDE, NARROW):
        visit.width(width)
        found[width] = violations(visit, options)
    visit.page.locator(".guide-menu > summary").click()
    found["menu"] = violations(visit, options)
    assert found == {WIDE: [], NARROW: [], "menu": []}


@pytest.mark.nightly
@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_axe_finds_nothing_on_any_page(open_page: Open, built: Built, kind: str) -> None:
    found: dict[str, Any] = {}
    visit = open_page("")
    root = visit.page.url
    for address in (url for url, page in built.site.pages.items() if page.kind == kind):
        visit.page.goto(root + address)
        thin_out(visit)
        found[address] = violations(visit, EVERYTHING)
    assert {address: faults for address, faults in found.items() if faults} == {}
