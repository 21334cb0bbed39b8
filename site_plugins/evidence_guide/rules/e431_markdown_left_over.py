"""What was meant as Markdown, was not read as such, and would be printed as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import ProblemKind, RenderedPage, Site

_EMPTY_LINE: Final = "leave an empty line before it"

_MESSAGES_AND_HINTS: Final = {
    "footnote": (
        "there are no footnotes here",
        "put what it says into the text, or cite the work: [@key, p. 4]",
    ),
    "link": ("this link has no address that is read", "write [words](address), with no space between"),
    "strike": ("nothing is struck out here", "take out what no longer holds"),
    "emphasis": (
        "these signs mark nothing, since others like them are missing or have a space beside them",
        "write **words** or *words*, with no space inside the signs; or put \\ before a sign that is meant",
    ),
    "code": ("a backtick begins code here that does not end", "put one before and one after the code"),
    "mark": (
        "this mark is not read here",
        "write it on a line of its own below the paragraph, or at the end of a table cell or a heading",
    ),
    "table": (
        "these lines make no table",
        "leave an empty line before the first, and put a line such as |---|---| below the headings",
    ),
    "caption": ("this caption has no table", "leave one empty line below it, and let the table follow"),
    "list": ("this line was to be an item of a list", f"{_EMPTY_LINE}, and write “- ” or “1. ”"),
    "task": ("there are no boxes to tick here", "write an item of a list without the box"),
    "heading": ("this line was to be a heading", "begin it in the first column"),
    "note": ("this line was to begin a note", f'{_EMPTY_LINE}, and write !!! note "Title"'),
}
"""A message and a hint, by what the text was meant as."""


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for problem in page.problems:
        if problem.kind is ProblemKind.LEFTOVER:
            message, hint = _MESSAGES_AND_HINTS[problem.detail["what"]]
            written = quoted(problem.detail["value"])
            yield Violation(problem.place, f"{written} would be printed as it stands: {message}", hint)


RULE = Rule(
    code="E431",
    title="Markdown that is not read",
    explanation="""
Some signs look like Markdown and are none here, and some are read only where they stand rightly. A reader
would see the signs themselves: the bars of a table, the stars of **strong** words, `{.editorial}` behind a
sentence.

- A **table** and a **list** need an empty line before them; a table also needs its line of hyphens below the
  headings.
- A **mark** such as `{.editorial}` stands on a line of its own, right below its paragraph.
- A **link** is `[words](address)`. There are no footnotes, no words struck out, and no boxes to tick.

A sign that is meant as a sign goes into backticks, or gets a backslash before it.

Wrong:

```markdown
Three things help:
- a shared office
- a shared record

Start with the checklist. {.editorial}
```

Right:

```markdown
Three things help:

- a shared office
- a shared record

Start with the checklist.
{.editorial}
```
""",
    problems=frozenset({ProblemKind.LEFTOVER}),
    check_page=_check,
)
