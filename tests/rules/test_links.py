"""What an editor is told of links, places within pages, and pictures: E403 to E406, on pages made by hand."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from tests.rules.made_pages import HERE, check

from evidence_guide.building import build_site
from evidence_guide.diagnostics import Place
from evidence_guide.site import Target


def link(address: str) -> list[str]:
    return check(links=(Target(address, "a link", HERE),), anchors=("lessons",))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "../../factors/shared-ofice/",
            'content/guide/a-page.md:12:3: error E403 the link "../../factors/shared-ofice/" leads to nothing on this site (did you mean the address "factors/shared-office/"?)',
        ),
        (
            "../../factors/shared-office",
            'content/guide/a-page.md:12:3: error E403 the link "../../factors/shared-office" leads to nothing on this site (put a "/" at its end)',
        ),
        (
            "../../nowhere/at/all/",
            'content/guide/a-page.md:12:3: error E403 the link "../../nowhere/at/all/" leads to nothing on this site (correct it, or take it out)',
        ),
        (
            "/factors/",
            'content/guide/a-page.md:12:3: error E403 the link "/factors/" leads to nothing on this site (begin it at this page (../…), not at the server\'s root, where the site need not be)',
        ),
        (
            "../../../factors/",
            'content/guide/a-page.md:12:3: error E403 the link "../../../factors/" leads to nothing on this site (it goes above the site\'s first page, or is no address)',
        ),
        (
            "https://[",
            'content/guide/a-page.md:12:3: error E403 the link "https://[" leads to nothing on this site (it goes above the site\'s first page, or is no address)',
        ),
        (
            "other.md",
            'content/guide/a-page.md:12:3: error E403 the link "other.md" leads to nothing on this site (did you mean the address "guide/a-page/"?)',
        ),
    ],
)
def test_e403_dead_link(address, expected):
    assert link(address) == [expected]


@pytest.mark.parametrize(
    "address",
    [
        "../../factors/shared-office/",
        "../../factors/shared-office/#easier-contact",
        "../../factors/?theme=contextual",
        "../..",
        "../../",
        "./",
        "#lessons",
        "../../pictures/town.png",
        "https://example.org/nowhere",
        "//example.org/nowhere",
        "mailto:someone@example.org",
        "tel:+441234567890",
    ],
)
def test_e403_live_link(address):
    assert link(address) == []


def test_e403_picture_that_is_not_there():
    assert check(images=(Target("../../pictures/tow.png", "A town.", HERE),)) == [
        'content/guide/a-page.md:12:3: error E403 the picture "../../pictures/tow.png" leads to nothing on this site (did you mean the address "pictures/town.png"?)'
    ]


def test_e403_page_is_no_picture():
    assert check(images=(Target("../../factors/", "Factors.", HERE),)) == [
        'content/guide/a-page.md:12:3: error E403 the picture "../../factors/" leads to nothing on this site (correct it, or take it out)'
    ]


def test_e404_dead_anchor_on_another_page():
    assert link("../../factors/shared-office/#easier-contacts") == [
        'content/guide/a-page.md:12:3: error E404 the page "Sharing an office" has no place "#easier-contacts" (did you mean "easier-contact"?)'
    ]


def test_e404_dead_anchor_on_the_page_itself():
    assert link("#what-became-of-it") == [
        'content/guide/a-page.md:12:3: error E404 this page has no place "#what-became-of-it" (open that page and copy the heading\'s link)'
    ]


def test_e405_anchor_used_twice():
    assert check(anchors=("lessons", "costs", "lessons")) == [
        'content/guide/a-page.md:1:1: error E405 the page has 2 places called "#lessons" (show a record once on a page, and give headings with the same words different ones)'
    ]


def test_e406_picture_without_a_text_alternative():
    assert check(images=(Target("../../pictures/town.png", None, HERE),)) == [
        'content/guide/a-page.md:12:3: error E406 the picture "../../pictures/town.png" has no text alternative (say between the square brackets what it shows)'
    ]


def test_e406_picture_with_nothing_between_its_brackets():
    assert check(images=(Target("../../pictures/town.png", "", HERE),)) == [
        'content/guide/a-page.md:12:3: error E406 the picture "../../pictures/town.png" has no text alternative (say between the square brackets what it shows)'
    ]


def test_e406_picture_that_a_template_leaves_without_words():
    assert check(images=(Target("../../pictures/town.png", "", Place("content/guide/a-page.md")),)) == []


def test_e403_picture_that_stands_among_the_links_is_told_of_once():
    picture = Target("../../pictures/tow.png", "A town.", HERE)
    assert len(check(images=(picture,), links=(picture,))) == 1


def test_e403_a_link_to_a_record_that_could_not_be_read_is_not_dead(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    project.append("content/guide/a-page.md", "\n[Visits](finding:visits)\n")
    path = "data/findings/visits.yml"
    project.write(path, (project.root / path).read_text("utf-8").replace("summary:", "sumary:", 1))
    codes = {diagnostic.code for diagnostic in build_site(project.root, title="Invented").diagnostics}
    assert "E101" in codes
    assert "E403" not in codes
