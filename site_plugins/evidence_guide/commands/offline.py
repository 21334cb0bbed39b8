"""`guide offline`: builds the site, and a copy of it to take away."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide.commands.project import jobs_option, project_option, require_project


@click.command()
@project_option
@jobs_option
@click.option(
    "--out",
    default="dist",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the zip, seen from the project.",
)
def offline(project: Path, jobs: int, out: Path) -> None:
    """Build the site, and a zip of it that can be read without a server.

    Whoever has the zip unpacks it and opens index.html.
    """
    from evidence_guide.publishing import publish_offline

    require_project(project)
    file = publish_offline(project.resolve(), project.resolve() / out, jobs=jobs)
    if file is None:
        sys.exit(1)
    click.echo(f"The copy to take away is {file} ({file.stat().st_size / 1e6:.1f} MB).")
