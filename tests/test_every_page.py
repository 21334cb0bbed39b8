"""What holds of the HTML of every page of the guide: tables are named, headings in order, pictures told."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from evidence_guide.building import Built
from evidence_guide.prose.field_texts import as_text
from evidence_guide.publishing.theme_files import THEME

ROOT = Path(__file__).parent.parent
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
CAPTION = re.compile(r"<table\b[^>]*>\s*<caption\b[^>]*>(.*?)</caption>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, str]:
    """The HTML of every page, without what the theme puts around it."""
    return {url: page.html for url, page in built.site.pages.items()}


def captions(html: str) -> list[str]:
    """Return the words of the caption of each table, empty where it has none."""
    found = (CAPTION.match(table) for table in TABLE.findall(html))
    return [" ".join(re.sub(r"<[^>]*>", "", match[1]).split()) if match else "" for match in found]


def bare_headings(html: str) -> list[str]:
    """Return the table headings that do not say what they head."""
    return [th for th in re.findall(r"<th\b[^>]*>", html) if not re.search(r'scope="(?:col|row)', th)]


def gaps(html: str) -> list[str]:
    """Return what is wrong with the order of the headings."""
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", html)]
    found = [f"h{a} to h{b}" for a, b in pairwise(levels) if b > a + 1]
    return found + (
        [] if levels[:1] == [1] and levels.count(1) == 1 else [f"h1 stands {levels.count(1)} times"]
    )


def test_every_table_has_a_caption(pages: dict[str, str]) -> None:
    named = {url: captions(html) for url, html in pages.items()}
    assert sum(map(len, named.values())) > 100
    assert [url for url, found in named.items() if "" in found] == []
    assert [url for url, found in named.items() if "Table" in found] == [], "a table under no heading"


def test_every_heading_of_a_table_says_what_it_heads(pages: dict[str, str]) -> None:
    assert {url: found for url, html in pages.items() if (found := bare_headings(html))} == {}


def test_headings_begin_with_the_title_and_leave_no_level_out(pages: dict[str, str]) -> None:
    assert {url: found for url, html in pages.items() if (found := gaps(html))} == {}


def test_every_page_is_called_what_it_is_headed_with(built: Built) -> None:
    headed = {
        url: as_text(found[1]) if (found := re.search(r"<h1[^>]*>(.*?)</h1>", page.html, re.DOTALL)) else ""
        for url, page in built.site.pages.items()
    }
    # the name in the tab, the breadcrumbs and the citation
    assert {url: page.title for url, page in built.site.pages.items()} == headed
    assert headed["laws/1/"].startswith("Law 1: ")


def test_no_page_shows_markdown_that_was_meant_for_code(pages: dict[str, str]) -> None:
    prose = {url: re.sub(r"<(pre|code)\b.*?</\1>", "", html, flags=re.DOTALL) for url, html in pages.items()}
    assert [url for url, html in prose.items() if "`" in html] == []
    assert "with <code>effect</code>, only those" in pages["for-editors/macros/"]


def test_every_picture_has_a_text_and_every_drawing_a_name_or_none_to_tell(pages: dict[str, str]) -> None:
    for url, html in pages.items():
        for img in re.findall(r"<img\b[^>]*>", html):
            assert re.search(r'\salt="', img), f"{url}: {img}"
        for svg in re.findall(r"<svg\b[^>]*>", html):
            named = re.search(r'role="(?:img|group)"', svg) and " aria-label" in svg
            assert named or 'aria-hidden="true"' in svg, f"{url}: {svg}"


def test_the_language_is_marked() -> None:
    frames = [path.read_text(encoding="utf-8") for path in THEME.rglob("*.html")]
    for html in frames:
        for tag in re.findall(r"<html\b[^>]*>", html):
            assert 'lang="' in tag


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<table><caption> The <b>costs</b></caption><tr></table><table><tr></table>", ["The costs", ""]),
        ("<table><thead><caption>late</caption></table>", [""]),
    ],
)
def test_a_table_without_a_caption_is_found(html: str, found: list[str]) -> None:
    assert captions(html) == found


def test_a_heading_that_heads_nothing_and_a_level_left_out_are_found() -> None:
    assert bare_headings('<th scope="col">a<th class="x">b') == ['<th class="x">']
    assert gaps("<h1>a</h1><h3>b</h3>") == ["h1 to h3"]
    assert gaps("<h2>a</h2>") == ["h1 stands 0 times"]
