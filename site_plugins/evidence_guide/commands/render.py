"""`guide render`: the pages for any other generator."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import yaml

from evidence_guide.commands.project import build_project, jobs_option, project_option
from evidence_guide.reporting import describe_os_error, print_diagnostics

if TYPE_CHECKING:
    from evidence_guide.building import Built


@click.command()
@project_option
@jobs_option
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into; new or empty.",
)
def render(project: Path, jobs: int, out: Path) -> None:
    """Write every page as plain Markdown, for any other generator."""
    try:
        if out.exists() and any(out.iterdir()):
            raise click.UsageError(f"{out} is not empty; name a new folder.")
        built = build_project(project, jobs)
        print_diagnostics(built.diagnostics)
        if not built.ok:
            sys.exit(1)
        _write_pages(out, built, project)
    except OSError as error:
        raise click.UsageError(f"Cannot write the pages. {describe_os_error(error)}.") from None
    click.echo(f"{len(built.site.pages)} pages are in {out}.")


def _write_pages(out: Path, built: Built, project: Path) -> None:
    """Write the pages, the downloads and the other files of `content/` into a folder."""
    for page in built.site.pages.values():
        front_matter = yaml.safe_dump(
            {"title": page.title, "description": page.description}, allow_unicode=True, width=1000
        )
        _write_file(out / f"{page.url}index.md", f"---\n{front_matter}---\n\n{page.html}\n".encode())
    for address, content in built.downloads.items():
        _write_file(out / address, content)
    for asset in sorted(built.corpus.assets):
        _write_file(out / asset, (project / "content" / asset).read_bytes())


def _write_file(path: Path, content: bytes) -> None:
    """Write a file, with the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
