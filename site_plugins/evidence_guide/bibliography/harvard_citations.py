"""Whom and which year a Harvard citation names, and the letters that tell apart works cited alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from evidence_guide.bibliography.dates import NO_DATE
from evidence_guide.bibliography.reference import ET_AL, Reference

NO_DATE_SHOWN: Final = "no date"
"""What is printed as the year of a work that states none."""


def is_cited_by_title(reference: Reference) -> bool:
    """Tell whether a work is cited and listed by its title even if it has authors: an Act is.

    Args:
        reference: any work.
    """
    return reference.type == "legislation"


def citation_label(reference: Reference) -> str:
    """Return what a work is cited by: its short name, or its authors, or for want of either its title.

    One or two authors are named, of more only the first. Quotation marks are as entered.

    Args:
        reference: any work.
    """
    if reference.short:
        return reference.short
    if is_cited_by_title(reference):
        return title_without_year(reference)
    names = [person.family for person in reference.creators]
    if not names:
        return reference.title or reference.key
    if len(names) > 2 or ends_in_and_others(reference):
        return f"{names[0]} {ET_AL}"
    return " and ".join(names)


def ends_in_and_others(reference: Reference) -> bool:
    """Tell whether the list of people under whom a work is listed ends in `and others`.

    Args:
        reference: any work; the list is that of its authors, or of its editors if it has none.
    """
    if reference.authors:
        return reference.more_authors
    return bool(reference.editors) and reference.more_editors


def printed_year(reference: Reference, letter: str) -> str:
    """Return the year as it is printed: `2002`, `2002a`, `no date`, `no date a`.

    Args:
        reference: any work.
        letter: what tells it apart from works that are cited alike; empty where none are.
    """
    year = reference.year
    if not year or year.casefold() == NO_DATE:
        year = NO_DATE_SHOWN
    # After a word the letter needs a gap.
    return f"{year} {letter}".rstrip() if year[-1].isalpha() else f"{year}{letter}"


def title_without_year(reference: Reference) -> str:
    """Return an Act's title without the year that it ends in, which is printed with its letter.

    Args:
        reference: an Act; one without a title is called by its key.
    """
    return reference.title.removesuffix(reference.year).rstrip(" ,") or reference.key


def year_letters(references: Iterable[Reference]) -> dict[str, str]:
    """Return the letter after each work's year, by citation key.

    Works that would be cited alike get letters in the order of their keys; any other work gets an empty one.

    Args:
        references: all works of a site, each with a key of its own.
    """
    keys_by_citation: dict[tuple[str, str], list[str]] = defaultdict(list)
    for reference in references:
        citation = citation_label(reference).casefold(), printed_year(reference, "")
        keys_by_citation[citation].append(reference.key)
    return {
        key: _letter(position) if len(keys) > 1 else ""
        for keys in keys_by_citation.values()
        for position, key in enumerate(sorted(keys))
    }


def _letter(position: int) -> str:
    """Return the letter for a position counted from 0: a, b … z, aa, ab …"""
    higher, lower = divmod(position, 26)
    return (_letter(higher - 1) if higher else "") + chr(ord("a") + lower)
