"""The order of a Harvard list of references."""

from __future__ import annotations

import re

from evidence_guide.bibliography.harvard_citations import ends_in_and_others, is_cited_by_title
from evidence_guide.bibliography.reference import Reference
from evidence_guide.model import plain_letters

_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s+")
# A work by one author comes before those with a second, and these before those by more.
_TWO_AUTHORS, _MORE_AUTHORS = "1", "2"
_DATED, _UNDATED = "0", "1"


def sort_key(reference: Reference, letter: str) -> tuple[str, ...]:
    """Return what a list of references is sorted by.

    First comes the first author; of one author's works, those by that author alone, by two, by more; then
    the year, the letter after it and the title. A work without authors stands at its title.

    Args:
        reference: any work.
        letter: the letter after its year, or nothing.
    """
    creators = () if is_cited_by_title(reference) else reference.creators
    title = _folded(reference.title)
    first_author, initials, co_authors = title, "", ""
    if creators:
        first_author, initials = _folded(creators[0].family), _folded(creators[0].initials)
        if len(creators) > 2 or ends_in_and_others(reference):
            co_authors = _MORE_AUTHORS
        elif len(creators) == 2:
            co_authors = f"{_TWO_AUTHORS} {_folded(creators[1].family)}"
    # by the figures alone, so that `c. 2003` comes before 2004
    digits = "–".join(map(str, reference.years))
    year = f"{_DATED}{digits}" if digits else f"{_UNDATED}{reference.year}"
    # Letters are as wide as three characters, so that `aa` comes after `z`.
    return (first_author, initials, co_authors, year, letter.rjust(3), title, reference.key)


def _folded(text: str) -> str:
    """Return a text as a reader looks it up: without accents, case, punctuation or a leading article."""
    letters = plain_letters(text.casefold())
    plain = "".join(character for character in letters if character.isalnum() or character.isspace())
    return _LEADING_ARTICLE.sub("", " ".join(plain.split()))
