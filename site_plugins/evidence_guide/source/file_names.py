"""Says what a file’s name is worth: an id, a copy that a program left behind, or a better name to give it."""

from __future__ import annotations

import re
from typing import Final

from evidence_guide.model import SLUG, is_kept_by_windows, plain_letters

_LEFT_OVER: Final = re.compile(
    r".*(?:~|\.(?:bak|backup|orig|rej|old|save|swp|swo|tmp|temp|part|crdownload))|#.*#|~\$.*"
    r"|.*[ (-](?:conflicted copy|sync-conflict).*|thumbs\.db|desktop\.ini|ehthumbs\.db",
    re.IGNORECASE,
)
"""What editors, merges, systems, downloads and shared folders call the files that they leave behind."""


def left_over(path: str) -> str:
    """Return the name of a file that a program left behind, or of the folder that it is in; else nothing.

    Args:
        path: POSIX path from the project's root.
    """
    return next((part for part in path.split("/") if _LEFT_OVER.fullmatch(part)), "")


def can_be_id(name: str) -> bool:
    """Whether a name, without its ending, can be an id, and so a part of an address.

    Args:
        name: the name.
    """
    return SLUG.fullmatch(name) is not None and not is_kept_by_windows(name)


def suggested_id(name: str) -> str:
    """Return the id that is nearest to a name; empty where nothing of it can be in one.

    Args:
        name: the name, without its ending.
    """
    ascii_name = plain_letters(name).encode("ascii", "ignore").decode().lower()
    suggestion = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")
    return "" if is_kept_by_windows(suggestion) else suggestion
