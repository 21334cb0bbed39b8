"""A citation that cannot be read as one, and so would be printed with its brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.bibliography import DIFFERS_IN, Reference
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import find_broken_citations, find_citations, lines_of, texts_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_UNSEEN: Final = re.compile(r"[^\S \n]|[\u00ad\u200b-\u200f\u2060\ufeff]")
"""Characters that look like a space or like nothing."""


def _unreadable(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield the offset of each citation that cannot be read, how it begins, a message and a hint."""
    if "@" not in text:
        return
    found = set()
    for citation in find_citations(text):
        if citation.narrative and text[: citation.start].endswith(("[", "(")):
            found.add(citation.start)
            key = citation.cites[0].key
            message = f"the citation of {quoted(key)} in these brackets cannot be read"
            forms = f"write [@{key}], or [@{key}, p. 4]"
            hint = f'{forms}; a comma stands before the page, and ";" between two works'
            yield citation.start, citation.text, message, hint
    for start, written in find_broken_citations(text):
        if found.isdisjoint(range(start, start + len(written))):
            yield start, written.partition("@")[0] + "@", *_wording(written)


def _wording(written: str) -> tuple[str, str]:
    """Return what is said of a citation in brackets that names no key, and how to put it right."""
    if unseen := _UNSEEN.search(written):
        message = (
            f"the citation {quoted(written)} holds a character that is not seen (U+{ord(unseen[0]):04X})"
        )
        return message, "type the citation anew: [@key, p. 4]"
    message = f"the citation {quoted(written)} cannot be read"
    hint = r"the key stands right behind the @, as in [@smith2004, p. 4]; where no work is meant, write \@"
    return message, hint


def _misplaced(text: str, context: CheckContext) -> Iterator[str]:
    """Yield each citation in plain words: how it is written."""
    if "@" not in text:
        return
    for citation in find_citations(text):
        if not citation.narrative or citation.cites[0].key in context.corpus.references:
            yield citation.text
    yield from (written for _, written in find_broken_citations(text))


def _of_plain_words(written: str, field: str, place: Place) -> Violation:
    message = f"the citation {quoted(written)} stands in {quoted(field)}, which takes plain words alone"
    return Violation(
        place, message, "cite in a text, such as a summary or a note, or name the work by its field"
    )


def _check(context: CheckContext) -> Iterator[Violation]:
    corpus = context.corpus
    entries = [(corpus.entry(node).record, corpus.entry(node)) for node in corpus.nodes()]
    for record, entry in entries:
        for path, text in texts_of(record):
            for _, phrase, message, hint in _unreadable(text):
                yield Violation(entry.origin.phrase(phrase, *path), message, hint)
        for path, text in lines_of(record):
            for written in _misplaced(text, context):
                yield _of_plain_words(written, _field_of(path), entry.origin.phrase(written, *path))
        yield from _in_body(entry.origin.path, entry.body, entry.origin.body_line)
    for page in corpus.pages.values():
        for path, text in lines_of(page.front):
            for written in _misplaced(text, context):
                yield _of_plain_words(written, _field_of(path), page.origin.phrase(written, *path))
        yield from _in_body(page.origin.path, page.body, page.origin.body_line)
    for path, text in lines_of(corpus.brand):
        for written in _misplaced(text, context):
            yield _of_plain_words(written, _field_of(path), corpus.brand_origin.phrase(written, *path))
    for reference in corpus.all_references:
        yield from _in_reference(reference, context)


def _field_of(path: tuple[str | int, ...]) -> str:
    return str(next((name for name in reversed(path) if isinstance(name, str)), ""))


def _in_body(path: str, body: str, body_line: int) -> Iterator[Violation]:
    locate = locate_in_body(path, body, body_line)
    yield from (Violation(locate(start), message, hint) for start, _, message, hint in _unreadable(body))


def _in_reference(reference: Reference, context: CheckContext) -> Iterator[Violation]:
    texts = {
        **reference.fields,
        "note": reference.note,
        **{DIFFERS_IN + key: text for key, text in reference.differs_in.items()},
    }
    for name, text in texts.items():
        for written in _misplaced(text, context):
            yield _of_plain_words(written, name, reference.field_places.get(name, reference.place))


RULE = Rule(
    code="E214",
    title="A citation that cannot be read",
    explanation="""
A citation stands in square brackets: the sign @ and the citation key, then, after a comma, the place in
the work. Two works are parted by a semicolon. In any other form it would be printed as it was typed, with
its brackets, and a reader could not follow it.

A key with signs side by side or at its end stands in braces: `[@{smith:_2004a:}, p. 9]`. Citations work in
texts, such as a summary, a note or a claim. A title, a period or an organisation is plain words, and a
citation there would be printed as it was typed as well. Where an @ is no citation, write `\\@`.

Wrong:

```markdown
Staff said that it helped [@invented2004 p9].
Staff said that it helped [@invented2004, @other2005].
Staff said that it helped [@ invented2004].
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
