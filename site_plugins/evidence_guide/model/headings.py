"""Finds the headings of a Markdown text, as Python-Markdown reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from evidence_guide.model.inline_syntax import blank_code

_HEADING: Final = re.compile(
    r"^(?P<signs>#{1,6})(?P<title>.*?)[ \t]*#*[ \t]*$|^(?P<lined>\S.*)\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE
)
"""A heading by the signs before it, or by the line under it."""
_ATTRIBUTES: Final = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*$")


class WrittenHeading(NamedTuple):
    """A heading as it is written.

    Args:
        offset: where it begins in the text.
        level: 1 to 6.
        title: its words, without signs and attributes.
    """

    offset: int
    level: int
    title: str


def find_headings(text: str) -> Iterator[WrittenHeading]:
    """Yield the headings of a Markdown text, in order.

    Args:
        text: the Markdown.
    """
    for match in _HEADING.finditer(blank_code(text)):
        level = len(match["signs"]) if match["signs"] else 1 if match["line"].startswith("=") else 2
        title = _ATTRIBUTES.sub("", match["title"] or match["lined"] or "").strip()
        yield WrittenHeading(match.start(), level, title)
