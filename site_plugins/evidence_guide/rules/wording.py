"""How values stand in a message: quoted, on one line, cut where they are long, listed in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.model import KINDS

LONGEST: Final = 60
"""More characters of a value than this make a message hard to read."""

MOST: Final = 12
"""A longer list is no help on one line."""


def quoted(value: str) -> str:
    """Return a value in quotation marks, on one line, cut where it is long."""
    line = " ".join(value.split())
    return f'"{line[:LONGEST].rstrip()}…"' if len(line) > LONGEST else f'"{line}"'


def listed(values: Iterable[str], word: str = "and") -> str:
    """Return values as "a, b and c"."""
    *most, last = list(values) or [""]
    return f"{', '.join(most)} {word} {last}" if most else last


def with_article(noun: str) -> str:
    """Return a noun with "a" or "an" before it."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def singular(kind: str) -> str:
    """Return what a reader calls one thing of a kind."""
    return KINDS[kind].singular if kind in KINDS else kind.replace("-", " ")


def near_or_list(value: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known value, or else all of them where they are few."""
    values = list(known)
    if near := did_you_mean(value, values):
        return near
    return f"known are: {', '.join(sorted(values))}" if 0 < len(values) <= MOST else ""
