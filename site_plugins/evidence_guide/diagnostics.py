"""What can be wrong, where, and how it is told: places, faults, diagnostics.

Readers report a *fault*: a kind and the facts of it, in no particular words. A rule turns a fault, or
what it finds itself, into a *diagnostic*: a code, a sentence and a hint. This module holds the shapes
only; the wording lives in `rules`, the printing in `reporting`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops a build, a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A spot in a file that an editor can open.

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
        body_line: the line of the file on which it begins.
    """

    def locate(offset: int) -> Place:
        before = body[:offset]
        return Place(path, body_line + before.count("\n"), offset - before.rfind("\n"))

    return locate


class FaultKind(StrEnum):
    """The ways in which a file can fail to become records."""

    UNREADABLE = "unreadable"
    NOT_TEXT = "not-text"
    TOO_LARGE = "too-large"
    EMPTY = "empty"
    YAML_SYNTAX = "yaml-syntax"
    DUPLICATE_KEY = "duplicate-key"
    ALIAS = "alias"
    TOO_DEEP = "too-deep"
    FRONT_MATTER = "front-matter"
    BAD_NAME = "bad-name"
    MISPLACED = "misplaced"
    BIBTEX_SYNTAX = "bibtex-syntax"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    WRONG_VALUE = "wrong-value"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a reader could not accept, as facts.

    Args:
        kind: which rule words it.
        place: where it is.
        detail: the offending value and whatever else the wording needs, by name.
    """

    kind: FaultKind
    place: Place
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """A fault or a finding as it is shown to an editor.

    Diagnostics sort by file, line and column.
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


def did_you_mean(value: str, known: Iterable[str]) -> str:
    """Return a hint that names the known value nearest to a misspelt one.

    Args:
        value: what was written.
        known: what could have been meant.

    Returns:
        `did you mean "…"?`, or an empty string where nothing is near.
    """
    near = get_close_matches(value, sorted(known), n=1, cutoff=0.7)
    return f'did you mean "{near[0]}"?' if near else ""
