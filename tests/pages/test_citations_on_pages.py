"""How citations look on a page, in brackets and in a sentence."""

from __future__ import annotations

import re

import pytest
from tests.pages.rendered import FACTOR, body, page, story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@ashe2001]", "(<Ashe and Birch, 2001>)"),
        ("[-@ashe2001]", "(<2001>)"),
        ("[see @ashe2001, p. 4; @elm2008]", "(see <Ashe and Birch, 2001>, p. 4; <Elm, 2008>)"),
        (
            "[@ashe2001, p. 4, via @cedar2010]",
            "(<Ashe and Birch, 2001>, p. 4, as reported in <Cedar Group, 2010>)",
        ),
        (
            "[@ashe2001, via @cedar2010 and @elm2008]",
            "(<Ashe and Birch, 2001>, as reported in <Cedar Group, 2010> and <Elm, 2008>)",
        ),
        ("[@nobody1999, p. 4]", "(@nobody1999, p. 4)"),
        ("[@ashe2001, via @nobody1999]", "(<Ashe and Birch, 2001>, as reported in @nobody1999)"),
        ("[@ashe2001, Health & “<safety”]", "(<Ashe and Birch, 2001>, Health &amp; “&lt;safety”)"),
    ],
)
def test_citation_in_brackets(project, text, expected):
    html = re.sub(r'<a href="#ref-\w+"[^>]*>(.*?)</a>', r"<\1>", story(body(project, text).html))
    assert html == f'<p><span class="cite">{expected}</span></p>'


def test_citation_tells_a_script_what_it_was_read_through_and_where_in_it(project):
    html = story(body(project, "[@ashe2001, p. 4, via @cedar2010; @elm2008]").html)
    said = re.findall(r'<a href="#ref-(\w+)"([^>]*)>', html)
    assert said == [("ashe2001", ' data-via="cedar2010" data-at="p. 4"'), ("cedar2010", ""), ("elm2008", "")]


def test_citation_of_evidence_says_it_of_each_paper_and_the_place_with_the_review(project):
    project.edit(
        FACTOR,
        "      - study: ashe-2001\n        via: [cedar2010]\n        locator: Chapter 2",
        "      - study: northmere-pilot\n        via: [cedar2010]\n        locator: Chapter 2",
    )
    html = page(project, "factors/shared-office/").html
    evidence = html[html.index('id="easier-contact"') :]
    said = re.findall(r'<a href="#ref-(\w+)"([^>]*)>', evidence)[:3]
    assert said == [
        ("birch2004a", ' data-via="cedar2010"'),
        ("birch2004b", ' data-via="cedar2010"'),
        ("cedar2010", ' data-at="Chapter 2, Shared premises"'),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@ashe2001 found", '<a class="cite" href="#ref-ashe2001">Ashe and Birch (2001)</a> found'),
        ("@nobody1999 found", "@nobody1999 found"),
    ],
)
def test_citation_in_a_sentence(project, text, expected):
    assert story(body(project, text).html) == f"<p>{expected}</p>"


def test_citation_in_a_link_is_no_link_of_its_own(project):
    expected = '<p><a href="../../factors/">as Ashe and Birch (2001) found</a></p>'
    assert story(body(project, "[as @ashe2001 found](../factors/)").html) == expected
