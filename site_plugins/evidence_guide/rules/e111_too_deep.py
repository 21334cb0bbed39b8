"""Lists and fields inside one another, deeper than any record goes."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    limit = fault.detail["limit"]
    yield Violation(
        fault.place,
        f"lists and fields stand inside one another more than {limit} deep",
        "take the brackets and hyphens out that were not meant; no record needs more than six",
    )


RULE = Rule(
    code="E111",
    title="Lists nested too deeply",
    explanation="""
A list may hold fields, and a field a list; a claim's evidence, for one, stands four deep. More than 24
is a slip, such as a key held down, or a file that was made to bring a program to its knees.

Wrong:

```yaml
levels: [[[[[[[[[[[[[[[[[[[[[[[[[practice]]]]]]]]]]]]]]]]]]]]]]]]]
```

Right:

```yaml
levels: [practice]
```
""",
    faults=frozenset({FaultKind.TOO_DEEP}),
    check_file=_check,
)
