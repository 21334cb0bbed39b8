"""The text of one `.bib` file while it is read: its places, its macros, and the faults found so far."""

from __future__ import annotations

import re
from bisect import bisect_left

from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from evidence_guide.bibliography.frozen_map import FrozenMap
from evidence_guide.diagnostics import Fault, FaultKind, Place


class BibtexFile:
    """One file that is being read; faults and macros are added as reading goes on.

    Args:
        path: the file's path from the project's root, for the places.
        text: the file's content.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        # An editor does not count a byte order mark as a character of the first line.
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.faults: list[Fault] = []
        # where each field stands that a reference manager wrote for itself, by its name
        self.surplus_fields: dict[str, list[int]] = {}
        # The names of months are macros in every file, as they are in BibTeX's styles.
        self.macros = CaseInsensitiveDict(month_names)
        self._line_ends = [match.start() for match in re.finditer("\n", self.text)]

    def place(self, offset: int) -> Place:
        """Return the line and column of an offset.

        Args:
            offset: characters from the start of `text`, counted from 0.
        """
        lines_before = bisect_left(self._line_ends, offset)
        line_start = self._line_ends[lines_before - 1] + 1 if lines_before else 0
        return Place(self.path, lines_before + 1, offset - line_start + 1)

    def report(self, kind: FaultKind, offset: int, **detail: str) -> None:
        """Add a fault.

        Args:
            kind: in which way the file is wrong.
            offset: where, in characters from the start of `text`.
            detail: the facts of the fault, by the names that its kind asks for.
        """
        self.faults.append(Fault(kind, self.place(offset), FrozenMap(detail)))

    def report_syntax(self, offset: int, problem: str) -> None:
        """Add a fault in how the file is written.

        Args:
            offset: where, in characters from the start of `text`.
            problem: what is wrong, in words for an editor.
        """
        self.report(FaultKind.BIBTEX_SYNTAX, offset, problem=problem)
