"""A picture, script or other file that a reader's browser would request from another host."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for target in page.elsewhere:
        message = f"a reader’s browser would ask another host for {quoted(target.written or target.address)}"
        yield Violation(target.place, message, "put a copy of the file into content/assets/ and name that")


RULE = Rule(
    code="E421",
    title="A page that asks another host",
    explanation="""
A picture, a font or a script that lies on another host tells that host who reads what, and is gone when
the host is. So whatever a page shows is part of the site. A link that a reader may follow is no such
thing: it asks for nothing until it is followed.

Put a copy into `content/assets/`, if its licence allows that, and say where it comes from.

Wrong:

```markdown
![The four sites lie along the coast.](https://www.example.org/sites.png)
```

Right:

```markdown
![The four sites lie along the coast.](../assets/sites.png)
```
""",
    check_page=_check,
)
