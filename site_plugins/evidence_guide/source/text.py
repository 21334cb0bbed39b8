"""Opens one file as text, or says why that cannot be done.

The only module of the package that reads source files; what the text means is left to the readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evidence_guide.diagnostics import Fault, FaultKind, Place, unicode_name
from evidence_guide.source.characters import (
    find_odd_characters,
    right_character,
    without_odd_characters,
)
from evidence_guide.source.merges import find_merge

MAX_BYTES: Final = 2_000_000
"""More than any record or page needs, and little enough to parse at once."""

MAX_LINE: Final = 100_000
"""A longer line is a mistake: no editor can show the place in it."""

# The last few would be line ends to libyaml and to nobody else, so that every place after them is wrong.
CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029]")
"""What no text of ours holds, neither as a character nor as YAML’s escape for one."""


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file, with line ends made `\\n`.

    Args:
        path: POSIX path from the project's root.
        text: its characters, without a byte order mark and without those that no reader sees.
        faults: the characters in the file that do not belong there.
    """

    path: str
    text: str
    faults: tuple[Fault, ...] = ()


def read_text(root: Path, path: str) -> FileText | Fault:
    """Read a file as UTF-8 text.

    Args:
        root: the project's root.
        path: POSIX path from there.

    Returns:
        The text, or a fault: a folder, a broken link, no permission, too large, not UTF-8, binary, empty, a
        merge that is not settled.
    """
    place = Place(path)
    file = root / path
    try:
        if file.is_dir():
            return Fault(FaultKind.UNREADABLE, place, {"problem": "it is a folder"})
        size = file.stat().st_size
        if size > MAX_BYTES:
            return Fault(
                FaultKind.TOO_LARGE, place, {"size": f"{size:,} bytes", "limit": f"{MAX_BYTES:,} bytes"}
            )
        data = file.read_bytes()
    except FileNotFoundError:
        problem = "it is a link to a file that is not there" if file.is_symlink() else "there is no such file"
        return Fault(FaultKind.UNREADABLE, place, {"problem": problem})
    except OSError as error:
        return _unreadable(path, error)
    return decode(path, data)


def _unreadable(path: str, error: OSError) -> Fault:
    problem = (error.strerror or "it cannot be opened").lower()
    return Fault(FaultKind.UNREADABLE, Place(path), {"problem": problem})


def merge_in(root: Path, path: str) -> Fault | None:
    """Return the fault of a file that holds a merge which is not settled, or cannot be read; else None.

    Args:
        root: the project's root.
        path: POSIX path from there, of a file that is published as it is, in whatever encoding.
    """
    try:
        text = (root / path).read_bytes().decode("utf-8", "replace")
    except OSError as error:
        return _unreadable(path, error)
    merge = find_merge(path, text)
    return None if merge is None else Fault(FaultKind.MERGE, _place_after(path, text[:merge]))


def decode(path: str, data: bytes) -> FileText | Fault:
    """Turn the bytes of a file into text, or say at which place they are none.

    Args:
        path: the file.
        data: its bytes.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig", "replace")
        return Fault(FaultKind.NOT_TEXT, _place_after(path, _with_newlines(before)), {"problem": "encoding"})
    text = _with_newlines(text)
    if control := CONTROL.search(text):
        place = _place_after(path, text[: control.start()])
        return Fault(FaultKind.NOT_TEXT, place, {"problem": "control", "value": f"U+{ord(control[0]):04X}"})
    if not text.strip():
        return Fault(FaultKind.EMPTY, Place(path))
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            detail = {"size": f"a line of {len(line):,} characters", "limit": f"{MAX_LINE:,} characters"}
            return Fault(FaultKind.TOO_LARGE, Place(path, number), detail)
    if (merge := find_merge(path, text)) is not None:
        return Fault(FaultKind.MERGE, _place_after(path, text[:merge]))
    return FileText(path, without_odd_characters(text), tuple(_odd_characters(path, text)))


def _odd_characters(path: str, text: str) -> Iterator[Fault]:
    for odd in find_odd_characters(path, text):
        detail = {
            "problem": odd.problem,
            "value": odd.written,
            "name": unicode_name(odd.written[0]),
            "right": right_character(odd.written) if odd.problem == "garbled" else "",
            "count": str(odd.times),
        }
        yield Fault(FaultKind.ODD_CHARACTER, _place_after(path, text[: odd.offset]), detail)


def _with_newlines(text: str) -> str:
    """Make every line end `\\n`, whatever system wrote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place_after(path: str, before: str) -> Place:
    return Place(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
