"""Two entries of the bibliography that look like one work.

Comparing each pair of entries takes time that grows with the square of their number. So entries are put
into blocks first, as in record linkage, and only those of a block are compared: those that share a DOI, a
place in a journal, or a year and the beginning or end of a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from evidence_guide.bibliography import Reference
from evidence_guide.model import plain_letters
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_SMALL_WORDS = frozenset({"a", "an", "the", "and", "of", "in", "on", "to", "for", "from", "with", "by", "at"})

_BLOCK_LETTERS = 10
"""How many letters two titles must share at the beginning or the end to be compared."""

_LEAST_SIMILARITY = 0.8
"""The least ratio of `SequenceMatcher` at which two words count as one word spelt in two ways."""

_LEAST_TITLE_WORDS = 4
"""The least words of a title that tells works apart; many share one such as "Annual report"."""


class _ComparedEntry(NamedTuple):
    """An entry with what it is compared by.

    Args:
        reference: the entry.
        doi: its DOI in small letters; empty where it has none.
        place: its journal, volume and pages; None where one of them is missing.
        title: the words of its title, without accents, capitals and small words.
    """

    reference: Reference
    doi: str
    place: tuple[str, str, str] | None
    title: tuple[str, ...]


def _check(context: CheckContext) -> Iterator[Violation]:
    blocks: defaultdict[Hashable, list[_ComparedEntry]] = defaultdict(list)
    for reference in context.corpus.all_references:
        later = _compared_entry(reference)
        keys = list(_blocking_keys(later))
        candidates = (earlier for key in keys for earlier in blocks[key])
        # one duplicate is reported at a time: the next shows when this one has been put right
        match = next(
            ((earlier, reason) for earlier in candidates if (reason := _reason_for_match(earlier, later))),
            None,
        )
        if match:
            duplicate, reason = match[0].reference, match[1]
            message = (
                f"{quoted(reference.key)} looks like the work {quoted(duplicate.key)} "
                f"at {duplicate.place}: {reason}"
            )
            hint = f'keep one of them; where they are two works, add "x-not-same-as = {{{duplicate.key}}}"'
            yield Violation(reference.place, message, hint)
        for key in keys:
            blocks[key].append(later)


def _compared_entry(reference: Reference) -> _ComparedEntry:
    journal = " ".join(_words(reference.fields.get("journal", "")))
    volume, pages = reference.fields.get("volume", ""), reference.pages
    place = (journal, volume, pages) if journal and volume and pages else None
    return _ComparedEntry(reference, reference.doi.casefold(), place, _words(reference.title))


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a title without accents, capitals, punctuation and small words."""
    letters = plain_letters(text.casefold()).replace("'", "").replace("’", "")
    return tuple(word for word in re.findall(r"\w+", letters) if word not in _SMALL_WORDS)


def _blocking_keys(entry: _ComparedEntry) -> Iterator[Hashable]:
    """Yield the keys of the blocks that an entry belongs to."""
    if entry.doi:
        yield "doi", entry.doi
    if entry.place:
        yield "place", entry.place
    if entry.title:
        year, title = entry.reference.year, "".join(entry.title)
        # "Year 1" and "Year 2" are never one title
        numbers = tuple(re.findall(r"\d+", title))
        yield "begins", year, numbers, title[:_BLOCK_LETTERS]
        yield "ends", year, numbers, title[-_BLOCK_LETTERS:]


def _reason_for_match(one: _ComparedEntry, other: _ComparedEntry) -> str:
    """Return why two entries look like one work; empty where they do not, or an editor has said so."""
    first, second = one.reference, other.reference
    # entries with one key are E302's to report
    if first.key == second.key or first.key in second.not_same_as or second.key in first.not_same_as:
        return ""
    if one.doi and one.doi == other.doi:
        return "the same DOI"
    issues = {issue for r in (first, second) if (issue := r.fields.get("number"))}
    if one.place and one.place == other.place and len(issues) < 2:
        return "the same journal, volume and pages"
    if first.year == second.year and _titles_match(one, other):
        return "the same year, and almost the same title"
    return ""


def _titles_match(one: _ComparedEntry, other: _ComparedEntry) -> bool:
    """Whether two titles are one, save for a subtitle, a hyphen or the spelling of up to two words."""
    shorter, longer = sorted((one.title, other.title), key=len)
    same_creator = one.reference.creators[:1] == other.reference.creators[:1]
    if len(shorter) < _LEAST_TITLE_WORDS:
        return same_creator and shorter == longer
    if same_creator and longer[: len(shorter)] == shorter:
        return True  # one entry lacks the subtitle
    if "".join(shorter) == "".join(longer):
        return True  # "co-location" and "colocation"
    only_one, only_other = (
        sorted(set(one.title) - set(other.title)),
        sorted(set(other.title) - set(one.title)),
    )
    return (
        len(only_one) == len(only_other) <= 2
        and all(map(_is_spelling_variant, only_one, only_other))
        and abs(len(longer) - len(shorter)) < 2
    )


def _is_spelling_variant(one: str, other: str) -> bool:
    """Whether two words are one word spelt in two ways."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LEAST_SIMILARITY


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
