"""A pen picture that does not have its four headings in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Place
from evidence_guide.model import PenPicture, blank_code
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

HEADINGS: Final = ("What was done", "What happened", "Lessons", "What became of it")
_HEADINGS_IN_ORDER: Final = ", ".join(HEADINGS)

_HEADING = re.compile(r"^ {0,3}##[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^}]*\})?[ \t]*$")


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    entry = context.corpus.entry(node)
    if not isinstance(entry.record, PenPicture):
        return
    path, first_line = entry.origin.path, entry.origin.body_line
    headings_before: list[str] = []
    for line_number, line in enumerate(blank_code(entry.body).split("\n"), first_line):
        if not (match := _HEADING.match(line)):
            continue
        title, place = match[1], Place(path, line_number)
        nearest = get_close_matches(title, HEADINGS, n=1, cutoff=0.7)
        heading = f"the heading {quoted(title)}"
        if title not in HEADINGS:
            hint = (
                f'did you mean "{nearest[0]}"?'
                if nearest
                else f"the four are: {_HEADINGS_IN_ORDER}; use ### within them"
            )
            yield Violation(place, f"{heading} is not one of the four of a pen picture", hint)
        elif title in headings_before:
            yield Violation(place, f"{heading} stands twice", "put both parts under one heading")
        elif headings_before and HEADINGS.index(title) < max(map(HEADINGS.index, headings_before)):
            yield Violation(place, f"{heading} is out of order", f"the order is: {_HEADINGS_IN_ORDER}")
        # a misspelt heading counts as the one that it is near to, so that it is not reported as missing too
        headings_before += nearest
    for missing in HEADINGS:
        if missing not in headings_before:
            hint = f'add the line "## {missing}"; where no source says anything, say so under it'
            yield Violation(Place(path, first_line), f"the heading {quoted(missing)} is missing", hint)


RULE = Rule(
    code="E212",
    title="A pen picture without its four headings",
    explanation="""
Every pen picture is told under the same four headings in the same order, so that readers can compare
them: **What was done**, **What happened**, **Lessons**, **What became of it**. The last two are the ones
that accounts of good practice leave out, and the ones that other places need.

Keep all four. Where no source says anything, say that under the heading. Headings inside one of the four
parts begin with `###`.

Wrong:

```markdown
## What was done

## Results
```

Right:

```markdown
## What was done

## What happened

## Lessons

## What became of it
```
""",
    check_record=_check,
)
