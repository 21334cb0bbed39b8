"""The words of a site: what a misspelt query is corrected from, and how that list stays small.

A reader loads the list before the first result, so it has a bound: of a very large site only the words
that stand on the most pages are kept, and the list then says that it is not whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final

MOST: Final = 8_000
"""How many words the list may hold: 25 kB or so once a server has compressed it."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_COMPOUND: Final = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)+")
_LENGTHS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def words_of(text: str) -> set[str]:
    """Return the words of a text that are worth correcting to: three letters or more, in lower case.

    What is written with a hyphen stands there whole as well, so that it is known when written together.
    """
    text = text.lower()
    compounds = {word.replace("\u2011", "-") for word in _COMPOUND.findall(text)}
    return {word for word in compounds.union(_WORD.findall(text)) if 3 <= len(word) <= 30}


def vocabulary(texts: Iterable[str], most: int = MOST) -> tuple[Mapping[str, int], bool]:
    """Return the words of some texts, with on how many of them each stands, and whether these are all.

    Args:
        texts: a text for each page.
        most: how many words to keep; those on the most pages stay, and of equals the first by alphabet.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(words_of(text))
    if len(counts) <= most:
        return counts, True
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]), False


def packed(words: Mapping[str, int]) -> str:
    """Return words in alphabetical order in one text, each without what it shares with the one before.

    For each: a sign for how many letters it shares, the other letters, and a digit that doubles with the
    number of pages (0 for one page, 1 for two, 3 for eight to fifteen).
    """
    found, before = [], ""
    for word in sorted(words):
        pairs = zip(before, word[: len(_LENGTHS) - 1], strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        found.append(f"{_LENGTHS[shared]}{word[shared:]}{min(9, words[word].bit_length() - 1)}")
        before = word
    return "".join(found)
