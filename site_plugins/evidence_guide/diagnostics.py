"""The records of what can be wrong, and where: places, faults, diagnostics.

The modules that read files report a *fault*: its kind and the facts of it, without a message. A rule makes
a *diagnostic* of a fault, or of a violation that its own check reports: a code, a sentence and a hint. The
messages are written in `rules`, and printed by `reporting`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from unicodedata import name


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops a build, a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A position in a file that an editor can open.

    Args:
        path: POSIX path from the project's root.
        line: counted from 1.
        column: counted from 1, in characters.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def locate_in_body(path: str, body: str, body_line: int) -> Callable[[int], Place]:
    """Return a function that gives the place of an offset in a Markdown body.

    Args:
        path: the file that the body is from.
        body: the Markdown.
        body_line: the line of the file on which it begins, counted from 1.

    Returns:
        A function of an offset in the body, in characters from 0.
    """

    def locate(offset: int) -> Place:
        text_before = body[:offset]
        return Place(path, body_line + text_before.count("\n"), offset - text_before.rfind("\n"))

    return locate


class FaultKind(StrEnum):
    """The ways in which a file can fail to become records."""

    UNREADABLE = "unreadable"
    NOT_TEXT = "not-text"
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    MERGE = "merge"
    ODD_CHARACTER = "odd-character"
    LEFT_OVER = "left-over"
    SETTING = "setting"
    YAML_SYNTAX = "yaml-syntax"
    DUPLICATE_KEY = "duplicate-key"
    ALIAS = "alias"
    TOO_DEEP = "too-deep"
    FRONT_MATTER = "front-matter"
    BAD_NAME = "bad-name"
    MISPLACED = "misplaced"
    BIBTEX_SYNTAX = "bibtex-syntax"
    BIBTEX_VALUE = "bibtex-value"
    UNKNOWN_FIELD = "unknown-field"
    SURPLUS_FIELDS = "surplus-fields"
    MISSING_FIELD = "missing-field"
    WRONG_VALUE = "wrong-value"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that could not be read as records, as facts.

    Args:
        kind: what is wrong; one rule reports each kind.
        place: where it is.
        detail: the offending value and the other facts that the rule's message needs, by name.
    """

    kind: FaultKind
    place: Place
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """A fault, or a violation of a rule, as it is shown to an editor.

    Diagnostics sort by file, line and column.

    Args:
        place: where an editor puts it right.
        code: the code of the rule, such as `E203`.
        severity: whether it stops a build.
        message: what is wrong, in a sentence without a full stop.
        hint: how to put it right; empty where nothing helps.
    """

    place: Place
    code: str
    severity: Severity
    message: str
    hint: str = ""

    @property
    def text(self) -> str:
        """The message, with the hint in brackets."""
        return f"{self.message} ({self.hint})" if self.hint else self.message

    def __str__(self) -> str:
        return f"{self.place}: {self.severity} {self.code} {self.text}"


def causes_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics in the order in which an editor reads them, each once.

    What is wrong with files comes first, since much else can follow from a file that could not be read; then
    the rest. Both are sorted by file, line and column.

    Args:
        diagnostics: in any order.
    """
    return sorted(set(diagnostics), key=lambda found: (not found.code[1:].startswith("1"), found))


def unicode_name(character: str) -> str:
    """Return how a character is called, with its number, for those who want to look for it.

    Args:
        character: the character.
    """
    number = f"U+{ord(character):04X}"
    return f"{number}, {name(character).lower()}" if name(character, "") else number


def did_you_mean(value: str, known: Iterable[str]) -> str:
    """Return a hint that names the known value nearest to a misspelt one.

    Args:
        value: what was written.
        known: what could have been meant.

    Returns:
        `did you mean "…"?`, or an empty string where nothing is near. Where both may look alike, what was
        written is told by its name.
    """
    nearest = get_close_matches(value, sorted(known), n=1, cutoff=0.7)
    if not nearest:
        return ""
    odd = next((sign for sign in value if not sign.isascii() and sign not in nearest[0]), "")
    return f'did you mean "{nearest[0]}"?' + (f" it has {odd} ({unicode_name(odd)})" if odd else "")


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the diagnostics stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
