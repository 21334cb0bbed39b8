"""An id, in a field, of a record or a vocabulary entry that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.model import CLAIM, KINDS, PAGE, REFERENCE, LinkTo, Study, kind_of, links_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import nearest_or_all, quoted, singular

_WORDED_ELSEWHERE = frozenset({kind_of(Study).name, REFERENCE})
_NO_RECORDS = {REFERENCE: "data/references/", CLAIM: "the records that hold them", PAGE: "content/"}
"""What can be linked to and is no record, and where it is kept."""


def _links(context: CheckContext) -> Iterator[tuple[LinkTo, str, Place]]:
    for node in context.corpus.nodes():
        entry = context.corpus.entry(node)
        yield from ((mark, value, entry.origin.value(*path)) for path, mark, value in links_of(entry.record))
    for page in context.corpus.pages.values():
        yield from ((mark, value, page.origin.value(*path)) for path, mark, value in links_of(page.front))


def _check(context: CheckContext) -> Iterator[Violation]:
    for mark, value, place in _links(context):
        if mark.kind not in (*KINDS, *_NO_RECORDS):
            hint = nearest_or_all(mark.kind, (*KINDS, *_NO_RECORDS))
            yield Violation(place, f"no kind of record is called {quoted(mark.kind)}", hint)
        elif mark.kind not in _WORDED_ELSEWHERE and not context.corpus.may_hold(mark.kind, value):
            known = context.corpus.ids(mark.kind)
            hint = nearest_or_all(value, known) or f"they are kept in {_kept_in(mark.kind)}"
            yield Violation(place, f"no {singular(mark.kind)} {quoted(value)}", hint)


def _kept_in(kind: str) -> str:
    if kind in _NO_RECORDS:
        return _NO_RECORDS[kind]
    folder = KINDS[kind].folder
    return f"data/vocabulary/{folder}.yml" if KINDS[kind].in_vocabulary else f"data/{folder}/"


RULE = Rule(
    code="E205",
    title="A record or a word of the vocabulary that is not known",
    explanation="""
Fields such as `factors`, `levels` or `places` name other records by their ids. The id of a record with
a file of its own is the file's name without the ending; levels, themes, models, client groups, eras,
places and laws are entries of the files in `data/vocabulary/`.

Correct the id. If the thing is new, a place for instance, add it to its list first.

Wrong:

```yaml
levels: [practise]
factors: [colocation]
```

Right:

```yaml
levels: [practice]
factors: [co-location]
```
""",
    check_corpus=_check,
)
