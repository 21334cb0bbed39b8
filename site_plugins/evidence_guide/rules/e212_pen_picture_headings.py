"""A pen picture that does not have its four headings in their order."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import PenPicture, WrittenHeading, find_headings
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

HEADINGS: Final = ("What was done", "What happened", "Lessons", "What became of it")
_HEADINGS_IN_ORDER: Final = ", ".join(HEADINGS)


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    entry = context.corpus.entry(node)
    if not isinstance(entry.record, PenPicture):
        return
    path, first_line = entry.origin.path, entry.origin.body_line
    locate = locate_in_body(path, entry.body, first_line)
    written = list(find_headings(entry.body))
    headings_before: list[str] = []
    for heading in written:
        if heading.level == 2:
            yield from _of_the_second_level(heading, locate(heading.offset), headings_before)
            # one that is misspelt counts as the one that it is near to, and is not reported as missing too
            headings_before += _nearest(heading.title)
    others = {title: h for h in written if h.level != 2 for title in _nearest(h.title)}
    for missing in HEADINGS:
        if missing in headings_before:
            continue
        hint = f'add the line "## {missing}"; where no source says anything, say so under it'
        if other := others.get(missing):
            if other.level > 1:  # E432 reports the first level
                message = f"the heading {quoted(missing)} is of level {other.level}"
                yield Violation(locate(other.offset), message, f'write "## {missing}"')
        else:
            yield Violation(Place(path, first_line), f"the heading {quoted(missing)} is missing", hint)


def _of_the_second_level(
    written: WrittenHeading, place: Place, headings_before: list[str]
) -> Iterator[Violation]:
    title = written.title
    heading = f"the heading {quoted(title)}"
    if title not in HEADINGS:
        hint = f"the four are: {_HEADINGS_IN_ORDER}; use ### within them"
        if nearest := _nearest(title):
            hint = f'did you mean "{nearest[0]}"?'
        yield Violation(place, f"{heading} is not one of the four of a pen picture", hint)
    elif title in headings_before:
        yield Violation(place, f"{heading} stands twice", "put both parts under one heading")
    elif headings_before and HEADINGS.index(title) < max(map(HEADINGS.index, headings_before)):
        yield Violation(place, f"{heading} is out of order", f"the order is: {_HEADINGS_IN_ORDER}")


def _nearest(title: str) -> list[str]:
    return get_close_matches(title, HEADINGS, n=1, cutoff=0.7)


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
