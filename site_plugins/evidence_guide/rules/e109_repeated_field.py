"""A field that stands twice in one record or entry."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    hint = f"the first is on line {fault.detail['first']}; keep one of them"
    yield Violation(fault.place, f'the field "{fault.detail["value"]}" stands twice', hint)


RULE = Rule(
    code="E109",
    title="A field that stands twice",
    explanation="""
Of two fields with one name only one can count, and which one would be chance. Most often the second was
meant to have another name, or a claim lacks the hyphen that begins it, so that its fields run into
those of the claim above.

Wrong:

```yaml
levels: [practice]
levels: [commissioning]
```

Right:

```yaml
levels: [practice, commissioning]
```
""",
    faults=frozenset({FaultKind.DUPLICATE_KEY}),
    check_file=_check,
)
