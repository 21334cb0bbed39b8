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
    tops = [top for top in sorted(folder.iterdir()) if top.name != ".cache"]
    paths = (path for top in tops for path in (top, *sorted(top.rglob("*"))))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file()}
