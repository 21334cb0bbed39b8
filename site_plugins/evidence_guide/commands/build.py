"""`guide build`: builds the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.commands.project import jobs_option, project_option, require_project


@click.command()
@project_option
@jobs_option
@click.option("--verify", is_flag=True, help="Read every written file again, also where it is known.")
def build(project: Path, jobs: int, verify: bool) -> None:
    """Check everything and build the site into site/.

    With a mistake nothing is written: the site that was there stays as it was.
    """
    from evidence_guide.publishing import publish_site

    require_project(project)
    sys.exit(0 if publish_site(project.resolve(), jobs=jobs, thorough=verify) else 1)
