"""A page that the navigation names and that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import Site


def _check(site: Site) -> Iterator[Violation]:
    for target in site.navigation:
        if target.address not in site.pages and target.address not in site.files:
            known = {path for url in site.pages for path in (f"{url}index.md", f"{url.rstrip('/')}.md")}
            hint = did_you_mean(target.written, known) or "correct it, or take the line out"
            yield Violation(
                target.place, f"the navigation names {quoted(target.written)}, which is no page", hint
            )


RULE = Rule(
    code="E437",
    title="A page of the navigation that is not there",
    explanation="""
Under `nav` in `mkdocs.yml` stand the pages of the navigation, by their files in `content/`, or for a list
that the guide makes by the address of that list with `index.md` behind it. Every page of the site would lead
to a page that is not there.

Correct the name, or take the line out. Where a page was given another name, its line has to follow.

Wrong:

```yaml
nav:
  - Factors: factor/index.md
```

Right:

```yaml
nav:
  - Factors: factors/index.md
```
""",
    check_site=_check,
)
