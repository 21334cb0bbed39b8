"""A file that holds both sides of a merge, between the lines that git writes around them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    message = "a merge is not settled here: the file holds what two people wrote, and git's lines around it"
    hint = "keep what is right of both, and delete every line that begins with <<<<<<<, ======= or >>>>>>>"
    yield Violation(fault.place, message, hint)


RULE = Rule(
    code="E121",
    title="A merge that is not settled",
    explanation="""
Where two people have changed the same lines, git puts both versions into the file, between lines of seven
signs, and leaves the choice to you. Until that is made nothing else is read of the file, since half of it
is not meant.

Read both versions, keep what is right, often some of each, and delete git's lines. Only code in backticks
may show such lines.

Wrong:

```yaml
summary: >-
  <<<<<<< HEAD
  Two teams shared an office.
  =======
  Three teams shared an office.
  >>>>>>> proposal
```

Right:

```yaml
summary: >-
  Three teams shared an office.
```
""",
    faults=frozenset({FaultKind.MERGE}),
    check_file=_check,
)
