"""Where each value of a record was written.

An origin answers "which line and column is `claims`, 0, `evidence`?" and, for a phrase inside a value,
where in the file that phrase stands. It keeps no record and checks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_guide.diagnostics import Place
from evidence_guide.model import FieldPath


@dataclass(frozen=True, slots=True)
class Origin:
    """The places of one record in its file.

    Args:
        path: the file, from the project's root.
        text: the file's whole text, to find phrases in.
        values: the place of each value, by its path of field names and list positions.
        keys: the place of each field's name.
        body_line: the line on which a Markdown body begins, 0 where there is none.
    """

    path: str
    text: str = ""
    values: Mapping[FieldPath, Place] = field(default_factory=dict)
    keys: Mapping[FieldPath, Place] = field(default_factory=dict)
    body_line: int = 0

    def value(self, *path: str | int) -> Place:
        """Return the place of a value, or of the nearest thing that holds it."""
        return self._nearest(self.values, path)

    def key(self, *path: str | int) -> Place:
        """Return the place of a field's name, or of the nearest thing that holds it."""
        return self.keys.get(path) or self._nearest(self.values, path)

    def phrase(self, phrase: str, *path: str | int) -> Place:
        """Return the place of a phrase inside a value; the value's own where it is folded over lines."""
        start = self.value(*path)
        return find_phrase(self.path, self.text, phrase, start) or start

    def _nearest(self, places: Mapping[FieldPath, Place], path: FieldPath) -> Place:
        for length in range(len(path), -1, -1):
            if place := places.get(path[:length]):
                return place
        return Place(self.path)


def find_phrase(path: str, text: str, phrase: str, start: Place) -> Place | None:
    """Return the first place of a phrase in a text, looking from a place on; None where it is not there.

    The phrase is found whole, never as the beginning of a longer word: `@dh2010` is not in `@dh2010a`.

    Args:
        path: the file that the text is from.
        text: the whole text of the file.
        phrase: the phrase, on one line.
        start: where to look from.
    """
    whole = re.compile(re.escape(phrase) + (r"(?![\w-]|[:.+/]\w)" if phrase[-1:].isalnum() else ""))
    lines = text.split("\n")
    for number in range(start.line, len(lines) + 1):
        match = whole.search(lines[number - 1], start.column - 1 if number == start.line else 0)
        if match:
            return Place(path, number, match.start() + 1)
    return None
