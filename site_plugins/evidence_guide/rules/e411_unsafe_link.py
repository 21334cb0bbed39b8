"""A link or an attribute that could run a program in the reader's browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import ProblemKind, RenderedPage, Site

_PROBLEM_KINDS: Final = frozenset({ProblemKind.UNSAFE_LINK, ProblemKind.UNSAFE_ATTRIBUTE})


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        value = quoted(problem.detail["value"]) if problem.detail.get("value") else "of this kind"
        if problem.kind is ProblemKind.UNSAFE_LINK:
            hint = "links begin with https:, http:, mailto: or tel:, or lead to a page of this site"
            yield Violation(problem.place, f"a link {value} is not allowed", hint)
        elif problem.kind is ProblemKind.UNSAFE_ATTRIBUTE:
            hint = "between {: and } only an id (#name) or a class (.name) may stand"
            yield Violation(problem.place, f"an attribute {value} is not allowed", hint)


RULE = Rule(
    code="E411",
    title="A link or attribute that is not safe",
    explanation="""
Some addresses are really programs (`javascript:…`), and some attributes run one when the page is opened
or touched. Neither has a place in the guide, and a text that was pasted from elsewhere may hold one.

Link to a page of this site, or to an address that begins with `https:`, `http:`, `mailto:` or `tel:`.

Wrong:

```markdown
[Our service](javascript:open)
```

Right:

```markdown
[Our service](https://www.example.org/service)
```
""",
    problems=_PROBLEM_KINDS,
    check_page=_check,
)
