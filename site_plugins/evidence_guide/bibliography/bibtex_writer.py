"""Writes references as classic BibTeX, which every style and reference manager reads.

The guide's own files know types and fields of later programs (`@report`, `@online`, `subtitle`). Styles
such as `plain` and `apalike` take those for misprints and leave them out, so here each work becomes one of
the types of 1988, and what that type would not print goes where it does. What a source states of a work
goes along; which list it stood in and who read it (the `x-` fields) stays behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pybtex.database.input.bibtex import month_names

from evidence_guide.bibliography import latex
from evidence_guide.bibliography.csl import publisher_of
from evidence_guide.bibliography.reference import NO_DATE, VERBATIM_FIELDS, Person, Reference

_TITLES = frozenset({"title", "booktitle"})
_PAGE_RANGE = re.compile(r"(?<=\w)–(?=\w)")
# Where `\url` stands within a value, some programs take these signs in it for TeX's own.
_NOT_IN_URL = re.compile(r"[%#^\\{}]")
# The name under which BibTeX knows the rest of a list.
_OTHERS = "others"

_MISC = "misc"
# What each type may become, the best first. Whatever lacks a fact that those require becomes `misc`.
_BECOMES: Mapping[str, tuple[str, ...]] = {
    "article": ("article",),
    "book": ("book",),
    "incollection": ("incollection",),
    "inproceedings": ("inproceedings",),
    "report": ("techreport", "book"),
    "thesis": ("phdthesis",),
    "unpublished": ("unpublished",),
}
# Each requirement is met by any one of its alternatives.
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
# The field in which each type states who issued a work; the others print none.
_ISSUED_IN: Mapping[str, str] = {
    "book": "publisher",
    "incollection": "publisher",
    "inproceedings": "publisher",
    "techreport": "institution",
    "phdthesis": "school",
}
_ISSUERS = ("publisher", "institution", "school")
_MONTHS: Mapping[str, str] = {name.casefold(): macro for macro, name in month_names.items()}


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
    return "\n".join(_entry(reference) for reference in references)


def _entry(reference: Reference) -> str:
    for kind in (*_BECOMES.get(reference.type, ()), _MISC):
        fields = dict(_fields(reference, kind))
        if all(any(name in fields for name in names) for names in _REQUIRED[kind]):
            break
    lines = (f"  {name} = {value}," for name, value in fields.items())
    return "\n".join([f"@{kind}{{{reference.key},", *lines, "}", ""])


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    """Yield each field that has something to say, with its value as it is written."""
    authors = reference.authors or (() if reference.editors else reference.creators)
    for role, people, more in (
        ("author", authors, reference.more_authors),
        ("editor", reference.editors, reference.more_editors),
    ):
        names = [_name(person) for person in people] + ([_OTHERS] if more else [])
        if names:
            yield role, f"{{{' and '.join(names)}}}"
    if not authors and reference.title:
        # What a work without an author is put in order and labelled by; a label has the year besides.
        yield "key", _value("key", reference.title.removesuffix(reference.year).rstrip(" ,"))
    for name, value in _stated(reference, kind).items():
        if value:
            yield name, _value(name, value)
    if kind == _MISC and (published := ", ".join(_published(reference))):
        yield "howpublished", f"{{{published}}}"
    if kind == "unpublished":
        yield "note", _value("note", reference.fields.get("type", "Unpublished"))
    if reference.note:
        yield "annote", _value("annote", reference.note)


def _stated(reference: Reference, kind: str) -> dict[str, str]:
    """Return the fields that hold one fact each, under the names by which a type prints them."""
    entered = {name: value for name, value in reference.fields.items() if value}
    issuer = next((name for name in _ISSUERS if name in entered), "")
    issued_in = _ISSUED_IN.get(kind, issuer)
    renamed = {} if issued_in in entered else {issuer: issued_in}
    stated = {"title": ""} | {renamed.get(name, name): value for name, value in entered.items()}
    stated["title"] = reference.title
    stated["year"] = reference.year or NO_DATE
    stated["pages"] = reference.pages or stated.get("eid", "")
    left_out = {"subtitle", "eid"}
    if kind == "techreport":
        # Styles print the type and then the number, which belongs to a series where there is one.
        stated["type"] = _joined(stated.get("type"), stated.get("series")) or "Report"
        left_out.add("series")
    elif kind == "phdthesis":
        stated["type"] = stated.get("type") or "Thesis"
    elif kind == "unpublished":
        left_out.add("type")
    elif kind == _MISC:
        left_out.add("howpublished")
    return {name: value for name, value in stated.items() if name not in left_out}


def _published(reference: Reference) -> Iterator[str]:
    """Yield what a style prints of a `misc` only if it stands in `howpublished`."""
    get = reference.fields.get
    kind = get("type") or ("Report" if reference.type == "report" else "")
    numbered = " ".join(part for part in (get("series"), get("number")) if part)
    pages = reference.pages or get("eid")
    issuer = publisher_of(reference)
    if issuer in {person.last for person in reference.creators}:
        issuer = ""
    imprint = ": ".join(part for part in (get("address"), issuer) if part)
    for part in (
        get("howpublished"),
        reference.container,
        get("volume"),
        get("edition"),
        kind,
        numbered,
        get("chapter"),
        f"pp. {pages}" if pages else "",
        imprint,
    ):
        if part:
            yield latex.to_bibtex(part)
    if link := f"https://doi.org/{reference.doi}" if reference.doi else reference.url:
        yield latex.to_bibtex(link) if _NOT_IN_URL.search(link) else f"\\url{{{link}}}"
    if get("urldate"):
        yield latex.to_bibtex(f"accessed {get('urldate')}")


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _value(name: str, value: str) -> str:
    if name == "month" and value.casefold() in _MONTHS:
        # Styles print a month in their own way if it is given by its macro.
        return _MONTHS[value.casefold()]
    if name in VERBATIM_FIELDS:
        return f"{{{latex.verbatim_to_bibtex(value)}}}"
    written = latex.to_bibtex(value)
    if name == "pages":
        written = _PAGE_RANGE.sub("--", written)
    # Many styles lower the capitals of a title unless a second pair of braces keeps them.
    return f"{{{{{written}}}}}" if name in _TITLES else f"{{{written}}}"


def _name(person: Person) -> str:
    if person.corporate:
        return f"{{{latex.to_bibtex(person.last)}}}"
    # A family name that has a small word of its own would lose it to the particle.
    held_together = any(word[0].islower() for word in person.last.split())
    last = latex.to_bibtex(person.last)
    family = f"{person.particle} {f'{{{last}}}' if held_together else last}".strip()
    parts = (family, latex.to_bibtex(person.suffix), latex.to_bibtex(person.first))
    return ", ".join(part for part in parts if part)
