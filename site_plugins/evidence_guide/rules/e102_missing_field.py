"""A field that a record of its kind must have, and that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation

_MAY_BE_NOT_STATED: Final = frozenset(
    {"period", "sample", "peer_reviewed", "evaluation", "design", "dates", "outcome", "country"}
)
"""The fields that take `not-stated`."""


def _check(fault: Fault) -> Iterator[Violation]:
    field = fault.detail["field"]
    within = f" in {fault.detail['within']}" if fault.detail["within"] else ""
    hint = f'add a line that begins with "{field}:"'
    if field in _MAY_BE_NOT_STATED:
        hint = f'write "{field}: not-stated" where no source says'
    yield Violation(fault.place, f'missing field "{field}"{within}', hint)


RULE = Rule(
    code="E102",
    title="A field that must be there",
    explanation="""
Every kind of record has fields that a page cannot do without: a factor has a title, a theme and claims,
a claim says something and names its evidence. The place given is where the record, or the part of it
that lacks the field, begins.

Add the field. Where it asks for a fact that no source states, write `not-stated`; never guess.

Wrong, since nothing says which theme the factor belongs to:

```yaml
title: Working from the same place
summary: Whether staff share premises.
```

Right:

```yaml
title: Working from the same place
theme: organisational
summary: Whether staff share premises.
```
""",
    faults=frozenset({FaultKind.MISSING_FIELD}),
    check_file=_check,
)
