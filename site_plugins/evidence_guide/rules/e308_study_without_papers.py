"""A study that names no paper."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import Study
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    record = context.corpus.record(node)
    if isinstance(record, Study) and not record.reports:
        place = context.corpus.place(node, ("reports",))
        hint = "name the key of at least one work in data/references/"
        yield Violation(place, f"the study {quoted(node.id)} has no paper", hint)


RULE = Rule(
    code="E308",
    title="A study without papers",
    explanation="""
A study is known through the papers or other works that report it. Without one, a claim that rests on
the study leads a reader nowhere.

Put the keys of its papers under `reports`. Add the works to the bibliography first if they are not
there. For an account of practice, the work that tells it is its report.

Wrong:

```yaml
reports: []
```

Right:

```yaml
reports: [invented2004]
```
""",
    check_record=_check,
)
