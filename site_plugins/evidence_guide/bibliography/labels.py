"""Takes out of a value the label that is printed before it anyway: `pp. 3–9`, `no. 3`, `2nd edn`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from evidence_guide.bibliography.value import Value

_PAGES_LABEL: Final = re.compile(r"^(?:pages?|pp?\.?)\s*(?=[\divxlc])|(?<=\d)\s*pp?\.?$", re.IGNORECASE)
_COUNT_OF_PAGES: Final = re.compile(r"\d+\s*(?:pp?\.?|pages?)", re.IGNORECASE)
_LABELS: Final[Mapping[str, re.Pattern[str]]] = {
    "number": re.compile(r"^(?:nos?\.?|nr\.?|number|issue|№)\s*(?=\d)", re.IGNORECASE),
    "volume": re.compile(r"^(?:vols?\.?|volume|v\.)\s*(?=[\divxlc])", re.IGNORECASE),
    "eid": re.compile(r"^(?:article|art\.?)\s*(?:(?:no\.?|number)\s*)?:?\s*(?=\w)", re.IGNORECASE),
}
"""What stands before a value, by the field that needs none."""

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


def without_label(field: str, text: str) -> Value:
    """Read a number, a volume or the number of an article, without `no.`, `vol.` or `article`.

    Args:
        field: which of them, by the field of an entry.
        text: its value.
    """
    return Value(_LABELS[field].sub("", text))


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
