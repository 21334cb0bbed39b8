"""Gathers the anchors, links and pictures of a page's HTML, and what a strict policy has against it.

Our own HTML and the theme's are well formed and escape `<` in text, so tags are found without a parser,
which over thousands of pages would cost more than all the rest of the checking.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from evidence_guide.diagnostics import Place
from evidence_guide.pages.external_requests import (
    REQUESTING_TAGS,
    requests_of_script,
    requests_of_styles,
    requests_of_tag,
)
from evidence_guide.site import Target, WrittenLink

_SCRIPT = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>")
_ATTRIBUTE = re.compile(r"\s([a-z-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_STOPPED = re.compile(r"\s(?:style|on[a-z]+)=")
"""The attributes that hold a style or a program; few pages have any, so a page is asked before its tags."""

_FACTUAL_TAGS = frozenset({"a", "img", *REQUESTING_TAGS})
"""The tags that lead or ask somewhere."""


@dataclass(frozen=True, slots=True)
class HtmlFacts:
    """What a page's HTML holds.

    Args:
        anchors: every id, in order, repeated ones too.
        links: every link, pictures' files included.
        images: every picture.
        elsewhere: what a browser would ask another host for by itself.
        stopped: styles and handlers inside tags, and style sheets inside the page.
    """

    anchors: tuple[str, ...]
    links: tuple[Target, ...]
    images: tuple[Target, ...]
    elsewhere: tuple[Target, ...] = ()
    stopped: tuple[str, ...] = ()


def facts_of(html: str, written: Mapping[str, WrittenLink], default: Place) -> HtmlFacts:
    """Gather the facts of a page.

    Args:
        html: its HTML.
        written: how and where an address was written, as far as an editor wrote it.
        default: the place of everything else.
    """
    anchors, links, images, elsewhere, stopped = [], [], [], [], []
    made_link = WrittenLink(default, "")
    may_hold_stopped = _STOPPED.search(html) is not None
    for name, _, text in _SCRIPT.findall(html):
        if name == "style":
            stopped.append("<style>")
        requests = requests_of_styles(text) if name == "style" else requests_of_script(text)
        elsewhere += [Target(address, None, default) for address, _ in requests]
    for tag, rest in _TAG.findall(_SCRIPT.sub(r"<\1\2>", html)):
        if tag not in _FACTUAL_TAGS and " id=" not in rest and not may_hold_stopped:
            continue  # most tags have nothing to tell, and reading their attributes is most of the work
        attributes = {name: unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(rest)}
        if "id" in attributes:
            anchors.append(attributes["id"])
        if tag == "a" and "href" in attributes:
            address = attributes["href"]
            links.append(Target(address, None, *written.get(address, made_link)))
        if tag == "img" and "src" in attributes:
            address = attributes["src"]
            picture = Target(address, attributes.get("alt"), *written.get(address, made_link))
            images.append(picture)
            links.append(picture)
        if tag in REQUESTING_TAGS:
            elsewhere += [
                Target(a, None, *written.get(a, made_link)) for a in requests_of_tag(tag, attributes)
            ]
        if may_hold_stopped:
            stopped += [f'{n}="{attributes[n]}"' for n in attributes if _STOPPED.fullmatch(f" {n}=")]
    return HtmlFacts(tuple(anchors), tuple(links), tuple(images), tuple(elsewhere), tuple(stopped))
