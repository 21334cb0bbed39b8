"""A file that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    problem = fault.detail["problem"]
    is_folder = "folder" in problem
    hint = "rename the folder" if is_folder else "put the file itself there, readable to you, or delete it"
    yield Violation(fault.place, f"the file cannot be opened: {problem}", hint)


RULE = Rule(
    code="E104",
    title="A file that cannot be opened",
    explanation="""
The guide is made of every file in `data/` and `content/`. One that cannot be opened may hold evidence
that would then be missing from the site, so nothing is published until it is put right.

Usually it is a folder whose name ends like a file's, a link to a file that has gone, or a file that you
are not allowed to read. Rename the folder, put the file itself in place of the link, or delete it.

Wrong:

```text
data/factors/co-location.yml/     a folder
```

Right:

```text
data/factors/co-location.yml      a file
```
""",
    faults=frozenset({FaultKind.UNREADABLE}),
    check_file=_check,
)
