"""Puts a new site in the place of the old one, so that a failure leaves one of them there."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path


def swap_sites(new: Path, target: Path, aside: Path) -> None:
    """Put a folder in the place of another; where that fails, put the other back.

    Args:
        new: the folder that is to be at `target`.
        target: where the site belongs, with the old site where there is one.
        aside: where the old site is moved to.

    Raises:
        OSError: a folder could not be moved.
    """
    if target.exists():
        target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        restore_site(target, aside)
        raise


def restore_site(target: Path, aside: Path) -> None:
    """Put the old site back where none is in its place, as after a build that ended within `swap_sites`.

    Args:
        target: where the site belongs.
        aside: where `swap_sites` may have left the old one.

    Raises:
        OSError: the folder could not be moved.
    """
    if aside.exists() and not target.exists():
        aside.rename(target)


def remove(folder: Path, aside: Path) -> None:
    """Remove a folder, if it is there, without waiting for that: it can hold a hundred thousand files.

    Where a shell is at hand it does so by itself, also if this process ends.

    Args:
        folder: the folder.
        aside: where it is moved to first. What such a removal has left there, as when the machine was
            switched off, goes too.
    """
    try:
        if folder.exists():
            aside.mkdir(parents=True, exist_ok=True)
            folder.rename(aside / f"removed-{os.getpid()}-{time.monotonic_ns()}")
    except OSError:  # on another disk, or nobody may write there
        shutil.rmtree(folder, ignore_errors=True)
    left = [str(path) for path in aside.glob("removed-*")]
    if left and os.name == "posix":
        command = 'rm -rf -- "$@" >/dev/null 2>&1 &'
        subprocess.run(["/bin/sh", "-c", command, "sh", *left], check=False, stdin=subprocess.DEVNULL)
    elif left:
        for path in left:
            shutil.rmtree(path, ignore_errors=True)
