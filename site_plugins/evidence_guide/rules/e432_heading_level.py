"""A heading of a page that has the wrong level, or no words."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import Problem, ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.HEADING:
            yield Violation(problem.place, *_message_and_hint(problem))


def _message_and_hint(problem: Problem) -> tuple[str, str]:
    detail = problem.detail
    if detail["problem"] == "empty":
        return "this heading has no words", "write them, or take the line out"
    if detail["problem"] == "call":
        return (
            "this heading has no words of its own, so no link can lead to it",
            "write words beside the call",
        )
    heading = f"the heading {quoted(detail['value'])}"
    if detail["problem"] == "title":
        hint = "begin it with ##; where it repeats the title, take it out"
        return f"{heading} is of the first level, which the page's title has", hint
    before, level = int(detail["before"]), int(detail["level"])
    above = "the page's title" if before == 1 else f"one of level {before}"
    return f"{heading} of level {level} follows {above}", f"begin it with {'#' * (before + 1)}"


RULE = Rule(
    code="E432",
    title="A heading that does not fit",
    explanation="""
The title in a page's head is its heading of the first level, and the only one. Under it come headings that
begin with `##`, under those `###`, and so on, without a gap. Many people who cannot see a page go from
heading to heading: a second title, a level that is passed over or a heading without words sends them astray.

Wrong:

```markdown
# Sharing an office

#### What staff said
```

Right:

```markdown
## Sharing an office

### What staff said
```
""",
    problems=frozenset({ProblemKind.HEADING}),
    check_page=_check,
)
