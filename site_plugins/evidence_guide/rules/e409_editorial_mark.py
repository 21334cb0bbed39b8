"""The mark {.editorial} on a passage that is evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.numbers import first_number
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for passage in page.passages:
        if not passage.editorial:
            continue
        if passage.cited:
            message = "the mark {.editorial} stands on a passage with a citation or a claim"
            yield Violation(passage.place, message, "take the mark out, or divide the passage in two")
        elif number := first_number(passage.text):
            message = f"the mark {{.editorial}} stands on the number {quoted(number)}"
            yield Violation(passage.place, message, "cite the work that the number came from")


RULE = Rule(
    code="E409",
    title="The mark {.editorial} on evidence",
    explanation="""
`{.editorial}` says: this is the guide speaking, and it states no finding. It is for sentences that lead
the reader on. It never stands on a number or beside a citation, for then a reader could not tell what is
evidence and what is not.

Take the mark out, or divide the passage: the evidence with its citation, and our own words with the mark.

Wrong:

```markdown
Twelve sites took part, so begin small: 3 of them gave up.
{.editorial}
```

Right:

```markdown
It was reported that 3 sites gave up [@invented2004, p. 9].

Begin small.
{.editorial}
```
""",
    check_page=_check,
)
