"""Tells the numbers in a passage that state results from years, dates and the numbers of sections."""

from __future__ import annotations

import re
from typing import Final

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_YEAR: Final = r"(?:19|20)\d\d"

_DATES: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:[-–]|to|and)\s*\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b"
    # a year, a decade, or a span of years such as 2003–04, 2003/4 or 2003-2008
    rf"|(?<![\w£$€.,]){_YEAR}(?:s\b|\s*[-–/]\s*(?:{_YEAR}|\d{{1,2}})(?!\d))?(?![\d%]|[.,]\d|\s*(?:%|per\s*cent))"
)
"""Days and years, which state no result."""

_NUMBERED_LABELS: Final = re.compile(
    r"\b(?:section|sections|part|parts|chapter|chapters|page|pages|pp?\.|step|steps|level|levels|law|laws"
    r"|figure|table|box|annex|appendix|schedule|article|paragraph|version|briefing|guide|number|no\.|benchmark"
    r"|pen picture|question|stage|phase|task|key point)"
    r"\s+\d+(?:\.\d+)*(?:\s*(?:,|[-–]|and|or|to)\s*\d+(?:\.\d+)*)*\b",
    re.IGNORECASE,
)
"""Numbers that name something, such as section 75: they state no result either."""

_NUMBER_WORD: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?"
    r"|a|several)"
)

_RESULT_NUMBER: Final = re.compile(
    r"(?<![\w-])[£$€]?\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent\b|percent\b)?"
    rf"|\b{_NUMBER_WORD}\s+(?:per\s?cent|percent|hundred|thousand|million|billion|pounds)\b"
    rf"|\b{_NUMBER_WORD}\s+(?:in|out\s+of)\s+(?:every\s+)?{_NUMBER_WORD}\b|\b(?:one|two|three)[-\s](?:third|quarter|fifth)s?\b",
    re.IGNORECASE,
)


_LINK_ADDRESSES: Final = re.compile(r"(?<=\])\([^()]*\)|<[^<>\s]+>|https?://\S+")
"""The addresses of links, which readers do not see."""


def without_link_addresses(text: str) -> str:
    """Return a passage on one line, without the addresses of its links."""
    return " ".join(_LINK_ADDRESSES.sub("", text).split())


def first_number(text: str) -> str:
    """Return the first number of a passage that states a result, as it is written.

    Args:
        text: the passage.

    Returns:
        The number with its unit; empty where the passage has none but dates and labels.
    """
    undated = _DATES.sub(" ", without_link_addresses(text))
    match = _RESULT_NUMBER.search(_NUMBERED_LABELS.sub(" ", undated))
    return " ".join(match[0].split()) if match else ""
