"""Finds what a merge has left unsettled in a text: the lines that git writes around what two people wrote."""

from __future__ import annotations

import re
from typing import Final

from evidence_guide.model import blank_code

_SIDE: Final = re.compile(r"^[ \t]*(?:<{7}|>{7}|\|{7}(?=[ \t]+\S))(?:[ \t]|$)", re.MULTILINE)
"""A line before or after a side; seven bars by themselves may be an empty row of a table."""

_BETWEEN: Final = re.compile(r"(?<!.)[ \t]*={7}[ \t]*$", re.MULTILINE)
_BETWEEN_OF_MARKDOWN: Final = re.compile(r"(?:\A|(?<=\n\n))={7}[ \t]*$", re.MULTILINE)
"""The line between two sides. In Markdown, right under other text, it makes a heading of that text."""


def find_merge(path: str, text: str) -> int | None:
    """Return the offset of the first line that git wrote for a merge, or None where there is none.

    Args:
        path: the file that the text is from; in Markdown, code may show such lines.
        text: its text.
    """
    if "=======" not in text and "<<<<<<<" not in text and ">>>>>>>" not in text:  # as in almost all files
        return None
    is_markdown = path.endswith(".md")
    searched = blank_code(text) if is_markdown else text
    between = _BETWEEN_OF_MARKDOWN if is_markdown else _BETWEEN
    found = [match for pattern in (_SIDE, between) if (match := pattern.search(searched))]
    return min((match.end() - len(match[0].lstrip(" \t")) for match in found), default=None)
