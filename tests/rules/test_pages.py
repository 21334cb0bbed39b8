"""What an editor is told of a page as it was rendered, by each rule of E4xx; on pages made by hand."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from evidence_guide.building import build_site
from evidence_guide.diagnostics import Place
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import Passage, Problem, ProblemKind, RenderedPage, Site, Target

HERE = Place("content/guide/a-page.md", 12, 3)


def page(**parts) -> RenderedPage:
    """Return a page of the address guide/a-page/ with the parts that a test is about."""
    usual = {
        "url": "guide/a-page/",
        "title": "A page",
        "description": "",
        "html": "",
        "source": "content/guide/a-page.md",
        "kind": "page",
    }
    return RenderedPage(**{**usual, **parts})


def check(**parts) -> list[str]:
    """Return what is said of a page on a site with one factor, a list of factors and a picture."""
    others = (
        page(url="", title="Home"),
        page(url="factors/", title="Factors"),
        page(url="factors/shared-office/", title="Sharing an office", anchors=("claims", "easier-contact")),
    )
    pages = {p.url: p for p in (*others, page(**parts))}
    return [str(found) for found in check_pages(Site(pages, frozenset({"pictures/town.png"})))]


def problem(kind: ProblemKind, /, **detail: str) -> list[str]:
    return check(problems=(Problem(kind, HERE, detail),))


def link(address: str) -> list[str]:
    return check(links=(Target(address, "a link", HERE),), anchors=("lessons",))


def elsewhere(address: str, written: str = "") -> list[str]:
    return check(elsewhere=(Target(address, None, HERE, written),))


def passage(text: str, *, cited: bool = False, editorial: bool = False, required: bool = True) -> list[str]:
    return check(passages=(Passage(text, HERE, cited, editorial),), evidence_required=required)


def test_a_page_without_faults():
    assert check() == []


@pytest.mark.parametrize(
    ("kind", "detail", "expected"),
    [
        (
            ProblemKind.UNKNOWN_MACRO,
            {"name": "clam", "known": "claim,message"},
            'content/guide/a-page.md:12:3: error E401 no macro "clam" (did you mean "claim"?)',
        ),
        (
            ProblemKind.UNKNOWN_MACRO,
            {"name": "zebra", "known": "claim,message"},
            'content/guide/a-page.md:12:3: error E401 no macro "zebra" (the page "Macros" lists them all)',
        ),
        (
            ProblemKind.MACRO_USE,
            {"problem": "claim: missing a required argument: 'id'", "usage": "claim(id)"},
            "content/guide/a-page.md:12:3: error E401 claim: missing a required argument: 'id' (it is written claim(id))",
        ),
        (
            ProblemKind.MACRO_USE,
            {"problem": "nothing can be added to a macro", "usage": ""},
            'content/guide/a-page.md:12:3: error E401 nothing can be added to a macro (see the page "Macros")',
        ),
        (
            ProblemKind.STATEMENT,
            {"value": "{% if x %}"},
            "content/guide/a-page.md:12:3: error E401 {% … %} and {# … #} are not read in a text (call a macro with {{ … }}, or use backticks)",
        ),
        (
            ProblemKind.EXPRESSION_SYNTAX,
            {"problem": "unexpected '/'"},
            "content/guide/a-page.md:12:3: error E401 the macro call cannot be read: unexpected '/' (the form is {{ name(\"id\") }})",
        ),
    ],
)
def test_e401_macro_that_cannot_be_carried_out(kind, detail, expected):
    assert problem(kind, **detail) == [expected]


@pytest.mark.parametrize(
    ("kind", "value", "known", "expected"),
    [
        (
            "claim",
            "shared-ofice/easier-contact",
            "shared-office/easier-contact",
            'content/guide/a-page.md:12:3: error E402 no claim "shared-ofice/easier-contact" (did you mean "shared-office/easier-contact"?)',
        ),
        ("law", "7", "1,2", 'content/guide/a-page.md:12:3: error E402 no law "7" (known are: 1, 2)'),
        (
            "pen picture",
            "eastmere",
            "",
            "content/guide/a-page.md:12:3: error E402 no pen picture \"eastmere\" (copy the id from the record's file or its page's address)",
        ),
    ],
)
def test_e402_unknown_id(kind, value, known, expected):
    assert problem(ProblemKind.UNKNOWN_ID, kind=kind, value=value, known=known) == [expected]


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


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Admissions fell by 12%.", "12%"),
        ("It saved £1,200 a year.", "£1,200"),
        ("Of 40 people, most agreed.", "40"),
        ("About ten per cent left.", "ten per cent"),
        ("One in five left.", "One in five"),
        ("It cost two million pounds.", "two million"),
        ("In 2004, 17 teams took part.", "17"),
        ("It cost £2000.", "£2000"),
        ("A 20-bed unit opened.", "20"),
        ("Two-thirds agreed.", "Two-thirds"),
    ],
)
def test_e407_number_without_a_citation(text, number):
    assert passage(text) == [
        f'content/guide/a-page.md:12:3: error E407 the number "{number}" has no citation (cite the work that the number came from, or call the claim that holds it)'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Which councils took part in 2004?",
        "What was planned for 21 November 2026, or November 21st?",
        "What happened in 2003–04, 2003/4, 2003-2008 and the 1990s?",
        "Who uses section 75, level 2 or laws 1 to 5?",
        "Who meets the [third law](../laws/3/) at <https://example.org/1> today?",
        "Where does COVID-19 come in?",
    ],
)
def test_e407_date_or_name_is_no_number(text):
    assert passage(text) == []


def test_e407_number_with_a_citation():
    assert passage("Admissions fell by 12%.", cited=True) == []


def test_e407_number_on_a_page_that_needs_no_evidence():
    assert passage("This guide has 12 parts.", required=False) == []


def test_e408_assertion_without_evidence():
    assert passage("Staff who share premises talk more.") == [
        'content/guide/a-page.md:12:3: error E408 nothing is cited for "Staff who share premises talk more." (cite a work, call a claim, or mark it {.editorial} where it only guides the reader)'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "These factors help:",
        "Where would you begin?",
        "[Sharing an office](../factors/shared-office/)",
        "",
        "*",
    ],
)
def test_e408_passage_that_asserts_nothing(text):
    assert passage(text) == []


def test_e408_passage_with_evidence_or_the_mark():
    assert passage("Staff talk more.", cited=True) + passage("Start here.", editorial=True) == []


def test_e409_mark_on_a_number():
    assert passage("Begin with 3 teams.", editorial=True) == [
        'content/guide/a-page.md:12:3: error E409 the mark {.editorial} stands on the number "3" (cite the work that the number came from)'
    ]


def test_e409_mark_beside_a_citation():
    assert passage("Begin small.", editorial=True, cited=True) == [
        "content/guide/a-page.md:12:3: error E409 the mark {.editorial} stands on a passage with a citation or a claim (take the mark out, or divide the passage in two)"
    ]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (
            ProblemKind.RAW_HTML,
            "<b>",
            'content/guide/a-page.md:12:3: error E410 HTML is not read here: "<b>" (write Markdown; put a < that is meant as text in backticks)',
        ),
        (
            ProblemKind.UNSAFE_LINK,
            "javascript:alert(1)",
            'content/guide/a-page.md:12:3: error E411 a link "javascript:alert(1)" is not allowed (links begin with https:, http:, mailto: or tel:, or lead to a page of this site)',
        ),
        (
            ProblemKind.UNSAFE_ATTRIBUTE,
            "onclick",
            'content/guide/a-page.md:12:3: error E411 an attribute "onclick" is not allowed (between {: and } only an id (#name) or a class (.name) may stand)',
        ),
    ],
)
def test_e410_and_e411(kind, value, expected):
    assert problem(kind, value=value) == [expected]


def test_e412_block_in_a_text_field():
    assert problem(ProblemKind.BLOCK_IN_TEXT) == [
        "content/guide/a-page.md:12:3: error E412 this field takes sentences only (write one run of sentences; lists and headings belong in the text of a page)"
    ]


def test_e413_template_that_fails():
    assert problem(ProblemKind.TEMPLATE, problem="'Factor' has no attribute 'titel'") == [
        "content/guide/a-page.md:12:3: error E413 this template could not print a page: 'Factor' has no attribute 'titel' (undo the last change to it, or ask whoever keeps the templates)"
    ]


def test_e414_one_address_twice():
    kept = page(url="guide/", source="content/guide.md")
    site = Site({"guide/": kept}, ousted={"guide/": (page(source="content/guide/index.md"),)})
    assert [str(found) for found in check_pages(site)] == [
        'content/guide.md:1:1: error E414 its page has the address of another, "/guide/", whose file is content/guide/index.md (give the file another name, or put it into another folder)'
    ]


def test_e414_a_page_at_the_address_of_one_that_the_guide_makes(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    project.write("content/library.md", "---\ntitle: Books\ndescription: Ours.\n---\nText.\n")
    found = [str(found) for found in build_site(project.root, title="Invented").diagnostics]
    assert found == [
        'content/library.md:1:1: error E414 its page has the address of another, "/library/", the page "Library" that the guide makes by itself (give the file another name, or put it into another folder)'
    ]


@pytest.mark.parametrize(
    "path",
    [
        "assets/guide.css",
        "assets/guide.js",
        "assets/library.js",
        "assets/search-offline.js",
        "assets/search-words.js",
        "citation.bib",
        "data/factors.csv",
        "factors/shared-office/citation.ris",
        "feed.xml",
        "pagefind",
        "pagefind/en/logo.png",
        "sitemap.xml",
    ],
)
def test_e415_a_file_where_the_guide_writes_its_own(path: str, project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    project.write(f"content/{path}", b"ours")
    found = [str(found) for found in build_site(project.root, title="Invented").diagnostics]
    assert found == [
        f'content/{path}:1:1: error E415 the guide itself writes to the address of this file, "/{path}", and would replace it (give the file another name, or put it into another folder)'
    ]


def test_e415_files_beside_those_of_the_guide_are_let_alone(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    for path in ("assets/our.css", "data/ours.csv", "factors/shared-office/plan.png", "pagefinder/a.png"):
        project.write(f"content/{path}", b"ours")
    assert build_site(project.root, title="Invented").diagnostics == ()


def test_e403_a_link_to_a_record_that_could_not_be_read_is_not_dead(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    project.append("content/guide/a-page.md", "\n[Visits](finding:visits)\n")
    path = "data/findings/visits.yml"
    project.write(path, (project.root / path).read_text("utf-8").replace("summary:", "sumary:", 1))
    codes = {found.code for found in build_site(project.root, title="Invented").diagnostics}
    assert {"E101", "E102"} <= codes
    assert "E403" not in codes


# What a page asks for, and what its policy stops


def test_what_another_host_would_be_asked_for():
    assert elsewhere("https://x.invalid/a.png", "https://x.invalid/a.png") == [
        'content/guide/a-page.md:12:3: error E421 a reader’s browser would ask another host for "https://x.invalid/a.png" (put a copy of the file into content/assets/ and name that)'
    ]


def test_a_picture_of_another_host_is_told_where_it_was_written(tmp_path: Path):
    copytree(Path(__file__).parents[1] / "invented", tmp_path / "p")
    copytree(Path(__file__).parents[2] / "macros", tmp_path / "p" / "macros")
    page = tmp_path / "p" / "content" / "guide" / "a-page.md"
    page.write_text(page.read_text() + "\n![A plan](https://x.invalid/plan.png)\n")
    line = page.read_text().count("\n")
    said = [str(found) for found in build_site(tmp_path / "p", title="").diagnostics if found.code == "E421"]
    assert len(said) == 1
    assert said[0].startswith(f"content/guide/a-page.md:{line}:")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            'style="color: red"',
            'the style inside the page, "style="color: red"" (give it a class, and the style sheet a line for that class)',
        ),
        (
            'onclick="go()"',
            'the program inside the page, "onclick="go()"" (give it a class, and the script a line for that class)',
        ),
    ],
)
def test_what_the_policy_stops(written: str, message: str):
    said = f"content/guide/a-page.md:1:1: error E422 browsers would pass over {message}"
    assert check(stopped=(written, written)) == [said]
