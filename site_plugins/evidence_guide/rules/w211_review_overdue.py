"""A pen picture that is overdue for review."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Severity
from evidence_guide.model import PenPicture
from evidence_guide.rules.rule import CheckContext, Rule, Violation


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    record = context.corpus.record(node)
    if isinstance(record, PenPicture) and record.review_by < context.today:
        yield Violation(
            context.corpus.place(node, ("review_by",)),
            f"this pen picture was to be reviewed by {record.review_by}",
            'read it through, put right what has changed, and move "reviewed" and "review_by" on',
        )


RULE = Rule(
    code="W211",
    title="A pen picture that is due for review",
    severity=Severity.WARNING,
    explanation="""
What a pen picture tells of goes on changing. Each one names the day by which it should be read again, so
that the guide does not grow old without anyone noticing. This is a warning and stops nothing.

Read the pen picture, ask the people it tells of what has become of the work, put right what has changed,
and set both dates. Do not move the dates on without reading it.

Due:

```yaml
reviewed: 2024-11-21
review_by: 2026-11-21
```

Reviewed:

```yaml
reviewed: 2026-11-20
review_by: 2028-11-20
```
""",
    check_record=_check,
)
