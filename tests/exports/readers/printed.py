"""What a printed reference must hold, whatever the style does with the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tests.exports.readers.facts import plain

from evidence_guide.bibliography import Reference, format_bibliography


def lacking(printed: Mapping[str, str], works: Iterable[Reference]) -> list[str]:
    """Return what a list of references that another program printed lacks of ours.

    Args:
        printed: each work as printed, by its key.
        works: the works.
    """
    said = []
    for work in works:
        # processors that know the words for it make “et al.” of our “others”
        line = plain(printed[work.key]).replace("et al.", "and others")
        said += [f"{work.key} lacks {fact!r}: {line}" for fact in _facts(work) if plain(fact) not in line]
    return said


def _facts(work: Reference) -> list[str]:
    people = work.listed_authors or work.editors
    others = work.more_authors or work.more_editors
    if len(people) + others > 3:
        # of which the style prints the first
        people, others = people[:1], False
    names = [*(person.inverted for person in people), *(["and others"] if others else [])]
    facts = names if work.type != "legislation" else []
    first, last = work.page_range
    facts += [
        work.first_year or (work.year if work.is_forthcoming else "no date"),
        work.title,
        work.container,
    ]
    facts += [work.fields.get("volume", ""), f"{first}–{last}" if last else first]
    facts += [work.fields.get("address", "") if work.type in ("book", "report", "incollection") else ""]
    return [fact for fact in facts if fact]


def citations_that_differ(cited: Mapping[str, str], works: Iterable[Reference]) -> list[str]:
    """Return each work that another program cites otherwise than we do, letters after years aside."""
    said = []
    for key, ours in format_bibliography(works).items():
        if ours.reference.short or ours.reference.type == "legislation" or not ours.reference.creators:
            continue  # which no program knows
        expected = plain(f"({ours.author_date})").replace("et al.", "and others")
        if len(ours.reference.creators) + (ours.reference.more_authors) > 3:
            expected = plain(f"({ours.author_date})")
        # a program may tell two people of one name apart by their initials
        theirs = re.sub(r"\b(?:[A-Z]\.)+ ", "", plain(cited[key])).replace(", and ", " and ")
        if _without_letter(theirs) not in (
            _without_letter(expected),
            _without_letter(_names(ours.reference)),
        ):
            said.append(f"{key}: {theirs} for {expected}")
    return said


def _names(work: Reference) -> str:
    """Return a citation that names three authors, as some Harvard styles do."""
    names = [person.family for person in work.creators]
    year = work.first_year or (work.year if work.is_forthcoming else "no date")
    return plain(f"({', '.join(names[:-1])} and {names[-1]}, {year})")


def _without_letter(citation: str) -> str:
    return re.sub(r"(?<=\d)[a-z]+(?=\)$)|(?<=no date) [a-z]+(?=\)$)", "", citation)
