"""The style sheet, the script and the mark of the theme, each published under a name that says what it holds.

A browser may keep a file for as long as a host lets it. So that no page meets the script of another edition,
another file has another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from evidence_guide.building import ASSETS

THEME: Final = Path(__file__).parents[1] / "theme"
"""What surrounds a page: its templates, and what its styles, scripts and pictures are made of."""

_LETTERS: Final = 8
"""How many letters of a file’s digest stand in its name; the script reads them in its own."""


class ThemeFile(NamedTuple):
    """A file of the theme.

    Args:
        published_as: its address from the site’s root.
        content: what it holds.
    """

    published_as: str
    content: bytes


def theme_files() -> dict[str, ThemeFile]:
    """Return the files of the theme, by the names that templates call them by."""
    return {name: ThemeFile(_named_by(name, content), content) for name, content in _read()}


def _read() -> Iterator[tuple[str, bytes]]:
    for name, parts in ASSETS.items():
        yield name, b"\n".join(part.read_bytes() for part in sorted(THEME.glob(parts)))
    for file in sorted((THEME / "assets").iterdir()):
        yield f"assets/{file.name}", file.read_bytes()


def _named_by(name: str, content: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{sha256(content).hexdigest()[:_LETTERS]}.{suffix}"
