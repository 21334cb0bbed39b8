"""Takes out of a value the label that is printed before it anyway: `pp. 3–9`, `no. 3`, `2nd edn`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from evidence_guide.bibliography.value import Value

_PAGES_LABEL: Final = re.compile(r"^(?:pages?|pp?\.?)\s*(?=[\divxlc])|(?<=\d)\s*pp?\.?$", re.IGNORECASE)
_COUNT_OF_PAGES: Final = re.compile(r"\d+\s*(?:pp?\.?|pages?)", re.IGNORECASE)
_NUMBER_LABEL: Final = re.compile(r"^(?:nos?\.?|nr\.?|number|issue|№)\s*(?=\d)", re.IGNORECASE)
_VOLUME_LABEL: Final = re.compile(r"^(?:vols?\.?|volume|v\.)\s*(?=[\divxlc])", re.IGNORECASE)
_ARTICLE_LABEL: Final = re.compile(
    r"^(?:article|art\.?)\s*(?:(?:no\.?|number)\s*)?:?\s*(?=\w)", re.IGNORECASE
)
_ORDINAL: Final = re.compile(r"(?P<number>\d+)(?:st|nd|rd|th)?\.?\s*(?:edn?\.?|edition)?", re.IGNORECASE)
_ORDINAL_WORD: Final = re.compile(r"(?P<word>[a-z]+)(?:\s+(?:edn?\.?|edition))?", re.IGNORECASE)
_ORDINAL_WORDS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
)
_TYPES: Final[Mapping[str, str]] = {
    "phdthesis": "PhD thesis",
    "mathesis": "MA thesis",
    "mastersthesis": "Master’s thesis",
    "bathesis": "BA thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
}
"""BibLaTeX's names for types of work, which its styles put into words."""


def clean_pages(text: str) -> Value:
    """Read pages, without `pp.`.

    Args:
        text: the value of `pages`.
    """
    if _COUNT_OF_PAGES.fullmatch(text):
        hint = "give the first and the last page, 10--24; how many pages a whole work has is not kept"
        return Value(text, "says how many pages there are", hint)
    return Value(_PAGES_LABEL.sub("", text))


def clean_number(text: str) -> Value:
    """Read the number of an issue, a report or in a series, without `no.`.

    Args:
        text: the value of `number`.
    """
    return Value(_NUMBER_LABEL.sub("", text))


def clean_volume(text: str) -> Value:
    """Read a volume, without `vol.`.

    Args:
        text: the value of `volume`.
    """
    return Value(_VOLUME_LABEL.sub("", text))


def clean_article_number(text: str) -> Value:
    """Read the number of an article, without `article`.

    Args:
        text: the value of `eid`.
    """
    return Value(_ARTICLE_LABEL.sub("", text))


def clean_edition(text: str) -> Value:
    """Read an edition: a number where it is one in figures or words, or else as it was entered.

    Args:
        text: the value of `edition`.
    """
    if ordinal := _ORDINAL.fullmatch(text):
        return Value(ordinal["number"].lstrip("0") or "0")
    if (word := _ORDINAL_WORD.fullmatch(text)) and word["word"].casefold() in _ORDINAL_WORDS:
        return Value(str(_ORDINAL_WORDS.index(word["word"].casefold()) + 1))
    return Value(text)


def clean_type(text: str) -> Value:
    """Read what sort of work something is, in words.

    Args:
        text: the value of `type`.
    """
    return Value(_TYPES.get(text.casefold(), text))
