"""What holds of every page as it is published, and can be told without a browser."""

from __future__ import annotations

import gzip
from collections import Counter
from itertools import pairwise
from pathlib import Path
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as Page
from selectolax.lexbor import LexborNode as Node

from evidence_guide.building import Built
from evidence_guide.model.kinds import KINDS


@pytest.fixture(scope="module")
def pages(built: Built, site_folder: Path) -> dict[str, Page]:
    """Every page, by its address."""
    found = {url: Page((site_folder / url / "index.html").read_bytes()) for url in built.site.pages}
    assert len(found) > 500
    return found


def words(node: Node | None) -> str:
    return " ".join(node.text().split()) if node else ""


def attribute(node: Node | None, name: str) -> str:
    """Return what an attribute says, nothing where there is none."""
    return (node.attributes.get(name) or "") if node else ""


def levels(page: Page) -> list[int]:
    """Return the levels of the headings, in order."""
    return [int((heading.tag or "h0")[1]) for heading in page.css("main :is(h1, h2, h3, h4, h5, h6)")]


def ids(page: Page) -> list[str]:
    return [attribute(node, "id") for node in page.css("[id]")]


def repeated(page: Page) -> list[str]:
    """Return what more than one element is called."""
    return [name for name, count in Counter(ids(page)).items() if count > 1]


def astray(page: Page) -> set[str]:
    """Return what is named by a link, a label or a description of the page, and is not on it."""
    named = {attribute(a, "href")[1:] for a in page.css('a[href^="#"]')}
    for naming in ("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls"):
        named.update(name for node in page.css(f"[{naming}]") for name in attribute(node, naming).split())
    return named - set(ids(page)) - {""}


def cells_astray(page: Page) -> list[str]:
    """Return the cells that name other headings than theirs, in tables whose rows stand in groups.

    There a cell has a heading at each of three levels: its group, its row and its column.
    """
    wrong = []
    for table in page.css("table:has(th[scope=rowgroup])"):
        columns = [attribute(heading, "id") for heading in table.css("thead th")][1:]
        for body in table.css("tbody"):
            group = attribute(body.css_first("th[scope=rowgroup]"), "id")
            for row in body.css("tr:has(td)"):
                own = attribute(row.css_first("th[scope=row]"), "id")
                for column, cell in zip(columns, row.css("td"), strict=True):
                    named = attribute(cell, "headers")
                    if sorted(named.split()) != sorted([group, own, column]):
                        wrong.append(f"{words(cell)}: {named}")
    return wrong


def test_language_and_title(built: Built, pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        assert attribute(page.css_first("html"), "lang") == "en", url
        assert words(page.css_first("head title")).startswith(built.site.pages[url].title), url


def test_the_head_names_the_feed_of_changes(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        (feed,) = page.css('link[type="application/atom+xml"]')
        assert attribute(feed, "rel") == "alternate", url
        assert normpath(url + attribute(feed, "href")) == "feed.xml", url


def test_one_main_heading_and_no_gaps_below_it(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        found = levels(page)
        assert found[:1] == [1], url
        assert found.count(1) == 1, url
        assert [(a, b) for a, b in pairwise(found) if b > a + 1] == [], url


def test_tables_have_captions_and_say_what_their_headings_head(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        for table in page.css("main table"):
            assert words(table.css_first("caption")), f"{url}: {table.html}"
        assert [th.html for th in page.css("main th:not([scope])")] == [], url


def test_pictures_have_alternatives(pages: dict[str, Page]) -> None:
    assert {
        url: page.css("img:not([alt])") for url, page in pages.items() if page.css("img:not([alt])")
    } == {}


def test_no_id_stands_twice_and_whatever_is_named_is_there(pages: dict[str, Page]) -> None:
    assert {url: found for url, page in pages.items() if (found := repeated(page))} == {}
    assert {url: lost for url, page in pages.items() if (lost := astray(page))} == {}


def test_breadcrumbs_lead_from_home_to_here(built: Built, pages: dict[str, Page]) -> None:
    assert pages[""].css('nav[aria-label="You are here"] li') == []
    for url, page in pages.items():
        if not url:
            continue
        *before, last = page.css('nav[aria-label="You are here"] li')
        links = [li.css_first("a") for li in before]
        root = "https://site.invalid/"
        crumbs = [
            (words(a), urljoin(root + url, attribute(a, "href")).removeprefix(root)) for a in links if a
        ]
        assert crumbs == list(built.site.pages[url].breadcrumbs), url
        assert crumbs[0] == ("Home", ""), url
        assert (words(last), attribute(last, "aria-current")) == (built.site.pages[url].title, "page"), url
        assert last.css("a") == [], url


def test_the_edit_link_names_the_file_behind_the_page(built: Built, pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        links = [urlsplit(attribute(a, "href")).path for a in page.css("a[rel=edit]")]
        source = built.site.pages[url].file_path
        assert len(links) == bool(source), url
        assert all(link.endswith(f"/{source}") for link in links), url


def test_cells_of_grouped_rows_name_their_headings(pages: dict[str, Page]) -> None:
    grouped = {url: page for url, page in pages.items() if page.css_first("th[scope=rowgroup]")}
    assert len(grouped) == 5
    assert {url: wrong for url, page in grouped.items() if (wrong := cells_astray(page))} == {}


def test_no_inline_style(pages: dict[str, Page]) -> None:
    assert [url for url, page in pages.items() if page.css("[style], style")] == []


def sent(file: Path) -> int:
    """Return the weight of a file in bytes, as it is mostly sent."""
    return len(gzip.compress(file.read_bytes(), 6))


def test_no_page_is_heavier_than_a_slow_line_bears(built: Built, site_folder: Path) -> None:
    """25.0 kB, 40 for a section of the story; the page of the longest source document comes near it.

    Lists of everything may be larger.
    """
    lists = {"references/", "studies/", "glossary/", "corrections/"}
    sizes = {url: sent(site_folder / url / "index.html") for url in built.site.pages.keys() - lists}
    assert sum(page.kind in KINDS for page in built.site.pages.values()) > 200
    heavy = {
        url: size
        for url, size in sizes.items()
        if round(size / 1000, 1) > (40 if url.startswith("guide/") else 25)
    }
    assert heavy == {}


BROKEN = """<!doctype html><main><h1 id="a">A</h1><h3 id="a">B</h3><a href="#gone">x</a>
<input aria-describedby="a lost"></main>"""


GROUPED = """<table><thead><tr><th id="a">Row<th id="b" scope="col">All
<tbody><tr><th id="g" scope="rowgroup" colspan="2">First<tr><th id="r" scope="row">x<td headers="g r b">1
<tbody><tr><th id="h" scope="rowgroup" colspan="2">Second<tr><th id="s" scope="row">y<td headers="g s b">2
<tr><th id="t" scope="row">z<td>3</table>"""


def test_what_is_wrong_is_found() -> None:
    page = Page(BROKEN)
    assert levels(page) == [1, 3]
    assert repeated(page) == ["a"]
    assert astray(page) == {"gone", "lost"}
    assert cells_astray(Page(GROUPED)) == ["2: g s b", "3: "]
