"""A template of `macros/` that could not print a page."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.TEMPLATE:
            reason = " ".join(problem.detail.get("problem", "").split())
            message = f"this template could not print a page{': ' if reason else ''}{reason}"
            yield Violation(
                problem.place, message, "undo the last change to it, or ask whoever keeps the templates"
            )


RULE = Rule(
    code="E413",
    title="A template that fails",
    explanation="""
What a page looks like is decided by the templates in `macros/`. One of them asked for something that is
not there, or is not written as a template has to be. No record is at fault; but the pages that the
template prints would be empty, so nothing is published.

If you have changed the template, undo the change and look again. Otherwise tell whoever keeps the
templates, with the whole line of the message.

Wrong:

```jinja
{{ factor.titel }}
```

Right:

```jinja
{{ factor.title }}
```
""",
    problems=frozenset({ProblemKind.TEMPLATE}),
    check_page=_check,
)
