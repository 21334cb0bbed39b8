"""What becomes of what is written into tags: attributes, addresses, and citations within them."""

from __future__ import annotations

import pytest
from tests.prose.sample_converter import convert, html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[what @ash2004 found](x)", '<p><a href="x">what ash2004 found</a></p>'),
        ("[@ash2004](x)", '<p><a href="x">ash2004</a></p>'),
        ("[*as @ash2004 says* (@elm2008)](x)", '<p><a href="x"><em>as ash2004 says</em> (elm2008)</a></p>'),
        ("[a](x) @ash2004", '<p><a href="x">a</a> <i>ash2004</i></p>'),
        ('[a](x "from [@ash2004]")', '<p><a href="x" title="from ash2004">a</a></p>'),
        ("![A map [@ash2004]](x.png)", '<p><img alt="A map ash2004" src="x.png" /></p>'),
    ],
)
def test_only_the_words_of_a_citation_stand_in_a_link_and_in_an_attribute(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A paragraph.\n{.editorial}", '<p class="editorial">A paragraph.</p>'),
        ("A paragraph.\n{#here .editorial}", '<p class="editorial" id="here">A paragraph.</p>'),
        ("## A heading {#here}", '<h2 id="here">A heading</h2>'),
        ("``` {.python #here}\nx\n```", '<pre id="here"><code class="language-python">x\n</code></pre>'),
    ],
)
def test_classes_and_ids_pass(text, expected):
    assert convert(text) == (expected, [])


@pytest.mark.parametrize(
    ("attribute", "name"),
    [
        ('onclick="alert(1)"', "onclick"),
        ("ONCLICK=alert(1)", "ONCLICK"),
        ('style="position:fixed"', "style"),
        ('style="text-align: left; position: fixed"', "style"),
        ('srcdoc="x"', "srcdoc"),
        ("data-x=1", "data-x"),
        ("hidden", "hidden"),
        ("href", "href"),
    ],
)
def test_attribute_that_could_act_is_refused(attribute, name):
    assert [refusal[0] for refusal in convert(f"[a](x){{{attribute}}}")[1]] == [name]


def test_refused_attribute_is_not_on_the_page():
    assert html('A paragraph.\n{onclick="alert(1)"}') == "<p>A paragraph.</p>"


def test_attribute_of_fenced_code_is_refused_too():
    expected = '<pre><code class="language-python">x\n</code></pre>', [("onclick", "alert(1)")]
    assert convert('``` {.python onclick="alert(1)"}\nx\n```') == expected


def test_alignment_of_a_table_is_a_class():
    assert '<td class="align-center">1</td>' in html("| a |\n|:-:|\n| 1 |")


def test_mark_of_a_table_cell_stands_beside_its_alignment():
    assert '<td class="editorial align-right">1</td>' in html("| a |\n|--:|\n| 1 {.editorial} |")


def test_link_whose_address_is_refused_has_none():
    assert html("[a](refused) ![b](refused)") == '<p><a>a</a> <img alt="b" /></p>'
