"""A character that no reader sees, that was garbled, or that stands where another one is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted

_MESSAGES_AND_HINTS: Final = {
    "invisible": ("a character that no reader sees stands here ({name})", "delete it"),
    "lost": ("a letter was lost here, and “{value}” stands for it", "write the letter again"),
    "garbled": (
        "{quoted} is a letter or sign that was garbled",
        "save the file as UTF-8, and write it again",
    ),
    "bullet": (
        "a bullet was typed here ({name}), which makes no list",
        "begin each item with a hyphen and a space, on a line of its own",
    ),
    "space": (
        "a hard space stands here ({name}), where an ordinary one is asked for",
        "delete it and type a space",
    ),
}


def _check(fault: Fault) -> Iterator[Violation]:
    detail = fault.detail
    message, hint = _MESSAGES_AND_HINTS[detail["problem"]]
    message = message.format(name=detail["name"], value=detail["value"], quoted=quoted(detail["value"]))
    if detail["right"]:
        hint = f"write {quoted(detail['right'])} and save the file as UTF-8"
    if (others := int(detail["count"]) - 1) > 0:
        message += f", and {others} time{'s' * (others != 1)} more in this file"
    yield Violation(fault.place, message, hint)


RULE = Rule(
    code="E122",
    title="A character that was pasted in or garbled",
    explanation="""
What is pasted from a word processor, a PDF or a web page brings characters along that nobody wants to
publish:

- some that **no reader sees**: spaces without width, hyphens for the end of a line, marks that turn the
  direction of the text round, signs of a program's own font. Search does not find a word that holds one.
- **garbled** letters, such as `â€™` for an apostrophe, and the sign `�` where a letter was lost
- **bullets** typed by hand, of which no list is made
- **hard spaces** where an ordinary space is asked for: behind a hyphen that begins an item, behind the colon
  of a field, at the end of a line, or in a macro call. Between two words a hard space is welcome.

Each is told once for a file, with how often it stands there. Most editors show such characters when you
choose "Show invisibles"; or delete the word and type it again.

Wrong:

```markdown
• The teams didnâ€™t share an office.
```

Right:

```markdown
- The teams didn’t share an office.
```
""",
    faults=frozenset({FaultKind.ODD_CHARACTER}),
    check_file=_check,
)
