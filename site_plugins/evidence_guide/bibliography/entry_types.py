"""The types of entry and the fields that the guide knows, and what each type must state.

The page for editors on the bibliography lists the same, and a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evidence_guide.bibliography.reference import Reference

_AUTHOR_OR_EDITOR: Final = ("author", "editor")
_ANY_CREATOR: Final = (*_AUTHOR_OR_EDITOR, "institution", "publisher")
_ISSUER: Final = ("publisher", "institution")

REQUIRED_FIELDS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "article": (
            _AUTHOR_OR_EDITOR,
            ("title",),
            ("journal",),
            ("year",),
            ("volume", "number"),
            ("pages", "eid"),
        ),
        "book": (_AUTHOR_OR_EDITOR, ("title",), ("year",), _ISSUER),
        "incollection": (_AUTHOR_OR_EDITOR, ("title",), ("booktitle",), ("year",), _ISSUER),
        "inproceedings": (_AUTHOR_OR_EDITOR, ("title",), ("booktitle",), ("year",)),
        "report": (_ANY_CREATOR, ("title",), ("year",), _ISSUER),
        "thesis": (("author",), ("title",), ("year",), ("institution", "school")),
        "online": (_ANY_CREATOR, ("title",), ("year",), ("url", "doi")),
        "legislation": (("title",), ("year",)),
        "unpublished": (_ANY_CREATOR, ("title",), ("year",)),
        "misc": (_ANY_CREATOR, ("title",), ("year",)),
    }
)
"""What each type of entry must state: for each requirement, the fields of which any one meets it."""

KNOWN_TYPES: frozenset[str] = frozenset(REQUIRED_FIELDS)
"""The entry types that have a form of their own in the list of references."""

KNOWN_FIELDS: frozenset[str] = frozenset(
    {
        *("author", "editor", "translator", "title", "subtitle", "year", "month", "note"),
        *("journal", "volume", "number", "pages", "eid", "issn"),
        *("booktitle", "series", "edition", "chapter", "publisher", "address", "isbn"),
        *("institution", "school", "type", "howpublished", "url", "urldate", "doi"),
        *("x-read-in", "x-number", "x-not-stated", "x-not-same-as", "x-short"),
    }
)
"""The fields that the styles and exports know; any other is likely to be misspelt."""

_PRINTED_OF_ALL: Final = frozenset({"title", "subtitle", "year", "url", "doi", "urldate"})
_IMPRINT: Final = frozenset({"publisher", "institution", "school", "address", "series", "number"})
_PART: Final = frozenset({"booktitle", "pages", "eid", "edition", "volume", *_IMPRINT})
PRINTED_FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "article": frozenset({"journal", "volume", "number", "pages", "eid"}) | _PRINTED_OF_ALL,
        "book": frozenset({"edition", "volume"}) | _IMPRINT | _PRINTED_OF_ALL,
        "incollection": _PART | _PRINTED_OF_ALL,
        "inproceedings": _PART | _PRINTED_OF_ALL,
        "report": frozenset({"type", "edition", "volume"}) | _IMPRINT | _PRINTED_OF_ALL,
        "thesis": frozenset({"type"}) | _IMPRINT | _PRINTED_OF_ALL,
        "online": frozenset({"type", "edition"}) | _IMPRINT | _PRINTED_OF_ALL,
        "legislation": frozenset({"chapter", "number"}) | _PRINTED_OF_ALL,
        "unpublished": frozenset({"type"}) | _IMPRINT | _PRINTED_OF_ALL,
        "misc": frozenset({"journal", "type", "howpublished"}) | _PART | _PRINTED_OF_ALL,
    }
)
"""The fields that the list of references prints of each type, people aside."""

_KEPT_FOR_EXPORTS: Final = frozenset({"month", "isbn", "issn"})
"""The fields that are for programs, and that no reference shows."""

DIFFERS_IN: Final = "x-differs-in-"
"""The beginning of a field's name that says how a source document prints the work otherwise.

The key of that document follows: `x-differs-in-cameron2012`.
"""

VERBATIM_FIELDS: frozenset[str] = frozenset({"url", "doi", "isbn", "issn"})
"""The fields in which characters that mean something to LaTeX stand for themselves."""


def unprinted_fields(reference: Reference) -> tuple[str, ...]:
    """Tell which facts of an entry no reader of the list of references would see.

    Args:
        reference: any entry; of a type that is not known nothing is told.

    Returns:
        The names of the fields, in order of the alphabet.
    """
    printed = PRINTED_FIELDS.get(reference.type)
    if printed is None:
        return ()
    return tuple(sorted(reference.fields.keys() & KNOWN_FIELDS - printed - _KEPT_FOR_EXPORTS))


def missing_fields(reference: Reference) -> tuple[tuple[str, ...], ...]:
    """Tell which facts an entry lacks that its type requires.

    A requirement is met by any of its alternatives, and by saying in `x-not-stated` that one of them is
    stated nowhere. Of an entry that could not be read whole nothing is reported, because the missing field
    may be there, in the part that was lost.

    Args:
        reference: any entry, of any type.

    Returns:
        For each unmet requirement, the fields that would meet it: `(("author", "editor"), ("year",))`.
    """
    if not reference.complete:
        return ()
    stated = {name for name, value in reference.fields.items() if value}
    if reference.authors:
        stated.add("author")
    if reference.editors:
        stated.add("editor")
    stated.update(reference.not_stated)
    requirements = REQUIRED_FIELDS.get(reference.type, ())
    return tuple(alternatives for alternatives in requirements if stated.isdisjoint(alternatives))
