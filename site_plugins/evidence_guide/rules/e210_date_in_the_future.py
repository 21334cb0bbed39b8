"""A date in the future for something that has been done already."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.model import PenPicture, Policy
from evidence_guide.rules.rule import CheckContext, Rule, Violation


def _check(context: CheckContext) -> Iterator[Violation]:
    corpus, today = context.corpus, context.today
    for node in corpus.nodes():
        record, origin = corpus.record(node), corpus.origin(node)
        if isinstance(record, PenPicture) and record.reviewed > today:
            hint = f"today is {today}; give the day on which it was last read through"
            yield Violation(origin.value("reviewed"), f"the date {record.reviewed} is in the future", hint)
        if isinstance(record, Policy) and record.year.isdigit() and int(record.year) > today.year:
            hint = "give the year in which the policy came out"
            yield Violation(origin.value("year"), f"the year {record.year} is in the future", hint)
        for index, change in enumerate(getattr(record, "changes", ())):
            if change.date > today:
                hint = f"today is {today}; give the day on which the change was made"
                place = origin.value("changes", index, "date")
                yield Violation(place, f"the date {change.date} is in the future", hint)
    # a date that is the default stands in no file that could be corrected
    if ("statement_date",) in corpus.brand_origin.values and corpus.brand.statement_date > today:
        hint = "give the day on which the accessibility statement was last gone over"
        place = corpus.brand_origin.value("statement_date")
        yield Violation(place, f"the date {corpus.brand.statement_date} is in the future", hint)
    for reference in corpus.all_references:
        if any(year > today.year for year in reference.years):
            place = reference.field_places.get("year", reference.place)
            hint = 'write "forthcoming" for a work that is not out yet'
            yield Violation(place, f"the year {reference.year} is in the future", hint)


RULE = Rule(
    code="E210",
    title="A date in the future",
    explanation="""
A pen picture cannot have been reviewed tomorrow, a record not changed next week, nor a work have come out
next year: such a date is a slip, often two digits changed round. (`review_by` is meant to be in the future.)

Correct the date. For a work that is announced and not yet out, write `year = {forthcoming}`.

Wrong:

```yaml
reviewed: 2062-11-21
```

Right:

```yaml
reviewed: 2026-11-21
```
""",
    check_corpus=_check,
)
