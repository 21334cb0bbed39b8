"""Citations and macro calls: what is one, what only looks like one, and where it stands."""

from __future__ import annotations

import markdown
import pytest
from tests.growth import grows_evenly

from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model.inline_syntax import (
    Cite,
    find_broken_citations,
    find_calls,
    find_citations,
    parse_cluster,
)


@pytest.mark.parametrize(
    ("cluster", "cites"),
    [
        ("@ash2004", (Cite("ash2004"),)),
        ("@ash2004, p. 4", (Cite("ash2004", "p. 4"),)),
        ("@ash2004: Chapter 2, Shared premises", (Cite("ash2004", "Chapter 2, Shared premises"),)),
        ("see @ash2004", (Cite("ash2004", prefix="see"),)),
        ("-@ash2004, p. 4", (Cite("ash2004", "p. 4", year_only=True),)),
        ("@ash2004; @elm-2008", (Cite("ash2004"), Cite("elm-2008"))),
        ("@ash2004, via @cedar2010", (Cite("ash2004", via=("cedar2010",)),)),
        ("@ash2004, p. 9, via @cedar2010", (Cite("ash2004", "p. 9", ("cedar2010",)),)),
        ("@ash2004, via @cedar2010 and @elm2008", (Cite("ash2004", via=("cedar2010", "elm2008")),)),
    ],
)  # fmt: skip
def test_cluster(cluster, cites):
    assert parse_cluster(cluster) == cites


@pytest.mark.parametrize(
    "cluster", ["", "ash2004", "@ash2004 @elm2008", "@ash2004; and others", "@ash2004 says so"]
)
def test_no_cluster(cluster):
    assert parse_cluster(cluster) is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("It helped [@ash2004].", ["ash2004"]),
        ("It helped [see @ash2004, p. 4; @elm2008].", ["ash2004", "elm2008"]),
        ("As @ash2004 found, it helped.", ["ash2004"]),
        ("@ash2004 found that.", ["ash2004"]),
        ("It (@ash2004) helped.", ["ash2004"]),
        ("It helped\n[@ash2004,\np. 4].", ["ash2004"]),
        ("Write to someone@example.org or <someone@example.org>.", []),
        ("See https://example.org/@ash2004.", []),
        ("See [a page](https://example.org/@ash2004).", []),
        (r"\[@ash2004]", ["ash2004"]),
        (r"\@ash2004", []),
        ("`[@ash2004]` is how to cite.", []),
        ("```\n[@ash2004]\n```\n", []),
        ("~~~~\n[@ash2004]\n```\n@elm2008\n~~~~\nafter @oak1999 it", ["oak1999"]),
        ("``a ` b @ash2004`` @elm2008 c", ["elm2008"]),
        ("A lone ` before @ash2004 here.", ["ash2004"]),
        ('{{ claim("@ash2004") }} [@elm2008]', ["elm2008"]),
        ("an @ alone", []),
        ("a single @R or @2014rowan", ["R", "2014rowan"]),
        ("[@müller2010, p. 3; @łuczak2009]", ["müller2010", "łuczak2009"]),
        ("[@ashe_integration:_2001]", ["ashe_integration:_2001"]),
        ("[@DBLP:x/y, via @{doi:10.5555/12}]", ["DBLP:x/y"]),
        ("[@{DBLP:x/y}, p. 3; -@{what?_2001:}]", ["DBLP:x/y", "what?_2001:"]),
        ("@{ash::2004} says so; so does @elm.2008.", ["ash::2004", "elm.2008"]),
        ("@ash2004--which is old", ["ash2004"]),
        ("[@{ash 2004}] [@{}] @{ash2004", []),
    ],
)  # fmt: skip
def test_citations(text, keys):
    assert [cite.key for citation in find_citations(text) for cite in citation.cites] == keys


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("It helped [@ ash2004].", ["[@ ash2004]"]),
        ("It helped [@\u200bash2004, p. 4].", ["[@\u200bash2004"]),
        ("It helped [see @ ash2004].", ["[see @ ash2004]"]),
        (r"It helped [\@ ash2004].", [r"[\@ ash2004]"]),
        ("It helped [@{ash 2004}].", ["[@{ash 2004}]"]),
        ("It helped [@ash2004, p. 4].", []),
        ("It helped `[@ ash2004]`.", []),
        ("Write [to someone@example.org].", []),
        (r"It helped [note \@home].", []),
        ("[a page](https://example.org/@home)", []),
    ],
)
def test_broken_citations(text, broken):
    assert [written for _, written in find_broken_citations(text)] == broken


def test_citation_says_where_it_stands():
    (citation,) = find_citations("`code` and [@ash2004, p. 4].")
    assert (citation.start, citation.text, citation.narrative) == (11, "[@ash2004, p. 4]", False)


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ('{{ claim("a/b") }}', ['claim("a/b")']),
        ("a {{ one() }} b {{two()}}", ["one()", "two()"]),
        ("{{\n  one(\n  )\n}}", ["one(\n  )"]),
        ("{% if x %}", [""]),
        ("{# a remark #}", [""]),
        ("`{{ one() }}`", []),
        ("```\n{{ one() }}\n```", []),
        ("{ one } {{ one", []),
    ],
)
def test_calls(text, expressions):
    assert [call.expression for call in find_calls(text)] == expressions


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("```\n@elm2008\n```", True),
        ("``` markdown\n@elm2008\n```", True),
        ("~~~ { .yaml }\n@elm2008\n```\n~~~ ", True),
        ("````\n```\n@elm2008\n````", True),
        ("```\na\n```\n@elm2008\n```\nb\n```", False),
        ("```\n@elm2008", False),
        ("```\n@elm2008\n~~~", False),
        ("~~~\n@elm2008\n~~~~", False),
        ('```python hl_lines="1"\n@elm2008\n```', True),
        ("```python\t\n@elm2008\n```", True),
    ],
)
def test_two_equal_fences_hide_what_stands_between_them(text, hidden):
    assert [cite.text for cite in find_citations(text)] == ([] if hidden else ["@elm2008"])
    before = markdown.markdown(text, extensions=["fenced_code"]).partition("@elm")[0]
    assert (before.count("<code") > before.count("</code")) == hidden, "as Python-Markdown has it"


@pytest.mark.parametrize(
    "text",
    [
        "- a ` b\n- @elm2008\n- c ` d",
        "1. a ` b\n2. @elm2008 ` c",
        "> - a ` b\n> - @elm2008 ` c",
        "# a ` b\n@elm2008 ` c",
        "a ` b\n===\n@elm2008 ` c",
        "| a ` b | c |\n|---|---|\n| @elm2008 | ` |",
        "a ` b\n\n@elm2008 ` c",
    ],
)
def test_a_lone_backtick_hides_nothing_behind_its_item_row_or_heading(text):
    assert [cite.text for cite in find_citations(text)] == ["@elm2008"]


def test_a_code_span_may_go_on_in_the_next_line():
    assert list(find_citations("a `b\n@elm2008` c")) == []


def test_call_says_where_it_stands():
    (call,) = find_calls("`{{ code }}`\n {{ one() }}")
    assert (locate_in_body("a.md", "`{{ code }}`\n {{ one() }}", 1)(call.start), call.text) == (
        Place("a.md", 2, 2),
        "{{ one() }}",
    )


@pytest.mark.parametrize(
    ("before", "again", "after"),
    [
        ("", "[", ""),
        ("", "`", ""),
        ("", "[@a", ""),
        ("[@", "a", ""),
        ("@", "a-", ""),
        ("[@ab", " ", "]"),
        ("[@ab, via @cd", ", @ef", " x]"),
        ("[", "@ab; ", ""),
        ("", "{{", ""),
        ("", "{%", ""),
        ("", "{#", ""),
        ("", "](", ""),
        ("", "<a:", ""),
        ("", "```\n", ""),
        ("", "~~~ x\n```\n", ""),
        ("", "- ` a\n", ""),
        ("| ", "` |", ""),
        ("", "> ", ""),
        ("```a hl_lines=", '"', ""),
    ],
)
def test_time_grows_no_faster_than_a_hostile_text(before, again, after):
    def find(size):
        text = f"{before}{again * size}{after} @ {{"
        list(find_citations(text))
        list(find_calls(text))

    assert grows_evenly(find, 10_000)
