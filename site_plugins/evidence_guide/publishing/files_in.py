"""Lists the files of a written site."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path) -> Iterator[str]:
    """Yield the paths of all files in a folder, from the folder, with slashes, in no order.

    Args:
        folder: the folder. Links to folders are not followed.
    """
    todo = [(os.fspath(folder), "")]
    while todo:
        place, prefix = todo.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                path = f"{prefix}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    todo.append((entry.path, f"{path}/"))
                elif entry.is_file():
                    yield path
