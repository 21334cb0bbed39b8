"""Reads the dates of a work: its year, its month, and the day on which its address was looked up."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from evidence_guide.bibliography.value import Value

NO_DATE: Final = "n.d."
"""What is entered as the year of a work that states none."""

NOT_YET_PUBLISHED: Final = ("forthcoming", "in press")
"""What is entered as the year of a work that was announced and is not out yet."""

CIRCA: Final = "c. "
"""What stands before a year that is not certain."""

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""The names of the months, in order."""

_SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")

_YEAR: Final = re.compile(r"[12]\d{3}")
_SPAN: Final = re.compile(r"([12]\d{3})\s*(-+|–|—|/)\s*([12]\d{3})")
_CIRCA_YEAR: Final = re.compile(r"\(?(?:c\.?|ca\.?|circa)\s*([12]\d{3})\)?", re.IGNORECASE)
_NO_DATE_WORDS: Final = re.compile(r"[\[(]?(?:n\.?\s?d\.?|no date|undated)[\])]?", re.IGNORECASE)
_MONTH_AND_YEAR: Final = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>[12]\d{3})")
_LETTERED_YEAR: Final = re.compile(r"([12]\d{3})\s?[a-z]")
_YEAR_FORMS: Final = f"write a year of four digits, 1999–2001, c. 2003, {NO_DATE}, forthcoming or in press"

_ISO_DAY: Final = re.compile(r"([12]\d{3})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?")
_DAY_MONTH_YEAR: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+([12]\d{3})")
_MONTH_DAY_YEAR: Final = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+([12]\d{3})")
_DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?")
_MONTH_AND_DAY: Final = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?")
_BETWEEN_MONTHS: Final = re.compile(r"\s*(?:[-–—/&]+|to)\s*")


def clean_year(text: str) -> Value:
    """Read a year: four digits, a span, an uncertain year, or a word for none.

    Args:
        text: the value of `year`.
    """
    if _YEAR.fullmatch(text):
        return Value(text)
    if text.casefold().replace("-", " ") in NOT_YET_PUBLISHED:
        return Value(text.casefold().replace("-", " "))
    if _NO_DATE_WORDS.fullmatch(text):
        return Value(NO_DATE)
    if circa := _CIRCA_YEAR.fullmatch(text):
        return Value(f"{CIRCA}{circa[1]}")
    if span := _SPAN.fullmatch(text):
        if span[1] < span[3]:
            return Value(f"{span[1]}{'/' if span[2] == '/' else '–'}{span[3]}")
        return Value(text, "ends before it begins", "write the earlier year first: 1999–2001")
    hint = _YEAR_FORMS
    if (dated := _MONTH_AND_YEAR.fullmatch(text)) and (month := _month(dated["month"])):
        hint = f"write year = {{{dated['year']}}} and month = {{{month}}}"
    elif lettered := _LETTERED_YEAR.fullmatch(text):
        hint = f"write {lettered[1]}: the letters that tell works apart are added when they are printed"
    return Value(text, "is no year", hint)


def clean_month(text: str) -> Value:
    """Read a month, by its name or number, with a day or without; two months; or a season.

    Args:
        text: the value of `month`.
    """
    day = _DAY_OF_MONTH.fullmatch(text)
    month, number = (day[2], day[1]) if day else (text, "")
    if named_first := _MONTH_AND_DAY.fullmatch(text):
        month, number = named_first[1], named_first[2]
    names = [_month(part) or _season(part) for part in _BETWEEN_MONTHS.split(month)]
    if not all(names) or len(names) > 2 or not 0 <= int(number or 1) <= 31:
        return Value(text, "is no month", "write its name: May; a day goes before it: 4 May")
    return Value(f"{int(number)} {names[0]}" if number else "–".join(names))


def clean_urldate(text: str) -> Value:
    """Read the day on which an address was looked up, and return it as it is printed: `4 March 2020`.

    Args:
        text: the value of `urldate`.
    """
    if _YEAR.fullmatch(text):
        return Value(text)
    if (dated := _MONTH_AND_YEAR.fullmatch(text)) and (month := _month(dated["month"])):
        return Value(f"{month} {dated['year']}")
    parts = None
    if iso := _ISO_DAY.fullmatch(text):
        parts = (iso[1], iso[2], iso[3])
    elif day_first := _DAY_MONTH_YEAR.fullmatch(text):
        parts = (day_first[3], day_first[2], day_first[1])
    elif month_first := _MONTH_DAY_YEAR.fullmatch(text):
        parts = (month_first[3], month_first[1], month_first[2])
    month = _month(parts[1]) if parts else ""
    if not parts or not month:
        return Value(text, "is no date that has one reading", "write 2020-03-04, or 4 March 2020")
    if not parts[2]:
        return Value(f"{month} {parts[0]}")
    try:
        date(int(parts[0]), MONTHS.index(month) + 1, int(parts[2]))
    except ValueError:
        return Value(text, "is a day that is in no calendar", "write 2020-03-04, or 4 March 2020")
    return Value(f"{int(parts[2])} {month} {parts[0]}")


def date_parts(text: str) -> tuple[int, ...]:
    """Return a date as numbers: its year, then its month and day as far as they are given.

    Args:
        text: a date as it is printed: `4 March 2020`, `March 2020`, `2020`; or a month and its day.
    """
    words = text.split()
    years = [int(word) for word in words if _YEAR.fullmatch(word)]
    months = [MONTHS.index(word) + 1 for word in words if word in MONTHS]
    days = [int(word) for word in words if word.isdigit() and len(word) < 3]
    return (*years, *months, *(days if months else ()))


def _month(text: str) -> str:
    """Return the name of a month that is given by its name, the beginning of it, or its number."""
    if text.isdigit():
        return MONTHS[int(text) - 1] if 1 <= int(text) <= 12 else ""
    word = text.rstrip(".").casefold()
    # “Sept” is the one usual form that is neither whole nor three letters
    return next((m for m in MONTHS if word in (m.casefold(), m[:3].casefold(), m[:4].casefold())), "")


def _season(text: str) -> str:
    return next((season for season in _SEASONS if text.casefold() == season.casefold()), "")
