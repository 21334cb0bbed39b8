"""The anchors, links and pictures of a page's HTML, and where they were written."""

from __future__ import annotations

import pytest

from evidence_guide.diagnostics import Place
from evidence_guide.pages.html_facts import HtmlFacts, facts_of
from evidence_guide.site import Target, WrittenLink

PAGE = Place("content/a-page.md")
WRITTEN = Place("content/a-page.md", 7, 3)


def facts(html: str) -> HtmlFacts:
    return facts_of(
        html,
        {"../known/": WrittenLink(WRITTEN, "known.md"), "known.png": WrittenLink(WRITTEN, "known.png")},
        PAGE,
    )


@pytest.mark.parametrize(
    ("html", "anchors"),
    [
        ('<h2 id="one">One</h2><p class="x" id="two">', ("one", "two")),
        ('<p id="one"><p id="one">', ("one", "one")),
        ("<p id='one'><p id=two>", ("one", "two")),
        ('<p id="a&amp;b">', ("a&b",)),
        ('<p data-id="one">', ()),
        ("&lt;p id=&quot;one&quot;&gt;", ()),
        ('<script>"<p id=\\"one\\">"</script><style><p id="two"></style>', ()),
    ],
)
def test_anchors(html, anchors):
    assert facts(html).anchors == anchors


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a href="../known/">x</a>', (Target("../known/", None, WRITTEN, "known.md"),)),
        ('<a class="x"\n  href="../other/#here">x</a>', (Target("../other/#here", None, PAGE),)),
        ('<a href="?a=1&amp;b=2">x</a>', (Target("?a=1&b=2", None, PAGE),)),
        ('<a href="">x</a>', (Target("", None, PAGE),)),
        ('<a id="x">x</a><link href="x.css">', ()),
    ],
)
def test_links(html, links):
    assert facts(html).links == links


def test_picture_is_a_link_to_its_file_as_well():
    picture = Target("known.png", "A <map>", WRITTEN, "known.png")
    assert facts('<img alt="A &lt;map&gt;" src="known.png" />') == HtmlFacts((), (picture,), (picture,))


@pytest.mark.parametrize(("tag", "text"), [('<img src="x.png">', None), ('<img src="x.png" alt="">', "")])
def test_picture_without_words_differs_from_one_with_empty_words(tag, text):
    assert facts(tag).images[0].text == text
