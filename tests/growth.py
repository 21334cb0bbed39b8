"""How much longer work takes on more: a ratio, which holds on a slow machine and on a busy one."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Final

TIMES: Final = 4
AT_MOST: Final = 10
"""Four times as much takes four times as long, or sixteen where each thing is compared with each."""

_TOO_SHORT_TO_TELL: Final = 0.01
"""Seconds."""


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work on four times as much takes about four times as long, and not sixteen.

    Args:
        work: what to measure, of a size.
        size: the smaller of the two sizes.
    """
    little, much = [], []
    for _ in range(9):  # on a busy machine the first comparisons may be of something else
        little.append(_taken(work, size))
        much.append(_taken(work, size * TIMES))
        if min(much) < max(_TOO_SHORT_TO_TELL, AT_MOST * min(little)):
            return True
    return False


def _taken(work: Callable[[int], object], size: int) -> float:
    """Return the processor time of some work, in seconds, without what Python does besides."""
    gc.collect()
    gc.disable()
    began = time.process_time()
    try:
        work(size)
        return time.process_time() - began
    finally:
        gc.enable()
