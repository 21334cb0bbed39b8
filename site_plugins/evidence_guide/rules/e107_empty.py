"""A file with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    yield Violation(fault.place, "the file is empty", "write the record, or delete the file")


RULE = Rule(
    code="E107",
    title="An empty file",
    explanation="""
A file's name is its record's id, so an empty file announces a record that is not there. It is often
what remains when saving went wrong; the version before may still be in the repository's history.

Write the record, or delete the file.

Wrong:

```yaml
```

Right:

```yaml
title: Working from the same place
theme: organisational
```
""",
    faults=frozenset({FaultKind.EMPTY}),
    check_file=_check,
)
