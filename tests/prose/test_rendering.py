"""Prose becomes HTML: what is refused, where links lead, and the exact place of everything that is told."""

from __future__ import annotations

import pytest
from markupsafe import Markup
from tests.prose.sample_renderer import MACROS, cite, count, find_page, html, inline, page, told

from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.prose.rendering import LocatedText, ProseRenderer, RenderedProse
from evidence_guide.site import Problem, ProblemKind, WrittenLink


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
    made = ProseRenderer(cite, find_page).render_page(LocatedText(text, locate), macros)
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


def test_one_text_leaves_nothing_for_the_next():
    renderer = ProseRenderer(cite, find_page)
    for text in ("## A\n\n[a]: javascript:x\n\n[a] <b>", "## A\n\n[a]"):
        found = renderer.render_page(LocatedText(text, locate_in_body("a.md", text, 1)), MACROS)
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
    assert inline(text) == RenderedProse(Markup(text))


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
