"""Invented works of research, and the BibTeX that they are kept in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from string import ascii_lowercase
from typing import Final

from tests.benchmarks import words
from tests.benchmarks.prose import Prose

FIRST_YEAR: Final = 1995
LAST_YEAR: Final = 2024

WORKS_PER_FILE: Final = 500
"""About 130 kB; a file of more than 2 MB is refused."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work that can be cited.

    Args:
        key: its citation key.
        type: its type of entry.
        year: when it came out.
        surnames: of its authors, the first first.
        fields: what else its entry says, by the names of BibTeX.
    """

    key: str
    type: str
    year: int
    surnames: tuple[str, ...]
    fields: dict[str, str]

    @property
    def citation(self) -> str:
        """Its authors and year, as a text names it."""
        first, *others = self.surnames
        names = first if not others else f"{first} and {others[0]}" if len(others) == 1 else f"{first} et al."
        return f"{names}, {self.year}"


class Catalogue:
    """Makes works, no two of which are alike.

    Args:
        chance: where the choices come from.
        prose: writes their titles.
    """

    def __init__(self, chance: Random, prose: Prose) -> None:
        self._chance, self._prose = chance, prose
        self._keys: Counter[str] = Counter()
        self._pages: Counter[tuple[str, int]] = Counter()
        self._titles: set[tuple[int, str]] = set()
        self.works: list[Work] = []

    def add(self, *, about: str, report: bool = False) -> Work:
        """Make a work and return it.

        Args:
            about: what its title ends in, such as a place.
            report: whether it came out by itself and not in a journal.
        """
        chance, prose = self._chance, self._prose
        year = chance.randint(FIRST_YEAR, LAST_YEAR)
        surnames = tuple(dict.fromkeys(self._surname() for _ in range(chance.randint(1, 4))))
        title = prose.title()
        while (year, title) in self._titles:
            title = prose.title()
        self._titles.add((year, title))
        fields = {
            "author": " and ".join(f"{surname}, {prose.one_of(words.INITIALS)}" for surname in surnames),
            "title": f"{title} in {about}",
            "year": str(year),
        }
        if report:
            fields |= {"institution": prose.one_of(words.ISSUERS), "address": "Nowhere"}
        else:
            fields |= self._in_journal(year)
        work = Work(self._key(surnames[0], year), "report" if report else "article", year, surnames, fields)
        self.works.append(work)
        return work

    def _surname(self) -> str:
        return self._chance.choice(words.SURNAME_STARTS) + self._chance.choice(words.SURNAME_ENDS)

    def _in_journal(self, year: int) -> dict[str, str]:
        journal = self._prose.one_of(words.JOURNALS)
        first = self._pages[journal, year] + 1
        last = first + self._chance.randint(6, 18)
        self._pages[journal, year] = last
        return {
            "journal": journal,
            "volume": str(year - 1970),
            "number": str(self._chance.randint(1, 4)),
            "pages": f"{first}--{last}",
            "doi": f"10.5555/invented.{len(self.works) + 1}",
        }

    def _key(self, surname: str, year: int) -> str:
        name = f"{surname.lower()}{year}"
        self._keys[name] += 1
        return name + _letters(self._keys[name] - 1)


def _letters(number: int) -> str:
    """Return nothing, b, c … z, zb …: what tells the works of one author and year apart."""
    more, last = divmod(number, len(ascii_lowercase))
    return "" if number == 0 else "z" * more + ascii_lowercase[last]


def bibtex_files(works: Sequence[Work]) -> Iterator[tuple[str, str]]:
    """Yield the files of a bibliography: the name and the text of each."""
    for number, start in enumerate(range(0, len(works), WORKS_PER_FILE), 1):
        entries = "\n\n".join(map(bibtex, works[start : start + WORKS_PER_FILE]))
        yield f"invented-{number:03}.bib", f"% Every work in this file is invented.\n\n{entries}\n"


def bibtex(work: Work) -> str:
    """Return the entry of a work."""
    fields = "\n".join(f"  {name} = {{{value}}}," for name, value in work.fields.items())
    return f"@{work.type}{{{work.key},\n{fields}\n}}"
