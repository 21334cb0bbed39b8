"""Finds characters in a text that readers do not see, that were garbled, or that stand where Markdown or YAML
asks for another one.

They come along with what is pasted from word processors and web pages. Each is told once for a file, and
taken out of what is read, so that nothing else is said of a text for their sake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import category

from evidence_guide.model import blank_code

_INVISIBLE: Final = frozenset({"Cf", "Cn", "Co", "Cs"})
"""The categories of Unicode for what steers other characters, and for what has no meaning of its own."""

_FILLERS: Final = frozenset("\u034f\u115f\u1160\u3164\uffa0\ufffc")
"""Letters and signs in name that show nothing."""

_JOINERS: Final = "\u200c\u200d"
"""In some scripts and in pictures of several signs they say how the neighbours are written."""

_LOST: Final = "\ufffd"
_HARD_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

_GARBLED: Final = re.compile(r"â€[^\x00-\x7f]?|[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Å[\u00a0¡¸½¾]")
"""Letters of UTF-8 that a program took for letters of Windows and wrote anew."""

_BULLET: Final = re.compile(r"[•‣◦▪▫]|^(?:[ \t]*[-*+])?[ \t]*[·∙●○■□➢➤►⁃](?=\s)", re.MULTILINE)
"""A sign that is a bullet wherever it stands, or one that is a bullet at the beginning of a line."""

_MISUSED_SPACE: Final = re.compile(
    # set in with it; behind what makes a list, a heading or a field; in a call; at the end of a line
    rf"^[ \t]*[{_HARD_SPACES}]|^[ \t]*(?:[-*+]|\d+\.|#+|>|(?:- )?[a-z_]+:)[ \t]*[{_HARD_SPACES}]"
    rf"|\{{\{{[^{{}}{_HARD_SPACES}]*[{_HARD_SPACES}][^{{}}]*\}}\}}|[{_HARD_SPACES}]$",
    re.MULTILINE,
)
_HARD_SPACE: Final = re.compile(f"[{_HARD_SPACES}]")


class OddCharacter(NamedTuple):
    """A character that does not belong into a text.

    Args:
        problem: what is wrong with it: “invisible”, “lost”, “garbled”, “bullet” or “space”.
        offset: where it stands first.
        written: the character, or the characters that a garbled one has become.
        times: how often it stands in the text.
    """

    problem: str
    offset: int
    written: str
    times: int


def find_odd_characters(path: str, text: str) -> Iterator[OddCharacter]:
    """Yield each character that does not belong into a text, once.

    Args:
        path: the file that the text is from; in Markdown, code may show any character.
        text: its text.
    """
    if text.isascii():
        return
    searched = blank_code(text) if path.endswith(".md") else text
    for character in sorted(set(searched)):
        if problem := _problem_of(character):
            offsets = [match.start() for match in re.finditer(re.escape(character), searched)]
            if character in _JOINERS:
                offsets = [offset for offset in offsets if not _joins(searched, offset)]
            if offsets:
                yield OddCharacter(problem, offsets[0], character, len(offsets))
    for problem, pattern in (("garbled", _GARBLED), ("bullet", _BULLET), ("space", _MISUSED_SPACE)):
        yield from _by_text(problem, pattern, searched)


def without_odd_characters(text: str) -> str:
    """Return a text without what no reader sees, and with ordinary spaces where they are asked for.

    Args:
        text: the text.
    """
    if text.isascii():
        return text
    unseen = {ord(character): "" for character in set(text) if _problem_of(character) == "invisible"}
    spaced = _MISUSED_SPACE.sub(lambda match: _HARD_SPACE.sub(" ", match[0]), text)
    return spaced.translate({code: None for code in unseen if chr(code) not in _JOINERS})


def is_unseen(character: str) -> bool:
    """Whether a character shows nothing, or stands for a letter that was lost.

    Args:
        character: the character.
    """
    return _problem_of(character) != ""


def right_character(garbled: str) -> str:
    """Return the character that was garbled; empty where too little is left of it.

    Args:
        garbled: what it has become.
    """
    try:
        return garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _problem_of(character: str) -> str:
    if character == _LOST:
        return "lost"
    if character > "\x7f" and (category(character) in _INVISIBLE or character in _FILLERS):
        return "invisible"
    return ""


def _joins(text: str, offset: int) -> bool:
    """Whether a joiner stands between two characters of a script that needs it, or between two pictures."""
    return not (text[offset - 1 : offset] + text[offset + 1 : offset + 2]).isascii()


def _by_text(problem: str, pattern: re.Pattern[str], text: str) -> Iterator[OddCharacter]:
    """Yield what a pattern finds, each form of it once."""
    first: dict[str, int] = {}
    counts: dict[str, int] = {}
    for match in pattern.finditer(text):
        space = _HARD_SPACE.search(match[0]) if problem == "space" else None
        written = space[0] if space else match[0].strip(" \t-*+")
        offset = match.start() + (space.start() if space else match[0].index(written))
        first.setdefault(written, offset)
        counts[written] = counts.get(written, 0) + 1
    for written, offset in first.items():
        yield OddCharacter(problem, offset, written, counts[written])
