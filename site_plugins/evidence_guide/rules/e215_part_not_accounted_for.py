"""A part of a source document whose record says neither what holds it nor why nothing does, or says both."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import Document
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    record = context.corpus.record(node)
    if not isinstance(record, Document):
        return
    for index, part in enumerate(record.parts):
        place = context.corpus.place(node, ("parts", index, "id"))
        if not part.held_by and not part.left_out:
            hint = "name the records that hold what it says in held_by, or say in left_out why none does"
            yield Violation(place, f"nothing is said of what holds {quoted(part.heading)}", hint)
        elif part.held_by and part.left_out:
            hint = "take out left_out, or what stands in held_by"
            yield Violation(place, f"{quoted(part.heading)} is said to be held, and to be left out", hint)


RULE = Rule(
    code="E215",
    title="A part of a source document that is not accounted for",
    explanation="""
The record of a source document lists its headings, tables, boxes and lists, so that a reader who holds
the document can see that nothing of it is missing. Each part names the records that hold what it says,
or says why nothing does: a list of contents, say.

Wrong:

```yaml
parts:
  - id: costs
    heading: Costs
```

Right:

```yaml
parts:
  - id: costs
    heading: Costs
    held_by: [finding:costs-and-cost-effectiveness]
  - id: contents
    heading: Contents
    left_out: The list of contents.
```
""",
    check_record=_check,
)
