"""`guide check`: checks every record and page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.commands.project import built_project, project_option
from evidence_guide.reporting import FORMATS, print_diagnostics


@click.command()
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to show what is found.",
)
def check(project: Path, form: str) -> None:
    """Check every record and page, and change nothing."""
    built = built_project(project)
    print_diagnostics(built.diagnostics, form)
    sys.exit(0 if built.ok else 1)
