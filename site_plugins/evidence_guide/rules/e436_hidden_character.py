"""A character that no reader sees, written in a text as HTML writes one by its name or number."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.HIDDEN_CHARACTER:
            message = f"{quoted(problem.detail['value'])} stands for a character that no reader sees"
            yield Violation(problem.place, message, "take it out")


RULE = Rule(
    code="E436",
    title="A character that is written by its name and not seen",
    explanation="""
HTML can write any character by its name or number. Some of these show nothing: spaces without width, hyphens
for the end of a line, marks that turn the direction of a text round. Search does not find a word that holds
one, and who copies the text gets it too. E122 says the same of the characters themselves.

Wrong:

```markdown
Co&shy;location made contact easier [@invented2004, p. 9].
```

Right:

```markdown
Co-location made contact easier [@invented2004, p. 9].
```
""",
    problems=frozenset({ProblemKind.HIDDEN_CHARACTER}),
    check_page=_check,
)
