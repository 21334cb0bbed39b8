"""An id that stands twice within one record, among its claims or among its other parts."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import Benchmark, Checklist, Document, FieldPath, Figure, Policy
from evidence_guide.rules.claims_and_citations import claims_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _ids_with_paths(node: Node, context: CheckContext) -> Iterator[tuple[str, FieldPath]]:
    """Yield each id that a record gives to a part of itself, with the path of the field."""
    record = context.corpus.record(node)
    for number, claim in enumerate(claims_of(node, context)):
        yield claim.id, ("claims", number, "id")
    if isinstance(record, Policy):
        for number, ask in enumerate(record.asks):
            yield ask.id, ("asks", number, "id")
        for number, listing in enumerate(record.sets_out):
            yield listing.id, ("sets_out", number, "id")
            for index, item in enumerate(listing.items):
                yield item.id, ("sets_out", number, "items", index, "id")
    if isinstance(record, Figure):
        for number, figure_part in enumerate(record.parts):
            yield figure_part.id, ("parts", number, "id")
    if isinstance(record, Document):
        for number, document_part in enumerate(record.parts):
            yield document_part.id, ("parts", number, "id")
        for number, correction in enumerate(record.corrections):
            yield correction.id, ("corrections", number, "id")
    if isinstance(record, Benchmark):
        for number, criterion in enumerate(record.criteria):
            yield criterion.id, ("criteria", number, "id")
    if isinstance(record, Checklist):
        for number, group in enumerate(record.groups):
            for index, question in enumerate(group.items):
                yield question.id, ("groups", number, "items", index, "id")


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    origin = context.corpus.origin(node)
    first_paths: dict[str, FieldPath] = {}
    for part_id, path in _ids_with_paths(node, context):
        if part_id in first_paths:
            line = origin.value(*first_paths[part_id]).line
            hint = f"the first is on line {line}; give one of them another id"
            yield Violation(
                origin.value(*path), f"the id {quoted(part_id)} stands twice in this record", hint
            )
        first_paths.setdefault(part_id, path)


RULE = Rule(
    code="E202",
    title="An id that stands twice in one record",
    explanation="""
The id of a claim, of a policy's ask, of a criterion, of a checklist's question or of a part of a figure
or document is part of its address on the page. Two with one id could not be told apart, neither by a
link nor by a citation of the guide.

If the later one is new, give it an id of its own. Ids already published stay as they are. The questions
of a checklist share one set of ids, over all its groups.

Wrong:

```yaml
criteria:
  - id: shared-aims
    says: The partners have agreed aims.
  - id: shared-aims
    says: Staff know the aims.
```

Right:

```yaml
criteria:
  - id: shared-aims
    says: The partners have agreed aims.
  - id: aims-known
    says: Staff know the aims.
```
""",
    check_record=_check,
)
