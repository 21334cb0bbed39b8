"""A Markdown file whose front matter is missing or not closed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    if fault.detail["problem"] == "missing":
        hint = "begin the file with a line of three hyphens, then the fields, then three hyphens again"
        yield Violation(fault.place, "the file does not begin with its fields", hint)
    else:
        hint = "put a line of three hyphens after the last field, before the text"
        yield Violation(fault.place, "the fields at the beginning of the file have no end", hint)


RULE = Rule(
    code="E112",
    title="Fields at the head of a page missing or not closed",
    explanation="""
A pen picture and a page begin with their fields, between two lines of exactly three hyphens. What
follows is the text. Without these lines the fields would be printed as text.

The first line of hyphens must be the first line of the file, with nothing before it.

Wrong:

```markdown
title: A page

The text begins.
```

Right:

```markdown
---
title: A page
description: What the page is for.
---

The text begins.
```
""",
    faults=frozenset({FaultKind.FRONT_MATTER}),
    check_file=_check,
)
