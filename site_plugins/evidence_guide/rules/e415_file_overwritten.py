"""A file of `content/` at an address at which the guide writes a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import Site


def _check(site: Site) -> Iterator[Violation]:
    for path in sorted(site.overwritten):
        message = (
            f"the guide itself writes to the address of this file, {quoted(f'/{path}')}, and would replace it"
        )
        yield Violation(
            Place(f"content/{path}"), message, "give the file another name, or put it into another folder"
        )


RULE = Rule(
    code="E415",
    title="A file where the guide writes its own",
    explanation="""
What lies in `content/` besides pages is published as it is, at an address that follows from its name. Some
addresses are the guide's own: its open data in `data/`, its feed `feed.xml`, the references beside each
page (`citation.bib`, `references.ris`), its scripts and its style sheet, such as `assets/library.js`, and
all of `pagefind/`, where the index for the search lies. A file of yours there would be replaced, or would
be in the way of the search.

Rename the file, or put it into another folder; `content/assets/` is meant for such files.

Wrong:

```text
content/data/factors.csv
```

Right:

```text
content/assets/our-factors.csv
```
""",
    check_site=_check,
)
