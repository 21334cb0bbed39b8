"""Shows diagnostics to people and to machines: as lines, as JSON, as a forge's annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import click

from evidence_guide.diagnostics import Diagnostic, Severity

FORMATS = ("text", "json", "github")


def print_diagnostics(diagnostics: Sequence[Diagnostic], form: str = "text") -> None:
    """Print diagnostics to standard output; text ends with a line that counts them.

    Args:
        diagnostics: sorted by file and line.
        form: one of `FORMATS`.
    """
    if form == "json":
        click.echo(json.dumps([as_json(d) for d in diagnostics], indent=2, ensure_ascii=False))
        return
    for diagnostic in diagnostics:
        click.echo(as_annotation(diagnostic) if form == "github" else str(diagnostic))
    if form == "text":
        click.echo(tally(diagnostics))


def as_json(diagnostic: Diagnostic) -> dict[str, object]:
    """Return a diagnostic as plain data."""
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
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    return f"::{diagnostic.severity} {where},title={diagnostic.code}::{_data(diagnostic.text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def in_words(error: OSError) -> str:
    """Return what the system says of a file or an address that it cannot use, as a reader would say it."""
    words = error.strerror or str(error)
    return f"{error.filename}: {words}" if error.filename else words


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a line that counts mistakes and warnings."""
    found = list(diagnostics)
    codes = [d.code for d in found if d.severity is Severity.ERROR]
    errors, warnings = len(codes), len(found) - len(codes)
    if not found:
        return "No mistakes."
    parts = [f"{errors} mistake{'s' * (errors != 1)}", f"{warnings} warning{'s' * (warnings != 1)}"]
    more = " Warnings stop nothing."
    if codes:
        more = f" “guide explain {codes[0]}” says more."
    return f"{' and '.join(parts)}.{more}"
