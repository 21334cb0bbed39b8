"""A value of the bibliography that cannot be what its field asks for."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(fault: Fault) -> Iterator[Violation]:
    detail = fault.detail
    yield Violation(
        fault.place, f"{detail['field']} = {quoted(detail['value'])} {detail['problem']}", detail["hint"]
    )


RULE = Rule(
    code="E116",
    title="A value in the bibliography that cannot be right",
    explanation="""
A year, a DOI, an address and an ISBN are read by programs: they order the list, make links, and go out to
reference managers. So each must have the form that its field asks for. Where only one reading is right, it is
taken without a word: `doi:10.1000/182` without its label, `pp. 3-9` as pages 3–9, `2nd ed.` as a second
edition, `2020-03-04` as 4 March 2020. Everything else is told, since a guess could send a reader elsewhere.

A year has four digits, or is a span (`1999–2001`), an uncertain year (`c. 2003`), `n.d.` for a work without a
date, or `forthcoming` or `in press`. What no source states is left out, and named in `x-not-stated`.

Wrong:

```bibtex
@online{smith2004,
  author = {Smith, Jo},
  title = {An invented page},
  year = {April 2004},
  url = {www.example.org/page},
  doi = {n/a},
}
```

Right:

```bibtex
@online{smith2004,
  author = {Smith, Jo},
  title = {An invented page},
  year = {2004},
  month = {April},
  url = {https://www.example.org/page},
}
```
""",
    faults=frozenset({FaultKind.BIBTEX_VALUE}),
    check_file=_check,
)
