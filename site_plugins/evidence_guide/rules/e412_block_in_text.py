"""A list, a heading or another block in a field that takes one run of text."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.BLOCK_IN_TEXT:
            value = problem.detail.get("value", "")
            message = f"this field takes sentences only{', not ' + quoted(value) if value else ''}"
            hint = "write one run of sentences; lists and headings belong in the text of a page"
            yield Violation(problem.place, message, hint)


RULE = Rule(
    code="E412",
    title="A list or heading in a text field",
    explanation="""
The text fields of a record are shown in many places: in lists, in tables, beside other claims. So they
take sentences with emphasis, links and citations, and no lists, headings, tables or paragraphs.

Write one run of sentences. If a claim needs a list, it is probably several claims.

Wrong:

```yaml
summary: |
  # Premises
  - shared offices
  - shared clinics
```

Right:

```yaml
summary: Whether the partners share offices or clinics.
```
""",
    problems=frozenset({ProblemKind.BLOCK_IN_TEXT}),
    check_page=_check,
)
