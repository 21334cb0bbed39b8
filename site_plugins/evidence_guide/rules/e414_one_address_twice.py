"""Two pages at one address, of which readers would see only one."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, site: Site) -> Iterator[Violation]:
    for other in site.ousted.get(page.url, ()):
        page_name = f"the page {quoted(other.title)} that the guide makes by itself"
        holder = f"whose file is {other.file_path}" if other.file_path else page_name
        message = f"its page has the address of another, {quoted(f'/{page.url}')}, {holder}"
        yield Violation(
            Place(page.file_path), message, "give the file another name, or put it into another folder"
        )


RULE = Rule(
    code="E414",
    title="Two pages at one address",
    explanation="""
The address of a page follows from its file's name, and two files can come to the same one: `guide.md` and
`guide/index.md`, or a page written by hand where the guide makes one by itself, such as
`factors/index.md`. One of them would be lost.

Rename one of the files, or put both texts into one.

Wrong:

```text
content/guide.md
content/guide/index.md
```

Right:

```text
content/guide/index.md
```
""",
    check_page=_check,
)
