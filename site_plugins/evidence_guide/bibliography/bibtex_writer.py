"""Writes references as classic BibTeX, which every style and reference manager reads.

The guide's own files know types and fields of later programs (`@report`, `@online`, `subtitle`). Styles
such as `plain` and `apalike` take those for misprints and leave them out, so here each work becomes one of
the types of 1988, and what that type would not print is put into a field that it prints. What a source
states of a work goes along; which list it stood in and who read it (the `x-` fields) stays behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pybtex.database.input.bibtex import month_names

from evidence_guide.bibliography.dates import NO_DATE
from evidence_guide.bibliography.entry_types import VERBATIM_FIELDS
from evidence_guide.bibliography.latex import unicode_to_latex, unicode_to_verbatim
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.quotation_marks import with_curly_marks
from evidence_guide.bibliography.reference import AND_OTHERS, Reference

_TITLE_FIELDS: Final = frozenset({"title", "booktitle"})
_PAGE_RANGE = re.compile(r"(?<=\w)–(?=\w)")
# Where `\url` stands within a value, some programs take these characters in it for TeX's own.
_UNSAFE_IN_URL = re.compile(r"[%#^\\{}]")

REPORT: Final = "Report"
THESIS: Final = "Thesis"
UNPUBLISHED: Final = "Unpublished"
"""What a classic style prints as the sort of work where an entry does not say it."""

_MISC: Final = "misc"
_CLASSIC_TYPES: Mapping[str, tuple[str, ...]] = {
    "article": ("article",),
    "book": ("book",),
    "incollection": ("incollection",),
    "inproceedings": ("inproceedings",),
    "report": ("techreport", "book"),
    "thesis": ("phdthesis",),
    "unpublished": ("unpublished",),
}
"""What each type of the guide may become, the best first.

A work that meets the requirements of none of them becomes `misc`.
"""

_REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article": (("author",), ("journal",)),
    "book": (("author", "editor"), ("publisher",)),
    "incollection": (("author",), ("booktitle",), ("publisher",)),
    "inproceedings": (("author",), ("booktitle",)),
    "techreport": (("author",), ("institution",)),
    "phdthesis": (("author",), ("school",)),
    "unpublished": (("author",),),
    _MISC: (),
}
"""What each classic type requires: for each requirement, the fields of which any one meets it."""

_ISSUER_FIELD: Mapping[str, str] = {
    "book": "publisher",
    "incollection": "publisher",
    "inproceedings": "publisher",
    "techreport": "institution",
    "phdthesis": "school",
}
"""The field in which each classic type prints who issued a work; the other types print none."""

_ISSUER_FIELDS: Final = ("publisher", "institution", "school")
_MONTH_MACROS: Mapping[str, str] = {name.casefold(): macro for macro, name in month_names.items()}


def to_bibtex(references: Iterable[Reference]) -> str:
    """Write references as classic BibTeX, `x-` fields aside.

    A subtitle is part of the title, and a work without a year has the year `n.d.`, since styles need one.
    The note is the guide's remark on a work, so it stands in `annote`, which reference managers keep and
    styles do not print.

    Args:
        references: in the order in which they are to stand.

    Returns:
        A BibTeX file in Unicode.
    """
    return "\n".join(_write_entry(reference) for reference in references)


def _write_entry(reference: Reference) -> str:
    """Write one entry as the best classic type whose requirements it meets."""
    for classic_type in (*_CLASSIC_TYPES.get(reference.type, ()), _MISC):
        fields = dict(_fields(reference, classic_type))
        if all(any(name in fields for name in alternatives) for alternatives in _REQUIRED[classic_type]):
            break
    lines = (f"  {name} = {value}," for name, value in fields.items())
    return "\n".join([_mark(reference), f"@{classic_type}{{{reference.key},", *lines, "}", ""])


def _mark(reference: Reference) -> str:
    """Return the comment by which `bibtex_own_export` knows the entry; programs pass it over."""
    not_stated = f", not stated: {', '.join(reference.not_stated)}" if reference.not_stated else ""
    return f"% guide: {reference.type}{not_stated}"


def _fields(reference: Reference, classic_type: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each field that is not empty, with its value as it is written."""
    authors = reference.listed_authors
    for field_name, people, and_others in (
        ("author", authors, reference.more_authors),
        ("editor", reference.editors, reference.more_editors),
        ("translator", reference.translators, False),
    ):
        names = [_write_name(person) for person in people] + ([AND_OTHERS] if and_others else [])
        if names:
            yield field_name, f"{{{' and '.join(names)}}}"
    if not authors and reference.title:
        # Styles order and label a work without an author by its key. They add the year to a label themselves.
        yield "key", _write_value("key", reference.title.removesuffix(reference.year).rstrip(" ,"))
    for name, value in _plain_fields(reference, classic_type).items():
        if value:
            yield name, _write_value(name, value)
    if classic_type == _MISC and (how_published := ", ".join(how_published_of(reference))):
        yield "howpublished", f"{{{how_published}}}"
    if classic_type == "unpublished":
        yield "note", _write_value("note", reference.fields.get("type", UNPUBLISHED))
    if reference.note:
        yield "annote", _write_value("annote", reference.note)


def _plain_fields(reference: Reference, classic_type: str) -> dict[str, str]:
    """Return the fields that hold one fact each, under the names by which a classic type prints them."""
    entered = {name: value for name, value in reference.fields.items() if value}
    entered_issuer = next((name for name in _ISSUER_FIELDS if name in entered), "")
    printed_issuer = _ISSUER_FIELD.get(classic_type, entered_issuer)
    renamed = {} if printed_issuer in entered else {entered_issuer: printed_issuer}
    # The title comes first, whether or not it was entered first.
    fields = {"title": ""} | {renamed.get(name, name): value for name, value in entered.items()}
    fields["title"] = reference.title
    fields["year"] = reference.year or NO_DATE
    fields["pages"] = reference.pages or fields.get("eid", "")
    left_out = {"subtitle"}
    if classic_type == "techreport":
        # Styles print the type and then the number, which belongs to a series where there is one.
        type_and_series = (fields.get("type"), fields.get("series"))
        fields["type"] = ", ".join(part for part in type_and_series if part) or REPORT
    elif classic_type == "phdthesis":
        fields["type"] = fields.get("type") or THESIS
    elif classic_type == "unpublished":
        left_out.add("type")
    elif classic_type == _MISC:
        left_out.add("howpublished")
    return {name: value for name, value in fields.items() if name not in left_out}


def how_published_of(reference: Reference) -> Iterator[str]:
    """Yield, in LaTeX, what styles print of a `misc` only if it stands in `howpublished`.

    Args:
        reference: a work that is written as `misc`.
    """
    get = reference.fields.get
    work_type = get("type") or (REPORT if reference.type == "report" else "")
    series_and_number = " ".join(part for part in (get("series"), get("number")) if part)
    pages = reference.pages or get("eid")
    issuer = reference.issuer
    if issuer in {person.last for person in reference.creators}:
        # The style has printed the organisation as the author.
        issuer = ""
    imprint = ": ".join(part for part in (get("address"), issuer) if part)
    for text in (
        get("howpublished"),
        reference.container,
        get("volume"),
        get("edition"),
        work_type,
        series_and_number,
        get("chapter"),
        f"pp. {pages}" if pages else "",
        imprint,
    ):
        if text:
            yield unicode_to_latex(with_curly_marks(text))
    if link := reference.link:
        yield unicode_to_latex(link) if _UNSAFE_IN_URL.search(link) else f"\\url{{{link}}}"
    if get("urldate"):
        yield unicode_to_latex(f"accessed {get('urldate')}")


def _write_value(field_name: str, value: str) -> str:
    """Return a value as it stands in the file, braces and all."""
    if field_name == "month" and value.casefold() in _MONTH_MACROS:
        # Styles print a month in their own way if it is given by its macro.
        return _MONTH_MACROS[value.casefold()]
    if field_name in VERBATIM_FIELDS:
        return f"{{{unicode_to_verbatim(value)}}}"
    # TeX prints a straight mark as a closing one, wherever it stands
    latex = unicode_to_latex(with_curly_marks(value))
    if field_name == "pages":
        latex = _PAGE_RANGE.sub("--", latex)
    # Many styles lower the capitals of a title unless a second pair of braces keeps them.
    return f"{{{{{latex}}}}}" if field_name in _TITLE_FIELDS else f"{{{latex}}}"


def _write_name(person: Person) -> str:
    """Return a name as BibTeX reads it: `von Last, Jr, First`, or an organisation in braces."""
    if person.corporate:
        return f"{{{unicode_to_latex(with_curly_marks(person.last))}}}"
    # A word in small letters would be taken for the particle unless braces hold the family name together.
    needs_braces = any(word[0].islower() for word in person.last.split())
    last = unicode_to_latex(with_curly_marks(person.last))
    family = f"{person.particle} {f'{{{last}}}' if needs_braces else last}".strip()
    parts = (family, unicode_to_latex(person.suffix), unicode_to_latex(person.first))
    return ", ".join(part for part in parts if part)
