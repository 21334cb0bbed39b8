"""`guide check`: checks every record and page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.commands.project import build_project, jobs_option, project_option
from evidence_guide.reporting import FORMATS, print_diagnostics


@click.command()
@project_option
@jobs_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to show what is found.",
)
def check(project: Path, jobs: int, output_format: str) -> None:
    """Check every record and page, and change none of them."""
    built = build_project(project, jobs)
    print_diagnostics(built.diagnostics, output_format)
    sys.exit(0 if built.ok else 1)
