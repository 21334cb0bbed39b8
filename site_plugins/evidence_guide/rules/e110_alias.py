"""YAML's anchors, aliases and tags, which no record may use."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted

_NAME_BY_SIGN = {"*": "an alias", "&": "an anchor"}


def _check(fault: Fault) -> Iterator[Violation]:
    value = fault.detail["value"]
    name = _NAME_BY_SIGN.get(value[:1], "a tag")
    yield Violation(
        fault.place,
        f"{quoted(value)} is {name} to YAML, and is not read here",
        "put the value in quotation marks where it is text; otherwise write out what is meant",
    )


RULE = Rule(
    code="E110",
    title="A value that begins with *, & or !",
    explanation="""
In YAML a value that begins with `*`, `&` or `!` is an instruction: repeat an earlier value, give this
one a name, or read it as something else. Records do without them, so that every line can be read by
itself and no file can grow when it is read. In most cases the sign is just the beginning of a text.

Wrong:

```yaml
summary: *Shared premises* are meant.
```

Right:

```yaml
summary: "*Shared premises* are meant."
```
""",
    faults=frozenset({FaultKind.ALIAS}),
    check_file=_check,
)
