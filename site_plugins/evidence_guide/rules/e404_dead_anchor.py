"""A link to a place on a page that the page does not have."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.addresses import resolve_link
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, site: Site) -> Iterator[Violation]:
    for link in page.links:
        destination = resolve_link(page.url, link.address)
        if destination is None or not destination.anchor or destination.path is None:
            continue
        # a dead link is E403's to report, and the anchors of files that are no pages are not known
        target = page if destination.path == page.url else site.pages.get(destination.path)
        if target and destination.anchor not in target.anchors:
            page_name = "this page" if target is page else f"the page {quoted(target.title)}"
            nearest = did_you_mean(destination.anchor, set(target.anchors))
            hint = nearest or "open that page and copy the heading's link"
            yield Violation(link.place, f"{page_name} has no place {quoted('#' + destination.anchor)}", hint)


RULE = Rule(
    code="E404",
    title="A link to a place that the page does not have",
    explanation="""
The part of a link after `#` names a place on the page: a heading, a claim, an entry of a list. If the
page has no such place, a reader lands at its top and does not find what the link promised. It happens
most often when a heading was reworded, for a heading's place is made of its words.

Open the page, point at the heading, and copy the address of the sign beside it.

Wrong, where the heading is "What has changed since":

```markdown
[what changed](../history/#what-has-changed)
```

Right:

```markdown
[what changed](../history/#what-has-changed-since)
```
""",
    check_page=_check,
)
