"""The project that a command works on: the option that names it, and whether it is one."""

from __future__ import annotations

from pathlib import Path

import click

from evidence_guide.building import Built, build_site

project_option = click.option(
    "--project",
    default=".",
    show_default="this folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds data/, content/ and mkdocs.yml.",
)


def require_project(project: Path) -> None:
    """Stop where a folder is no guide.

    Args:
        project: the folder.

    Raises:
        click.UsageError: it is none; the message says what is missing.
    """
    missing = [name for name in ("data", "content", "macros") if not (project / name).is_dir()]
    if missing:
        folder = "This folder" if project == Path(".") else str(project)
        message = f"{folder} is no guide: it has no {' and no '.join(f'{name}/' for name in missing)}."
        raise click.UsageError(
            f"{message} Go to the folder that holds mkdocs.yml, or name it with --project."
        )


def built_project(project: Path) -> Built:
    """Return a project's site in memory, for a command that publishes none under its own name.

    Args:
        project: the folder.

    Raises:
        click.UsageError: it is no guide.
    """
    require_project(project)
    return build_site(project, title="Evidence guide")
