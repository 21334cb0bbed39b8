"""Puts a new site in the place of the old one, so that a failure leaves one of them there."""

from __future__ import annotations

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
