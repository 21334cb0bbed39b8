"""`guide serve`: the live preview."""

from __future__ import annotations

from pathlib import Path

import click

from evidence_guide.commands.project import project_option, require_project


@click.command()
@project_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to serve on."
)
def serve(project: Path, host: str, port: int) -> None:
    """Show the site in a browser and follow every change.

    A mistake is shown here and in the browser, over the last good pages.
    """
    from evidence_guide.publishing import serve as serve_preview

    require_project(project)
    serve_preview(project.resolve(), host, port)
