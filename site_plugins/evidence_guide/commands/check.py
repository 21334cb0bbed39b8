"""`guide check`: checks every record and page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.clock import today
from evidence_guide.commands.project import build_project, jobs_option, project_option, require_project
from evidence_guide.diagnostics import has_errors
from evidence_guide.receipts import CHECK, Receipt, digest_of_inputs, repeated, save_receipt
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
    require_project(project)
    inputs = digest_of_inputs(project, today())
    diagnostics = repeated(project, CHECK, inputs)
    if diagnostics is None:
        diagnostics = build_project(project, jobs, quiet=output_format == "json").diagnostics
        save_receipt(project, CHECK, Receipt(inputs, diagnostics), today())
    print_diagnostics(diagnostics, output_format)
    sys.exit(1 if has_errors(diagnostics) else 0)
