"""Prints diagnostics for people and for programs: as lines, as JSON, as annotations of a pull request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import click

from evidence_guide.diagnostics import Diagnostic, Severity

FORMATS = ("text", "json", "github")
"""The forms in which diagnostics can be printed."""


def print_diagnostics(diagnostics: Sequence[Diagnostic], output_format: str = "text") -> None:
    """Print diagnostics to standard output; text ends with a line that counts them.

    Args:
        diagnostics: in the order in which they are read.
        output_format: one of `FORMATS`.
    """
    if output_format == "json":
        click.echo(json.dumps([as_plain_data(d) for d in diagnostics], indent=2, ensure_ascii=False))
        return
    for diagnostic in diagnostics:
        click.echo(as_annotation(diagnostic) if output_format == "github" else str(diagnostic))
    if output_format == "text":
        click.echo(summary_line(diagnostics))


def as_plain_data(diagnostic: Diagnostic) -> dict[str, object]:
    """Return a diagnostic as data that JSON can hold."""
    place = diagnostic.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }


def as_annotation(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as a GitHub Actions workflow command, which marks the line in a pull request."""
    place = diagnostic.place
    position = f"file={_escape_property(place.path)},line={place.line},col={place.column}"
    return f"::{diagnostic.severity} {position},title={diagnostic.code}::{_escape_data(diagnostic.text)}"


def _escape_data(text: str) -> str:
    """Return a text with the characters escaped that would end a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    """Return a text with the characters escaped that would end a property of a workflow command."""
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def describe_os_error(error: OSError) -> str:
    """Return the message of the system without its number, after the name of the file that it is about.

    Args:
        error: what the system reports of a file, or of an address that it cannot listen on.
    """
    message = error.strerror or str(error)
    return f"{error.filename}: {message}" if error.filename else message


def summary_line(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a line that counts mistakes and warnings, and says how to have the first mistake explained.

    Args:
        diagnostics: in the order in which they are read.
    """
    all_diagnostics = list(diagnostics)
    error_codes = [d.code for d in all_diagnostics if d.severity is Severity.ERROR]
    errors, warnings = len(error_codes), len(all_diagnostics) - len(error_codes)
    if not all_diagnostics:
        return "No mistakes."
    counts = [f"{errors} mistake{'s' * (errors != 1)}", f"{warnings} warning{'s' * (warnings != 1)}"]
    advice = " Warnings stop nothing."
    if error_codes:
        advice = f" “guide explain {error_codes[0]}” says more."
    return f"{' and '.join(counts)}.{advice}"
