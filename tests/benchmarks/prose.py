"""Invented prose: sentences of a small grammar, whose words come about as often as words do.

A word's share is one over its rank, as in any language. A few hundred words of the trade carry most of the
text; behind them stands a long tail of rare ones, so that an index of the text grows as it would for real.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

from tests.benchmarks import words


class Prose:
    """Writes texts from one stream of chance.

    Args:
        chance: where the choices come from.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def one_of(self, things: Sequence[str]) -> str:
        """Return one of some things: the first twice as often as the second, and so on."""
        return self._chance.choices(things, cum_weights=_weights(len(things)))[0]

    def some_of(self, things: Sequence[str], most: int) -> list[str]:
        """Return one thing or more, none twice, in the order in which they stand."""
        chosen = {self.one_of(things) for _ in range(self._chance.randint(1, most))}
        return [thing for thing in things if thing in chosen]

    def noun(self) -> str:
        """Return a noun of the trade, now and then a rare one."""
        return self.one_of(RARE) if self._chance.random() < 0.12 else self.one_of(words.NOUNS)

    def thing(self) -> str:
        """Return a noun with what goes before it."""
        described = self._chance.random() < 0.6
        return f"{self.one_of(words.ADJECTIVES)} {self.noun()}" if described else self.noun()

    def clause(self) -> str:
        """Return who does what."""
        return (
            f"{self.one_of(words.ACTORS)} {self.one_of(words.VERBS)} the {self.thing()} "
            f"{self.one_of(words.PREPOSITIONS)} the {self.thing()}"
        )

    def sentence(self) -> str:
        """Return a sentence of one clause, or of two."""
        shape = self._chance.random()
        if shape < 0.4:
            text = self.clause()
        elif shape < 0.7:
            text = f"{self.clause()}, {self.one_of(words.JOINTS)} {self.clause()}"
        else:
            text = f"{self.one_of(words.OPENINGS)} {self.clause()}"
        return f"{text[0].upper()}{text[1:]}."

    def sentences(self, least: int, most: int) -> str:
        """Return some sentences."""
        return " ".join(self.sentence() for _ in range(self._chance.randint(least, most)))

    def reported(self, who: str) -> str:
        """Return a sentence that says who found what, as claims do."""
        return f"{who} {self.one_of(words.REPORTED)} {self.clause()}."

    def title(self) -> str:
        """Return a heading of a few words."""
        adjective, first, second = self.one_of(words.ADJECTIVES), self.noun(), self.noun()
        return f"{adjective.capitalize()} {first} {self.one_of(words.PREPOSITIONS)} {second}"


@cache
def _weights(count: int) -> Sequence[float]:
    """Return the running sum of one over each rank, a little flattened at the top."""
    return tuple(accumulate(1 / (rank + 2.7) for rank in range(count)))


def _rare() -> tuple[str, ...]:
    """Return the long tail: words put together as English puts them together."""
    made = (
        f"{before}{stem}{after}"
        for stem in words.STEMS
        for before in words.PREFIXES
        for after in words.SUFFIXES
    )
    shuffled = list(made)
    Random("the long tail").shuffle(shuffled)
    return tuple(shuffled)


RARE: Final = _rare()
"""Rare words, in an order that is always the same."""
