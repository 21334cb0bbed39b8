"""What a reference is: a frozen record of a work as a `.bib` file states it.

The record answers simple questions about itself only. What its type must state is for `entry_types`, how it
is read for `bibtex_reader`, how it is printed for `harvard_bibliography`, how it leaves the site for the
modules that are named after a format. Whether two references are one work is for a rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from evidence_guide.bibliography.dates import CIRCA, NOT_YET_PUBLISHED, date_parts
from evidence_guide.bibliography.frozen_map import FrozenMap
from evidence_guide.bibliography.identifiers import bare_doi
from evidence_guide.bibliography.person import Person
from evidence_guide.diagnostics import Place

AND_OTHERS: Final = "others"
"""The name that stands in BibTeX for the rest of a list of people."""

ET_AL: Final = "et al."
"""What is printed for people who are left out."""

_FOUR_DIGITS = re.compile(r"\d{4}")
_RANGE_DASH = re.compile(r"\s*[-–—]+\s*")
_LISTED_UNDER_INSTITUTION: Final = frozenset({"report", "online", "misc", "unpublished"})
"""The types of work that an organisation answers for where no person is named."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a bibliography, in Unicode, with the place of everything in it.

    Two references are equal when they state the same, wherever they stand.

    Args:
        key: the citation key.
        type: the entry type in lower case; may be one that is not in `KNOWN_TYPES`.
        fields: the values by lower-case name, without people, the note and the `x-` fields.
        authors: in the order given.
        editors: in the order given.
        translators: in the order given.
        more_authors: whether the list of authors ended in `and others`.
        more_editors: whether the list of editors ended in `and others`.
        short: a short name for the author to be cited by (`x-short`).
        read_in: keys of the works whose text states this reference (`x-read-in`).
        number: its number in the list that it was taken from (`x-number`).
        not_stated: fields that no source states (`x-not-stated`), which are therefore not missing.
        not_same_as: keys of works that look like this one and are different works (`x-not-same-as`).
        note: a remark for readers of the list: what is unknown or odd.
        differs_in: how source documents print the work otherwise, by their keys (`x-differs-in-…`).
        complete: false where a mistake in the file may have cost the entry a field.
        place: the place of the key.
        field_places: the place of each field's name, `x-` fields and people included.
    """

    key: str
    type: str
    fields: Mapping[str, str] = field(default_factory=FrozenMap)
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    more_authors: bool = False
    more_editors: bool = False
    short: str = ""
    read_in: tuple[str, ...] = ()
    number: int | None = None
    not_stated: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    note: str = ""
    differs_in: Mapping[str, str] = field(default_factory=FrozenMap)
    complete: bool = field(default=True, compare=False)
    place: Place = field(default=Place(""), compare=False)
    field_places: Mapping[str, Place] = field(default_factory=FrozenMap, compare=False)

    @property
    def title(self) -> str:
        """Title and subtitle, in the case in which they were entered."""
        title, subtitle = self.fields.get("title", ""), self.fields.get("subtitle", "")
        if not subtitle:
            return title
        return f"{title} {subtitle}" if title.endswith(("?", "!", ":")) else f"{title}: {subtitle}"

    @property
    def year(self) -> str:
        """The year as entered: `2004`, `1999–2001`, `c. 2003`, `n.d.`, `forthcoming`, or nothing."""
        return self.fields.get("year", "")

    @property
    def doi(self) -> str:
        """The bare identifier, `10.…`, however it was entered."""
        return bare_doi(self.fields.get("doi", ""))

    @property
    def url(self) -> str:
        """The address as entered."""
        return self.fields.get("url", "")

    @property
    def link(self) -> str:
        """Where the work can be opened: the address of its DOI, or else its own address, or nothing."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def container(self) -> str:
        """The title of the journal or book that the work is part of."""
        return self.fields.get("journal") or self.fields.get("booktitle", "")

    @property
    def issuer(self) -> str:
        """Who issued the work: its publisher, institution or school, whichever its type states."""
        get = self.fields.get
        return get("publisher") or get("institution") or get("school", "")

    @property
    def pages(self) -> str:
        """Pages, with an en dash between the first and the last."""
        return _RANGE_DASH.sub("–", self.fields.get("pages", ""))

    @property
    def page_range(self) -> tuple[str, str]:
        """The first page and the last; the last is empty where the work states a single page."""
        first, _, last = self.pages.partition("–")
        return first, last

    @property
    def years(self) -> tuple[int, ...]:
        """The years as numbers: one year, the first and last year of a span, or none."""
        return tuple(int(digits) for digits in _FOUR_DIGITS.findall(self.year)[:2])

    @property
    def first_year(self) -> str:
        """The year, or the first of a span, or nothing: most formats hold a single year."""
        return str(self.years[0]) if self.years else ""

    @property
    def is_forthcoming(self) -> bool:
        """Whether the work was announced and not yet published."""
        return self.year.casefold() in NOT_YET_PUBLISHED

    @property
    def is_year_uncertain(self) -> bool:
        """Whether the source, or whoever entered the work, is not certain of the year."""
        return self.year.startswith(CIRCA)

    @property
    def issued(self) -> tuple[int, ...]:
        """The year, then the month and day as far as they are stated; nothing where the year is a span."""
        return (*self.years, *date_parts(self.fields.get("month", ""))) if len(self.years) == 1 else ()

    @property
    def accessed(self) -> tuple[int, ...]:
        """When its address was looked up: the year, then the month and day as far as they are stated."""
        return date_parts(self.fields.get("urldate", ""))

    @property
    def listed_authors(self) -> tuple[Person, ...]:
        """Its authors, or the organisation that issued it where no person is named as author or editor."""
        return () if self.editors and not self.authors else self.creators

    @property
    def creators(self) -> tuple[Person, ...]:
        """Whom the work is listed under: its authors, or editors, or the organisation that issued it."""
        people = self.authors or self.editors
        institution = self.fields.get("institution", "")
        if people or not institution or self.type not in _LISTED_UNDER_INSTITUTION:
            return people
        return (Person("", institution, corporate=True),)
