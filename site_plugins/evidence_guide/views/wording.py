"""Plain words for counts, lists, years and the values of enumerations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from evidence_guide.model import NOT_STATED

_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_LABELS: Final = {
    "promotes": "helps",
    "hinders": "hinders",
    "mixed": "mixed",
    "no-difference": "no difference",
    "describes": "describes",
    "randomised-trial": "randomised trial",
    "controlled-trial": "controlled trial",
    "comparative": "comparative study",
    "before-and-after": "before-and-after study",
    "economic": "economic study",
    "survey": "survey",
    "case-study": "case study",
    "qualitative": "qualitative study",
    "mixed-methods": "mixed-methods study",
    "descriptive": "descriptive study",
    "practice-account": "practice account",
    "review": "review",
    "commentary": "commentary",
    "guidance": "guidance document",
    "continuing": "still running when the sources were written",
    "planned": "planned when the sources were written",
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern-ireland": "Northern Ireland",
    "united-kingdom": "United Kingdom",
    "united-states": "United States",
    "sweden": "Sweden",
    "other": "elsewhere",
    "user-outcomes": "outcomes that people chose",
    "evidence": "what is known about effects at all",
}

_PLURALS: Final = {
    "study": "studies",
    "case study": "case studies",
    "commentary": "commentaries",
    "review or other work": "reviews or other works",
    "study or other work": "studies and other works",
    "policy": "policies",
    "county": "counties",
}


def label(value: StrEnum | str) -> str:
    """Return the words for an enumerated value: "not stated" for `not-stated`."""
    return _LABELS.get(str(value), str(value).replace("-", " "))


def stated(value: str) -> bool:
    """Whether a source states a value."""
    return value != NOT_STATED


def plural(noun: str) -> str:
    """Return the plural of a noun that the guide uses."""
    for singular, plural_form in _PLURALS.items():
        if noun == singular or noun.endswith(f" {singular}"):
            return noun.removesuffix(singular) + plural_form
    return noun + "s"


def ends_with_kind(title: str, kind: str) -> bool:
    """Whether a title ends with the words for its kind already, so that they need not follow it."""
    return f" {title}".lower().endswith(f" {kind}".lower())


def number_in_words(value: int) -> str:
    """Return a number in words up to ten, in figures beyond; nought is "no"."""
    return _NUMBERS[value] if value < len(_NUMBERS) else f"{value:,}"


def count(value: int, noun: str) -> str:
    """Return a count with its noun in words, for sentences: "no studies", "one study", "three studies"."""
    return f"{number_in_words(value)} {noun if value == 1 else plural(noun)}"


def tally(value: int, noun: str) -> str:
    """Return a count with its noun in figures, for rows, cells and legends: "no studies", "3 studies"."""
    return f"{value:,} {noun if value == 1 else plural(noun)}" if value else count(value, noun)


def era_years(start: int | None, end: int | None) -> str:
    """Return the years of an era in words: "2000 to 2013", "up to 1997", "since 2022".

    Args:
        start: the year in which it began, where that is stated.
        end: the year in which it ended, where it has ended.
    """
    if not start:
        return f"up to {end}" if end else "years not stated"
    return years_in_words((f"{start}", f"{end}")) if end else f"since {start}"


def join(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does: "a, b and c".

    Args:
        words: the words; empty ones are left out.
        last: the word before the last of them.
    """
    items = [word for word in words if word]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    """Return a text that begins with a capital and ends with a full stop or question mark."""
    text = text.strip()
    return text and text[0].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def years_in_words(years: Iterable[str]) -> str:
    """Return the span of some years in words: "2001", "2001 to 2008", or "not stated".

    Args:
        years: the years as written; what is no number is left out.
    """
    known: Sequence[str] = sorted(year for year in years if year.isdigit())
    if not known:
        return "not stated"
    return known[0] if known[0] == known[-1] else f"{known[0]} to {known[-1]}"
