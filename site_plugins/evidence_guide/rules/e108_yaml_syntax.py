"""A line that is not valid YAML; says in an editor's words what the parser reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation

_INDENTATION_HINT: Final = "fields that belong together begin in the same column; set lines in with spaces"
_QUOTATION_HINT: Final = (
    "put the whole value in quotation marks, or write >- and begin it on the next line, set in"
)
_FIELD_FORM_HINT: Final = 'every line here has the form "field: value", with a space after the colon'

_MESSAGES_AND_HINTS: Final = {
    "no-fields": ("the file holds no fields", _FIELD_FORM_HINT),
    "second-document": (
        "a second record begins here",
        "take the line of hyphens out; a file holds one record",
    ),
    "field-name": (
        "the name of a field is one word",
        "put a value that begins with { or [ in quotation marks",
    ),
    "comment": ('what stands after " #" in this value would not be read', _QUOTATION_HINT),
    "failed-item": (
        "this line was to be an item of a list, and would be read as text",
        "begin an item with a hyphen (not a dash) and an ordinary space",
    ),
    "unreadable": ("this is not YAML", _FIELD_FORM_HINT),
    "found unexpected end of stream": (
        "a quotation mark is opened here and never closed",
        "close it at the end of the value; inside '…' an apostrophe is written twice",
    ),
    "could not find expected ':'": (
        "this line has no colon and space after the name of its field",
        _FIELD_FORM_HINT,
    ),
    "did not find expected ',' or ']'": ("a list is opened here and not closed", 'close it with "]"'),
    "did not find expected ',' or '}'": (
        "a brace is opened here and not closed",
        f'close it with "}}"; where it is text, {_QUOTATION_HINT}',
    ),
    "did not find expected '-' indicator": (
        "a field stands among the items of a list, or an item has no hyphen",
        "begin each item with a hyphen and a space, and set a field of an item in as far as its other fields",
    ),
    "block sequence entries are not allowed in this context": (
        "a list cannot begin on the line of its field's name",
        "begin it on the next line, set in by two spaces",
    ),
    "did not find expected comment or line break": (
        'text stands on the same line as ">" or "|"',
        "begin it on the next line, set in by two spaces; or put a value that begins so in quotation marks",
    ),
    "found unknown escape character": (
        'a backslash in "…" is followed by a letter that means nothing',
        "put the value in '…' instead",
    ),
    "found a tab character that violates indentation": (
        "a tab stands at the beginning of this line",
        "use spaces",
    ),
}


def _check(fault: Fault) -> Iterator[Violation]:
    problem, line = fault.detail["problem"], fault.detail["line"]
    yield Violation(fault.place, *_message_and_hint(problem, line, fault.place.column - 1))


def _message_and_hint(problem: str, line: str, offset: int) -> tuple[str, str]:
    """Return a message and a hint for what the parser reports of a line.

    Args:
        problem: the parser's words.
        line: the line that it reports.
        offset: how many characters of the line stand before the fault.
    """
    before, character = line[:offset], line[offset : offset + 1]
    if problem == "no-space":
        name = before.strip(" -:")
        return "there is no space after this colon", f'write "{name}: {line[offset:].strip()[:30]}"'
    if problem == "mapping values are not allowed in this context":
        return _unexpected_colon(line, before)
    if problem == "found character that cannot start any token" and character == "\t":
        return "a tab stands at the beginning of this line", "use spaces"
    if problem == "found character that cannot start any token":
        return f'a value cannot begin with "{character}"', _QUOTATION_HINT
    if problem == "did not find expected alphabetic or numeric character":
        return f'a value cannot begin with "{character}"', _QUOTATION_HINT
    if problem == "did not find expected key":
        return _missing_field(before, character)
    if problem == "field-name" and "{{" in line:
        return (
            "a macro stands where text is expected",
            "macros are for prose; write the words themselves here",
        )
    return _MESSAGES_AND_HINTS.get(problem, (f"this is not YAML: {problem}", _FIELD_FORM_HINT))


def _unexpected_colon(line: str, before: str) -> tuple[str, str]:
    """Return a message and a hint for a colon where the parser expects none."""
    if re.search(r"^[\s-]*[^\s:]+:\s+[“”„‘’«»]", before):
        hint = 'write straight ones around it, "…", or write >- and begin it on the next line, set in'
        return "this value stands in curly quotation marks, which are none here, and holds a colon", hint
    if re.search(r"^[\s-]*[^\s:]+:\s", before):
        return "a second colon and space stand in this value", _QUOTATION_HINT
    if line.startswith(" "):
        return (
            "this field is set in further than the one above it, which has a value already",
            _INDENTATION_HINT,
        )
    return "the line above has no colon and space after the name of its field", _FIELD_FORM_HINT


def _missing_field(before: str, character: str) -> tuple[str, str]:
    """Return a message and a hint where the parser expects the next field and there is none."""
    if before.strip():
        return "something stands after the end of this value", _QUOTATION_HINT
    if character == "-":
        hint = 'a list stands below the name of a field, as in "claims:", with its hyphens in one column'
        return "a list stands where a field is expected", hint
    if character in {":", ",", "]", "}"}:
        return f'a line cannot begin with "{character}"', _FIELD_FORM_HINT
    return "this line begins in a column where nothing else begins", _INDENTATION_HINT


RULE = Rule(
    code="E108",
    title="A line that cannot be read",
    explanation="""
Records are written in YAML: lines of the form `field: value`, and lines set in with spaces for what
belongs to the field above. A line that breaks this form makes the rest of the file unreadable, so only
the first such line of a file is reported; there may be others after it.

What is wrong most often:

- a **tab** where spaces are asked for
- no **space after the colon**, or no colon
- a **colon and a space inside a value**: put the value in quotation marks
- a **quotation mark** that is not closed
- lines that belong together but **do not begin in the same column**
- a value that begins with `@`, a backtick, `%`, `*`, `&`, `!`, `[` or `{`: put it in quotation marks

Wrong:

```yaml
title: Working together: a beginning
summary: [@invented2004] describes it.
```

Right:

```yaml
title: "Working together: a beginning"
summary: >-
  [@invented2004] describes it.
```
""",
    faults=frozenset({FaultKind.YAML_SYNTAX}),
    check_file=_check,
)
