"""Straight quotation marks made curly, as they are printed."""

from __future__ import annotations

import re

# Marks open where nothing, or a space, bracket, dash or opening mark, stands before them.
_STRAIGHT_MARKS = re.compile(r"(?P<opening>(?<![^\s(\[/–—‘“])['\"]+)|['\"]+")
_OPENING, _CLOSING = str.maketrans("'\"", "‘“"), str.maketrans("'\"", "’”")


def with_curly_marks(text: str) -> str:
    """Return a text with curly quotation marks and apostrophes, since curly ones stand around titles.

    Args:
        text: plain text, with straight marks or curly ones or both.
    """
    return _STRAIGHT_MARKS.sub(_curly, text)


def _curly(match: re.Match[str]) -> str:
    return match[0].translate(_OPENING if match["opening"] else _CLOSING)
