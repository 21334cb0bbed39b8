"""Two entries of the bibliography that look like one work.

Comparing every entry with every other takes time that grows with the square of their number, so only
those are compared that share a DOI, a place in a journal, or a year and the beginning or end of a title.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from evidence_guide.bibliography import Reference
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_SMALL_WORDS = frozenset({"a", "an", "the", "and", "of", "in", "on", "to", "for", "from", "with", "by", "at"})

_ENDS = 10
"""How many letters of a title's beginning, or of its end, two titles share before they are compared."""

_ALIKE = 0.8
"""How alike two words are that are one word spelt in two ways."""

_LEAST_WORDS = 4
"""Titles of fewer words, such as "Annual report", are shared by many works."""


class _Looks(NamedTuple):
    """What two entries are compared by."""

    reference: Reference
    doi: str
    place: tuple[str, str, str] | None
    title: tuple[str, ...]


def _check(context: CheckContext) -> Iterator[Violation]:
    by_clue: defaultdict[Hashable, list[_Looks]] = defaultdict(list)
    for reference in context.corpus.all_references:
        later = _looks(reference)
        clues = list(_clues(later))
        earlier = (other for clue in clues for other in by_clue[clue])
        # one look-alike is enough: the next shows when this one has been put right
        found = next(((one, why) for one in earlier if (why := _why_one(one, later))), None)
        if found:
            one, why = found[0].reference, found[1]
            message = f"{quoted(reference.key)} looks like the work {quoted(one.key)} at {one.place}: {why}"
            hint = f'keep one of them; where they are two works, add "x-not-same-as = {{{one.key}}}"'
            yield Violation(reference.place, message, hint)
        for clue in clues:
            by_clue[clue].append(later)


def _looks(reference: Reference) -> _Looks:
    journal = " ".join(_words(reference.fields.get("journal", "")))
    volume, pages = reference.fields.get("volume", ""), reference.pages
    place = (journal, volume, pages) if journal and volume and pages else None
    return _Looks(reference, reference.doi.casefold(), place, _words(reference.title))


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a title without accents, capitals, marks and the small words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’")
    return tuple(word for word in re.findall(r"\w+", letters) if word not in _SMALL_WORDS)


def _clues(looks: _Looks) -> Iterator[Hashable]:
    """Yield what an entry must have in common with another before the two are compared."""
    if looks.doi:
        yield "doi", looks.doi
    if looks.place:
        yield "place", looks.place
    if looks.title:
        year, title = looks.reference.year, "".join(looks.title)
        # "Year 1" and "Year 2" are never one title
        numbers = tuple(re.findall(r"\d+", title))
        yield "begins", year, numbers, title[:_ENDS]
        yield "ends", year, numbers, title[-_ENDS:]


def _why_one(one: _Looks, other: _Looks) -> str:
    """Say why two entries look like one work; nothing where they do not, or an editor has said so."""
    first, second = one.reference, other.reference
    # entries with one key are worded by the rule for that
    if first.key == second.key or first.key in second.not_same_as or second.key in first.not_same_as:
        return ""
    if one.doi and one.doi == other.doi:
        return "the same DOI"
    issues = {issue for r in (first, second) if (issue := r.fields.get("number"))}
    if one.place and one.place == other.place and len(issues) < 2:
        return "the same journal, volume and pages"
    if first.year == second.year and _same_title(one, other):
        return "the same year, and almost the same title"
    return ""


def _same_title(one: _Looks, other: _Looks) -> bool:
    shorter, longer = sorted((one.title, other.title), key=len)
    same_creator = one.reference.creators[:1] == other.reference.creators[:1]
    if len(shorter) < _LEAST_WORDS:
        return same_creator and shorter == longer
    if same_creator and longer[: len(shorter)] == shorter:
        return True  # one of them lacks the subtitle
    if "".join(shorter) == "".join(longer):
        return True  # "co-location" and "colocation"
    only_one, only_other = (
        sorted(set(one.title) - set(other.title)),
        sorted(set(other.title) - set(one.title)),
    )
    return (
        len(only_one) == len(only_other) <= 2
        and all(map(_one_word, only_one, only_other))
        and abs(len(longer) - len(shorter)) < 2
    )


def _one_word(one: str, other: str) -> bool:
    """Whether two words are one, spelt in two ways."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


RULE = Rule(
    code="E304",
    title="Two references that look like one work",
    explanation="""
If a work is entered twice, its citations are divided between two entries, and a study may be counted
twice. So two entries are reported that have the same DOI, or the same journal, volume and pages, or the
same year and almost the same title.

If they are one work, keep the fuller entry, and use its key wherever the other's stands. If they really
are two, such as two reports with one title, say so in the later entry with `x-not-same-as`.

Wrong:

```bibtex
@report{hill2006, title = {Working together in Newtown}, year = {2006}}
@report{hill2006a, title = {Working together in New Town}, year = {2006}}
```

Right, where they are two works:

```bibtex
@report{hill2006, title = {Working together in Newtown}, year = {2006}}
@report{hill2006a, title = {Working together in New Town}, year = {2006},
  x-not-same-as = {hill2006}}
```
""",
    check_corpus=_check,
)
