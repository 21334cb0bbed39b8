"""A macro call that cannot be carried out: its macro is unknown, or its arguments or syntax are wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import Problem, ProblemKind, RenderedPage, Site

_PROBLEM_KINDS: Final = frozenset(
    {ProblemKind.UNKNOWN_MACRO, ProblemKind.MACRO_USE, ProblemKind.STATEMENT, ProblemKind.EXPRESSION_SYNTAX}
)


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind in _PROBLEM_KINDS:
            yield Violation(problem.place, *_message_and_hint(problem))


def _message_and_hint(problem: Problem) -> tuple[str, str]:
    """Return a message and a hint for a problem of one of `_PROBLEM_KINDS`."""
    detail = problem.detail
    if problem.kind is ProblemKind.UNKNOWN_MACRO:
        nearest = did_you_mean(detail["name"], detail.get("known", "").split(","))
        return f"no macro {quoted(detail['name'])}", nearest or 'the page "Macros" lists them all'
    if problem.kind is ProblemKind.MACRO_USE:
        usage = detail.get("usage", "")
        return detail["problem"], f"it is written {usage}" if usage else 'see the page "Macros"'
    if problem.kind is ProblemKind.STATEMENT:
        return "{% … %} and {# … #} are not read in a text", "call a macro with {{ … }}, or use backticks"
    words = detail.get("problem", "")
    return f"the macro call cannot be read{': ' if words else ''}{words}", 'the form is {{ name("id") }}'


RULE = Rule(
    code="E401",
    title="A macro that cannot be carried out",
    explanation="""
A macro call such as `{{ claim("co-location/informal-contact") }}` puts a record into a text. It has a
name, and brackets with what it needs, text always in quotation marks. A call that cannot be carried out
would leave a hole in the page, so nothing is published until it is put right.

The page "Macros" shows each macro with what it needs and what it looks like. To show double braces
themselves, put them into code with backticks.

Wrong:

```markdown
{{ clam("co-location/informal-contact") }}
{{ claim(co-location/informal-contact) }}
```

Right:

```markdown
{{ claim("co-location/informal-contact") }}
```
""",
    problems=_PROBLEM_KINDS,
    check_page=_check,
)
