"""A citation key that two entries of the bibliography share."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(context: CheckContext) -> Iterator[Violation]:
    first_places: dict[str, Place] = {}
    for reference in context.corpus.all_references:
        # programs that read BibTeX do not tell capitals from small letters in keys
        key = reference.key.casefold()
        if key in first_places:
            hint = f"the first is at {first_places[key]}; keep one entry, or give the other work another key"
            yield Violation(reference.place, f"the citation key {quoted(reference.key)} is used twice", hint)
        first_places.setdefault(key, reference.place)


RULE = Rule(
    code="E302",
    title="A citation key that is used twice",
    explanation="""
A work has one entry, in one file, and its key stands for it everywhere. With two entries of one key
nobody could tell which work a citation means. Capitals do not make a difference between keys.

If both entries are the same work, keep the fuller one. If they are two works by the same author in the
same year, put a letter after the year, as in `smith2004a` and `smith2004b`, and look through the
citations for which of them is meant.

Wrong:

```bibtex
@article{smith2004, title = {One invented work}}
@book{smith2004, title = {Another invented work}}
```

Right:

```bibtex
@article{smith2004a, title = {One invented work}}
@book{smith2004b, title = {Another invented work}}
```
""",
    check_corpus=_check,
)
