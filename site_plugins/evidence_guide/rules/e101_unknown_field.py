"""A field that the record type does not know."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    field = fault.detail["field"]
    known = [name for name in fault.detail["known"].split(",") if name]
    within = f" in {fault.detail['within']}" if fault.detail["within"] else ""
    if field == "id" and "id" not in known:
        hint = "leave it out: the file's name is the id"
    else:
        hint = did_you_mean(field, known) or f"fields here are: {', '.join(known)}"
    yield Violation(fault.place, f'unknown field "{field}"{within}', hint)


RULE = Rule(
    code="E101",
    title="A field that is not known here",
    explanation="""
Each kind of record has its own fields, and a field that is not one of them is usually a slip of the
pen. It is refused rather than passed over, since what it says would otherwise be lost without a word.

Wrong:

```yaml
titel: Working from the same place
```

Right:

```yaml
title: Working from the same place
```
""",
    faults=frozenset({FaultKind.UNKNOWN_FIELD}),
    check_file=_check,
)
