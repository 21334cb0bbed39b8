"""An author or editor, and the forms of a name that are used in citations and lists.

How a name is read from BibTeX is for `bibtex_names`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUN_OF_CAPITALS = re.compile(r"[^\W\d_]{1,3}")
"""Several initials written without stops, as in `JB`; a longer run is more likely a name in capitals."""


@dataclass(frozen=True, slots=True)
class Person:
    """An author or editor, or an organisation that acts as one.

    The four parts are those of BibTeX: first, last, von and Jr.

    Args:
        first: given names or initials, as entered; empty for an organisation.
        last: the family name without its particle, or the whole name of an organisation.
        particle: `van der`, `de`.
        suffix: `Jr`, `III`.
        corporate: whether `last` is an organisation's whole name.
    """

    first: str
    last: str
    particle: str = ""
    suffix: str = ""
    corporate: bool = False

    @property
    def family(self) -> str:
        """The name by which the person is cited: `van der Berg`, `Department of Health`."""
        return f"{self.particle} {self.last}".strip()

    @property
    def initials(self) -> str:
        """Given names as initials: `C.E.` from `Clare Eve`, `E.-L.` from `Eva-Lisa`, `D.B.` from `DB`."""
        # A stop ends a name even without a space after it (`C.E.`), unless a hyphen follows (`E.-L.`).
        given_names = self.first.replace(".", ". ").replace(". -", ".-").split()
        return "".join(
            "-".join(_initials_of(name) for name in given_name.split("-") if name)
            for given_name in given_names
        )

    @property
    def inverted(self) -> str:
        """The name as a list of references has it: `Rutter, D.`, `van der Berg, H.`, `Hope, J., Jr`."""
        return ", ".join(part for part in (self.family, self.initials, self.suffix) if part)


def _initials_of(given_name: str) -> str:
    """Return the initial of one given name, or the initials that it consists of."""
    letters = given_name.rstrip(".")
    if not letters:
        return ""
    if letters.isupper() and _RUN_OF_CAPITALS.fullmatch(letters):
        return "".join(f"{letter}." for letter in letters)
    return f"{letters[0]}."
