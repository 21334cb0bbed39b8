"""Keeps compiled templates on the disk: to compile them all takes longer than to make a few pages."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Final

from evidence_guide.pages import compiled_templates
from evidence_guide.receipts import FOLDER, read_signed, write_signed

_FILE: Final = "templates"
_MOST: Final = 400
"""How many are kept: those of a few versions of the templates, of which one has about forty."""


class TemplateStore:
    """The compiled templates of one project.

    Args:
        root: the project.
    """

    def __init__(self, root: Path) -> None:
        self._file = root / FOLDER / _FILE
        self._kept: frozenset[str] = frozenset()

    def load(self) -> None:
        """Have this process use what was kept."""
        content = read_signed(self._file)
        code = pickle.loads(content) if content else {}  # this machine has written it
        compiled_templates().update(code)
        self._kept = frozenset(code)

    def save(self) -> None:
        """Keep what this process has compiled for the next."""
        code = compiled_templates()
        if not self._kept.issuperset(code):
            newest = dict(list(code.items())[-_MOST:])
            write_signed(self._file, pickle.dumps(newest, pickle.HIGHEST_PROTOCOL))
