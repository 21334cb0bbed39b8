"""A study that no claim rests on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import CLAIM, Study, kind_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    if context.corpus.unread:
        return  # a file that could not be read may use the study
    if node.kind == kind_of(Study).name and not context.graph.holders(node, CLAIM, "found by"):
        hint = "add a claim that it found; a work that is only cited needs no study record"
        yield Violation(context.corpus.place(node), f"no claim rests on the study {quoted(node.id)}", hint)


RULE = Rule(
    code="E306",
    title="A study that no claim uses",
    explanation="""
A study has a page of its own that lists what it found. If no claim names it, the page is empty: either
a claim was forgotten, or its evidence names another study by mistake.

Add the claim, in a factor, a finding, a message or a pen picture. If the study found nothing that the
guide tells of, delete its record; its paper may stay in the bibliography.

Unused:

```yaml
# data/studies/invented-2004.yml, which no "study:" names
title: Care managers in two invented towns
```

Used:

```yaml
# data/factors/co-location.yml
evidence:
  - study: invented-2004
    locator: p. 12
```
""",
    check_record=_check,
)
