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
    "unpublished": "MANSCPT",
}
"""RIS's type of work for each type of entry.

RIS has `GEN` for other works, and `UNPB` for unpublished ones, which Zotero takes for articles of a journal.
"""

_OTHER: Final = "RPRT"
"""The type of any other work: as a report it is printed as one that stands by itself."""

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
    ris_type = _TYPES.get(reference.type, _OTHER)
    yield "TY", ris_type
    yield "ID", reference.key
    for tag, people, and_others in (
        ("AU", reference.listed_authors, reference.more_authors),
        (_EDITOR_TAGS.get(ris_type, "ED"), reference.editors, reference.more_editors),
        ("A4", reference.translators, False),
    ):
        yield from ((tag, _name(person)) for person in people)
        # RIS knows no end of a list; a name without a comma is read, and printed, as an organisation’s
        yield tag, ET_AL if and_others else ""
    yield "PY", reference.first_year
    yield "DA", "" if ris_type in _OWN_USE_OF_DA else _month_and_day(reference)
    yield "TI", reference.title
    yield from _containers(reference, ris_type)
    yield "VL", get("volume", "")
    # the number of a page in its series stands with the series, since a page has no tag for one
    yield _NUMBER_TAGS.get(ris_type, "IS"), "" if ris_type == "ELEC" else get("number", "")
    yield "SP", first_page or get("eid", "")
    yield "EP", last_page
    yield "ET", get("edition", "")
    yield "CY", get("address", "")
    yield "PB", reference.issuer
    yield "M3", (get("type", "") or get("howpublished", "")) if ris_type in _TYPED else ""
    # the number of a report stands where other works have an ISBN
    yield "SN", "" if ris_type == "RPRT" else get("isbn", "") or get("issn", "")
    yield "DO", reference.doi
    yield "UR", reference.url
    yield "Y2", _date(reference.accessed)
    yield "N1", _note(reference, ris_type)
    yield _END_TAG, ""


_EDITOR_TAGS: Mapping[str, str] = {"CHAP": "A2", "CPAPER": "A2", "JOUR": "A2", "BOOK": "A3"}
"""Where programs look for the editors of each type; of the others they take `ED`."""

_NUMBER_TAGS: Mapping[str, str] = {"RPRT": "SN", "STAT": "M1", "BOOK": "M1", "CHAP": "SV", "MANSCPT": "M1"}
"""Where each type has its number: of a report, of an Act, or in a series; the others have an issue."""


_OWN_USE_OF_DA: Final = frozenset({"BOOK", "CHAP"})
"""The types at which some programs take `DA` for the day on which an address was looked up."""

_TYPED: Final = frozenset({"RPRT", "THES", "MANSCPT", "ELEC"})
"""The types at which `M3` says what sort of work it is; at others Zotero takes it for a DOI."""


def _month_and_day(reference: Reference) -> str:
    return _date(reference.issued) if len(reference.issued) > 1 else ""


def _containers(reference: Reference, ris_type: str) -> Iterator[tuple[str, str]]:
    """Yield what a work is part of: the journal, book or meeting first, and the series of a whole one."""
    series = reference.fields.get("series", "")
    if reference.container:
        yield "T2", reference.container
        # Zotero takes `T2` of a paper for the meeting, and `C3` for the proceedings
        yield "C3", reference.container if ris_type == "CPAPER" else ""
        yield "T3", series
    else:
        number = reference.fields.get("number", "")
        yield "T2", f"{series}, {number}" if series and number and ris_type == "ELEC" else series


def _date(parts: tuple[int, ...]) -> str:
    """Return a date as `2020/03/04/`, with nothing for a part that is not known."""
    if not parts:
        return ""
    year, month, day, *_ = (*parts, 0, 0)
    return f"{year}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/"


def _note(reference: Reference, ris_type: str) -> str:
    """Return the note, with what no tag is read for: that a work is not out yet, and the ISBN of a report."""
    isbn = reference.fields.get("isbn", "") if ris_type == "RPRT" else ""
    status = f"{reference.year.capitalize()}." if reference.is_forthcoming else ""
    return " ".join(filter(None, (status, exported_note(reference), f"ISBN {isbn}." if isbn else "")))


def _name(person: Person) -> str:
    """Return a name as RIS has it: family name, given names, suffix."""
    return ", ".join(part for part in (person.family, person.first, person.suffix) if part)
