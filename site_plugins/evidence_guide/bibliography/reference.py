"""What a reference is: frozen records of people and works, and what each type of work must state.

Records and pure questions about them only. How they are read is `reading`'s affair, how they look on a
page `harvard`'s, how they leave the site `exports`'s; whether two entries are one work is for a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from evidence_guide.diagnostics import Place

K = TypeVar("K")
V = TypeVar("V")

NO_DATE = "n.d."
FORTHCOMING = "forthcoming"

_FOUR_DIGITS = re.compile(r"\d{4}")
_DOI_PREFIX = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
# What may stand in for an initial in a given name: capitals only, as in `JB`.
_RUN_OF_CAPITALS = re.compile(r"[^\W\d_]{1,3}")


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """A mapping that cannot change, and that unlike a `MappingProxyType` can be hashed and pickled.

    Args:
        items: pairs, or another mapping; their order is kept.
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        self._items: dict[K, V] = dict(items)

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"


@dataclass(frozen=True, slots=True)
class Person:
    """An author or editor, or an organisation that acts as one.

    Args:
        first: given names or initials, as entered; empty for an organisation.
        last: the family name without its particle, or the whole name of an organisation.
        particle: `van der`, `de`.
        suffix: `Jr`, `III`.
        corporate: whether `last` is an organisation's whole name.
    """

    first: str
    last: str
    particle: str = ""
    suffix: str = ""
    corporate: bool = False

    @property
    def family(self) -> str:
        """The name by which the person is cited: `van der Berg`, `Department of Health`."""
        return f"{self.particle} {self.last}".strip()

    @property
    def initials(self) -> str:
        """Given names as initials: `C.E.` from `Clare Eve`, `E.-L.` from `Eva-Lisa`, `D.B.` from `DB`."""
        return "".join(
            "-".join(_initial(part) for part in word.split("-") if part)
            for word in self.first.replace(".", ". ").replace(". -", ".-").split()
        )

    @property
    def inverted(self) -> str:
        """The name as a list of references has it: `Rutter, D.`, `van der Berg, H.`, `Hope, J., Jr`."""
        return ", ".join(part for part in (self.family, self.initials, self.suffix) if part)


def _initial(word: str) -> str:
    letters = word.rstrip(".")
    if not letters:
        return ""
    if letters.isupper() and _RUN_OF_CAPITALS.fullmatch(letters):
        return "".join(f"{letter}." for letter in letters)
    return f"{letters[0]}."


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a bibliography, in Unicode, with the place of everything in it.

    Two references are equal when they say the same, wherever they stand.

    Args:
        key: what citations name it by.
        type: the entry type in lower case; may be one that is not in `KNOWN_TYPES`.
        fields: what was entered, by lower-case name, except people, the note and the `x-` fields.
        authors: in the order given.
        editors: in the order given.
        more_authors: the list of authors ended in `and others`.
        more_editors: the list of editors ended in `and others`.
        short: a short name for the author to be cited by (`x-short`).
        read_in: keys of the works whose text states this reference (`x-read-in`).
        number: its number in the list it was taken from (`x-number`).
        not_stated: fields that no source states (`x-not-stated`), which are therefore not missing.
        not_same_as: keys of works that look like this one and are others (`x-not-same-as`).
        note: a remark for readers of the list: what is unknown or odd.
        differs_in: how source documents print the work otherwise, by their keys (`x-differs-in-…`).
        complete: false where a fault in the file may have cost the entry a field.
        place: the place of the key.
        field_places: the place of each field's name, `x-` fields and people included.
    """

    key: str
    type: str
    fields: Mapping[str, str] = field(default_factory=FrozenMap)
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
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
        """The year as entered: `2004`, `n.d.`, `forthcoming`, or nothing."""
        return self.fields.get("year", "")

    @property
    def doi(self) -> str:
        """The bare identifier, `10.…`, however it was entered."""
        return _DOI_PREFIX.sub("", self.fields.get("doi", ""))

    @property
    def url(self) -> str:
        """The address as entered."""
        return self.fields.get("url", "")

    @property
    def container(self) -> str:
        """The journal or book that the work is part of."""
        return self.fields.get("journal") or self.fields.get("booktitle", "")

    @property
    def pages(self) -> str:
        """Pages, with an en dash between the first and the last."""
        return re.sub(r"\s*[-–—]+\s*", "–", self.fields.get("pages", ""))

    @property
    def years(self) -> tuple[int, ...]:
        """The years as numbers: one, the two ends of a span, or none."""
        return tuple(int(digits) for digits in _FOUR_DIGITS.findall(self.year)[:2])

    @property
    def is_forthcoming(self) -> bool:
        """Whether the work was announced and not yet published."""
        return self.year.casefold() in (FORTHCOMING, "in press")

    @property
    def creators(self) -> tuple[Person, ...]:
        """Who the work is listed under: authors, or editors, or the organisation that issued it."""
        people = self.authors or self.editors
        organisation = self.fields.get("institution", "")
        if people or not organisation or self.type not in _LISTED_UNDER_INSTITUTION:
            return people
        return (Person("", organisation, corporate=True),)


_LISTED_UNDER_INSTITUTION = frozenset({"report", "online", "misc", "unpublished"})

_BY = ("author", "editor")
_BY_ANYONE = (*_BY, "institution", "publisher")
_ISSUED_BY = ("publisher", "institution")

# Each requirement is met by any one of its alternatives.
REQUIRED_FIELDS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "article": (_BY, ("title",), ("journal",), ("year",), ("volume", "number"), ("pages", "eid")),
        "book": (_BY, ("title",), ("year",), _ISSUED_BY),
        "incollection": (_BY, ("title",), ("booktitle",), ("year",), _ISSUED_BY),
        "inproceedings": (_BY, ("title",), ("booktitle",), ("year",)),
        "report": (_BY_ANYONE, ("title",), ("year",), _ISSUED_BY),
        "thesis": (("author",), ("title",), ("year",), ("institution", "school")),
        "online": (_BY_ANYONE, ("title",), ("year",), ("url", "doi")),
        "legislation": (("title",), ("year",)),
        "unpublished": (_BY_ANYONE, ("title",), ("year",)),
        "misc": (_BY_ANYONE, ("title",), ("year",)),
    }
)
"""What each type of entry must state: for each requirement, the fields that can meet it."""

KNOWN_TYPES: frozenset[str] = frozenset(REQUIRED_FIELDS)
"""The entry types that have a form of their own in the list of references."""

KNOWN_FIELDS: frozenset[str] = frozenset(
    {
        *("author", "editor", "title", "subtitle", "year", "month", "note"),
        *("journal", "volume", "number", "pages", "eid", "issn"),
        *("booktitle", "series", "edition", "chapter", "publisher", "address", "isbn"),
        *("institution", "school", "type", "howpublished", "url", "urldate", "doi"),
        *("x-read-in", "x-number", "x-not-stated", "x-not-same-as", "x-short"),
    }
)
"""The fields that the styles and exports know; any other is likely to be misspelt."""

DIFFERS_IN = "x-differs-in-"
"""Begins the field that says how a source document prints the work otherwise; its key follows."""

VERBATIM_FIELDS: frozenset[str] = frozenset({"url", "doi", "isbn", "issn"})
"""The fields in which LaTeX's marks mean themselves."""


def missing_fields(reference: Reference) -> tuple[tuple[str, ...], ...]:
    """Tell which facts an entry lacks that its type requires.

    A requirement is met by any of its alternatives, and by saying in `x-not-stated` that one of them is
    stated nowhere. An entry that could not be read whole lacks nothing that can be told.

    Args:
        reference: any entry, of any type.

    Returns:
        For each unmet requirement, the fields that would meet it: `(("author", "editor"), ("year",))`.
    """
    if not reference.complete:
        return ()
    present = {name for name, value in reference.fields.items() if value}
    present |= {"author"} if reference.authors else set()
    present |= {"editor"} if reference.editors else set()
    present |= set(reference.not_stated)
    required = REQUIRED_FIELDS.get(reference.type, ())
    return tuple(alternatives for alternatives in required if present.isdisjoint(alternatives))
