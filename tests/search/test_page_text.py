"""The text of a page that is searched."""

from __future__ import annotations

from evidence_guide.search.page_text import text_of


def test_text_is_what_a_page_says_and_not_what_pages_repeat():
    html = (
        "<nav data-search-exclude><ol><li>Home</li></ol></nav><p>A <b>bold</b>er&nbsp;claim</p>"
        "<p>&lt;i&gt;</p>"
        "<div data-search-exclude><div>See also</div></div><p>The end</p>"
    )
    assert text_of(html) == "A bolder claim <i> The end"
