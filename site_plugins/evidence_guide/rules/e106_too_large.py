"""A file, or a line of one, that is too large to be a record."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    size, limit = fault.detail["size"], fault.detail["limit"]
    hint = "break the line" if "line" in size else "divide the file, or take out what was pasted by mistake"
    yield Violation(fault.place, f"too large: {size}, where {limit} is the most", hint)


RULE = Rule(
    code="E106",
    title="A file that is too large",
    explanation="""
No record needs more than a few pages of text. A file of millions of characters, or a line that no
editor can show whole, is a mistake: a picture or a spreadsheet pasted in, or a program's output.

Look at the file's end and at its longest line, and take out what does not belong there. A bibliography
that has grown too large can be divided into several `.bib` files.

Wrong:

```yaml
note: data:image/png;base64,iVBORw0KGgo…   # and 300,000 letters more
```

Right:

```yaml
note: The picture is in content/pictures/.
```
""",
    faults=frozenset({FaultKind.TOO_LARGE}),
    check_file=_check,
)
