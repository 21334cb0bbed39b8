"""A number in prose with no citation beside it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.numbers import first_number
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for passage in page.passages if page.evidence_required else ():
        # a number under the mark {.editorial} is E409's to report
        if not passage.cited and not passage.editorial and (number := first_number(passage.text)):
            hint = "cite the work that the number came from, or call the claim that holds it"
            yield Violation(passage.place, f"the number {quoted(number)} has no citation", hint)


RULE = Rule(
    code="E407",
    title="A number without a citation",
    explanation="""
Numbers are what readers carry away and repeat. On a page whose head says `evidence: required` each one
stands in a paragraph, list item or table row with a citation, so that it can be looked up.

Cite the work, or better, make the number a claim in a record and call the claim. Years, dates, and
numbers that only name something (section 75, level 2) need no citation; nor do numbers in headings and
in code.

Wrong:

```markdown
Admissions fell by 12%.
```

Right:

```markdown
Admissions were reported to have fallen by 12% [@invented2004, p. 9].
```
""",
    check_page=_check,
)
