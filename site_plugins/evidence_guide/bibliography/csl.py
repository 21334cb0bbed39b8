"""Puts references into the forms of reference managers: RIS and the items of CSL-JSON.

What leaves here is what a source states of a work. Which list it stood in and who read it (the `x-`
fields) is the guide's own affair and stays behind; the note goes along. BibTeX is for `bibtex`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from evidence_guide.bibliography.reference import Person, Reference

_RIS_TYPES: Mapping[str, str] = {
    "article": "JOUR",
    "book": "BOOK",
    "incollection": "CHAP",
    "inproceedings": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "online": "ELEC",
    "legislation": "STAT",
    "unpublished": "UNPB",
}
_CSL_TYPES: Mapping[str, str] = {
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


def to_ris(references: Iterable[Reference]) -> str:
    """Write references as RIS, the format of most reference managers.

    Args:
        references: in the order in which they are to stand.

    Returns:
        A RIS file; each reference ends in `ER  - ` and a blank line.
    """
    return "\n".join(
        "".join(f"{tag}  - {value}\n" for tag, value in _ris_lines(reference) if value or tag == "ER")
        for reference in references
    )


def _ris_lines(reference: Reference) -> Iterator[tuple[str, str]]:
    get = reference.fields.get
    first_page, _, last_page = reference.pages.partition("–")
    yield "TY", _RIS_TYPES.get(reference.type, "GEN")
    yield "ID", reference.key
    for person in reference.authors:
        yield "AU", _ris_name(person)
    for person in reference.editors:
        yield "ED", _ris_name(person)
    yield "PY", str(reference.years[0]) if reference.years else ""
    yield "TI", reference.title
    yield "T2", reference.container
    yield "T3", get("series", "")
    yield "VL", get("volume", "")
    yield "IS", get("number", "")
    yield "SP", first_page or get("eid", "")
    yield "EP", last_page
    yield "ET", get("edition", "")
    yield "CY", get("address", "")
    yield "PB", publisher_of(reference)
    yield "SN", get("isbn", "") or get("issn", "")
    yield "DO", reference.doi
    yield "UR", reference.url
    yield "N1", _remark(reference)
    yield "ER", ""


def _ris_name(person: Person) -> str:
    return ", ".join(part for part in (person.family, person.first, person.suffix) if part)


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
        "type": _CSL_TYPES.get(reference.type, "document"),
        "author": [_csl_name(person) for person in reference.authors],
        "editor": [_csl_name(person) for person in reference.editors],
        "issued": _csl_date(reference),
        "status": "forthcoming" if reference.is_forthcoming else "",
        "title": reference.title,
        "container-title": reference.container,
        "collection-title": get("series", ""),
        "volume": get("volume", ""),
        "page": reference.pages.replace("–", "-") or get("eid", ""),
        "edition": get("edition", ""),
        "chapter-number": get("chapter", ""),
        "genre": get("type", ""),
        "publisher": publisher_of(reference),
        "publisher-place": get("address", ""),
        "ISBN": get("isbn", ""),
        "ISSN": get("issn", ""),
        "DOI": reference.doi,
        "URL": reference.url,
        "note": _remark(reference),
    }
    # A journal has issues; a report, an Act or a paper has a number, in its series where it has one.
    number = "issue" if reference.type == "article" else "collection-number" if get("series") else "number"
    item[number] = get("number", "")
    return {name: value for name, value in item.items() if value}


def _remark(reference: Reference) -> str:
    """Return the note; RIS and CSL have no “and others”, so that the rest is unnamed is said here."""
    unnamed = "The source names no further authors." if reference.more_authors else ""
    if reference.more_editors:
        unnamed = "The source names no further editors."
    return f"{unnamed} {reference.note}".strip()


def _csl_name(person: Person) -> dict[str, str]:
    if person.corporate:
        return {"literal": person.last}
    parts = {
        "family": person.last,
        "given": person.first,
        "non-dropping-particle": person.particle,
        "suffix": person.suffix,
    }
    return {name: value for name, value in parts.items() if value}


def _csl_date(reference: Reference) -> dict[str, list[list[int]]]:
    return {"date-parts": [[year] for year in reference.years]} if reference.years else {}


def publisher_of(reference: Reference) -> str:
    """Return who issued a work, in whichever field its type states that."""
    get = reference.fields.get
    return get("publisher") or get("institution") or get("school", "")
