"""A field whose value is not of the sort that the field asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted

_ID: Final = "an id is lower-case letters, digits and hyphens"
_DAY: Final = "a date is written as year, month and day: 2026-11-21"
_NUMBER: Final = "a number is written in digits: 8"
_YEAR: Final = "a year is written in digits: 2004"
_DEGREES: Final = "degrees are written with a decimal point: 53.55, or -2.43 for the west"
_YEARS: Final = frozenset({"year", "start", "end"})

_HINTS: Final = {
    "string_pattern_mismatch": _ID,
    "int_parsing": _NUMBER,
    "int_parsing_size": _NUMBER,
    "int_type": _NUMBER,
    "float_parsing": _DEGREES,
    "float_type": _DEGREES,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "string_type": "one piece of text is expected here",
    "tuple_type": "a list is written as [one, two], or as lines that begin with a hyphen and a space",
    "model_type": 'fields are expected here, in lines of the form "field: value"',
}


def _check(fault: Fault) -> Iterator[Violation]:
    name, value, expected = (fault.detail[key] for key in ("field", "value", "expected"))
    kind = fault.detail["type"]
    shown = {"a list": "a list", "fields": "a group of fields"}.get(value) or quoted(value)
    if not value.strip():
        hint = "write its value, or take the line out where the field may be left out"
        yield Violation(fault.place, f'the field "{name}" is empty', hint)
    elif kind == "too_short" and value == "a list":
        yield Violation(fault.place, f'the list "{name}" is empty', "name at least one")
    elif kind in {"enum", "literal_error"}:
        yield Violation(fault.place, f'{shown} is not a value of "{name}"', _allowed(value, expected))
    elif kind in {"greater_than_equal", "less_than_equal"}:
        least, bound = kind == "greater_than_equal", expected.removesuffix(".0")
        hint = f"it is {'at least' if least else 'at most'} {bound}"
        if name in _YEARS:
            hint = f"no year here is {'earlier' if least else 'later'} than {bound}"
        yield Violation(fault.place, f'{shown} is not a value of "{name}"', hint)
    elif kind == "value_error":
        yield Violation(fault.place, expected)
    else:
        hint = _YEAR if name in _YEARS else _HINTS.get(kind, "")
        yield Violation(fault.place, f'{shown} is not a value of "{name}"', hint)


def _allowed(value: str, expected: str) -> str:
    """List the allowed values, after the one that was probably meant."""
    allowed = re.findall(r"'([^']*)'", expected)
    near = did_you_mean(value.lower().replace(" ", "-").replace("_", "-"), allowed)
    return f"{near} allowed are: {', '.join(allowed)}".strip()


RULE = Rule(
    code="E103",
    title="A value that does not fit its field",
    explanation="""
A field takes one sort of value, so that records can be compared and counted. Some fields take one word
of a short list, which the message shows; the others are these:

- a **number** is written in digits: `number: 8`
- a **date** is year, month and day: `reviewed: 2026-11-21`
- an **id** is lower-case letters, digits and hyphens: `informal-contact`
- a **list** is `levels: [practice, commissioning]`, or one line for each, with a hyphen and a space
- a **group of fields** is one line for each, all set in by the same number of spaces

Wrong:

```yaml
effect: promtes
reviewed: 21 November 2026
```

Right:

```yaml
effect: promotes
reviewed: 2026-11-21
```
""",
    faults=frozenset({FaultKind.WRONG_VALUE}),
    check_file=_check,
)
