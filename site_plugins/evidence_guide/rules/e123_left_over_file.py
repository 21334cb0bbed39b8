"""A file that an editor, a merge or a system left behind, and that would be published with the others."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(fault: Fault) -> Iterator[Violation]:
    message = f"{quoted(fault.detail['value'])} is no part of the guide: a program left it behind"
    yield Violation(
        fault.place, message, "delete it, once you have looked whether it holds anything you miss"
    )


RULE = Rule(
    code="E123",
    title="A file that a program left behind",
    explanation="""
Editors keep the last version of a file beside it, merges keep both sides, shared folders keep what two
people saved at once, and systems keep files of their own. Everything in `content/` is published, so an old
version of a page would be too, with what you took out of it.

Look whether it holds anything that you miss, and delete it. Names that are taken for left over end in `~`,
`.bak`, `.orig`, `.rej`, `.old`, `.save`, `.swp`, `.tmp` and the like, stand between two `#`, begin with `~$`,
or say that they are a conflicted copy.

Wrong:

```text
content/guide/index.md
content/guide/index.md~
```

Right:

```text
content/guide/index.md
```
""",
    faults=frozenset({FaultKind.LEFT_OVER}),
    check_file=_check,
)
