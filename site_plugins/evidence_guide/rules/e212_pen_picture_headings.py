"""A pen picture that does not have its four headings, in their order."""

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
_FOUR: Final = ", ".join(HEADINGS)

_HEADING = re.compile(r"^ {0,3}##[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^}]*\})?[ \t]*$")


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    entry = context.corpus.entry(node)
    if not isinstance(entry.record, PenPicture):
        return
    path, first_line = entry.origin.path, entry.origin.body_line
    meant: list[str] = []
    for number, line in enumerate(blank_code(entry.body).split("\n"), first_line):
        if not (found := _HEADING.match(line)):
            continue
        title, place = found[1], Place(path, number)
        near = get_close_matches(title, HEADINGS, n=1, cutoff=0.7)
        heading = f"the heading {quoted(title)}"
        if title not in HEADINGS:
            hint = f'did you mean "{near[0]}"?' if near else f"the four are: {_FOUR}; use ### within them"
            yield Violation(place, f"{heading} is not one of the four of a pen picture", hint)
        elif title in meant:
            yield Violation(place, f"{heading} stands twice", "put both parts under one heading")
        elif meant and HEADINGS.index(title) < max(map(HEADINGS.index, meant)):
            yield Violation(place, f"{heading} is out of order", f"the order is: {_FOUR}")
        meant += near
    for missing in HEADINGS:
        if missing not in meant:
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
