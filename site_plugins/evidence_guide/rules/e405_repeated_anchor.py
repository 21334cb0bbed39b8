"""A page on which one id names two places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for anchor, count in Counter(page.anchors).items():
        if count > 1:
            hint = "show a record once on a page, and give headings with the same words different ones"
            message = f"the page has {count} places called {quoted('#' + anchor)}"
            yield Violation(Place(page.file_path), message, hint)


RULE = Rule(
    code="E405",
    title="Two places of one name on a page",
    explanation="""
A link to a place on a page, and a screen reader that follows it, can only find the first of two places
with one name. Usually the same record is shown twice on the page, or a heading was given the id of
something else there with `{#…}`.

Show a record once; where it is needed again, link to it.

Wrong:

```markdown
## Lessons {#lessons}

## Lessons for commissioners {#lessons}
```

Right:

```markdown
## Lessons {#lessons}

## Lessons for commissioners {#lessons-for-commissioners}
```
""",
    check_page=_check,
)
