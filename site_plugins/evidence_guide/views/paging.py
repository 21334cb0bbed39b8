"""Lists that are too long for one page: how much of each a page shows, and where the rest is.

Every long list of a page continues on its further pages: the second has the second part of each, and so on.
A list that is at its end is not on the pages after that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

MOST: Final[Mapping[str, int]] = {"claims": 50, "rows": 100, "records": 250, "works": 450, "entries": 500}
"""How many things of each sort a page shows of one list: claims with their evidence; rows of a table, and
links; records with their summaries; works as printed, of which each with many uses counts for more; words
explained. No page then weighs more than 150 kB over the wire."""

FURTHER: Final = "page"
"""Stands in the address of a further page before its number: `studies/page/2/`. No record has such an
address, whatever its id, since that would have one part after its folder and this has two."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a list that a page shows.

    Args:
        items: what it shows.
        first: the number of the first of them in the whole list; 1 where it shows none.
        total: how long the whole list is.
        later: what the pages after this one show, each with the number of its page.
    """

    items: tuple[Any, ...]
    first: int
    total: int
    later: tuple[tuple[Any, int], ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether it is less than the whole list."""
        return len(self.items) < self.total

    @property
    def last(self) -> int:
        """The number of the last item in the whole list."""
        return self.first + len(self.items) - 1


def part_starts(weights: Iterable[float], most: float) -> list[int]:
    """Return where each part of a list begins, so that none weighs more than it may.

    Args:
        weights: for how many each item counts; one that is too heavy is a part by itself.
        most: what a part may weigh.
    """
    starts, weight = [0], 0.0
    for at, each in enumerate(weights):
        weight += each
        if weight > most and at > starts[-1]:
            starts.append(at)
            weight = each
    return starts


class Pager:
    """Cuts the lists of one page, and learns how many pages that takes.

    Args:
        url: the address of the first page.
        number: which page is being made, from 1.
        needed: how many pages there are, as far as is known.
    """

    def __init__(self, url: str = "", number: int = 1, needed: int = 1) -> None:
        self.url, self.number, self.needed = url, number, needed

    @property
    def is_first(self) -> bool:
        """Whether this is the first page, which has all that is no long list."""
        return self.number == 1

    def part(self, items: Iterable[Any], sort: str, weights: Iterable[float] | None = None) -> Part:
        """Return what this page shows of a list.

        Args:
            items: the whole list.
            sort: what it is a list of, in `MOST`.
            weights: for how many each of them counts; each for one where none are given.

        Raises:
            KeyError: there is no such sort.
        """
        whole = tuple(items)
        starts = part_starts([1] * len(whole) if weights is None else weights, MOST[sort])
        self.needed = max(self.needed, len(starts))
        ends = (*starts[1:], len(whole))
        if self.number > len(starts):
            return Part((), 1, len(whole))
        start, end = starts[self.number - 1], ends[self.number - 1]
        later = tuple(
            (item, number + 1)
            for number in range(self.number, len(starts))
            for item in whole[starts[number] : ends[number]]
        )
        return Part(whole[start:end], start + 1, len(whole), later)

    def address(self, number: int) -> str:
        """Return the address of one of the pages, from the site's root.

        Args:
            number: which page, from 1.
        """
        return self.url if number == 1 else f"{self.url}{FURTHER}/{number}/"

    def neighbours(self) -> tuple[int, ...]:
        """Return the pages to lead to: of many the first, the last, and those around this one."""
        near = (1, self.needed, *range(self.number - 2, self.number + 3))
        return tuple(n for n in range(1, self.needed + 1) if self.needed < 10 or n in near)
