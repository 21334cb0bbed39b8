"""An entry of a bibliography that is not valid BibTeX."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Fault, FaultKind
from evidence_guide.rules.rule import Rule, Violation

_HINT_BY_PROBLEM = {
    "not closed": "count the braces: each { has its }",
    "comma is missing": "put a comma at the end of the field before",
    "belongs to no entry": "an entry begins with @ and its type, as in @article{key,",
    "has no key": "write a key after the brace, as in @article{smith2004,",
    "neither in braces": "put the value in braces: {…}",
    "neither “Last, First”": 'write "Last, First" with " and " between, or an organisation in double braces',
    "too many commas": 'write "Last, First" and put " and " between people',
    "LaTeX command": "write the letter itself: é, ü, £",
    "the formula": "write it in plain characters: CO₂, x², ≥",
    "the HTML tag": "take the tag out; titles and notes are plain text",
    "braces more than": "take the extra braces out",
    "brace too many": "count the braces: each { has its }",
    "an accent that": "type the letter anew, as one character: é, ü",
    "has a space in it": "a key is one word: smith2004",
    "the key": "the author's name and the year will do: smith2004",
    "is missing": "write a value in braces after the =",
}
"""A hint by words of the problem that the reader reports; the first that fits is given."""


def _check(fault: Fault) -> Iterator[Violation]:
    problem = fault.detail["problem"]
    hint = next(
        (hint for words, hint in _HINT_BY_PROBLEM.items() if words in problem),
        "compare it with another entry",
    )
    yield Violation(fault.place, problem.replace("“", '"').replace("”", '"'), hint)


RULE = Rule(
    code="E115",
    title="A bibliography entry that cannot be read",
    explanation="""
References are kept in BibTeX, which reference managers write: `@`, the type of work, a brace, a key and
a comma, then fields of the form `name = {value},` and a closing brace. After a mistake the rest of the
entry may be lost, and every citation of it would fail.

Names are written `Last, First`, with ` and ` between people, and an organisation stands in double
braces, so that it is not taken for a person.

Wrong:

```bibtex
@article{smith2004,
  author = {Jo Smith, Ann Brown}
  title = {An invented title,
}
```

Right:

```bibtex
@article{smith2004,
  author = {Smith, Jo and Brown, Ann},
  title = {An invented title},
}
```
""",
    faults=frozenset({FaultKind.BIBTEX_SYNTAX}),
    check_file=_check,
)
