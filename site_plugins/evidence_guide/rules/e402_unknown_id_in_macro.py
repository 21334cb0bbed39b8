"""A macro call with an id that no record has."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import nearest_or_all, quoted, singular
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.UNKNOWN_ID:
            kind, value = problem.detail["kind"], problem.detail["value"]
            known = [name for name in problem.detail.get("known", "").split(",") if name]
            hint = nearest_or_all(value, known) or "copy the id from the record's file or its page's address"
            yield Violation(problem.place, f"no {singular(kind)} {quoted(value)}", hint)


RULE = Rule(
    code="E402",
    title="A macro that names something unknown",
    explanation="""
A macro finds a record by its id: the name of the record's file without the ending, or the id of an entry
in `data/vocabulary/`. A claim's id is its record's id, a slash, and its own.

Correct the id, or add the record.

Wrong:

```markdown
{{ claim("informal-contact") }}
```

Right:

```markdown
{{ claim("co-location/informal-contact") }}
```
""",
    problems=frozenset({ProblemKind.UNKNOWN_ID}),
    check_page=_check,
)
