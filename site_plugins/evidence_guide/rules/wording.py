"""How values stand in a message: quoted on one line, cut where they are long, joined with "and" or "or"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.model import KINDS

_LONGEST_QUOTE: Final = 60
"""How many characters of a value a message quotes; more are hard to read."""

_LONGEST_LIST: Final = 12
"""How many known values a hint lists; more are no help on one line."""


def quoted(value: str) -> str:
    """Return a value in quotation marks, on one line, cut where it is long."""
    line = " ".join(value.split())
    return f'"{line[:_LONGEST_QUOTE].rstrip()}…"' if len(line) > _LONGEST_QUOTE else f'"{line}"'


def join_words(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as "a, b and c".

    Args:
        words: what is joined; an empty string where there are none.
        conjunction: what stands before the last.
    """
    *all_but_last, last = list(words) or [""]
    return f"{', '.join(all_but_last)} {conjunction} {last}" if all_but_last else last


def with_article(noun: str) -> str:
    """Return a noun with "a" or "an" before it."""
    begins_as_spoken = noun[0] in "aeio" or (noun.startswith("un") and not noun.startswith("uni"))
    return f"{'an' if begins_as_spoken else 'a'} {noun}"


def singular(kind: str) -> str:
    """Return what readers call a record of a kind."""
    return KINDS[kind].singular if kind in KINDS else kind.replace("-", " ")


def rename_hint(name: str, taken: str, *, what: str = "it") -> str:
    """Return a hint to rename a file, or to settle which of two is right where the name is taken.

    Args:
        name: the name that it should have.
        taken: the file that has that name already; empty where none has.
        what: what is to be renamed.
    """
    if taken:
        return f"{taken} is there already: move what is missing there into it, and delete this one"
    return f'rename {what} to "{name}"'


def nearest_or_all(value: str, known: Iterable[str]) -> str:
    """Return a hint that names the known value nearest to a misspelt one, or else all that are known.

    Args:
        value: what was written.
        known: what could have been meant.

    Returns:
        The hint; empty where none is near and the known ones are too many to list.
    """
    values = list(known)
    if nearest := did_you_mean(value, values):
        return nearest
    return f"known are: {', '.join(sorted(values))}" if 0 < len(values) <= _LONGEST_LIST else ""
