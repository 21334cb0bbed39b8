"""`guide build`: builds the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.clock import today
from evidence_guide.commands.project import jobs_option, project_option, require_project
from evidence_guide.receipts import BUILD, digest_of_inputs, repeated
from evidence_guide.reporting import print_diagnostics


@click.command()
@project_option
@jobs_option
@click.option("--verify", is_flag=True, help="Read every written file again, also where it is known.")
def build(project: Path, jobs: int, verify: bool) -> None:
    """Check everything and build the site into site/.

    With a mistake nothing is written: the site that was there stays as it was.
    """
    require_project(project)
    root = project.resolve()
    diagnostics = None if verify else repeated(root, BUILD, digest_of_inputs(root, today()))
    if diagnostics is not None:
        print_diagnostics(diagnostics)
        click.echo("Nothing has changed since the site was built.")
        return
    from evidence_guide.publishing import publish_site

    sys.exit(0 if publish_site(root, jobs=jobs, thorough=verify) else 1)
