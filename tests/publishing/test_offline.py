"""A page that is read from a folder: its links lead to files, and it says the same."""

from __future__ import annotations

import pytest

from evidence_guide.publishing.offline import with_file_links

HERE = "factors/shared-office/index.html"
ONLINE = "https://host.invalid/care/"


@pytest.mark.parametrize(
    ("online", "on_disk"),
    [
        ("../../studies/ashe-2001/", "../../studies/ashe-2001/index.html"),
        ("../../studies/ashe-2001/#says", "../../studies/ashe-2001/index.html#says"),
        ("../?theme=a&amp;page=2#top", "../index.html?theme=a&amp;page=2#top"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        # what is a file already, is on this page, or is not of this site
        ("../../data/claims.json", "../../data/claims.json"),
        ("../index.html", "../index.html"),
        ("", ""),
        ("#says", "#says"),
        ("?q=office", "?q=office"),
        ("https://elsewhere.invalid/page/", "https://elsewhere.invalid/page/"),
        ("//elsewhere.invalid/page/", "//elsewhere.invalid/page/"),
        ("mailto:someone@elsewhere.invalid", "mailto:someone@elsewhere.invalid"),
        # what spells out where the site is
        (f"{ONLINE}studies/ashe-2001/#says", "../../studies/ashe-2001/index.html#says"),
        (ONLINE, "../../index.html"),
        (f"{ONLINE}feed.xml", "../../feed.xml"),
        (f"{ONLINE}?q=office", "../../index.html?q=office"),
        ("https://host.invalid/other/", "https://host.invalid/other/"),
    ],
)
def test_a_link_leads_to_a_file(online: str, on_disk: str):
    assert (
        with_file_links(f'<a class="x" href="{online}">x</a>', HERE, ONLINE)
        == f'<a class="x" href="{on_disk}">x</a>'
    )


def test_from_the_first_page_too():
    assert with_file_links('<a href=".">x</a><a href="studies/">x</a>', "index.html", ONLINE) == (
        '<a href="./index.html">x</a><a href="studies/index.html">x</a>'
    )
    assert with_file_links(f'<a href="{ONLINE}studies/">x</a>', "index.html", ONLINE) == (
        '<a href="studies/index.html">x</a>'
    )


@pytest.mark.parametrize(
    ("online", "on_disk"),
    [
        ("<a href='../'>x</a>", '<a href="../index.html">x</a>'),
        ('<link rel="next" href="../b/">', '<link rel="next" href="../b/index.html">'),
        ('<form action="../../search/">', '<form action="../../search/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../new/">',
            '<meta http-equiv="refresh" content="0; url=../new/index.html">',
        ),
        (
            f'<link rel="alternate" type="application/atom+xml" href="{ONLINE}what-changed/feed.xml">',
            '<link rel="alternate" type="application/atom+xml" href="../../what-changed/feed.xml">',
        ),
    ],
)
def test_other_tags_that_lead_to_pages(online: str, on_disk: str):
    assert with_file_links(online, HERE, ONLINE) == on_disk


@pytest.mark.parametrize(
    "html",
    [
        f'<link rel="canonical" href="{ONLINE}factors/shared-office/">',
        "<script>let a = '<a href=\"../\">x</a>'</script>",
        '<script type="application/json">{"html": "<a href=\\"../\\">"}</script>',
        '<!-- <a href="../">x</a> -->',
        '<code>&lt;a href="../"&gt;</code>',
        '<img src="../../a/" alt="no page">',
        '<meta name="description" content="0; see ../">',
        "<p>Text about ../ and more.</p>\r\n",
    ],
)
def test_what_is_left_as_it_is(html: str):
    assert with_file_links(html, HERE, ONLINE) == html


def test_twice_is_the_same_as_once():
    once = with_file_links('<a href="../"><a href=".."><a href="a/?b#c">', HERE, ONLINE)
    assert with_file_links(once, HERE, ONLINE) == once
