"""Reads the people in an author or editor field.

The names' order and parts are BibTeX's; how they are printed is for `entries` and `harvard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person as BibTeXPerson

from evidence_guide.bibliography.latex import to_unicode
from evidence_guide.bibliography.reference import Person

_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr|I{2,3}|IV|VI{0,3})\.?")


def read_names(value: str) -> tuple[tuple[Person, ...], bool, tuple[str, ...]]:
    """Read names that `and` joins: `Rutter, D. and {Department of Health} and others`.

    A name is `Last, First` or, in braces, an organisation. BibTeX would also read `First Last`, but then
    `Department of Health` without its braces becomes a D. of Health, and nobody notices.

    Args:
        value: the inside of a BibTeX value, LaTeX and all.

    Returns:
        The people, whether `and others` follows them, and what is wrong with the names.
    """
    people: list[Person] = []
    problems: list[str] = []
    others = False
    for name in split_name_list(value):
        if name == "others":
            others = True
            continue
        problem = _problem(name)
        if problem:
            problems.append(problem)
            continue
        person, unknown = _read(name)
        people.append(person)
        problems.extend(f"the LaTeX command “{command}” is not understood" for command in unknown)
    return tuple(people), others, tuple(problems)


def _read(name: str) -> tuple[Person, tuple[str, ...]]:
    if _in_braces(name):
        whole, unknown = to_unicode(name)
        return Person("", whole, corporate=True), unknown
    # pybtex takes a tie for part of a word in some places and for a space in others.
    parts = BibTeXPerson(name.replace("~", " "))
    unknown_everywhere: list[str] = []

    def text(words: list[str]) -> str:
        decoded, unknown = to_unicode(" ".join(words))
        unknown_everywhere.extend(unknown)
        return decoded

    person = Person(
        first=text(parts.first_names + parts.middle_names),
        last=text(parts.last_names),
        particle=text(parts.prelast_names),
        suffix=text(parts.lineage_names),
    )
    return person, tuple(unknown_everywhere)


def _problem(name: str) -> str:
    """Say what keeps a name from being read as its editor meant it, or nothing."""
    if not to_unicode(name)[0]:
        return "a name is empty"
    if _in_braces(name):
        return ""
    parts = [part.strip() for part in split_tex_string(name, ",")]
    words = split_tex_string(name)
    if "and" in (words[0].lower(), words[-1].lower()):
        return f"a name is missing beside the “and” of “{name}”"
    if len(parts) == 1 and len(words) > 1:
        return f"the name “{name}” is neither “Last, First” nor an organisation in braces"
    if any(not part for part in parts):
        return f"the name “{name}” has a comma with nothing beside it"
    if len(parts) > 3 or (len(parts) == 3 and not _SUFFIX.fullmatch(parts[1])):
        return f"the name “{name}” has too many commas; “ and ” goes between names"
    return ""


def _in_braces(name: str) -> bool:
    """Whether one pair of braces holds the whole name."""
    return name.startswith("{") and name.endswith("}") and all(depth > 0 for depth in _depths(name[:-1]))


def _depths(text: str) -> Iterator[int]:
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        yield depth
