"""Makes pages side by side, in processes that share what was read.

A process that is forked has the corpus already, so that only finished pages travel. Where a system cannot
fork, and for few pages, they are made one after the other; the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from typing import Any, Final, TypeVar

from evidence_guide.site import RenderedPage

T = TypeVar("T")

MakePage = Callable[[], RenderedPage]
"""Makes one page; it may be called in another process, and only once."""

FEWEST: Final = 100
"""Pages below which starting processes takes longer than they save."""

_SHARES: Final = 8
"""How many shares a process has to do, one after the other: the last is small, so none waits long."""

_inherited: tuple[Sequence[Callable[[], Any]], int] = ((), 1)
"""What processes are forked with: every page to be made, and in how many shares they are made."""


def make_side_by_side(
    makers: Sequence[Callable[[], T]],
    jobs: int,
    prepare: Callable[[], None] = lambda: None,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> list[T]:
    """Make pages, or what there is to say of pages, and return them in the order of what makes them.

    Args:
        makers: makes one of them each.
        jobs: how many processes make them.
        prepare: makes what all pages need, once and not by each process.
        tell: is told how many are made, of how many.
    """
    global _inherited
    if jobs < 2 or len(makers) < FEWEST or "fork" not in get_all_start_methods():
        made = []
        for make in makers:
            made.append(make())
            tell(len(made), len(makers))
        return made
    prepare()
    number_of_shares = jobs * _SHARES
    _inherited = (makers, number_of_shares)
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
            shares: list[list[Any]] = []
            for share in pool.map(_share, range(number_of_shares)):
                shares.append(share)
                tell(sum(map(len, shares)), len(makers))
    finally:
        _inherited = ((), 1)
    return [shares[index % number_of_shares][index // number_of_shares] for index in range(len(makers))]


def _share(number: int) -> list[Any]:
    """Make one share of the pages: each so many-th, since pages that follow each other are alike."""
    makers, number_of_shares = _inherited
    return [make() for make in makers[number::number_of_shares]]
