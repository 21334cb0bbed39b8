"""A macro call within a sentence, a table, a heading or a link, of a macro that shows a whole block."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.site import ProblemKind, RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.BLOCK_IN_SENTENCE:
            message = (
                "this macro shows a whole block, and stands within a sentence, a table, a heading or a link"
            )
            yield Violation(problem.place, message, "put the call on a line of its own, between empty lines")


RULE = Rule(
    code="E435",
    title="A block within a sentence",
    explanation="""
Most macros show a block: a claim with its citations, a card, a list. A block cannot stand within a sentence,
a cell of a table, a heading or the words of a link: browsers would tear the sentence apart, and a screen
reader would read the pieces in another order.

Put the call on a line of its own, with an empty line before and after it, or as the whole of a list item. To
name a record within a sentence, link to it.

Wrong:

```markdown
It was found that {{ claim("co-location/informal-contact") }} and so on.
```

Right:

```markdown
Being in one place changed how staff met:

{{ claim("co-location/informal-contact") }}
```
""",
    problems=frozenset({ProblemKind.BLOCK_IN_SENTENCE}),
    check_page=_check,
)
