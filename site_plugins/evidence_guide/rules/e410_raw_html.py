"""HTML in a text."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.RAW_HTML:
            value = problem.detail.get("value", "")
            message = f"HTML is not read here{': ' + quoted(value) if value else ''}"
            hint = "write Markdown; put a < that is meant as text in backticks"
            yield Violation(problem.place, message, hint)


RULE = Rule(
    code="E410",
    title="HTML in a text",
    explanation="""
Texts are Markdown only. HTML could break the page around it, bring in what visitors have not asked for,
and would be lost wherever the text is used outside the site. A web page or a word processor often leaves
some behind when text is pasted from it.

Write the same in Markdown: `**strong**`, `*emphasis*`, `[words](address)`. A sign that is meant as it
stands goes into backticks.

Wrong:

```markdown
Staff <b>and</b> managers shared an office.
```

Right:

```markdown
Staff **and** managers shared an office.
```
""",
    problems=frozenset({ProblemKind.RAW_HTML}),
    check_page=_check,
)
