"""Takes HTML out of values, which reference managers leave in titles and names."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FORMATTING: Final = re.compile(
    r"</?(?:i|b|em|strong|u|sub|sup|sc|small|cite|span|jats:\w+)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_LINE_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_OTHER_TAG: Final = re.compile(
    r"</?(?:a|p|div|img|h[1-6]|ul|ol|li|table|t[rdh]|script|style|iframe|font|html|body)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def without_html(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with entities as characters and without tags that only change how text looks.

    What stands in pointed brackets and is no tag is left alone.

    Args:
        text: a value in Unicode.

    Returns:
        The text, and each tag in it that does more than change how text looks (and was left as it is).
    """
    if "&" not in text and "<" not in text:
        return text, ()
    decoded = _ENTITY.sub(_character, text)
    plain = " ".join(_FORMATTING.sub("", _LINE_BREAK.sub(" ", decoded)).split())
    return plain, tuple(dict.fromkeys(match[0] for match in _OTHER_TAG.finditer(plain)))


def _character(match: re.Match[str]) -> str:
    entity = match[0]
    return unescape(entity) if entity[1] == "#" or entity[1:] in html5 else entity
