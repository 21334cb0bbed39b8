"""Reads what tells a work from all others: its DOI, its address on the web, its ISBN or ISSN."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from evidence_guide.bibliography.value import Value

_DOI_LABEL: Final = re.compile(
    r"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi[:\s]\s*|info:doi/)+", re.IGNORECASE
)
_DOI: Final = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_WEB_ADDRESS: Final = re.compile(
    r"https?://[^\s/?#.@:]+(?:\.[^\s/?#.@:]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)
_IDENTIFIER_LABEL: Final = re.compile(r"^(?:e-?|p-?)?IS[BS]N(?:-1[03])?\s*:?\s*", re.IGNORECASE)
_ISBN: Final = re.compile(r"\d{9}[\dX]|97[89]\d{10}")
_ISSN: Final = re.compile(r"\d{7}[\dX]")
_SEVERAL: Final = re.compile(r"[,;/(]")

_AS_IN_THE_SOURCE: Final = (
    "compare it with the source; where that prints it so, say it in the note and leave this out"
)


def bare_doi(text: str) -> str:
    """Return a DOI without what often stands before it: a label, or the address of its resolver.

    Args:
        text: a DOI as it was entered.
    """
    return _DOI_LABEL.sub("", text.strip())


def clean_doi(text: str) -> Value:
    """Read a DOI, with or without a label or its resolver's address.

    Args:
        text: the value of `doi`.
    """
    doi = bare_doi(text)
    if _DOI.fullmatch(doi):
        return Value(doi)
    if _SCHEME.match(text):
        return Value(
            text, "is the address of another site", "put it under url, and the DOI alone here: 10.1000/182"
        )
    return Value(
        text, "is no DOI", "write it from its “10.” on: 10.1000/182; without one leave the field out"
    )


def clean_url(text: str) -> Value:
    """Read the address of a page on the web.

    Args:
        text: the value of `url`.
    """
    address = text[1:-1].strip() if text.startswith("<") and text.endswith(">") else text
    if len(_SCHEME.findall(address)) > 1 and re.search(r"[\s;,]", address):
        return Value(text, "holds more than one address", "keep the one that leads to the work itself")
    if _WEB_ADDRESS.fullmatch(address):
        return Value(address)
    if re.search(r"\s", address):
        return Value(
            text, "is no address: it holds a space", "copy the address anew, without words beside it"
        )
    return Value(text, "is no address of the web", "write it whole, from https:// or http:// on")


def clean_isbn(text: str) -> Value:
    """Read an ISBN of 10 or 13 digits, whose last digit must fit the others.

    Args:
        text: the value of `isbn`.
    """
    return _clean_number(text, "ISBN", _ISBN, _isbn_fits)


def clean_issn(text: str) -> Value:
    """Read an ISSN, whose last digit must fit the others, and return it with its hyphen.

    Args:
        text: the value of `issn`.
    """
    value = _clean_number(text, "ISSN", _ISSN, _issn_fits)
    if value.problem:
        return value
    digits = _digits(value.text)
    return Value(f"{digits[:4]}-{digits[4:]}")


def _clean_number(text: str, name: str, form: re.Pattern[str], fits: Callable[[str], bool]) -> Value:
    number = _IDENTIFIER_LABEL.sub("", text.strip()).rstrip(".").upper().replace("–", "-")
    parts = number.split()
    if _SEVERAL.search(number) or (len(parts) > 1 and all(form.fullmatch(_digits(part)) for part in parts)):
        return Value(
            text, f"holds more than one {name}, or words beside it", f"keep one {name}, and nothing else"
        )
    digits = _digits(number)
    if not form.fullmatch(digits):
        return Value(text, f"is no {name}", _AS_IN_THE_SOURCE)
    if not fits(digits):
        return Value(text, f"is no {name}: its last digit does not fit the others", _AS_IN_THE_SOURCE)
    return Value(number)


def _digits(number: str) -> str:
    return number.replace("-", "").replace(" ", "")


def _isbn_fits(digits: str) -> bool:
    """Say whether the check digit is right, by ISO 2108."""
    if len(digits) == 13:
        return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    return sum((10 if d == "X" else int(d)) * (10 - i) for i, d in enumerate(digits)) % 11 == 0


def _issn_fits(digits: str) -> bool:
    """Say whether the check digit is right, by ISO 3297."""
    return sum((10 if d == "X" else int(d)) * (8 - i) for i, d in enumerate(digits)) % 11 == 0
