"""An id, a number or an old address that two records lay claim to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted, singular, with_article

_FirstUses = dict[tuple[str, str], tuple[str, Place]]
"""The kind and place of the record that first uses a value, by the scope within which the value is unique."""


def _check(context: CheckContext) -> Iterator[Violation]:
    yield from _repeated_ids(context)
    yield from _misused_redirects(context)
    yield from _repeated_numbers(context)


def _repeated_ids(context: CheckContext) -> Iterator[Violation]:
    """Check that ids are unique within a kind, and among all records that hold claims."""
    first_uses: _FirstUses = {}
    for entry in context.corpus.entries:
        kind, record_id = entry.kind.name, entry.record.id
        place = entry.origin.value("id") if entry.kind.in_vocabulary else Place(entry.origin.path)
        # a claim is known by its record's id and its own, so records that hold claims share one set of ids
        scope = "claims" if "claims" in entry.kind.model.model_fields else kind
        if (scope, record_id) in first_uses:
            other_kind, first_place = first_uses[(scope, record_id)]
            hint = f"{first_place} has it too; give one of them another id"
            holders = f"two of the {entry.kind.plural.lower()}"
            if other_kind != kind:
                other, this = with_article(singular(other_kind)), with_article(singular(kind))
                holders = f"{other} and {this}, which hold claims"
            yield Violation(place, f"the id {quoted(record_id)} stands for {holders}", hint)
        first_uses.setdefault((scope, record_id), (kind, place))


def _misused_redirects(context: CheckContext) -> Iterator[Violation]:
    """Check that no former id is an id of today, or the former id of two records."""
    first_uses: _FirstUses = {}
    for entry in context.corpus.entries:
        for index, former_id in enumerate(getattr(entry.record, "redirects", ())):
            kind, place = entry.kind.name, entry.origin.value("redirects", index)
            if former_id in context.corpus.ids(kind):
                hint = "a record has this id today; take it out of the list"
                yield Violation(place, f"the former id {quoted(former_id)} is in use", hint)
            elif (kind, former_id) in first_uses:
                hint = f"{first_uses[(kind, former_id)][1]} has it too; keep one of them"
                yield Violation(place, f"the former id {quoted(former_id)} leads to two records", hint)
            first_uses.setdefault((kind, former_id), (kind, place))


def _repeated_numbers(context: CheckContext) -> Iterator[Violation]:
    """Check that the numbers of laws, levels, benchmarks and pen pictures are unique within a kind."""
    first_uses: _FirstUses = {}
    for entry in context.corpus.entries:
        number: int | None = getattr(entry.record, "number", None)
        if number is None:
            continue
        kind, place = entry.kind.name, entry.origin.value("number")
        if (kind, str(number)) in first_uses:
            hint = f"{first_uses[(kind, str(number))][1]} has it too; correct one of them"
            holders = f"two of the {entry.kind.plural.lower()}"
            yield Violation(place, f"the number {number} stands for {holders}", hint)
        first_uses.setdefault((kind, str(number)), (kind, place))


RULE = Rule(
    code="E301",
    title="An id or a number that is used twice",
    explanation="""
An id is part of a page's address, and links name it. Two records of one kind with one id would be one
page, and one of them would be lost. Records that hold claims (factors, findings, messages, pen
pictures and laws) share one set of ids, because a claim is known by its record's id and its own. The
number of a law, a level, a benchmark or a pen picture likewise belongs to one of them, and a former
id under `redirects` may not be an id of today.

Rename the newer of the two; an id that is published stays.

Wrong, in `data/vocabulary/places.yml`:

```yaml
entries:
  - id: newtown
    title: Newtown Council
  - id: newtown
    title: Newtown Surgery
```

Right:

```yaml
entries:
  - id: newtown
    title: Newtown Council
  - id: newtown-surgery
    title: Newtown Surgery
```
""",
    check_corpus=_check,
)
