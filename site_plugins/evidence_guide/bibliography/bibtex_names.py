"""Reads the people in an author or editor field.

How names are separated and which parts they have is BibTeX's; how they are printed is for `person` and the
modules of the formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person as BibTeXPerson

from evidence_guide.bibliography.field_values import is_stand_in
from evidence_guide.bibliography.latex import latex_to_unicode
from evidence_guide.bibliography.markup import without_html
from evidence_guide.bibliography.name_words import cut_and_others, part_that_is_no_name, without_titles
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.value_text import read_text

_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr|I{2,3}|IV|VI{0,3})\.?")


class Names(NamedTuple):
    """The names that an author or editor field holds.

    Args:
        people: in the order given.
        and_others: whether the list ends in `and others`.
        problems: what is wrong with the names, in words for an editor.
    """

    people: tuple[Person, ...]
    and_others: bool
    problems: tuple[str, ...]


def read_names(value: str, role: str = "author") -> Names:
    """Read names that `and` joins: `Rutter, D. and {Department of Health} and others`.

    A name is `Last, First` or, in braces, an organisation. BibTeX would also read `First Last`, but then
    `Department of Health` without its braces becomes a D. of Health, and nobody notices.

    Args:
        value: the inside of a BibTeX value, LaTeX and all; empty where the field is missing.
        role: what the people are: `author`, `editor` or `translator`.
    """
    people: list[Person] = []
    problems: list[str] = []
    and_others = False
    for written in split_name_list(value):
        name, ends_in_others = cut_and_others(written)
        and_others |= ends_in_others
        if not name:
            continue
        name = without_titles(name if _is_in_braces(name) else without_html(name)[0], role)
        problem = _problem_of(name)
        if problem:
            problems.append(problem)
            continue
        person, name_problems = _read_name(name)
        people.append(person)
        problems.extend(name_problems)
    return Names(tuple(people), and_others, tuple(problems))


def _read_name(name: str) -> tuple[Person, tuple[str, ...]]:
    """Return one person or organisation, and what in the name was not understood."""
    if _is_in_braces(name):
        organisation, problems = read_text(name)
        return Person("", organisation, corporate=True), problems
    # pybtex takes a tie for part of a word in some places and for a space in others.
    parts = BibTeXPerson(name.replace("~", " "))
    all_problems: list[str] = []

    def text(words: list[str]) -> str:
        decoded, problems = read_text(" ".join(words))
        all_problems.extend(problems)
        return decoded

    person = Person(
        first=text(parts.first_names + parts.middle_names),
        last=text(parts.last_names),
        particle=text(parts.prelast_names),
        suffix=text(parts.lineage_names),
    )
    return person, tuple(all_problems)


def _problem_of(name: str) -> str:
    """Return what keeps a name from being read as its editor meant it, or an empty string."""
    plain = latex_to_unicode(name)[0]
    if not plain:
        return "a name is empty"
    if is_stand_in(plain):
        return f"“{plain}” stands for no name"
    if _is_in_braces(name):
        return ""
    parts = [part.strip() for part in split_tex_string(name, ",")]
    words = split_tex_string(name)
    if "and" in (words[0].lower(), words[-1].lower()):
        return f"a name is missing beside the “and” of “{name}”"
    if len(parts) == 1 and len(words) > 1:
        return f"the name “{name}” is neither “Last, First” nor an organisation in braces"
    if no_name := part_that_is_no_name(name):
        return f"“{no_name}” is no part of the name “{name}”"
    if any(not part for part in parts):
        return f"the name “{name}” has a comma with nothing beside it"
    # In BibTeX's `Last, Jr, First` the middle part can only be a suffix.
    if len(parts) > 3 or (len(parts) == 3 and not _SUFFIX.fullmatch(parts[1])):
        return f"the name “{name}” has too many commas; “ and ” goes between names"
    return ""


def _is_in_braces(name: str) -> bool:
    """Tell whether one pair of braces holds the whole name."""
    return (
        name.startswith("{") and name.endswith("}") and all(depth > 0 for depth in _brace_depths(name[:-1]))
    )


def _brace_depths(text: str) -> Iterator[int]:
    """Yield in how many braces the text stands after each character."""
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        yield depth
