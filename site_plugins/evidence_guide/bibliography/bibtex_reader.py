"""Reads BibTeX into references: makes Unicode, people and facts of entries as they are written.

Where entries and fields begin and end is for `bibtex_scanner` and `bibtex_command`. This module reports what
is wrong with a value; what an entry lacks is for `entry_types` and a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from evidence_guide.bibliography.bibtex_command import RawEntry
from evidence_guide.bibliography.bibtex_file import BibtexFile
from evidence_guide.bibliography.bibtex_names import Names, read_names
from evidence_guide.bibliography.bibtex_own_export import WRITTEN_FOR_STYLES, restored
from evidence_guide.bibliography.bibtex_scanner import scan_entries
from evidence_guide.bibliography.entry_types import DIFFERS_IN, KNOWN_FIELDS, VERBATIM_FIELDS
from evidence_guide.bibliography.field_values import clean_value
from evidence_guide.bibliography.foreign_names import FOREIGN_FIELDS, is_surplus
from evidence_guide.bibliography.frozen_map import FrozenMap
from evidence_guide.bibliography.latex import latex_to_unicode, verbatim_to_unicode
from evidence_guide.bibliography.markup import without_html
from evidence_guide.bibliography.reference import Reference
from evidence_guide.bibliography.value_text import read_text
from evidence_guide.diagnostics import Fault, FaultKind

_PEOPLE_FIELDS: Final = ("author", "editor", "translator")
_OWN_FIELD_PREFIX: Final = "x-"
"""The beginning of the names of the guide's own fields."""

_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")


def read_bibtex(path: str, text: str) -> tuple[tuple[Reference, ...], tuple[Fault, ...]]:
    """Read a BibTeX file, and go on after each mistake in it.

    Never raises, whatever the text. An entry without a key is left out, and its fault says so. Keys that
    stand twice are returned twice.

    Args:
        path: the file's path from the project's root, for the places.
        text: the file's content.

    Returns:
        The entries in the order of the file, and the faults in the order of their places.
    """
    file = BibtexFile(path, text)
    references = tuple(_read_reference(entry, file) for entry in scan_entries(file) if entry.key)
    _report_surplus_fields(file)
    return references, tuple(sorted(file.faults, key=lambda fault: fault.place))


def _read_reference(entry: RawEntry, file: BibtexFile) -> Reference:
    """Turn an entry as written into a reference in Unicode."""
    authors = _read_people(entry, "author", file)
    editors = _read_people(entry, "editor", file)
    translators = _read_people(entry, "translator", file)
    _report_unknown_fields(entry, file)
    values = {name: _read_value(entry, name, file) for name in entry.fields if name not in _PEOPLE_FIELDS}
    if entry.own_type:
        work = Reference(entry.key, entry.own_type, authors=authors.people, editors=editors.people)
        values = restored(values, entry.type, work)
        values["x-not-stated"] = entry.own_not_stated
    return Reference(
        key=entry.key,
        type=entry.own_type or entry.type,
        fields=_fields_of_the_work(values),
        authors=authors.people,
        editors=editors.people,
        translators=translators.people,
        more_authors=authors.and_others,
        more_editors=editors.and_others,
        short=latex_to_unicode(entry.fields.get("x-short", ""))[0],
        read_in=_split_at_commas(values.get("x-read-in", "")),
        number=_read_number(entry, values.get("x-number", ""), file),
        not_stated=_split_at_commas(values.get("x-not-stated", "").lower()),
        not_same_as=_split_at_commas(values.get("x-not-same-as", "")),
        note=values.get("note", ""),
        differs_in=_differences(values),
        complete=not any((authors.problems, editors.problems, translators.problems, not entry.complete)),
        place=file.place(entry.key_offset),
        field_places=FrozenMap((name, file.place(offset)) for name, offset in entry.field_offsets.items()),
    )


def _read_people(entry: RawEntry, field_name: str, file: BibtexFile) -> Names:
    """Read the people of a field, and report what is wrong with their names."""
    names = read_names(entry.fields.get(field_name, ""), field_name)
    _report_problems(entry, field_name, names.problems, file)
    return names


def _read_value(entry: RawEntry, field_name: str, file: BibtexFile) -> str:
    """Return a field's value in Unicode, and report what is wrong with it."""
    written = entry.fields[field_name]
    if field_name.startswith(_OWN_FIELD_PREFIX) and not field_name.startswith(DIFFERS_IN):
        return verbatim_to_unicode(written)
    if field_name in VERBATIM_FIELDS:
        text, _ = without_html(verbatim_to_unicode(written))
    else:
        text, problems = read_text(written)
        _report_problems(entry, field_name, problems, file)
        if problems:
            return text
    value = clean_value(field_name, text)
    if value.problem:
        offset = entry.field_offsets[field_name]
        facts = {"field": field_name, "value": text, "problem": value.problem, "hint": value.hint}
        file.report(FaultKind.BIBTEX_VALUE, offset, **facts)
    return value.text


def _read_number(entry: RawEntry, value: str, file: BibtexFile) -> int | None:
    """Return the number of `x-number`, or nothing where it is missing or, as is then reported, no number."""
    if _WHOLE_NUMBER.fullmatch(value):
        return int(value)
    if value:
        # The facts are those of a wrong number in a record, so that one rule can word both.
        file.report(
            FaultKind.WRONG_VALUE,
            entry.field_offsets["x-number"],
            field="x-number",
            type="int_parsing",
            value=value,
            expected="",
        )
    return None


def _fields_of_the_work(values: Mapping[str, str]) -> FrozenMap[str, str]:
    """Return what was entered about the work itself, without the note and the guide's own fields."""
    return FrozenMap(
        (name, value)
        for name, value in values.items()
        if value and name != "note" and not name.startswith(_OWN_FIELD_PREFIX)
    )


def _differences(values: Mapping[str, str]) -> FrozenMap[str, str]:
    """Return how source documents print the work otherwise, by the documents' keys."""
    return FrozenMap(
        (name.removeprefix(DIFFERS_IN), value)
        for name, value in values.items()
        if name.startswith(DIFFERS_IN)
    )


def _report_unknown_fields(entry: RawEntry, file: BibtexFile) -> None:
    known = ",".join(sorted(KNOWN_FIELDS))
    for name in sorted(entry.field_offsets.keys() - KNOWN_FIELDS):
        if name.startswith(DIFFERS_IN) and name != DIFFERS_IN:
            continue
        offset = entry.field_offsets[name]
        if entry.own_type and name in WRITTEN_FOR_STYLES:
            continue
        if is_surplus(name):
            file.surplus_fields.setdefault(name, []).append(offset)
            continue
        facts = {"field": name, "known": known, "within": "", "value": entry.fields.get(name, "")}
        file.report(FaultKind.UNKNOWN_FIELD, offset, meant=FOREIGN_FIELDS.get(name, ""), **facts)


def _report_surplus_fields(file: BibtexFile) -> None:
    """Report all fields that reference managers wrote for themselves at once, at the first of them."""
    if file.surplus_fields:
        first = min(offset for offsets in file.surplus_fields.values() for offset in offsets)
        counts = {name: str(len(offsets)) for name, offsets in sorted(file.surplus_fields.items())}
        file.report(FaultKind.SURPLUS_FIELDS, first, **counts)


def _report_problems(entry: RawEntry, field_name: str, problems: Iterable[str], file: BibtexFile) -> None:
    for problem in problems:
        file.report_syntax(entry.field_offsets[field_name], problem)


def _split_at_commas(value: str) -> tuple[str, ...]:
    return tuple(item for item in (part.strip() for part in value.split(",")) if item)
