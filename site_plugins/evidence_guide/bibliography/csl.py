"""Describes references as the items of CSL-JSON, the data that citation processors work with.

What leaves here is what a source states of a work, and the guide's note on it. Which list it stood in and who
read it (the `x-` fields) is the guide's own affair and stays behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evidence_guide.bibliography.exported_note import exported_note
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import AND_OTHERS, Reference

_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "report": "report",
    "thesis": "thesis",
    "online": "webpage",
    "legislation": "legislation",
    "unpublished": "manuscript",
}
"""CSL's type of work for each type of entry; any other is a `document`."""


def to_csl(reference: Reference) -> dict[str, Any]:
    """Describe a reference in the terms of the Citation Style Language.

    Args:
        reference: any entry; of a type that is not known it becomes a `document`.

    Returns:
        A CSL-JSON item whose `id` is the citation key. What is not stated is left out.
    """
    get = reference.fields.get
    item: dict[str, Any] = {
        "id": reference.key,
        "type": _TYPES.get(reference.type, "document"),
        "author": _names(reference.listed_authors, and_others=reference.more_authors),
        "editor": _names(reference.editors, and_others=reference.more_editors),
        "translator": _names(reference.translators, and_others=False),
        "issued": _date(reference),
        "accessed": {"date-parts": [list(reference.accessed)]} if reference.accessed else {},
        "status": "forthcoming" if reference.is_forthcoming else "",
        "title": reference.title,
        "container-title": reference.container,
        "collection-title": get("series", ""),
        "volume": get("volume", ""),
        "page": reference.pages.replace("–", "-") or get("eid", ""),
        "edition": get("edition", ""),
        "chapter-number": get("chapter", ""),
        "genre": get("type", ""),
        "medium": get("howpublished", ""),
        "publisher": reference.issuer,
        "publisher-place": get("address", ""),
        "ISBN": get("isbn", ""),
        "ISSN": get("issn", ""),
        "DOI": reference.doi,
        "URL": reference.url,
        "note": exported_note(reference),
        **{variable: get("number", "") for variable in _number_variables(reference)},
    }
    return {variable: value for variable, value in item.items() if value}


def _number_variables(reference: Reference) -> tuple[str, ...]:
    """Return the variables for `number`: a journal has issues, another work a number, in its series if any.

    Zotero and styles look for a report's number under `number` even where it is one in a series.
    """
    if reference.type == "article":
        return ("issue",)
    if not reference.fields.get("series"):
        return ("number",)
    return ("collection-number", "number") if reference.type == "report" else ("collection-number",)


def _names(people: tuple[Person, ...], *, and_others: bool) -> list[dict[str, str]]:
    """Return CSL names; one of no person ends a list that the source ends in “et al.”.

    CSL knows no such end. The word is the one that BibTeX has for it: processors print “Birch and others”.
    """
    return [*map(_name, people), *([{"literal": AND_OTHERS}] if and_others else [])]


def _name(person: Person) -> dict[str, str]:
    """Return a CSL name; an organisation's is literal, so that no processor takes it apart."""
    if person.corporate:
        return {"literal": person.last}
    parts = {
        "family": person.last,
        "given": person.first,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: value for name, value in parts.items() if value}


def _date(reference: Reference) -> dict[str, Any]:
    """Return a CSL date: a day, month or year; a span as its first and last year; or a word for none."""
    if reference.is_forthcoming:
        return {"literal": reference.year}
    if not reference.years:
        return {}
    parts = [list(reference.issued)] if reference.issued else [[year] for year in reference.years]
    return {"date-parts": parts} | ({"circa": True} if reference.is_year_uncertain else {})
