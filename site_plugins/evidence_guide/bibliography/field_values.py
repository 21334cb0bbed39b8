"""Looks at the value of each field: cleans it where one reading is right, and else says what is wrong.

How a value is written is for `latex` and `markup`; what is looked at here is what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from evidence_guide.bibliography.dates import clean_month, clean_urldate, clean_year
from evidence_guide.bibliography.identifiers import clean_doi, clean_isbn, clean_issn, clean_url
from evidence_guide.bibliography.labels import (
    clean_edition,
    clean_pages,
    clean_type,
    without_label,
)
from evidence_guide.bibliography.value import Cleaner, Value

_CLEANERS: Final[Mapping[str, Cleaner]] = {
    "year": clean_year,
    "month": clean_month,
    "urldate": clean_urldate,
    "doi": clean_doi,
    "url": clean_url,
    "isbn": clean_isbn,
    "issn": clean_issn,
    "pages": clean_pages,
    **{field: partial(without_label, field) for field in ("number", "volume", "eid")},
    "edition": clean_edition,
    "type": clean_type,
}
_STAND_INS: Final = frozenset(
    {
        *("n/a", "n.a.", "na", "none", "null", "nil", "unknown", "not-stated", "not stated", "not given"),
        *("tba", "tbc", "tbd", "?", "??", "???", "-", "--", "–", "—", "."),
    }
)
"""What people write where they have nothing to write."""


def is_stand_in(text: str) -> bool:
    """Say whether a value only holds the place of one.

    Args:
        text: the value of any field.
    """
    return text.strip("[]() ").casefold() in _STAND_INS


def clean_value(field_name: str, text: str) -> Value:
    """Read the value of a field.

    Args:
        field_name: its name in small letters.
        text: its value in Unicode; empty where nothing was entered.
    """
    if not text:
        return Value("")
    if is_stand_in(text):
        hint = f"leave the field out; where no source states it, add x-not-stated = {{{field_name}}}"
        if field_name == "year":
            hint = (
                "write n.d. where the work has no date; where no source states it, add x-not-stated = {year}"
            )
        return Value(text, "stands for nothing", hint)
    cleaner = _CLEANERS.get(field_name)
    return cleaner(text) if cleaner else Value(text)
