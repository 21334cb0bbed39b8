"""A citation in brackets that cannot be read as one, and so would be printed with its brackets."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import find_citations, texts_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _unreadable(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and key of each citation read as narrative though a bracket opens before it."""
    if "@" in text:
        for citation in find_citations(text):
            if citation.narrative and text[: citation.start].endswith(("[", "(")):
                yield citation.start, citation.cites[0].key


def _unreadable_keys_with_places(context: CheckContext) -> Iterator[tuple[str, Place]]:
    """Yield the key of each citation in brackets that cannot be read, with its place."""
    corpus = context.corpus
    for node in corpus.nodes():
        entry = corpus.entry(node)
        for path, text in texts_of(entry.record):
            for _, key in _unreadable(text):
                yield key, entry.origin.phrase(f"@{key}", *path)
        locate = locate_in_body(entry.origin.path, entry.body, entry.origin.body_line)
        yield from ((key, locate(offset)) for offset, key in _unreadable(entry.body))
    for page in corpus.pages.values():
        locate = locate_in_body(page.origin.path, page.body, page.origin.body_line)
        yield from ((key, locate(offset)) for offset, key in _unreadable(page.body))


def _check(context: CheckContext) -> Iterator[Violation]:
    for key, place in _unreadable_keys_with_places(context):
        hint = f'write [@{key}], or [@{key}, p. 4]; a comma stands before the page, and ";" between two works'
        yield Violation(place, f"the citation of {quoted(key)} in these brackets cannot be read", hint)


RULE = Rule(
    code="E214",
    title="A citation that cannot be read",
    explanation="""
A citation stands in square brackets: the sign @ and the citation key, then, after a comma, the place in
the work. Two works are parted by a semicolon. In any other form it would be printed as it was typed, with
its brackets, and a reader could not follow it.

Wrong:

```markdown
Staff said that it helped [@invented2004 p9].
Staff said that it helped [@invented2004, @other2005].
Staff said that it helped (@invented2004).
```

Right:

```markdown
Staff said that it helped [@invented2004, p. 9].
Staff said that it helped [@invented2004; @other2005].
In @invented2004 staff said that it helped.
```
""",
    check_corpus=_check,
)
