"""Tables: no word that had room is cut in two, nothing is hidden beside the frame, no page is too wide."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Open
from tests.browser.windows import NARROW, WIDE

pytestmark = pytest.mark.browser

CUT_WORDS: Final = """() => {
  const cut = [];
  const cells = "main :is(th, td):first-child, main .guide-scroll :is(th, td)";
  for (const cell of document.querySelectorAll(cells)) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode()); ) {
      if (text.parentElement.closest(".guide-hidden, [hidden]")) continue;
      for (const word of text.data.matchAll(/[\\p{L}\\p{N}_]+(,[0-9]+)*/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const boxes = [...range.getClientRects()].filter((box) => box.width);
        const lines = new Set(boxes.map((box) => Math.round(box.top)));
        if (lines.size > 1) cut.push(word[0]);
      }
    }
  }
  return cut;
}"""
CUT_OFF: Final = """() => [...document.querySelectorAll("main .guide-scroll:has(.guide-table--studies)")]
  .filter((frame) => frame.scrollWidth > frame.clientWidth + 1).length"""
SPACED: Final = (
    "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }"
)
"""The spacing of text that a page has to bear (WCAG 2.2, success criterion 1.4.12)."""


@pytest.mark.parametrize(
    "address", ["speed/", "for-editors/records/", "for-hosts/", "open-data/", "studies/"]
)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_word_or_figure_is_cut_in_two(open_page: Open, address: str, width: int) -> None:
    visit = open_page(address)
    visit.width(width)
    assert visit.ask(CUT_WORDS) == []
    assert visit.ask("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(
    "address",
    ["factors/communication/", "factors/aims-and-objectives/", "findings/evidence-on-effectiveness/"],
)
def test_the_table_of_studies_has_room_on_a_desk(open_page: Open, address: str) -> None:
    visit = open_page(address)
    visit.width(WIDE)
    assert visit.page.locator(".guide-table--studies").count() == 1
    assert visit.ask(CUT_OFF) == 0


@pytest.mark.parametrize("address", ["library/?kind=other-work", "search/?q=care", "factors/", "studies/"])
def test_a_page_is_no_wider_than_a_phone_with_a_readers_own_spacing(
    server: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": NARROW, "height": 800})
    page = context.new_page()
    page.goto(f"{server}{address}")
    page.locator(".guide-tag, .guide-index__title").first.wait_for()
    for style in ("p {}", SPACED):
        page.add_style_tag(content=style)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW
    context.close()
