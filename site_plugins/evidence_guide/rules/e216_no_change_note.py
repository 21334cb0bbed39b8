"""A record without a change note, or with change notes that do not stand newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from evidence_guide.corpus import Node
from evidence_guide.model import KINDS
from evidence_guide.rules.rule import CheckContext, Rule, Violation


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    if KINDS[node.kind].in_vocabulary:
        return
    changes = context.corpus.record(node).changes
    if not changes:
        hint = 'add "changes:" with the date and a note; for a new record the note is "First version."'
        yield Violation(
            context.corpus.place(node, ("changes",)), "nothing says when this record changed", hint
        )
    for index, (above, below) in enumerate(pairwise(changes), 1):
        if below.date > above.date:
            place = context.corpus.place(node, ("changes", index, "date"))
            hint = "the newest change stands first"
            yield Violation(place, f"the change of {below.date} stands below that of {above.date}", hint)


RULE = Rule(
    code="E216",
    title="A record without a change note",
    explanation="""
Readers who come back want to know what is new. So every record with a file of its own says when it was
changed and what was changed, the newest change first. The page of the record shows the notes, and so do
the list of all changes and its feed.

Write one sentence for readers: what they can find now, or what was put right. A new record has the note
“First version.” What changes nothing for a reader, such as a comma, needs no note. Entries of a vocabulary
have no notes.

Wrong:

```yaml
changes:
  - date: 2026-11-22
    note: First version.
  - date: 2027-03-01
    note: A study of 2024 added.
```

Right:

```yaml
changes:
  - date: 2027-03-01
    note: A study of 2024 added.
  - date: 2026-11-22
    note: First version.
```
""",
    check_record=_check,
)
