"""A field whose value is not of the sort that the field asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind, did_you_mean
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted

_ID_HINT: Final = "an id is lower-case letters, digits and hyphens"
_DATE_HINT: Final = "a date is written as year, month and day: 2026-11-21"
_NUMBER_HINT: Final = "a number is written in digits: 8"
_YEAR_HINT: Final = "a year is written in digits: 2004"
_DEGREES_HINT: Final = "degrees are written with a decimal point: 53.55, or -2.43 for the west"
_YEAR_FIELDS: Final = frozenset({"year", "start", "end"})

_HINT_BY_ERROR_TYPE: Final = {
    "string_pattern_mismatch": _ID_HINT,
    "int_parsing": _NUMBER_HINT,
    "int_parsing_size": _NUMBER_HINT,
    "int_type": _NUMBER_HINT,
    "float_parsing": _DEGREES_HINT,
    "float_type": _DEGREES_HINT,
    "date_type": _DATE_HINT,
    "date_parsing": _DATE_HINT,
    "date_from_datetime_parsing": _DATE_HINT,
    "date_from_datetime_inexact": _DATE_HINT,
    "string_type": "one piece of text is expected here",
    "tuple_type": "a list is written as [one, two], or as lines that begin with a hyphen and a space",
    "model_type": 'fields are expected here, in lines of the form "field: value"',
}


def _check(fault: Fault) -> Iterator[Violation]:
    field, value, expected = (fault.detail[key] for key in ("field", "value", "expected"))
    error_type = fault.detail["type"]
    shown = {"a list": "a list", "fields": "a group of fields"}.get(value) or quoted(value)
    if not value.strip():
        hint = "write its value, or take the line out where the field may be left out"
        yield Violation(fault.place, f'the field "{field}" is empty', hint)
    elif error_type == "too_short" and value == "a list":
        yield Violation(fault.place, f'the list "{field}" is empty', "name at least one")
    elif error_type in {"enum", "literal_error"}:
        yield Violation(
            fault.place, f'{shown} is not a value of "{field}"', _allowed_values_hint(value, expected)
        )
    elif error_type in {"greater_than_equal", "less_than_equal"}:
        is_minimum, bound = error_type == "greater_than_equal", expected.removesuffix(".0")
        hint = f"it is {'at least' if is_minimum else 'at most'} {bound}"
        if field in _YEAR_FIELDS:
            hint = f"no year here is {'earlier' if is_minimum else 'later'} than {bound}"
        elif "-" in bound[1:]:
            hint = f"no date here is {'earlier' if is_minimum else 'later'} than {bound}"
        yield Violation(fault.place, f'{shown} is not a value of "{field}"', hint)
    elif error_type == "value_error":
        yield Violation(fault.place, expected)
    else:
        hint = _YEAR_HINT if field in _YEAR_FIELDS else _HINT_BY_ERROR_TYPE.get(error_type, "")
        yield Violation(fault.place, f'{shown} is not a value of "{field}"', hint)


def _allowed_values_hint(value: str, expected: str) -> str:
    """Return a hint that lists the allowed values, after the one that was probably meant."""
    allowed = re.findall(r"'([^']*)'", expected)
    nearest = did_you_mean(value.lower().replace(" ", "-").replace("_", "-"), allowed)
    return f"{nearest} allowed are: {', '.join(allowed)}".strip()


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
