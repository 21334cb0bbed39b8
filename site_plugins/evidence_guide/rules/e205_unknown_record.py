"""An id, in a field, of a record or a vocabulary entry that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.model import CLAIM, KINDS, PAGE, REFERENCE, LinkTo, Study, kind_of, links_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import nearest_or_all, quoted, singular

_OTHER_RULES_KINDS = frozenset({kind_of(Study).name, REFERENCE})
"""The kinds whose unknown ids E203 and E204 report."""

_FOLDER_BY_OTHER_KIND = {REFERENCE: "data/references/", CLAIM: "the records that hold them", PAGE: "content/"}
"""What can be linked to besides the kinds of record, and where it is kept."""


def _links_with_places(context: CheckContext) -> Iterator[tuple[LinkTo, str, Place]]:
    for node in context.corpus.nodes():
        entry = context.corpus.entry(node)
        yield from ((link, value, entry.origin.value(*path)) for path, link, value in links_of(entry.record))
    for page in context.corpus.pages.values():
        yield from ((link, value, page.origin.value(*path)) for path, link, value in links_of(page.front))


def _check(context: CheckContext) -> Iterator[Violation]:
    for link, value, place in _links_with_places(context):
        if link.kind not in (*KINDS, *_FOLDER_BY_OTHER_KIND):
            hint = nearest_or_all(link.kind, (*KINDS, *_FOLDER_BY_OTHER_KIND))
            yield Violation(place, f"no kind of record is called {quoted(link.kind)}", hint)
        elif link.kind not in _OTHER_RULES_KINDS and not context.corpus.may_hold(link.kind, value):
            known = context.corpus.ids(link.kind)
            hint = nearest_or_all(value, known) or f"they are kept in {_folder_of(link.kind)}"
            yield Violation(place, f"no {singular(link.kind)} {quoted(value)}", hint)


def _folder_of(kind: str) -> str:
    if kind in _FOLDER_BY_OTHER_KIND:
        return _FOLDER_BY_OTHER_KIND[kind]
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
