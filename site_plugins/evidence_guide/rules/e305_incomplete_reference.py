"""An entry of the bibliography that lacks a fact its type must state, or is of no known type."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.bibliography import FOREIGN_FIELDS, FOREIGN_TYPES, KNOWN_TYPES, missing_fields
from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import join_words, quoted, with_article


def _check(context: CheckContext) -> Iterator[Violation]:
    for reference in context.corpus.all_references:
        if reference.type not in KNOWN_TYPES:
            hint = _type_hint(reference.type)
            message = f"{quoted(reference.key)} is of the unknown type {quoted('@' + reference.type)}"
            yield Violation(reference.place, message, hint)
        stated_elsewhere = {FOREIGN_FIELDS.get(name) for name in reference.field_places}
        for alternatives in missing_fields(reference):
            if not stated_elsewhere.isdisjoint(alternatives):
                continue  # E101 says under which name to write it
            hint = f'add it, or write "x-not-stated = {{{alternatives[0]}}}" where no source states it'
            fields = join_words(alternatives, "or")
            message = f"{quoted(reference.key)}, {with_article(reference.type)}, has no {fields}"
            yield Violation(reference.place, message, hint)


def _type_hint(entry_type: str) -> str:
    """Return which type of ours is meant by one that is not known."""
    if entry_type in FOREIGN_TYPES:
        ours, with_field = FOREIGN_TYPES[entry_type]
        return f"write @{ours}" + (f", with {with_field}" if with_field else "")
    return did_you_mean(entry_type, KNOWN_TYPES) or f"types are: {', '.join(sorted(KNOWN_TYPES))}"


RULE = Rule(
    code="E305",
    title="A reference that lacks something",
    explanation="""
A reader must be able to find a cited work. What is needed for that depends on its type: an article has
a journal, a volume and pages, a report has the body that issued it, and nearly all have an author, a
title and a year.

Add what is missing. If no source states it, never guess: name the field in `x-not-stated`, and the list
of references will say so.

Wrong:

```bibtex
@article{smith2004,
  author = {Smith, Jo},
  title = {An invented title},
  journal = {Journal of Invented Results},
  year = {2004},
}
```

Right:

```bibtex
@article{smith2004,
  author = {Smith, Jo},
  title = {An invented title},
  journal = {Journal of Invented Results},
  volume = {3},
  year = {2004},
  x-not-stated = {pages},
}
```
""",
    check_corpus=_check,
)
