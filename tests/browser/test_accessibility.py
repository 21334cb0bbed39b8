"""WCAG 2.2 AA as far as a machine can tell: axe-core, on each kind of page, both schemes, two widths."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Final

import pytest
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NARROW, WIDE, Open, Visit

pytestmark = pytest.mark.browser

# Colours are all that a scheme changes, so the other rules are asked once.
COLOURS: Final = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
EVERYTHING: Final = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(scope="session")
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(visit: Visit, options: dict[str, Any]) -> list[str]:
    """Return what axe-core objects to, each as the rule, the element, and what to do.

    The foot of the filters is looked at in its own place: on its way there it lies over rows that can be
    moved from under it, and axe-core, which moves nothing, takes them for small.
    """
    foot = "document.querySelector('.guide-facets__done')?.style.setProperty('position', '{}')"
    visit.ask(foot.format("static"))
    result = visit.ask(f"axe.run(document, {json.dumps({'resultTypes': ['violations']} | options)})")
    visit.ask(foot.format(""))
    return [
        f"{violation['id']}: {node['target'][0]}: {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_axe_finds_nothing(open_page: Open, axe: str, address: str, scheme: str) -> None:
    visit = open_page(address, scheme=scheme)
    visit.ask(axe)
    options = EVERYTHING if scheme == "light" else COLOURS
    found: dict[object, list[str]] = {}
    for width in (WIDE, NARROW):
        visit.width(width)
        found[width] = violations(visit, options)
    visit.page.locator(".guide-menu > summary").click()
    found["menu"] = violations(visit, options)
    visit.page.context.close()
    assert found == {WIDE: [], NARROW: [], "menu": []}
