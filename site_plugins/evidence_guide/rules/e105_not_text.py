"""A file that is not text in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation


def _check(fault: Fault) -> Iterator[Violation]:
    if fault.detail["problem"] == "encoding":
        hint = "save the file again with the encoding UTF-8; a word processor's or picture's file is not read"
        yield Violation(fault.place, "the file is not text in UTF-8 from here on", hint)
    else:
        message = f"an invisible control character stands here ({fault.detail['value']})"
        yield Violation(fault.place, message, "delete it and type a space")


RULE = Rule(
    code="E105",
    title="A file that is not plain text",
    explanation="""
A record is plain text in the encoding UTF-8, which every editor can write and which holds every letter.
A file in another encoding shows accents, dashes and curly quotation marks as wrong letters; a file
from a word processor (`.docx`) or a picture is no text at all, even when its name ends in `.yml`.

In your editor choose "Save as" or "Save with encoding", then UTF-8. If the message speaks of a control
character, it came along with something pasted: go to the line and column, delete it and type a space.
In quotation marks it may also be written as an escape (`"\\x0c"`), which is refused just the same.

Wrong:

```text
co-location.yml, saved as "Western (Windows-1252)"
```

Right:

```text
co-location.yml, saved as "UTF-8"
```
""",
    faults=frozenset({FaultKind.NOT_TEXT}),
    check_file=_check,
)
