"""A citation key, in a field or in a text, that no entry of the bibliography has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.bibliography import DIFFERS_IN
from evidence_guide.diagnostics import Place, did_you_mean
from evidence_guide.model import REFERENCE, Study, links_of
from evidence_guide.rules.claims_and_citations import keys_cited_in_body, keys_cited_in_fields
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_NO_WORK: Final = re.compile(r"\d+[a-z]{0,2}|[a-z]")
"""What in a text is more likely a time or a price behind an @ than a key."""


def _keys_with_places(context: CheckContext) -> Iterator[tuple[str, Place]]:
    """Yield every key that a field, a text or another reference names, with its place."""
    corpus = context.corpus
    for node in corpus.nodes():
        entry = corpus.entry(node)
        for path, link, value in links_of(entry.record):
            if link.kind == REFERENCE:
                yield value, corpus.place(node, path)
        for key, path in keys_cited_in_fields(node, context):
            # finding the place of a key means reading the file again, so it is done for unknown keys alone
            if key not in corpus.references:
                yield key, entry.origin.phrase(f"@{key}", *path)
        yield from keys_cited_in_body(entry.origin.path, entry.body, entry.origin.body_line)
    for page in corpus.pages.values():
        yield from keys_cited_in_body(page.origin.path, page.body, page.origin.body_line)
    for reference in corpus.all_references:
        for key in reference.read_in:
            yield key, reference.field_places.get("x-read-in", reference.place)
        for key in reference.differs_in:
            yield key, reference.field_places.get(DIFFERS_IN + key, reference.place)


def _check(context: CheckContext) -> Iterator[Violation]:
    references, studies = context.corpus.references, context.corpus.all(Study)
    for key, place in _keys_with_places(context):
        if context.corpus.may_hold(REFERENCE, key):
            continue
        hint = did_you_mean(key, references)
        if study := studies.get(key):
            hint = f'"{key}" is a study; its papers are: {", ".join(study.reports)}'
        hint = hint or "add the work to a file of data/references/, or correct the key"
        if _NO_WORK.fullmatch(key):
            hint = r"where no work is meant, write \@"
        yield Violation(place, f"no reference {quoted(key)}", hint)


RULE = Rule(
    code="E204",
    title="A reference that is not known",
    explanation="""
A work is cited by its key, which is the first thing in its entry in `data/references/`. A key that no
entry has would leave a reader with nothing to follow.

Correct the key, or add the work to the bibliography. In texts the key stands after an `@`, within square
brackets; in fields it stands by itself.

Wrong, where the entry's key is `invented2004`:

```markdown
The team shared an office [@invented-2004, p. 9].
```

Right:

```markdown
The team shared an office [@invented2004, p. 9].
```
""",
    check_corpus=_check,
)
