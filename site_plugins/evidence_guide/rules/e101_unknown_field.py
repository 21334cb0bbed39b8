"""A field that the record type does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.bibliography import MONTHS
from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.rules.rule import Rule, Violation

_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?)?")
_YEARS: Final = re.compile(r"\d{4}(?:/|--)\d{4}")
_SHOWN: Final = 12
"""How many names of fields a message has room for."""


def _check(fault: Fault) -> Iterator[Violation]:
    if fault.kind is FaultKind.SURPLUS_FIELDS:
        yield _surplus(fault)
        return
    field = fault.detail["field"]
    known = [name for name in fault.detail["known"].split(",") if name]
    within = f" in {fault.detail['within']}" if fault.detail["within"] else ""
    if meant := fault.detail.get("meant"):
        hint = _as_ours(field, meant, fault.detail["value"])
    elif field in ("crossref", "xdata"):
        hint = "nothing is taken from another entry: write what that one states here too"
    elif fault.place.path.endswith(".bib"):
        hint = did_you_mean(field, known) or "delete it; the page “The bibliography” lists the fields"
    elif field == "id" and "id" not in known:
        hint = "leave it out: the file's name is the id"
    else:
        hint = did_you_mean(field, known) or f"fields here are: {', '.join(known)}"
    yield Violation(fault.place, f'unknown field "{field}"{within}', hint)


def _as_ours(field: str, meant: str, value: str) -> str:
    """Return how to write a field of another program here."""
    if field == "date" and (date := _DATE.fullmatch(value)):
        if not date["month"]:
            return f"write year = {{{date['year']}}}"
        day = f"{int(date['day'])} " if date["day"] else ""
        return f"write year = {{{date['year']}}} and month = {{{day}{MONTHS[int(date['month']) - 1]}}}"
    if field == "date" and _YEARS.fullmatch(value):
        return f"write year = {{{value.replace('/', '--')}}}"
    if field == "pubstate":
        return "write year = {forthcoming} or {in press}"
    if field == "day":
        return "write it before the month: month = {4 May}"
    return f"write {meant} = {{…}}"


def _surplus(fault: Fault) -> Violation:
    """Return what is said once of a file in which a reference manager has left fields of its own."""
    names = sorted(fault.detail, key=lambda name: (-int(fault.detail[name]), name))
    shown = ", ".join(f'"{name}" ({fault.detail[name]})' for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    message = f"fields that reference managers write and this guide does not keep: {shown}{more}"
    return Violation(fault.place, message, "they may go: delete them, or leave them out of the export")


RULE = Rule(
    code="E101",
    title="A field that is not known here",
    explanation="""
Each kind of record has its own fields, and a field that is not one of them is usually a slip of the
pen. It is refused rather than passed over, since what it says would otherwise be lost without a word.

In a bibliography a field of another program is told by the name that it has here (`journal` for
`journaltitle`), and fields that reference managers write for themselves (`abstract`, `file`, `keywords`) are
named once for the whole file: they may go.

Wrong:

```yaml
titel: Working from the same place
```

Right:

```yaml
title: Working from the same place
```
""",
    faults=frozenset({FaultKind.UNKNOWN_FIELD, FaultKind.SURPLUS_FIELDS}),
    check_file=_check,
)
