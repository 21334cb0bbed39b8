"""The text of a rendered page that is searched, without what repeats other pages."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_EXCLUDED: Final = re.compile(r"<([a-z][a-z0-9]*)[^<>]*data-search-exclude[^<>]*>")
_INLINE_TAG: Final = re.compile(r"</?(?:a|abbr|b|cite|code|em|i|span|strong|sub|sup)(?![a-z0-9])[^<>]*>")
"""A tag of an element within a line of text: no word ends at it."""
_TAG: Final = re.compile(r"</?[a-z][^<>]*>")


def text_of(html: str) -> str:
    """Return the text of a page’s HTML without what repeats other pages (`data-search-exclude`)."""
    # passes with a fixed replacement, since a look at each tag in turn takes three times as long
    text = _TAG.sub(" ", _INLINE_TAG.sub("", _without_excluded(html)))
    return " ".join(unescape(text).split())


def _without_excluded(html: str) -> str:
    """Return HTML with nothing but their first tag of the elements that are not searched."""
    kept: list[str] = []
    kept_from = 0
    while excluded := _EXCLUDED.search(html, kept_from):
        kept.append(html[kept_from : excluded.end()])
        kept_from = _end_of_element(html, excluded[1], excluded.end())
    return "".join([*kept, html[kept_from:]])


def _end_of_element(html: str, name: str, position: int) -> int:
    """Return where an element ends that began before a position; only elements of its name are counted."""
    depth = 1
    for tag in re.compile(rf"<(/?){name}(?![a-z0-9])[^<>]*>").finditer(html, position):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(html)
