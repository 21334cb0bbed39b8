"""What macros return stands in the page where they are called, and is not read as Markdown."""

from __future__ import annotations

import pytest
from tests.prose.sample_renderer import html, inline, page, told


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


def test_sign_that_we_mark_macros_with_stands_in_the_link_of_a_field_as_any_other():
    assert inline("[a](\ue0000\ue001)").html == '<a href="\ue0000\ue001">a</a>'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It was found that {{ claim('office/contact') }} and more.", "1:19"),
        ("{{ claim('office/contact') }} And so on.", "1:1"),
        ("And so on:\n  {{ claim('office/contact') }}", "2:3"),
        ("| a | b |\n|---|---|\n| 1 | {{ claim('office/contact') }} |", "3:7"),
        ("## On {{ claim('office/contact') }}", "1:7"),
        ("[see {{ claim('office/contact') }}](x/)", "1:6"),
        ("- {{ claim('office/contact') }} and more", "1:3"),
        ("![{{ claim('office/contact') }}](x.svg)", "1:3"),
    ],
)
def test_a_block_within_a_sentence_is_told(text, place):
    assert f"{place} block-in-sentence" in told(page(text).problems)


@pytest.mark.parametrize(
    "text",
    [
        "Before\n{{ claim('office/contact') }}\nafter",
        "- {{ claim('office/contact') }}\n- {{ count('study') }}",
        "> {{ claim('office/contact') }}",
        "{{ claim('office/contact') }} {{ claim('office/journeys') }}",
        "Seven: {{ count('study') }}.",
    ],
)
def test_a_block_by_itself_and_words_within_a_sentence_pass(text):
    assert page(text).problems == ()
