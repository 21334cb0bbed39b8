"""A paper that two study records name in `reports`, or that one names twice."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.model import Study
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(context: CheckContext) -> Iterator[Violation]:
    first_study: dict[str, str] = {}
    for entry in context.corpus.entries:
        if not isinstance(entry.record, Study):
            continue
        for index, key in enumerate(entry.record.reports):
            place = entry.origin.value("reports", index)
            if first_study.get(key) == entry.record.id:
                yield Violation(
                    place, f"the paper {quoted(key)} stands twice in this list", "keep one of them"
                )
            elif key in first_study:
                hint = "take it out of one of them; where both are one study, keep one record for it"
                message = f"the paper {quoted(key)} is in the study {quoted(first_study[key])} too"
                yield Violation(place, message, hint)
            first_study.setdefault(key, entry.record.id)


RULE = Rule(
    code="E303",
    title="A paper in two studies",
    explanation="""
Each paper reports one study here, so that no finding counts twice. If two study records name the same
paper, one of them is a slip, or both are really one study.

Look at what the sources say. Take the paper out of the record it does not belong to, or merge the two
records and put the old one's id under `redirects`.

Wrong:

```yaml
# data/studies/invented-pilot.yml
reports: [invented2004a, invented2004b]

# data/studies/invented-2004.yml
reports: [invented2004b]
```

Right:

```yaml
# data/studies/invented-pilot.yml
reports: [invented2004a, invented2004b]
redirects: [invented-2004]
```
""",
    check_corpus=_check,
)
