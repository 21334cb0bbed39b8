"""Writes references as RIS, the format that most reference managers import.

What leaves here is what a source states of a work, and the guide's note on it. Which list it stood in and who
read it (the `x-` fields) is the guide's own affair and stays behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from evidence_guide.bibliography.exported_note import exported_note
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import ET_AL, Reference

_TYPES: Mapping[str, str] = {
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
"""RIS's type of work for each type of entry; any other is generic (`GEN`)."""

_END_TAG: Final = "ER"
"""Ends a reference; the one tag that is written without a value."""


def to_ris(references: Iterable[Reference]) -> str:
    """Write references as RIS.

    Args:
        references: in the order in which they are to stand.

    Returns:
        A RIS file; each reference ends in `ER  - `, and a blank line stands between two.
    """
    return "\n".join(
        "".join(f"{tag}  - {value}\n" for tag, value in _tags(reference) if value or tag == _END_TAG)
        for reference in references
    )


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield each tag with its value, which may be empty."""
    get = reference.fields.get
    first_page, last_page = reference.page_range
    yield "TY", _TYPES.get(reference.type, "GEN")
    yield "ID", reference.key
    for tag, people, and_others in (
        ("AU", reference.authors, reference.more_authors),
        ("ED", reference.editors, reference.more_editors),
    ):
        yield from ((tag, _name(person)) for person in people)
        # RIS knows no end of a list; a name without a comma is read, and printed, as an organisation’s
        yield tag, ET_AL if and_others else ""
    yield "PY", reference.first_year
    yield "TI", reference.title
    yield "T2", reference.container
    yield "T3", get("series", "")
    yield "VL", get("volume", "")
    yield "IS", get("number", "")
    yield "SP", first_page or get("eid", "")
    yield "EP", last_page
    yield "ET", get("edition", "")
    yield "CY", get("address", "")
    yield "PB", reference.issuer
    yield "SN", get("isbn", "") or get("issn", "")
    yield "DO", reference.doi
    yield "UR", reference.url
    yield "N1", exported_note(reference)
    yield _END_TAG, ""


def _name(person: Person) -> str:
    """Return a name as RIS has it: family name, given names, suffix."""
    return ", ".join(part for part in (person.family, person.first, person.suffix) if part)
