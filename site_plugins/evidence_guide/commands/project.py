"""What commands have in common: the project that they work on, and how many processes they use."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from evidence_guide.progress import Progress

if TYPE_CHECKING:
    from evidence_guide.building import Built

project_option = click.option(
    "--project",
    default=".",
    show_default="this folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds data/, content/ and mkdocs.yml.",
)


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


jobs_option = click.option(
    "--jobs",
    default=_processors,
    show_default="as many as there are processors",
    type=click.IntRange(min=1),
    help="How many processes make pages side by side.",
)


def require_project(project: Path) -> None:
    """Check that a folder holds a guide.

    Args:
        project: the folder.

    Raises:
        click.UsageError: it lacks a folder that a guide has; the message says which.
    """
    missing = [name for name in ("data", "content", "macros") if not (project / name).is_dir()]
    if missing:
        folder = "This folder" if project == Path(".") else str(project)
        message = f"{folder} is no guide: it has no {' and no '.join(f'{name}/' for name in missing)}."
        raise click.UsageError(
            f"{message} Go to the folder that holds mkdocs.yml, or name it with --project."
        )


def build_project(project: Path, jobs: int, *, quiet: bool = False) -> Built:
    """Build a project's site in memory.

    Args:
        project: the folder.
        jobs: how many processes make pages side by side.
        quiet: whether nothing is said of how far it is.

    Returns:
        The site with its diagnostics.

    Raises:
        click.UsageError: the folder is no guide.
    """
    from evidence_guide.building import Memory, build_site
    from evidence_guide.source import read_site_settings

    require_project(project)
    title, address = read_site_settings(project)
    memory = Memory.of(project, title=title, address=address)
    progress = Progress(None if quiet else sys.stderr)
    built = build_site(project, title=title, address=address, memory=memory, jobs=jobs, progress=progress)
    progress.end()
    return built
