"""Describes a work as COinS: an OpenURL context object (Z39.88-2004) in the body of a page.

The choice of keys follows what Zotero reads of a context object. Which works a page offers is for `pages`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from evidence_guide.bibliography.reference import Reference
from evidence_guide.bibliography.zotero import family_first, others, web_address, zotero_type

_GENRES: Mapping[str, str] = {
    "article": "article",
    "book": "book",
    "incollection": "bookitem",
    "inproceedings": "proceeding",
    "report": "report",
}
"""The genre of each type of entry that the formats for journals and books know."""

_PARTS_OF_A_WHOLE: Final = frozenset({"article", "incollection", "inproceedings"})
"""The types of work that are part of a journal or book, which has a title of its own."""


def to_coins(reference: Reference) -> str:
    """Describe a work as an OpenURL context object, for the title of a `span` of class `Z3988`.

    Args:
        reference: a work; a page may offer any number.

    Returns:
        Keys and percent-encoded values, as in the query of an address; not yet escaped for HTML.

    Raises:
        UnicodeEncodeError: if a value holds a lone surrogate, which no file in UTF-8 does.
    """
    pairs = ((key, value) for key, value in _pairs(reference) if value)
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs)


def _pairs(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield each key with its value, which may be empty."""
    get = reference.fields.get
    yield "ctx_ver", "Z39.88-2004"
    yield from _format_and_type(reference)
    yield from _titles(reference)
    yield from _people(reference)
    yield "rft.date", _date(reference)
    yield "rft.volume", get("volume", "")
    yield "rft.issue", get("number", "")
    yield "rft.pages", reference.pages.replace("–", "-") or get("eid", "")
    yield "rft.series", _series(reference)
    yield "rft.edition", get("edition", "")
    yield "rft.place", get("address", "")
    # A thesis has named its institution beside its type.
    yield "rft.pub", "" if reference.type == "thesis" else reference.issuer
    yield "rft.issn", get("issn", "")
    yield "rft.isbn", get("isbn", "")
    yield "rft_id", f"info:doi/{reference.doi}" if reference.doi else ""
    yield "rft_id", web_address(reference)


def _format_and_type(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield the metadata format, and what tells the type of the work in that format."""
    if reference.type in _GENRES:
        metadata_format = "journal" if reference.type == "article" else "book"
        yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{metadata_format}"
        yield "rft.genre", _GENRES[reference.type]
    elif reference.type == "thesis":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"
        yield "rft.inst", reference.issuer
        yield "rft.degree", reference.fields.get("type", "")
    else:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
        yield "rft.type", zotero_type(reference)


def _titles(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield the title of the work and of what it is part of."""
    if reference.type in _PARTS_OF_A_WHOLE:
        yield "rft.atitle", reference.title
        yield ("rft.jtitle" if reference.type == "article" else "rft.btitle"), reference.container
    else:
        yield ("rft.btitle" if reference.type in _GENRES else "rft.title"), reference.title


def _date(reference: Reference) -> str:
    """Return the date as ISO 8601 has it, or the word for a work that is not out yet."""
    if reference.issued:
        return "-".join([f"{reference.issued[0]}", *(f"{part:02}" for part in reference.issued[1:])])
    return reference.first_year or (reference.year if reference.is_forthcoming else "")


def _series(reference: Reference) -> str:
    """Return the series; with its number where that is of a report, for which there is no key."""
    series, number = reference.fields.get("series", ""), reference.fields.get("number", "")
    return f"{series}, {number}" if series and number and reference.type == "report" else series


def _people(reference: Reference) -> Iterator[tuple[str, str]]:
    for position, author in enumerate(reference.listed_authors):
        # The translator puts the organisation of `rft.aucorp` before all others, so only the first has it.
        if author.corporate and position == 0:
            yield "rft.aucorp", author.last
        else:
            yield "rft.au", family_first(author)
    for unnamed in others(unnamed=reference.more_authors):
        yield "rft.au", family_first(unnamed)
    # A context object knows no editors. They are contributors, or authors where there are no others.
    for editor in (*reference.editors, *others(unnamed=reference.more_editors)):
        yield "rft.contributor" if reference.listed_authors else "rft.au", family_first(editor)
