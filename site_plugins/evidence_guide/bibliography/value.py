"""A value of a field as it is taken, or why it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Value(NamedTuple):
    """What was made of a value.

    Args:
        text: the value, cleaned where only one reading of it is right; as it was where there is a problem.
        problem: what is wrong with it, in words for an editor that follow the field's name; or empty.
        hint: how to put it right.
    """

    text: str
    problem: str = ""
    hint: str = ""


Cleaner = Callable[[str], Value]
"""Makes of a value in Unicode what is taken of it."""
