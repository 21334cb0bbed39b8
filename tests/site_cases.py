"""The sites of `tests/sites/`, each of which shows one behaviour."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
SITES: Final = Path(__file__).parent / "sites"
MONDAY: Final = "1780272000"
"""The first of June 2026, as `SOURCE_DATE_EPOCH` has it."""
Contents = Mapping[str, bytes]

SETTINGS = "site_name: An invented guide\ndocs_dir: content\nplugins: [evidence-guide]\ntheme: material\n"
"""Settings of a guide that is made of its project alone."""


def copy_of(case: str, to: Path) -> Path:
    """Copy a site to a folder, with the project's templates and, over them, its own."""
    shutil.copytree(ROOT / "macros", to / "macros")
    shutil.copytree(SITES / case, to, dirs_exist_ok=True)
    return to


def contents(folder: Path) -> Contents:
    """Return every file of a folder, by path, without what commands keep for each other."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")))
    kept = (path for path in paths if path.parts[0] != ".cache" and (folder / path).is_file())
    return {path.as_posix(): (folder / path).read_bytes() for path in kept}
