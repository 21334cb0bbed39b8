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

from evidence_guide.bibliography.latex import latex_to_unicode
from evidence_guide.bibliography.person import Person

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


def read_names(value: str) -> Names:
    """Read names that `and` joins: `Rutter, D. and {Department of Health} and others`.

    A name is `Last, First` or, in braces, an organisation. BibTeX would also read `First Last`, but then
    `Department of Health` without its braces becomes a D. of Health, and nobody notices.

    Args:
        value: the inside of a BibTeX value, LaTeX and all; empty where the field is missing.
    """
    people: list[Person] = []
    problems: list[str] = []
    and_others = False
    for name in split_name_list(value):
        if name == "others":
            and_others = True
            continue
        problem = _problem_of(name)
        if problem:
            problems.append(problem)
            continue
        person, unknown_commands = _read_name(name)
        people.append(person)
        problems.extend(f"the LaTeX command “{command}” is not understood" for command in unknown_commands)
    return Names(tuple(people), and_others, tuple(problems))


def _read_name(name: str) -> tuple[Person, tuple[str, ...]]:
    """Return one person or organisation, and the LaTeX commands in the name that were not understood."""
    if _is_in_braces(name):
        organisation, unknown_commands = latex_to_unicode(name)
        return Person("", organisation, corporate=True), unknown_commands
    # pybtex takes a tie for part of a word in some places and for a space in others.
    parts = BibTeXPerson(name.replace("~", " "))
    all_unknown_commands: list[str] = []

    def text(words: list[str]) -> str:
        decoded, unknown_commands = latex_to_unicode(" ".join(words))
        all_unknown_commands.extend(unknown_commands)
        return decoded

    person = Person(
        first=text(parts.first_names + parts.middle_names),
        last=text(parts.last_names),
        particle=text(parts.prelast_names),
        suffix=text(parts.lineage_names),
    )
    return person, tuple(all_unknown_commands)


def _problem_of(name: str) -> str:
    """Return what keeps a name from being read as its editor meant it, or an empty string."""
    if not latex_to_unicode(name)[0]:
        return "a name is empty"
    if _is_in_braces(name):
        return ""
    parts = [part.strip() for part in split_tex_string(name, ",")]
    words = split_tex_string(name)
    if "and" in (words[0].lower(), words[-1].lower()):
        return f"a name is missing beside the “and” of “{name}”"
    if len(parts) == 1 and len(words) > 1:
        return f"the name “{name}” is neither “Last, First” nor an organisation in braces"
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
