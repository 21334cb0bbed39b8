"""A record whose file name cannot be an id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.model import plain_letters
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(fault: Fault) -> Iterator[Violation]:
    value = fault.detail["value"]
    suffix = fault.place.path.rpartition(".")[2]
    ascii_name = plain_letters(value).encode("ascii", "ignore").decode().lower()
    suggestion = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
    hint = "a file's name is lower-case letters, digits and single hyphens"
    if suggestion:
        hint = f'rename the file, for instance to "{suggestion}.{suffix}"'
    yield Violation(fault.place, f"the file's name {quoted(value)} cannot be an id", hint)


RULE = Rule(
    code="E113",
    title="A file name that cannot be an id",
    explanation="""
A file's name, without its ending, is its record's id: other records name it, and it is part of the
page's address. So it is made of lower-case letters, digits and single hyphens, with no spaces, capitals
or accents. Choose it with care, for an id never changes once it is published.

Wrong:

```text
data/factors/Working together.yml
```

Right:

```text
data/factors/working-together.yml
```
""",
    faults=frozenset({FaultKind.BAD_NAME}),
    check_file=_check,
)
