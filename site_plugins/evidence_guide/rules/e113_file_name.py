"""A record or a page whose file name cannot be an id or a part of an address."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted, rename_hint


def _check(fault: Fault) -> Iterator[Violation]:
    detail = fault.detail
    subject = f"the {detail['what']}’s name {quoted(detail['value'])}"
    if detail["problem"] == "kept":
        yield Violation(
            fault.place, f"{subject} is one that Windows keeps for itself", "give it a longer name"
        )
        return
    hint = "a name is lower-case letters, digits and single hyphens"
    if detail["suggestion"]:
        hint = rename_hint(detail["suggestion"], detail["taken"], what=f"the {detail['what']}, for instance")
    yield Violation(fault.place, f"{subject} cannot be an id", hint)


RULE = Rule(
    code="E113",
    title="A file name that cannot be an id",
    explanation="""
A file's name, without its ending, is its record's id: other records name it, and it is part of the
page's address. So it is made of lower-case letters, digits and single hyphens, with no spaces, capitals
or accents. Choose it with care, for an id never changes once it is published.

A few names are refused because Windows keeps them for devices, with any ending: `con`, `prn`, `aux`, `nul`,
`com1` to `com9` and `lpt1` to `lpt9`. A copy of the site with such a folder could not be unpacked there.

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
