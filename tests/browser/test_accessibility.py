"""WCAG 2.2 AA as far as a machine can tell: axe-core, on each kind of page, both schemes, two widths."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

import pytest
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NARROW, WIDE, Open, Visit

pytestmark = pytest.mark.browser

# What stock Material brings along and no style sheet can mend: rule → beginning of the element's selector.
MATERIALS_OWN: Final = {
    # the box of the search has the role of a dialogue and no name
    "aria-dialog-name": ".md-search",
    # the parts of the drawer are named by labels that are empty where a section has a page of its own
    "landmark-unique": 'nav[aria-labelledby="__nav_',
}

# Colours are all that a scheme changes, so the other rules are asked once.
COLOURS: Final = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
EVERYTHING: Final = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(scope="session")
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(visit: Visit, options: dict[str, Any]) -> list[str]:
    """Return what axe-core objects to, each as the rule, the element, and what to do."""
    result = visit.ask(f"axe.run(document, {json.dumps({'resultTypes': ['violations']} | options)})")
    return [
        f"{violation['id']}: {node['target'][0]}: {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
        if not str(node["target"][0]).startswith(MATERIALS_OWN.get(violation["id"], "no such element"))
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_axe_finds_nothing(open_page: Open, axe: str, address: str, scheme: str) -> None:
    visit = open_page(address, scheme=scheme)
    visit.ask(axe)
    options = EVERYTHING if scheme == "light" else COLOURS
    found = {}
    for width in (WIDE, NARROW):
        visit.width(width)
        found[width] = violations(visit, options)
    visit.page.context.close()
    assert found == {WIDE: [], NARROW: []}


def test_what_is_excused_is_still_there(open_page: Open, axe: str) -> None:
    """When Material mends one of its faults, its excuse goes."""
    visit = open_page("", width=NARROW)
    visit.ask(axe)
    result = visit.ask("axe.run(document, {resultTypes: ['violations']})")
    assert {violation["id"] for violation in result["violations"]} == set(MATERIALS_OWN)
