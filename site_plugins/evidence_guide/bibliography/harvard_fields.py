"""The parts of a work as Harvard style prints them: names, title, issue, pages, edition, series.

`harvard_work_types` says which of them a work of each type has, and in which order.
"""

from __future__ import annotations

import re
from typing import Final

from pybtex.database import Entry

from evidence_guide.bibliography.entry_types import KNOWN_TYPES
from evidence_guide.bibliography.harvard_citations import is_cited_by_title, title_without_year
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.quotation_marks import with_curly_marks
from evidence_guide.bibliography.reference import ET_AL, Reference

_SINGLE_WORD = re.compile(r"[\w/–-]+")
_ISSUER_AS_AUTHOR_ONLY: Final = frozenset({"online", "unpublished"})
"""The types of work that print who issued them only where that is not their author already."""
_NUMBERED_BY_THEMSELVES: Final = frozenset({"article", "report", "legislation"})
"""The types of work whose number is never one in a series."""
_PARTS_OF_A_BOOK: Final = frozenset({"incollection", "inproceedings"})
_ORDINAL_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def template_entry(reference: Reference, year: str) -> Entry:
    """Return an entry for pybtex whose fields are ready to be printed.

    An empty field is left out, since a template asks whether a field is there.

    Args:
        reference: any work; of a type that is not known it is printed as `misc`.
        year: the year as it is printed, with its letter.
    """
    cited_by_title = is_cited_by_title(reference)
    values = {
        **reference.fields,
        "names": "" if cited_by_title else _leading_names(reference),
        "editors": _editors(reference),
        "year": year,
        "title": f"{title_without_year(reference)} {year}" if cited_by_title else reference.title,
        "pages": _pages(reference),
        "issue": _volume_and_issue(reference),
        "edition": _edition(reference),
        "container": reference.container,
        "helpers": _helpers(reference),
        "book_volume": _book_volume(reference),
        "publication_status": _publication_status(reference),
        "report_number": _report_number(reference),
        "series": _series(reference),
    }
    if reference.type in _ISSUER_AS_AUTHOR_ONLY and reference.issuer in {p.last for p in reference.creators}:
        values |= dict.fromkeys(("publisher", "institution", "school"), "")
    if not any(values.get(name) for name in ("address", "publisher", "institution", "school")):
        # with nothing before it to stand in brackets behind
        values |= {"series": "", "bare_series": values["series"]}
    fields = {name: with_curly_marks(value) for name, value in values.items() if value}
    if reference.link:
        # An address is printed as it is, straight marks included.
        fields["link"] = reference.link
    entry = Entry(reference.type if reference.type in KNOWN_TYPES else "misc", fields=fields)
    entry.key = reference.key
    return entry


def _leading_names(reference: Reference) -> str:
    """Return the names that begin an entry of the list; a short name follows where citations use it."""
    if not reference.authors and reference.editors:
        return _editors(reference)
    if not reference.creators:
        return ""
    names = _inverted_names(reference.creators, and_others=reference.more_authors)
    return f"{names} ({reference.short})" if reference.short and reference.short not in names else names


def _editors(reference: Reference) -> str:
    """Return the editors with their role: `Oak, K. (ed.)`, `Elm, J. and Oak, K. (eds)`."""
    if not reference.editors:
        return ""
    several = len(reference.editors) > 1 or reference.more_editors
    names = _inverted_names(reference.editors, and_others=reference.more_editors)
    return f"{names} ({'eds' if several else 'ed.'})"


def _inverted_names(people: tuple[Person, ...], *, and_others: bool) -> str:
    """Return all names: `Elm, J.`, `Elm, J. and Oak, K.`, `Elm, J., Oak, K. and Ash, L.`, `Elm, J. et al.`"""
    names = [person.inverted for person in people]
    if and_others:
        return f"{', '.join(names)} {ET_AL}"
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _pages(reference: Reference) -> str:
    """Return the pages or the article's number: `pp. 3–9`, `p. 7`, `article e12`."""
    pages = reference.pages
    if not pages:
        article_number = reference.fields.get("eid", "")
        return f"article {article_number}" if article_number else ""
    several = "–" in pages or "," in pages
    return f"pp. {pages}" if several else f"p. {pages}"


def _volume_and_issue(reference: Reference) -> str:
    """Return volume and number: `13(5)`, `(69)`, or `14, no. 4 (October)` for more than a single word."""
    volume, number = reference.fields.get("volume", ""), reference.fields.get("number", "")
    if not number:
        return volume
    if _SINGLE_WORD.fullmatch(number):
        return f"{volume}({number})"
    return f"{volume}, no. {number}" if volume else f"no. {number}"


def _edition(reference: Reference) -> str:
    """Return the edition: `2nd edn`, or as entered where it is no number."""
    edition = reference.fields.get("edition", "")
    if not edition.isdigit():
        return edition
    number = int(edition)
    ending = "th" if number % 100 in (11, 12, 13) else _ORDINAL_ENDINGS.get(number % 10, "th")
    return f"{number}{ending} edn"


def _helpers(reference: Reference) -> str:
    """Return who edited a work that has authors, and who translated it: `Translated by K. Oak and L. Ash`.

    The editors of a book that holds the work stand beside that book.
    """
    edited = reference.authors and reference.type not in _PARTS_OF_A_BOOK
    lines = (
        ("Edited by", reference.editors if edited else (), reference.more_editors),
        ("Translated by", reference.translators, False),
    )
    sentences = [f"{role} {_names(people, and_others)}" for role, people, and_others in lines if people]
    return ". ".join(sentences).replace(f"{ET_AL}. ", f"{ET_AL} ")


def _names(people: tuple[Person, ...], and_others: bool) -> str:
    """Return names in the order in which they are spoken: `K. Oak, M. Elm and L. Ash`."""
    names = [f"{person.initials} {person.family}".strip() for person in people]
    if and_others:
        return f"{', '.join(names)} {ET_AL}"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _book_volume(reference: Reference) -> str:
    """Return the volume of a book: `Vol. 2`."""
    volume = reference.fields.get("volume", "")
    return f"Vol. {volume}" if volume else ""


def _publication_status(reference: Reference) -> str:
    """Return what an unpublished work is; of a forthcoming one the year says it."""
    return "" if reference.is_forthcoming else reference.fields.get("type", "Unpublished")


def _report_number(reference: Reference) -> str:
    """Return the type of a report, and its number unless that belongs to a series: `Report no. 12`."""
    report_type, number = reference.fields.get("type", ""), reference.fields.get("number", "")
    if reference.fields.get("series"):
        return report_type
    if number.isdigit() and not report_type:
        return f"Report no. {number}"
    return f"{report_type} {number}".strip()


def _has_issue(reference: Reference) -> bool:
    """Say whether the number of a work is printed elsewhere than beside its series."""
    is_part_of_a_newsletter = reference.type == "misc" and bool(reference.container)
    return reference.type in _NUMBERED_BY_THEMSELVES or is_part_of_a_newsletter


def _series(reference: Reference) -> str:
    """Return the series, with the work's number in it if it has one: `Care matters, 3`, or `no. 3` alone."""
    series, number = reference.fields.get("series", ""), reference.fields.get("number", "")
    if not series:
        return f"no. {number}" if number and not _has_issue(reference) else ""
    return f"{series}, {number}" if number else series
