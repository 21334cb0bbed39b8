"""A study whose papers are grouped without a source, or one of a single paper with a source for grouping."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import Study
from evidence_guide.rules.rule import CheckContext, Rule, Violation


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    study, origin = context.corpus.record(node), context.corpus.origin(node)
    if not isinstance(study, Study):
        return
    if len(study.reports) > 1 and study.grouped_by is None:
        hint = 'add "grouped_by:" with the source that says so; otherwise make each paper a study of its own'
        yield Violation(origin.key("reports"), "nothing says that these papers report one study", hint)
    if len(study.reports) == 1 and study.grouped_by is not None:
        hint = "leave it out, or name the study's other papers"
        yield Violation(origin.key("grouped_by"), '"grouped_by" stands where there is one paper only', hint)


RULE = Rule(
    code="E208",
    title="Papers grouped without a source",
    explanation="""
Counts in the guide are of studies. Whether two papers report one study or two changes the strength of
the evidence, so it is never our guess: `grouped_by` names the work that says or plainly shows that the
papers are one study, and `grouping_note` can tell what it says.

Name the source. If none says so, give each paper a study record of its own. A study with one paper has
nothing to group.

Wrong:

```yaml
reports: [invented2004a, invented2004b]
```

Right:

```yaml
reports: [invented2004a, invented2004b]
grouped_by: review2010
```
""",
    check_record=_check,
)
