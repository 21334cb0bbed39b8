"""Where the guide's own pages send their readers, and whether what they count out is whole."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import Final

from evidence_guide.building import Built
from evidence_guide.rules.addresses import resolve_link
from evidence_guide.site import RenderedPage

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last")
_NUMBERS: Final = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_COUNTED_OUT: Final = re.compile(rf"\b({'|'.join(_ORDINALS)}) of ({'|'.join(_NUMBERS)}) ((?:main )?[a-z]+)")


def test_no_page_sends_its_readers_to_itself(built: Built):
    """A link to a place further down may; one to the whole page leads nowhere."""
    leading_back = [
        (page.url, link.text)
        for page in built.site.pages.values()
        for link in page.links
        if not link.address.startswith("#")
        and (where := resolve_link(page.url, link.address))
        and where == (page.url, "")
    ]
    assert leading_back == []


def test_a_pen_picture_tells_all_of_what_it_counts_out(built: Built):
    """A few of seven lessons would read as though the others were not there."""
    told = {
        page.url: series
        for page in built.site.pages.values()
        if page.kind == "pen-picture" and (series := _counted_out(page))
    }
    assert told["pen-pictures/torbay/"] == {"seven lessons": 7}
    for url, series in told.items():
        for name, count in series.items():
            assert count in {1, _NUMBERS[name.split()[0]]}, f"{url}: {count} of {name}"


def _counted_out(page: RenderedPage) -> dict[str, int]:
    """Return how many of each series a page tells: {"seven lessons": 2}."""
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", page.html)).split())
    found: dict[str, set[str]] = defaultdict(set)
    for ordinal, number, thing in _COUNTED_OUT.findall(text):
        found[f"{number} {thing}"].add(ordinal)
    return {name: len(ordinals) for name, ordinals in found.items()}
