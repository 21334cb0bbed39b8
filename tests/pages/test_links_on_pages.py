"""Where the links of a page lead, and that all are relative to it."""

from __future__ import annotations

import re

import pytest
from tests.pages.rendered import FACTOR, PICTURE, Tags, body, page, site, story

from evidence_guide.corpus.addresses import relative_url, url_of_page


@pytest.mark.parametrize(
    ("target", "from_page", "expected"),
    [
        ("", "", "./"),
        ("factors/", "", "factors/"),
        ("", "factors/", "../"),
        ("factors/", "factors/shared-office/", "../../factors/"),
        ("factors/#helps", "", "factors/#helps"),
        ("data/references.bib", "references/", "../data/references.bib"),
    ],
)
def test_relative_address(target, from_page, expected):
    assert relative_url(target, from_page) == expected


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("guide/index.md", "guide/"),
        ("guide/a-page.md", "guide/a-page/"),
        ("an-index.md", "an-index/"),
    ],
)
def test_address_of_a_page(uri, url):
    assert url_of_page(uri) == url


def test_every_address_is_relative_to_its_page(project):
    for url, made in site(project).pages.items():
        for link in made.links:
            assert re.match(r"#|https?://|[\w.]", link.address), (url, link.address)


def test_pages_of_every_depth_lead_home(project):
    pages = site(project).pages
    found = {url: re.findall(r'<li><a href="([^"]*)">Home</a>', made.html) for url, made in pages.items()}
    assert {url: found[url] for url in ("", "factors/", "factors/shared-office/")} == {
        "": [],
        "factors/": ["../"],
        "factors/shared-office/": ["../../"],
    }


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("factor:shared-office", "../../factors/shared-office/"),
        ("factor:shared-office#easier-contact", "../../factors/shared-office/#easier-contact"),
        ("pen-picture:northmere", "../../pen-pictures/northmere/"),
        ("law:law-one", "../../laws/1/"),
        ("law:1", "../../laws/1/"),
        ("term:joint-team", "../../glossary/#joint-team"),
        ("theme:contextual", "../../factors/#contextual"),
        ("a-page.md", "../../guide/a-page/"),
        ("a-page.md#asks", "../../guide/a-page/#asks"),
        ("../index.md", "../../"),
        ("../index.md#top", "../../#top"),
        ("../for-editors/index.md", "../../for-editors/"),
        ("../assets/town.png", "../../assets/town.png"),
        ("town.png", "../../guide/town.png"),
        ("../factors/shared-office/", "../../factors/shared-office/"),
        ("..", "../../"),
        ("#here", "#here"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_link_of_a_page(project, written, address):
    assert story(body(project, f"[a]({written})").html) == f'<p><a href="{address}">a</a></p>'


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("factor:nowhere", "../../factors/nowhere/"),
        ("law:nowhere", "../../laws/nowhere/"),
        ("nowhere.md", "../../guide/nowhere/"),
        ("/factors/", "/factors/"),
        ("../../nowhere.md", "../../nowhere.md"),
    ],
)
def test_link_that_leads_nowhere_is_left_for_the_rules_with_its_place(project, written, address):
    made = body(project, f"Some words.\n\n[a]({written})")
    (link,) = [link for link in made.links if link.place.line == 7]
    assert (link.address, link.place.column, made.problems) == (address, 5, ())


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("southmere.md", "../../pen-pictures/southmere/"),
        ("southmere.md#lessons", "../../pen-pictures/southmere/#lessons"),
        ("index.md", "../../pen-pictures/index/"),
        ("../factors/shared-office/", "../../factors/shared-office/"),
        ("place:northmere", "../../places/northmere/"),
        ("../assets/town.png", "../../assets/town.png"),
        ("#lessons", "#lessons"),
    ],
)
def test_link_of_a_pen_picture_begins_beside_its_file(project, written, address):
    project.edit(PICTURE, "The account gives none.", f"The [account]({written}) gives none.")
    assert f'The <a href="{address}">account</a>' in page(project, "pen-pictures/northmere/").html


def test_link_in_a_field_begins_at_the_contents(project):
    project.edit(FACTOR, "work in one building.", "work as [a page](guide/a-page.md) says.")
    assert '<a href="../../guide/a-page/">a page</a>' in page(project, "factors/shared-office/").html
    assert '<a href="../guide/a-page/">a page</a>' in page(project, "factors/").html


def test_address_shown_in_code_is_left_as_it_is(project):
    assert story(body(project, '`href="~/factors/"`').html) == '<p><code>href="~/factors/"</code></p>'


@pytest.mark.parametrize(
    "written",
    [
        '<x"onmouseover="alert(1)>',
        "<x&quot; onmouseover=&quot;alert(1)>",
        '<factor:x" onmouseover="alert(1)>',
        '<x.md#" onmouseover="alert(1)>',
        "<factor:x'><script>alert(1)</script>>",
    ],
)
def test_address_cannot_break_out_of_its_attribute(project, written):
    tags = Tags(body(project, f"[a]({written})").html).found
    assert [tag for tag, attributes in tags if tag == "script" or "onmouseover" in attributes] == []


def test_picture_keeps_its_words_and_its_place(project):
    (picture,) = body(project, "![A map of <both> towns](../assets/map.png)").images
    assert (picture.address, picture.text) == ("../../assets/map.png", "A map of <both> towns")
    assert (picture.place.line, picture.place.column) == (5, 26)
