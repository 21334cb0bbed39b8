"""An id, a number or an old address that two records lay claim to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted, singular, with_article

_Taken = dict[tuple[str, str], tuple[str, Place]]


def _check(context: CheckContext) -> Iterator[Violation]:
    yield from _ids(context)
    yield from _redirects(context)
    yield from _numbers(context)


def _ids(context: CheckContext) -> Iterator[Violation]:
    """Look at ids: unique within a kind, and among all records that hold claims."""
    taken: _Taken = {}
    for entry in context.corpus.entries:
        kind, name = entry.kind.name, entry.record.id
        place = entry.origin.value("id") if entry.kind.in_vocabulary else Place(entry.origin.path)
        # a claim's id is its record's and its own, so records that hold claims share one set of ids
        scope = "claims" if "claims" in entry.kind.model.model_fields else kind
        if (scope, name) in taken:
            other, first = taken[(scope, name)]
            hint = f"{first} has it too; give one of them another id"
            both = f"two of the {entry.kind.plural.lower()}"
            if other != kind:
                both = (
                    f"{with_article(singular(other))} and {with_article(singular(kind))}, which hold claims"
                )
            yield Violation(place, f"the id {quoted(name)} stands for {both}", hint)
        taken.setdefault((scope, name), (kind, place))


def _redirects(context: CheckContext) -> Iterator[Violation]:
    """Look at former ids: none may be an id of today, or the former id of two."""
    taken: _Taken = {}
    for entry in context.corpus.entries:
        for index, old in enumerate(getattr(entry.record, "redirects", ())):
            kind, place = entry.kind.name, entry.origin.value("redirects", index)
            if old in context.corpus.ids(kind):
                hint = "a record has this id today; take it out of the list"
                yield Violation(place, f"the former id {quoted(old)} is in use", hint)
            elif (kind, old) in taken:
                hint = f"{taken[(kind, old)][1]} has it too; keep one of them"
                yield Violation(place, f"the former id {quoted(old)} leads to two records", hint)
            taken.setdefault((kind, old), (kind, place))


def _numbers(context: CheckContext) -> Iterator[Violation]:
    """Look at the numbers of laws, levels, benchmarks and pen pictures: unique within a kind."""
    taken: _Taken = {}
    for entry in context.corpus.entries:
        number: int | None = getattr(entry.record, "number", None)
        if number is None:
            continue
        kind, place = entry.kind.name, entry.origin.value("number")
        if (kind, str(number)) in taken:
            hint = f"{taken[(kind, str(number))][1]} has it too; correct one of them"
            two = f"two of the {entry.kind.plural.lower()}"
            yield Violation(place, f"the number {number} stands for {two}", hint)
        taken.setdefault((kind, str(number)), (kind, place))


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
