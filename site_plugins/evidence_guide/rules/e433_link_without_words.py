"""A link that has no words to choose it by."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.EMPTY_LINK:
            yield Violation(problem.place, "this link has no words", "write between [ and ] what it leads to")


RULE = Rule(
    code="E433",
    title="A link without words",
    explanation="""
Nobody can see a link that has no words, and a screen reader reads out its address letter by letter. Say in a
few words what it leads to, so that the link makes sense by itself as well.

Wrong:

```markdown
More on this: [](../factors/shared-office/)
```

Right:

```markdown
More on this: [sharing an office](../factors/shared-office/)
```
""",
    problems=frozenset({ProblemKind.EMPTY_LINK}),
    check_page=_check,
)
