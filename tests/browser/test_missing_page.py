"""An address where nothing is, answered as static hosts answer it: with 404.html, at any depth."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["gone", "gone/", "factors/gone/", "a/b/c/d/e/gone.html"])
def test_it_says_so_in_the_look_of_the_guide_and_leads_home(
    server: str, browser: Browser, address: str
) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on(
        "response", lambda r: failed.append(r.url) if r.status >= 400 and r.url != server + address else None
    )
    page.goto(server + address)
    expect(page.locator("h1")).to_contain_text("Not found")
    assert page.evaluate("[...document.styleSheets].length") > 0
    page.locator("header a").first.click()
    page.wait_for_url(server)
    assert failed == []
    page.close()
