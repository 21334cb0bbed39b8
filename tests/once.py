"""What is made once per run of the tests, however many workers run them, and only read after that."""

from __future__ import annotations

import copyreg
import fcntl
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any

from evidence_guide.building import Built


def shared_folder(own: Path) -> Path:
    """Return the folder that the workers of this run have in common; another run has another.

    Args:
        own: where this process keeps its temporary files.
    """
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Make a folder unless another worker has; where one is about to, wait for it.

    Args:
        folder: where it is wanted, in a folder that is there.
        make: fills an empty folder. Where it fails, the next worker that asks tries again and says why.

    Raises:
        Exception: whatever `make` raises.
    """
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = folder.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            make(making)
            making.rename(folder)
    return folder


def _frozen(items: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(items)


# pickle knows of no way to keep a mapping that cannot be changed
copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))


def keep(built: Built, file: Path) -> None:
    """Write a built site where another worker can read it."""
    file.write_bytes(pickle.dumps(built, pickle.HIGHEST_PROTOCOL))


def kept(file: Path) -> Built:
    """Read what `keep` has written in this run."""
    built = pickle.loads(file.read_bytes())
    assert isinstance(built, Built)
    return built
