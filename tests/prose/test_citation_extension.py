"""What becomes of citations and of what is written into tags, wherever in a text they stand."""

from __future__ import annotations

import pytest
from markdown import Markdown

from evidence_guide.model.inline_syntax import Cite
from evidence_guide.prose.citation_extension import CitationExtension


class Plain:
    """Shows a citation as what was understood of it: <b> for one in brackets, <i> for one in a sentence."""

    def __init__(self) -> None:
        self.refusals: list[tuple[str, str]] = []

    def citation(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        words = "; ".join(understood(cite) for cite in cites)
        return f"<i>{words}</i>" if narrative else f"<b>{words}</b>"

    def address(self, written: str) -> str | None:
        return None if written == "refused" else written

    def refused(self, attribute: str, value: str) -> None:
        self.refusals.append((attribute, value))


def understood(cite: Cite) -> str:
    key = f"-{cite.key}" if cite.year_only else cite.key
    return (
        " ".join([cite.prefix, key, cite.locator, *(f"via {k}" for k in cite.via)]).strip().replace("  ", " ")
    )


def convert(text: str) -> tuple[str, list[tuple[str, str]]]:
    resolver = Plain()
    md = Markdown(extensions=["tables", "attr_list", "fenced_code", CitationExtension(resolver)])
    return md.convert(text), resolver.refusals


def html(text: str) -> str:
    return convert(text)[0]


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
        ("an @ alone, @a and @1", "<p>an @ alone, @a and @1</p>"),
        ("[@ ash2004]", "<p>[@ ash2004]</p>"),
    ],
)
def test_what_only_looks_like_a_citation(text, expected):
    assert html(text) == expected


def test_automatic_mail_address_is_no_citation():
    assert "<i>" not in html("<someone@example.org>")


def test_brackets_that_are_no_citation_keep_the_one_within():
    assert html("[@ash2004 says so]") == "<p>[<i>ash2004</i> says so]</p>"


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
