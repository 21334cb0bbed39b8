"""What Markdown makes of headings, HTML and blocks."""

from __future__ import annotations

import pytest
from tests.prose.sample_renderer import html, inline


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


def test_macro_is_no_part_of_a_headings_address():
    assert html("## The {{ count('study') }} studies") == '<h2 id="the-studies">The 7 studies</h2>'


def test_block_in_a_field_is_left_as_text():
    assert "<ul>" not in inline("- a\n- b").html
