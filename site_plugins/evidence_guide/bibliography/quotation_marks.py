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


_CLOSING_MARK = re.compile(r"’(?!\w)")


def with_inner_marks(text: str) -> str:
    """Return a text that stands in single marks, with the single marks around parts of it made double.

    An apostrophe stays as it is: it stands within a word, or behind an `s` where a later mark can close.

    Args:
        text: plain text with curly marks.
    """
    start = text.find("‘")
    while start >= 0:
        closing = [match.start() for match in _CLOSING_MARK.finditer(text, start)]
        before_next = [end for end in closing if "‘" not in text[start + 1 : end]]
        if not before_next:
            return text
        # “the users’ voice’ closes behind “voice”
        end = next((end for end in before_next if text[end - 1] != "s"), before_next[0])
        text = f"{text[:start]}“{text[start + 1 : end]}”{text[end + 1 :]}"
        start = text.find("‘", end)
    return text


def _curly(match: re.Match[str]) -> str:
    return match[0].translate(_OPENING if match["opening"] else _CLOSING)
