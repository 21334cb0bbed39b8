"""How the tests search: the form in the header, its suggestions, and the results."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect
from tests.browser.windows import Visit

FACTOR = "factors/co-location/"


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
