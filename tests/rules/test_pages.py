"""What an editor is told of a page as it was rendered, by the other rules of E4xx; on pages made by hand."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

from html import escape
from pathlib import Path
from shutil import copytree

import pytest
from tests.rules.made_pages import HERE, check, page

from evidence_guide.building import build_site
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import Problem, ProblemKind, Site, Target


def problem(kind: ProblemKind, /, **detail: str) -> list[str]:
    return check(problems=(Problem(kind, HERE, detail),))


def elsewhere(address: str, written: str = "") -> list[str]:
    return check(elsewhere=(Target(address, None, HERE, written),))


def test_a_page_without_faults():
    assert check() == []


@pytest.mark.parametrize(
    "parts",
    [
        {"html": "<p>It helped [@ash2004, p. 4].</p>"},
        {"html": "<p>It helped [<em>@</em>ash2004].</p>"},
        {"html": "<p>It helped [\u200b&#64;ash2004].</p>"},
        {"title": "The guide [-@ash2004]"},
        {"description": "What helped [@ash2004]"},
    ],
)
def test_e424_citation_as_it_was_typed(parts):
    (found,) = check(**parts)
    assert found.startswith('content/guide/a-page.md:1:1: error E424 the page shows "[')
    assert found.endswith(
        "as it was typed (cite as [@smith2004, p. 4] in a text, or write the words as code, in backticks)"
    )


def test_e424_code_and_addresses_are_free():
    html = "<p><code>[@ash2004]</code> or [someone@example.org]</p><pre>[@ash2004]</pre>"
    assert check(html=html) == []


@pytest.mark.parametrize("key", ["müller2010", "R", "ashe_integration:_2001", "DBLP:x/y", "why?_&c:"])
def test_a_work_of_any_key_is_cited_and_led_to(project, key):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros")
    project.edit("data/references/invented.bib", "{dunn2012,", f"{{{key},")
    project.edit("data/studies/dunn-2012.yml", "dunn2012", f'"{key}"')
    project.edit("data/pen-pictures/northmere.md", "reference: dunn2012", f'reference: "{key}"')
    picture = project.root / "data/pen-pictures/northmere.md"
    cited = picture.read_text(encoding="utf-8").replace("@dunn2012", f"@{{{key}}}")
    picture.write_text(cited, encoding="utf-8")
    built = build_site(project.root, title="T")
    assert [str(found) for found in built.diagnostics] == []
    anchor = escape(f"ref-{key}")
    citing = [page for page in built.site.pages.values() if f'href="#{anchor}"' in page.html]
    assert citing
    assert all(f"ref-{key}" in page.anchors for page in citing)


def test_e424_is_left_out_where_the_records_have_told(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros")
    project.write("content/guide/another.md", "---\ntitle: T\ndescription: D\n---\nIt helped [@ dunn2012].\n")
    codes = [found.code for found in build_site(project.root, title="T").diagnostics]
    assert codes == ["E214"]
    project.write("content/guide/another.md", "---\ntitle: T\ndescription: D\n---\nIt helped &#91;@ dunn.\n")
    codes = [found.code for found in build_site(project.root, title="T").diagnostics]
    assert codes == ["E424"]


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
            {"problem": "it has no brackets"},
            'content/guide/a-page.md:12:3: error E401 the macro call cannot be read: it has no brackets (the form is {{ name("id") }})',
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
    kept = page(url="guide/", file_path="content/guide.md")
    site = Site({"guide/": kept}, ousted={"guide/": (page(file_path="content/guide/index.md"),)})
    assert [str(diagnostic) for diagnostic in check_pages(site)] == [
        'content/guide.md:1:1: error E414 its page has the address of another, "/guide/", whose file is content/guide/index.md (give the file another name, or put it into another folder)'
    ]


def test_e414_a_page_at_the_address_of_one_that_the_guide_makes(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    project.write("content/library.md", "---\ntitle: Books\ndescription: Ours.\n---\nText.\n")
    reported = [str(diagnostic) for diagnostic in build_site(project.root, title="Invented").diagnostics]
    assert reported == [
        'content/library.md:1:1: error E414 its page has the address of another, "/library/", the page "Library" that the guide makes by itself (give the file another name, or put it into another folder)'
    ]


@pytest.mark.parametrize(
    "path",
    [
        "assets/guide.css",
        "assets/guide.js",
        "assets/library.js",
        "assets/search-offline.js",
        "assets/search-offline/text-1.js",
        "assets/library/2.js",
        "assets/works.js",
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
    reported = [str(diagnostic) for diagnostic in build_site(project.root, title="Invented").diagnostics]
    assert reported == [
        f'content/{path}:1:1: error E415 the guide itself writes to the address of this file, "/{path}", and would replace it (give the file another name, or put it into another folder)'
    ]


def test_e415_files_beside_those_of_the_guide_are_let_alone(project):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros", dirs_exist_ok=True)
    for path in ("assets/our.css", "data/ours.csv", "factors/shared-office/plan.png", "pagefinder/a.png"):
        project.write(f"content/{path}", b"ours")
    assert build_site(project.root, title="Invented").diagnostics == ()


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
    reported = [
        str(diagnostic)
        for diagnostic in build_site(tmp_path / "p", title="").diagnostics
        if diagnostic.code == "E421"
    ]
    assert len(reported) == 1
    assert reported[0].startswith(f"content/guide/a-page.md:{line}:")


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
    line = f"content/guide/a-page.md:1:1: error E422 browsers would pass over {message}"
    assert check(stopped=(written, written)) == [line]


# E431 to E436: what an editor meant and readers would not see


@pytest.mark.parametrize(
    ("what", "value", "expected"),
    [
        ("footnote", "[^1]", "there are no footnotes here (put what it says into the text, or cite the work: [@key, p. 4])"),
        ("link", "[a][b]", "this link has no address that is read (write [words](address), with no space between)"),
        ("table", "| a | b |", "these lines make no table (leave an empty line before the first, and put a line such as |---|---| below the headings)"),
        ("mark", "{.editorial}", "this mark is not read here (write it on a line of its own below the paragraph, or at the end of a table cell or a heading)"),
    ],
)  # fmt: skip
def test_e431_markdown_that_is_not_read(what, value, expected):
    assert problem(ProblemKind.LEFTOVER, what=what, value=value) == [
        f'content/guide/a-page.md:12:3: error E431 "{value}" would be printed as it stands: {expected}'
    ]


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ({"problem": "title", "value": "Title", "level": "1", "before": "1"}, 'the heading "Title" is of the first level, which the page\'s title has (begin it with ##; where it repeats the title, take it out)'),
        ({"problem": "skipped", "value": "Deep", "level": "4", "before": "2"}, 'the heading "Deep" of level 4 follows one of level 2 (begin it with ###)'),
        ({"problem": "skipped", "value": "Deep", "level": "3", "before": "1"}, 'the heading "Deep" of level 3 follows the page\'s title (begin it with ##)'),
        ({"problem": "empty", "value": ""}, "this heading has no words (write them, or take the line out)"),
        ({"problem": "call", "value": "x"}, "this heading has no words of its own, so no link can lead to it (write words beside the call)"),
    ],
)  # fmt: skip
def test_e432_heading_that_does_not_fit(detail, expected):
    assert problem(ProblemKind.HEADING, **detail) == [f"content/guide/a-page.md:12:3: error E432 {expected}"]


def test_e433_e435_and_e436():
    assert problem(ProblemKind.EMPTY_LINK) == [
        "content/guide/a-page.md:12:3: error E433 this link has no words (write between [ and ] what it leads to)"
    ]
    assert problem(ProblemKind.BLOCK_IN_SENTENCE) == [
        "content/guide/a-page.md:12:3: error E435 this macro shows a whole block, and stands within a sentence, a table, a heading or a link (put the call on a line of its own, between empty lines)"
    ]
    assert problem(ProblemKind.HIDDEN_CHARACTER, value="&shy;") == [
        'content/guide/a-page.md:12:3: error E436 "&shy;" stands for a character that no reader sees (take it out)'
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/factors/",
        "http://localhost/x",
        "https://LOCALHOST:8000",
        "http://[::1]/",
        "http://192.168.1.4/guide/",
        "http://0.0.0.0:8000/",
        "http://guide.local/",
        "//intranet.lan/x",
    ],
)
def test_e434_link_to_ones_own_computer(address):
    assert check(links=(Target(address, None, HERE, address),)) == [
        f'content/guide/a-page.md:12:3: error E434 the link "{address}" leads to a computer or network of your own (write the address that everybody has; for a page of this guide, its path: ../about.md)'
    ]


@pytest.mark.parametrize(
    "address",
    ["https://local.gov.uk/", "https://www.example.org/localhost", "http://8.8.8.8/", "mailto:a@b.local"],
)
def test_e434_link_that_everybody_can_follow(address):
    assert check(links=(Target(address, None, HERE, address),)) == []


def test_e437_page_of_the_navigation_that_is_not_there():
    named = (
        Target("factor/", None, HERE, "factor/index.md"),
        Target("factors/", None, HERE, "factors/index.md"),
    )
    site = Site({"factors/": page(url="factors/")}, navigation=named)
    assert [str(found) for found in check_pages(site)] == [
        'content/guide/a-page.md:12:3: error E437 the navigation names "factor/index.md", which is no page (did you mean "factors/index.md"?)'
    ]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("assets/own.css", "p {}\nb { background: url(https://fonts.example/x.woff2) }", '2:21: error E421 a reader’s browser would ask another host for "https://fonts.example/x.woff2"'),
        ("assets/own.js", 'fetch("https://counter.example/hit")', '1:8: error E421 a reader’s browser would ask another host for "https://counter.example/hit"'),
        ("assets/old.html", '<a href="gone/">x</a>', '1:1: error E403 the link "gone/" leads to nothing on this site'),
        ("assets/old.html", '<img src="//x.example/y.png" alt="">', '1:1: error E421 a reader’s browser would ask another host for "//x.example/y.png"'),
    ],
)  # fmt: skip
def test_a_file_that_is_published_as_it_is_is_looked_at_where_it_lies(project, path, text, expected):
    copytree(Path(__file__).parents[2] / "macros", project.root / "macros")
    project.write(f"content/{path}", text)
    told = [str(found) for found in build_site(project.root, title="A guide").diagnostics]
    assert [line.startswith(f"content/{path}:{expected}") for line in told] == [True]
