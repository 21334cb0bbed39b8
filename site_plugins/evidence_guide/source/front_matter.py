"""Splits a Markdown file into its YAML front matter and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence_guide.diagnostics import Fault, FaultKind, Place

_FENCE = re.compile(r"^---[ \t]*$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a Markdown file, and the body after it.

    Args:
        yaml: the front matter, without its fences; it begins on line 2.
        body: the Markdown after it.
        body_line: the line of the file on which the body begins.
    """

    yaml: str
    body: str
    body_line: int


def split(path: str, text: str) -> FrontMatter | Fault:
    """Split a file whose first line is `---`.

    Args:
        path: the file that the text is from.
        text: its text.

    Returns:
        The parts, or a fault where the front matter is missing or not closed.
    """
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        return Fault(FaultKind.FRONT_MATTER, Place(path), {"problem": "missing"})
    for number, line in enumerate(lines[1:], 2):
        if _FENCE.match(line):
            return FrontMatter("\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1)
    return Fault(FaultKind.FRONT_MATTER, Place(path), {"problem": "open"})
