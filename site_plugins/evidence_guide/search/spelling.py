"""The words of a site that a misspelt query is corrected to, and how their list stays small.

A reader loads the list before the first result, so it has a bound: of a very large site only the words
that stand on the most pages are kept, and the list then says that it is not whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Final

MOST_WORDS: Final = 8_000
"""How many words the list may hold: 25 kB or so once a server has compressed it."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_COMPOUND: Final = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)+")
_SHARED_LENGTHS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The sign for each number of letters that a word shares with the one before it."""


def correctable_words(text: str) -> set[str]:
    """Return the words of a text of two letters or more, in lower case.

    A compound with a hyphen is given whole as well as in its words, so that it is known as written.
    """
    return set().union(*map(_words_of_token, set(text.lower().split())))


@lru_cache(maxsize=200_000)  # the patterns are most of the work, and most tokens stand on many pages
def _words_of_token(token: str) -> frozenset[str]:
    """Return the words of what stands between two blanks, which no word spans."""
    compounds = {word.replace("\u2011", "-") for word in _COMPOUND.findall(token)}
    return frozenset(word for word in compounds.union(_WORD.findall(token)) if 2 <= len(word) <= 30)


def most_used_words(texts: Iterable[str], most: int = MOST_WORDS) -> tuple[Mapping[str, int], bool]:
    """Return the words of some pages, each with the number of pages that have it, and whether these are all.

    Args:
        texts: the text of each page.
        most: how many words to keep; those on the most pages stay, and of equals the first in the alphabet.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(correctable_words(text))
    if len(counts) <= most:
        return counts, True
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]), False


def pack_words(words: Mapping[str, int]) -> str:
    """Return words in alphabetical order as one text, each without what it shares with the one before.

    For each: a sign for how many letters it shares, the other letters, and a digit that doubles with the
    number of pages (0 for one page, 1 for two, 3 for eight to fifteen).

    Args:
        words: the number of pages that have each word.
    """
    entries, previous = [], ""
    for word in sorted(words):
        pairs = zip(previous, word[: len(_SHARED_LENGTHS) - 1], strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        entries.append(f"{_SHARED_LENGTHS[shared]}{word[shared:]}{min(9, words[word].bit_length() - 1)}")
        previous = word
    return "".join(entries)
