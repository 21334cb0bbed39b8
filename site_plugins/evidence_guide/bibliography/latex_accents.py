"""Puts LaTeX's accents on letters: `\\'e`, `\\"{w}`, `\\d{a}`, `\\'{\\^a}`.

pybtex knows those of Western Europe. The names of Wales, Vietnam and elsewhere have others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_COMBINING: Final[Mapping[str, str]] = {
    **{
        "`": "\u0300",
        "'": "\u0301",
        "^": "\u0302",
        "~": "\u0303",
        "=": "\u0304",
        "u": "\u0306",
        ".": "\u0307",
    },
    **{
        '"': "\u0308",
        "h": "\u0309",
        "r": "\u030a",
        "H": "\u030b",
        "v": "\u030c",
        "d": "\u0323",
        "c": "\u0327",
    },
    **{"u": "\u0306", ".": "\u0307", "c": "\u0327", "k": "\u0328", "b": "\u0331"},
}
# A letter, in braces or not; an accent that is a letter itself is parted from one without braces.
_ACCENTED: Final = re.compile(
    r"\\(?P<accent>[`'^~=.\"]|[uhrHvdckb](?=[\s{]))\s*(?:\{\s*(?P<inner>\\[ij]|[^\W\d_])\s*\}|(?P<bare>\\[ij](?![A-Za-z])|[^\W\d_]))"
)
_DEEPEST: Final = 3
"""How many accents a letter can have; Vietnamese has two on one."""


def with_accents(value: str) -> str:
    """Return a value in which each accented letter is a character; what makes no character is left.

    Args:
        value: the inside of a BibTeX value.
    """
    for _ in range(_DEEPEST):
        if "\\" not in value:
            break
        value = _ACCENTED.sub(_accented, value)
    return value


def _accented(match: re.Match[str]) -> str:
    letter = (match["inner"] or match["bare"]).removeprefix("\\")
    composed = unicodedata.normalize("NFC", letter + _COMBINING[match["accent"]])
    return composed if len(composed) == 1 else match[0]
