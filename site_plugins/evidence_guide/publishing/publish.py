"""Publishes a site: writes it beside the old one, checks the written files, and swaps the two last.

The swap cannot be the plug-in's: MkDocs' own strict check follows every hook. So a failure anywhere
leaves the site that was there untouched.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from evidence_guide import __version__
from evidence_guide.building import Memory, build_site
from evidence_guide.clock import today
from evidence_guide.progress import Progress
from evidence_guide.publishing.packing import edition_name, pack
from evidence_guide.publishing.reuse import Reuse
from evidence_guide.publishing.settings import depends_on_project_alone, load_settings
from evidence_guide.publishing.swapping import remove, restore_site, swap_sites
from evidence_guide.publishing.writing import allowances_for, write_checked_site
from evidence_guide.receipts import (
    BUILD,
    CHECK,
    FOLDER,
    Receipt,
    digest_of_inputs,
    digest_of_written,
    save_receipt,
)
from evidence_guide.reporting import describe_os_error, print_diagnostics


def publish_site(root: Path, *, jobs: int = 1, thorough: bool = False) -> bool:
    """Build a project's site into the folder that its `mkdocs.yml` names.

    Args:
        root: the project.
        jobs: how many processes make pages side by side.
        thorough: whether every written file is read again and checked, and not only what is not known of it.

    Returns:
        Whether the site was published; where not, why is printed.

    Raises:
        click.UsageError: `mkdocs.yml` does not name the plug-in.
    """
    day = today()
    # before anything is read, so that no file can have been saved between
    inputs = digest_of_inputs(root, day)
    config = load_settings(root)
    if config is None:
        click.echo("Nothing was written.")
        return False
    # a link to the folder is followed, so that the folder behind it is swapped and the link stays
    target, cache = Path(config.site_dir).resolve(), root / FOLDER
    new, old = target.with_name(f".{target.name}-new"), target.with_name(f".{target.name}-old")
    progress = Progress(sys.stderr)
    try:
        restore_site(target, old)
        title, address = config.site_name, config.site_url or ""
        memory = Memory.of(root, title=title, address=address)
        built = build_site(root, title=title, address=address, memory=memory, jobs=jobs, progress=progress)
        progress.end()
        print_diagnostics(built.diagnostics)
        save_receipt(root, CHECK, Receipt(inputs, built.diagnostics), day)
        is_alone = depends_on_project_alone(config)
        reuse = Reuse.of(root, target, built) if is_alone and built.ok and not thorough else None
        remove(new, cache)
        if built.ok and write_checked_site(config, built, new, reuse, progress, thorough=thorough):
            remove(old, cache)
            swap_sites(new, target, old)
            if reuse:
                reuse.note()
            progress.end()
            if is_alone:
                written = digest_of_written(str(target)) or b""
                save_receipt(root, BUILD, Receipt(inputs, built.diagnostics, str(target), written), day)
            return True
    except OSError as error:
        click.echo(describe_os_error(error))
    finally:
        progress.end()
        remove(new, cache)
        if target.exists():
            remove(old, cache)
    if old.exists() and not target.exists():
        click.echo(f"The site that was at {target} is now at {old}. The next build puts it back.")
    click.echo("Nothing was written.")
    return False


def publish_offline(root: Path, out: Path, *, jobs: int = 1) -> Path | None:
    """Build a project's site, and a zip of it that can be read without a server.

    Args:
        root: the project.
        out: the folder for the zip.
        jobs: how many processes make pages side by side.

    Returns:
        The zip; None where none was made, and why is printed.

    Raises:
        click.UsageError: `mkdocs.yml` does not name the plug-in.
    """
    config = load_settings(root)
    if config is None or not publish_site(root, jobs=jobs):
        return None
    name = edition_name(config.site_name, __version__)
    site, file = Path(config.site_dir).resolve(), out / f"{name}-offline.zip"
    day = today()
    try:
        allowances = allowances_for(site)
        pack(site, file, name=name, site_url=config.site_url or "", allowances=allowances, day=day)
    except OSError as error:
        click.echo(describe_os_error(error))
        return None
    return file
