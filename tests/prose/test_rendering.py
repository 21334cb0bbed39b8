"""Prose becomes HTML: what macros put in, what is refused, and the exact place of everything that is."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model.inline_syntax import Cite
from evidence_guide.prose.rendering import (
    MacroMisuse,
    Prose,
    ProseRenderer,
    UnknownId,
    Written,
)
from evidence_guide.site import Problem, ProblemKind, WrittenLink

CLAIMS = ("office/contact", "office/journeys")
MARKUP = """*x* [@ash2004] `y` <b> {{ count("study") }}"""


def claim(id: str) -> Markup:
    if id not in CLAIMS:
        raise UnknownId("claim", id, CLAIMS)
    return Markup("<div>{}</div>").format(id)


def count(kind: str) -> str:
    return {"study": "7", "text": MARKUP, "script": "javascript:alert(1)"}[kind]


def figure(id: str, caption: str = "") -> Markup:
    raise MacroMisuse("figure: no such caption", 'figure(id, caption="…")')


MACROS = {"claim": claim, "count": count, "figure": figure}


def cite(cites: tuple[Cite, ...], narrative: bool) -> str:
    return f"<b>{'; '.join(cite.key for cite in cites)}</b>"


def find_page(written: str, base: str) -> str | None:
    return f"{base}/{written}" if written.endswith(".md") else None


def page(text: str, base: str = "guide") -> Prose:
    written = Written(text, locate_in_body("content/a-page.md", text, 1))
    return ProseRenderer(cite, find_page).page(written, MACROS, base)


def inline(text: str) -> Prose:
    return ProseRenderer(cite, find_page).inline(text, locate_in_body("data/a.yml", text, 1))


def html(text: str) -> str:
    return str(page(text).html)


def told(problems: tuple[Problem, ...], *details: str) -> list[str]:
    """Return the problems with line, column, and some of their details."""
    return [
        " ".join([f"{p.place.line}:{p.place.column}", p.kind, *(p.detail[d] for d in details)])
        for p in problems
    ]


# what macros put in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are {{ count('study') }} of them.", "<p>There are 7 of them.</p>"),
        ("{{ count('study') }} or {{ count('study') }}", "<p>7 or 7</p>"),
        ("{{ count('study') }}", "<p>7</p>"),
        ("{{count('study')}}", "<p>7</p>"),
        ('{{ count(kind="study") }}', "<p>7</p>"),
        ("{{ count(\n  'study'\n) }}", "<p>7</p>"),
        ("{{ claim('office/contact') }}", "<div>office/contact</div>"),
        (
            "{{ claim('office/contact') }}\n{{ claim('office/journeys') }}",
            "<div>office/contact</div>\n<div>office/journeys</div>",
        ),
        (
            "Before\n{{ claim('office/contact') }}\nafter",
            "<p>Before</p>\n<div>office/contact</div>\n<p>after</p>",
        ),
        ("    {{ claim('office/contact') }}", "<div>office/contact</div>"),
        (
            "- {{ claim('office/contact') }}\n- {{ count('study') }}",
            "<ul>\n<li><div>office/contact</div></li>\n<li>7</li>\n</ul>",
        ),
        ("> {{ claim('office/contact') }}", "<blockquote>\n<div>office/contact</div>\n</blockquote>"),
        ("*{{ count('study') }}* **{{ count('study') }}**", "<p><em>7</em> <strong>7</strong></p>"),
        ("[{{ count('study') }} studies](x/)", '<p><a href="x/">7 studies</a></p>'),
    ],
)
def test_macro(text, expected):
    assert html(text) == expected


def test_macros_in_a_table():
    table = (
        "| {{ count('study') }} | b |\n|---|---|\n| {{ claim('office/contact') }} | {{ count('study') }} |"
    )
    assert '<th scope="col">7</th>' in html(table)
    assert "<td><div>office/contact</div></td>\n<td>7</td>" in html(table)


def test_macro_in_a_note():
    assert "<p>There are 7.</p>" in html('!!! note "A title"\n    There are {{ count("study") }}.')


def test_macro_is_no_part_of_a_headings_address():
    assert html("## The {{ count('study') }} studies") == '<h2 id="the-studies">The 7 studies</h2>'


@pytest.mark.parametrize(
    "text",
    [
        "`{{ claim('a') }}`",
        "``a ` {{ claim('a') }}``",
        "```\n{{ claim('a') }}\n```",
        "~~~~ markdown\n{{ claim('a') }}\n~~~\n{% if %}\n~~~~",
        "- a list\n\n    `{{ claim('a') }}`",
    ],
)
def test_macro_in_code_is_left_alone(text):
    assert page(text).problems == ()
    assert "{{ claim('a') }}" in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "a ` b\n\n{{ count('study') }}\n\nc ` d",
        r"a \` {{ count('study') }} \` b",
        "``` x\n{{ count('study') }}",
    ],
)
def test_macro_beside_lone_backticks_is_carried_out(text):
    assert "7" in html(text)


def test_what_a_macro_puts_in_is_not_read_again():
    expected = "*x* [@ash2004] `y` &lt;b&gt; {{ count(&#34;study&#34;) }}"
    assert html("{{ count('text') }}") == f"<p>{expected}</p>"


@pytest.mark.parametrize("text", ["\ue0000\ue001", "\ue0005\ue001", "\ue000\ue001 {{ count('study') }}"])
def test_sign_that_we_mark_macros_with_is_no_mark(text):
    assert "\ue000" not in html(text)
    assert page(text).problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![{{ count('study') }} towns](x.png)", '<p><img alt="7 towns" src="x.png" /></p>'),
        ("[a](x/ '{{ claim('office/contact') }}')", '<p><a href="x/" title="office/contact">a</a></p>'),
        ("[a](x/ '{{ count('text') }}')", None),
    ],
)
def test_only_words_of_a_macro_stand_in_an_attribute(text, expected):
    found = html(text)
    assert found == expected if expected else 'title="*x* [@ash2004] `y` &lt;b&gt; {{' in found


# macros that cannot be carried out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ clam('office/contact') }}", "1:4 unknown-macro clam"),
        ("One\n\ntwo {{ cycler }}", "3:8 unknown-macro cycler"),
        ("{{ lipsum() }}", "1:4 unknown-macro lipsum"),
        ("{{ self }}", "1:4 unknown-macro self"),
    ],
)
def test_unknown_macro(text, expected):
    assert told(page(text).problems, "name") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{{ claim('office/contct') }}",
            "1:11 unknown-id claim office/contct office/contact,office/journeys",
        ),
        (
            "One.\n\n- two {{ claim(id='claim') }}",
            "3:20 unknown-id claim claim office/contact,office/journeys",
        ),
        ("{{ claim(5) }}", "1:10 unknown-id claim 5 office/contact,office/journeys"),
    ],
)
def test_unknown_id_is_told_with_its_own_place(text, expected):
    assert told(page(text).problems, "kind", "value", "known") == [expected]


def test_misuse_is_told_with_the_usage():
    expected = ['1:4 macro-use figure: no such caption figure(id, caption="…")']
    assert told(page("{{ figure('a') }}").problems, "problem", "usage") == expected


NOT_ONLY_A_CALL = "it is more than a macro’s name with brackets behind it"
NOT_PLAIN = "in its brackets stand only numbers, and text in quotation marks"


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("", "Expected an expression, got 'end of print statement'"),
        ("claim", "it has no brackets"),
        ("claim(", "unexpected '}', expected ')'"),
        ("claim 'a'", "expected token 'end of print statement', got 'string'"),
        ("claim(“a”)", "unexpected char '“' at 8"),
        ("claim(office/contact)", NOT_PLAIN),
        ("claim(id='a', id='b')", "it gives one thing twice"),
        ("claim('a')|upper", NOT_ONLY_A_CALL),
        ("claim('a') if 1", NOT_ONLY_A_CALL),
        ("claim(count('study'))", NOT_PLAIN),
        ("claim(['a'])", NOT_PLAIN),
        ("claim(*['a'])", NOT_ONLY_A_CALL),
        ("claim(**{'id': 'a'})", NOT_ONLY_A_CALL),
        ("1", NOT_ONLY_A_CALL),
        ("'a'", NOT_ONLY_A_CALL),
        ("claim.__class__", NOT_ONLY_A_CALL),
        ("claim('a').__class__", NOT_ONLY_A_CALL),
        ("''.__class__.__mro__", NOT_ONLY_A_CALL),
        ("''['__class__']", NOT_ONLY_A_CALL),
        ("claim(''.__class__)", NOT_PLAIN),
        ("'{0.__class__}'.format(1)", NOT_ONLY_A_CALL),
        ("self.__init__.__globals__", NOT_ONLY_A_CALL),
        ("1/0", NOT_ONLY_A_CALL),
    ],
)
def test_what_is_no_plain_call_is_told(expression, problem):
    assert told(page(f"a {{{{ {expression} }}}}").problems, "problem") == [f"1:3 expression-syntax {problem}"]


@pytest.mark.parametrize(
    "expression",
    [
        "range(10**9)",
        "range(10**5)|list",
        "'a' * 10**10",
        "'a'|center(10**10)",
        "9**9**9",
        "claim('a' * 10**10)",
        "(" * 240 + "1" + ")" * 240,
        "[" * 450,
        "-" * 450 + "1",
        "not " * 110 + "1",
        "1" + "+1" * 240,
        "(" * 50_000,
        "1" + "+1" * 50_000,
        "1" * 5_000,
        "claim('" + "a" * 500_000 + "')",
    ],
    ids=lambda expression: expression[:20],
)
def test_what_would_never_end_is_told_and_not_tried(expression):
    assert [p.kind for p in page(f"{{{{ {expression} }}}}").problems] == [ProblemKind.EXPRESSION_SYNTAX]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% if x %}", ["1:1 statement {% if x %}"]),
        ("a\nb {# a remark #}", ["2:3 statement {# a remark #}"]),
        ("{# {{ claim('a') }} #}", ["1:1 statement {# {{ claim('a') }} #}"]),
        (
            "{% for x in range(10**9) %}{% endfor %}",
            ["1:1 statement {% for x in range(10**9) %}", "1:28 statement {% endfor %}"],
        ),
        ("## A heading {#here}", []),
    ],
)
def test_statement_is_told(text, expected):
    assert told(page(text).problems, "value") == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a {{ count('study')", "1:3"),
        ("a {{ count('study') }", "1:3"),
        ("{{ a {{ count('study') }}", "1:1"),
        ("One.\n\n`{{` and {% if", "3:10"),
    ],
)
def test_braces_that_are_not_closed_are_told(text, place):
    assert told(page(text).problems, "problem") == [f"{place} expression-syntax its braces are not closed"]


def test_macro_that_cannot_be_carried_out_leaves_nothing_on_the_page():
    assert html("a {{ clam('a') }} b") == "<p>a  b</p>"


def test_every_problem_of_a_text_is_told():
    text = "{{ clam('a') }}\n\n{{ claim('a') }} <b> [a](javascript:x)\n\n{% if %}"
    assert told(page(text).problems) == [
        "3:18 raw-html",
        "1:4 unknown-macro",
        "3:11 unknown-id",
        "5:1 statement",
        "3:26 unsafe-link",
    ]


# HTML


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo <b>three</b>.", ["3:5 raw-html <b>", "3:13 raw-html </b>"]),
        ("<script>alert(1)</script>", ["1:1 raw-html <script>", "1:17 raw-html </script>"]),
        ("<div class='x'\nid='y'>", ["1:1 raw-html <div class='x'\nid='y'>"]),
        ("a <br/> b", ["1:3 raw-html <br/>"]),
        ("a <!-- a remark --> b", ["1:3 raw-html <!--"]),
        ("<!DOCTYPE html>", ["1:1 raw-html <!D"]),
        ("<?php ?>", ["1:1 raw-html <?"]),
        ("- a <IMG SRC=x>", ["1:5 raw-html <IMG SRC=x>"]),
    ],
)
def test_raw_html_is_told_with_its_place(text, expected):
    assert told(page(text).problems, "value") == expected


@pytest.mark.parametrize(
    "text",
    [
        "a < b and b > a",
        "p<0.05",
        "1 <2",
        "<https://example.org>",
        "<a@example.org>",
        "`<b>`",
        "```\n<b>\n```",
        "a -> b",
        "&lt;b&gt;",
    ],
)
def test_what_is_no_html_passes(text):
    assert page(text).problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>"),
        ("<div>\n\n*a*\n\n</div>", "<p>&lt;div&gt;</p>\n<p><em>a</em></p>\n<p>&lt;/div&gt;</p>"),
        ("<img/src=x/onerror=alert(1)>", "<p>&lt;img/src=x/onerror=alert(1)&gt;</p>"),
        ("[@ash2004](x) <b", '<p><a href="x">ash2004</a> &lt;b</p>'),
    ],
)
def test_html_is_shown_as_the_text_that_it_is(text, expected):
    assert html(text) == expected


# links


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        " javascript:alert(1)",
        "<javascript:alert(1)>",
        "java&#115;cript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script&#58;alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox(1)",
        "VBScript:x",
        "file:///etc/passwd",
        "blob:x",
        "feed:javascript:alert(1)",
        "nonsense:x",
    ],
)
def test_unsafe_address_is_not_on_the_page(address):
    assert html(f"[a]({address}) ![b]({address})") == '<p><a>a</a> <img alt="b" /></p>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a][b]\n\n[b]: javascript:alert(1)", "<p><a>a</a></p>"),
        ("[a](x){href='javascript:alert(1)'}", "<p><a>a</a></p>"),
        ("![a](x){src='javascript:alert(1)'}", '<p><img alt="a" /></p>'),
        ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>"),
    ],
)
def test_unsafe_address_in_another_form(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\n[a]({{ count('script') }})",
        "One.\n\n[a](java{{ count('nothing') }}script:alert(1))",
        "One.\n\n[a]\n\n[a]: {{ count('script') }}",
        "One.\n\n![a]({{ count('script') }} 'b')",
    ],
)
def test_address_is_judged_with_what_macros_put_in(text):
    macros = MACROS | {"count": lambda kind: "" if kind == "nothing" else count(kind)}
    locate = locate_in_body("a.md", text, 1)
    made = ProseRenderer(cite, find_page).page(Written(text, locate), macros)
    assert "script:" not in made.html
    at_the_call = locate(text.index("{{"))
    assert made.problems == (Problem(ProblemKind.UNSAFE_LINK, at_the_call, {"value": "javascript:alert(1)"}),)


def test_address_with_what_a_macro_puts_in_leads_where_it_says():
    made = page("[a]({{ count('study') }}.md) ![b](b-{{ count('study') }}.png)")
    assert made.html == '<p><a href="~/guide/7.md">a</a> <img alt="b" src="b-7.png" /></p>'
    assert made.links == {
        "~/guide/7.md": WrittenLink(Place("content/a-page.md", 1, 5), "7.md"),
        "b-7.png": WrittenLink(Place("content/a-page.md", 1, 37), "b-7.png"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](javascript:x)", ["1:5 unsafe-link javascript:x"]),
        ("One.\n\n![a](data:image/png,x)", ["3:6 unsafe-link data:image/png,x"]),
        ("Not javascript:x. [a](javascript:x)", ["1:23 unsafe-link javascript:x"]),
        ("[a]\n\n[a]: vbscript:x", ["3:6 unsafe-link vbscript:x"]),
    ],
)
def test_unsafe_link_is_told_with_its_place(text, expected):
    assert told(page(text).problems, "value") == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c&amp;d#e",
        "http://example.org",
        "mailto:a@example.org",
        "tel:+441234567890",
        "//example.org",
        "#here",
        "a/b:c",
        "?a=javascript:x",
    ],
)
def test_safe_link_passes(address):
    assert html(f"[a]({address})") == f'<p><a href="{address}">a</a></p>'


def test_link_to_a_page_begins_at_the_sites_root():
    assert html("[a](b.md)") == '<p><a href="~/guide/b.md">a</a></p>'


def test_link_is_located_where_it_was_written():
    text = "Of b.md and [a](bb.md).\n\nSee [b](b.md), [c](b.md)."
    assert page(text).links == {
        "~/guide/bb.md": WrittenLink(Place("content/a-page.md", 1, 17), "bb.md"),
        "~/guide/b.md": WrittenLink(Place("content/a-page.md", 3, 9), "b.md"),
    }


# attributes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\n{.editorial onclick='x'}", ["4:13 unsafe-attribute onclick"]),
        ("No onclick. [a](x){onclick=x}", ["1:20 unsafe-attribute onclick"]),
        ("![a](x.png){width=10 .wide}", ["1:13 unsafe-attribute width"]),
        ("``` {.python style='x'}\na\n```", ["1:14 unsafe-attribute style"]),
        ("Two.\n{.editorial #here}", []),
    ],
)
def test_refused_attribute_is_told_with_its_place(text, expected):
    assert told(page(text).problems, "value") == expected


# headings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## What was done", '<h2 id="what-was-done">What was done</h2>'),
        ("## A\n\n## A", '<h2 id="a">A</h2>\n<h2 id="a_1">A</h2>'),
        ("## A {#b}\n\n## B", '<h2 id="b">A</h2>\n<h2 id="b_1">B</h2>'),
    ],
)
def test_heading_has_an_address_of_its_own(text, expected):
    assert html(text) == expected


def test_one_text_leaves_nothing_for_the_next():
    renderer = ProseRenderer(cite, find_page)
    for text in ("## A\n\n[a]: javascript:x\n\n[a] <b>", "## A\n\n[a]"):
        found = renderer.page(Written(text, locate_in_body("a.md", text, 1)), MACROS)
    assert (str(found.html), found.problems) == ('<h2 id="a">A</h2>\n<p>[a]</p>', ())


def test_a_body_begins_below_its_front_matter():
    assert locate_in_body("a.md", "one\ntwo", 5)(6) == Place("a.md", 6, 3)


# the text of a field


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A *claim* [@ash2004].", "A <em>claim</em> <b>ash2004</b>."),
        ("One\ntwo.", "One\ntwo."),
        ("See [a](b.md).", 'See <a href="~//b.md">a</a>.'),
        (
            "`{{ count('study') }}` and `[@ash2004]`",
            "<code>{{ count('study') }}</code> and <code>[@ash2004]</code>",
        ),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("Fish & chips", "Fish &amp; chips"),
    ],
)
def test_field(text, expected):
    assert str(inline(text).html) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# A heading", "1:1"),
        ("- a list", "1:1"),
        ("One\n2. two", "2:1"),
        ("> a quotation", "1:1"),
        ("| a | b |", "1:1"),
        ("```\ncode\n```", "1:1"),
        ("One.\n\nTwo.", "1:5"),
        ('!!! note "a"', "1:1"),
    ],
)
def test_block_in_a_field_is_told(text, place):
    assert told(inline(text).problems) == [f"{place} block-in-text"]


@pytest.mark.parametrize(
    "text", ["-1 of 2", "Law #3", "*a*", "2.5 of them", "a | b", "1999. was the year"[4:]]
)
def test_what_is_no_block_passes(text):
    assert inline(text).problems == ()


def test_block_in_a_field_is_left_as_text():
    assert "<ul>" not in inline("- a\n- b").html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a {{ count('study') }}", "1:3 expression-syntax {{ count('study') }}"),
        ("a {% if %}", "1:3 expression-syntax {% if %}"),
    ],
)
def test_macro_in_a_field_is_told(text, expected):
    assert told(inline(text).problems, "value") == [expected]


def test_raw_html_in_a_field_is_told_with_its_place():
    assert told(inline("one\ntwo <b>").problems, "value") == ["2:5 raw-html <b>"]


@pytest.mark.parametrize("text", ["A sign: (words), “words”; 5 % - £10 'of' \"all\" sorts/kinds?", "Étude 2"])
def test_a_field_without_a_sign_of_markdown_stays_as_it_is(text):
    assert inline(text) == Prose(Markup(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a & b", "a &amp; b"),
        ("a < b", "a &lt; b"),
        ("an *important* word", "an <em>important</em> word"),
        ("two\nlines", "two\nlines"),
        ("a \\* star", "a * star"),
    ],
)
def test_a_field_with_one_is_read_as_markdown(text, html):
    assert inline(text).html == html
