"""What becomes of citations, wherever in a text they stand."""

from __future__ import annotations

import pytest
from tests.prose.sample_converter import html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helped [@ash2004].", "It helped <b>ash2004</b>."),
        ("It helped [@ash2004, p. 4].", "It helped <b>ash2004 p. 4</b>."),
        ("It helped [@ash2004, p. 4; @elm2008].", "It helped <b>ash2004 p. 4; elm2008</b>."),
        ("It helped [see @ash2004, p. 4].", "It helped <b>see ash2004 p. 4</b>."),
        ("Ash found it helped [-@ash2004].", "Ash found it helped <b>-ash2004</b>."),
        ("[@ash2004, via @cedar2010]", "<b>ash2004 via cedar2010</b>"),
        ("[@ash2004, p. 9, via @cedar2010 and @elm2008]", "<b>ash2004 p. 9 via cedar2010 via elm2008</b>"),
        ("[@ash2004, via @elm, @fir and @oak]", "<b>ash2004 via elm via fir via oak</b>"),
        ("[@ash2004,\nChapter 2]", "<b>ash2004 Chapter 2</b>"),
        ("[@ash2004, `p. 4`]", "<b>ash2004 p. 4</b>"),
        (r"[@ash2004, sheet a\_b\*]", "<b>ash2004 sheet a_b*</b>"),
        ("[@ash2004, `a<b`]", "<b>ash2004 a<b</b>"),
        ("[note [@ash2004]]", "[note <b>ash2004</b>]"),
        ("[@müller2010; @{DBLP:x/y}, p. 3]", "<b>müller2010; DBLP:x/y p. 3</b>"),
        ("[@{why_*_2004}] and *so*", "<b>why_*_2004</b> and <em>so</em>"),
        ("Twice [@ash2004] and [@ash2004].", "Twice <b>ash2004</b> and <b>ash2004</b>."),
    ],
)
def test_citation_in_brackets(text, expected):
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize("mark", [".", ",", ";", ":", "?", "!", ")", "’s", "'s", " says", "…", "–"])
def test_citation_in_a_sentence_leaves_what_follows_it(mark):
    assert html(f"As @ash2004{mark}") == f"<p>As <i>ash2004</i>{mark}</p>"


@pytest.mark.parametrize("mark", ["(", "“", "‘", "–", "—", "*", "_", "**"])
def test_citation_in_a_sentence_behind_a_mark(mark):
    assert "<i>ash2004</i>" in html(f"{mark}@ash2004{mark.replace('(', ')')}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*@ash2004*", "<p><em><i>ash2004</i></em></p>"),
        ("_@ash2004_", "<p><em><i>ash2004</i></em></p>"),
        ("**it helped [@ash2004]**", "<p><strong>it helped <b>ash2004</b></strong></p>"),
        ("*it helped [see @ash2004]*", "<p><em>it helped <b>see ash2004</b></em></p>"),
        ("## It helped [@ash2004]", "<h2>It helped <b>ash2004</b></h2>"),
        ("> @ash2004 says so", "<blockquote>\n<p><i>ash2004</i> says so</p>\n</blockquote>"),
        ("- it helped [@ash2004]", "<ul>\n<li>it helped <b>ash2004</b></li>\n</ul>"),
    ],
)
def test_citation_within_other_marks(text, expected):
    assert html(text) == expected


def test_citation_in_a_table():
    assert "<td><b>ash2004 p. 4</b></td>" in html("| a |\n|---|\n| [@ash2004, p. 4] |")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`[@ash2004]`", "<p><code>[@ash2004]</code></p>"),
        ("``a ` @ash2004``", "<p><code>a ` @ash2004</code></p>"),
        ("```\n[@ash2004]\n```", "<pre><code>[@ash2004]\n</code></pre>"),
        ("~~~ markdown\n@ash2004\n~~~", '<pre><code class="language-markdown">@ash2004\n</code></pre>'),
        ("someone@example.org", "<p>someone@example.org</p>"),
        ("some-one+x@example.org", "<p>some-one+x@example.org</p>"),
        ("some_one_@example.org", "<p>some_one_@example.org</p>"),
        ("https://example.org/@ash2004", "<p>https://example.org/@ash2004</p>"),
        (
            "<https://example.org/@ash2004>",
            '<p><a href="https://example.org/@ash2004">https://example.org/@ash2004</a></p>',
        ),
        ("[a](https://example.org/@ash2004)", '<p><a href="https://example.org/@ash2004">a</a></p>'),
        ("[a](mailto:a@ash2004.org)", '<p><a href="mailto:a@ash2004.org">a</a></p>'),
        ("![a](@ash2004.png)", '<p><img alt="a" src="@ash2004.png" /></p>'),
        (r"\@ash2004", "<p>@ash2004</p>"),
        (r"the sign \@ash2004.", "<p>the sign @ash2004.</p>"),
        ("an @ alone", "<p>an @ alone</p>"),
        ("[@ ash2004]", "<p>[@ ash2004]</p>"),
    ],
)
def test_what_only_looks_like_a_citation(text, expected):
    assert html(text) == expected


def test_automatic_mail_address_is_no_citation():
    assert "<i>" not in html("<someone@example.org>")


def test_brackets_that_are_no_citation_keep_the_one_within():
    assert html("[@ash2004 says so]") == "<p>[<i>ash2004</i> says so]</p>"
