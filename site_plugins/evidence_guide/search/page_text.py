"""The text of a rendered page that is searched, without what repeats other pages."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import Final

from evidence_guide.site import RenderedPage

_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_SPACE: Final = re.compile(r"\s+")
_INLINE: Final = frozenset({"a", "abbr", "b", "cite", "code", "em", "i", "span", "strong", "sub", "sup"})
"""Elements within a line of text: no word ends at their tags."""


def page_text(page: RenderedPage) -> str:
    """Return the title and the text of a page."""
    return f"{page.title}. {text_of(page.html)}"


@lru_cache(maxsize=20_000)  # a live preview asks again and again, and most pages are as they were
def text_of(html: str) -> str:
    """Return the text of a page’s HTML without what repeats other pages (`data-search-exclude`)."""
    texts: list[str] = []
    text_from, excluded, depth = 0, "", 0
    for tag in _TAG.finditer(html):
        closing, name, attributes = tag.groups()
        if excluded:
            # only elements of the same name are counted: the one that closes the first ends the exclusion
            if name == excluded:
                depth += -1 if closing else 1
                if depth == 0:
                    excluded, text_from = "", tag.end()
            continue
        texts.append(html[text_from : tag.start()])
        text_from = tag.end()
        if not closing and "data-search-exclude" in attributes:
            excluded, depth = name, 1
        if name not in _INLINE:
            texts.append(" ")
    texts.append("" if excluded else html[text_from:])
    return _SPACE.sub(" ", unescape("".join(texts))).strip()
