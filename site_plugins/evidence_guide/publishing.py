"""Publishes a checked site: has MkDocs write it beside the old one, checks what it wrote, swaps last.

The swap cannot be the plug-in's: MkDocs' own strict check follows every hook. So a failure anywhere
leaves the site that was there untouched.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from evidence_guide.building import Built, build_site
from evidence_guide.mkdocs_plugin import EvidenceGuidePlugin
from evidence_guide.reporting import print_diagnostics
from evidence_guide.written_site import check_written


def publish(root: Path) -> bool:
    """Build a project's site into the folder that its `mkdocs.yml` names.

    Args:
        root: the project.

    Returns:
        Whether the site was published; where not, what is wrong was printed.
    """
    config = load(root)
    if config is None:
        return False
    built = build_site(root, title=config.site_name)
    print_diagnostics(built.diagnostics)
    if not built.ok:
        click.echo("Nothing was written.")
        return False
    target = Path(config.site_dir)
    fresh, old = target.with_name(f".{target.name}-new"), target.with_name(f".{target.name}-old")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        if not write(config, built, fresh):
            return False
        wrong = check_written(fresh)
        if wrong:
            print_diagnostics(wrong)
            click.echo("Nothing was written.")
            return False
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    return True


def load(root: Path) -> MkDocsConfig | None:
    """Read `mkdocs.yml`; where it cannot be read, say so and return None."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        return load_config(str(root / "mkdocs.yml"))
    except (ConfigurationError, Abort) as error:
        click.echo(f"mkdocs.yml:1:1: error: {error}".rstrip())
        return None


def write(config: MkDocsConfig, built: Built, folder: Path) -> bool:
    """Have MkDocs write a site into a folder.

    Args:
        config: its settings.
        built: the checked site.
        folder: where to; emptied first.

    Returns:
        Whether MkDocs was content, warnings included.
    """
    config.site_dir = str(folder)
    plugin_of(config).built = built
    return run(lambda: mkdocs_build(config))


def run(build: Callable[[], None]) -> bool:
    """Run a build of MkDocs and say whether it went well; where not, why is printed."""
    try:
        build()
    except (Abort, BuildError) as error:
        click.echo(str(error))
        return False
    return True


def plugin_of(config: MkDocsConfig) -> EvidenceGuidePlugin:
    """Return our plug-in of a configuration.

    Raises:
        click.UsageError: `mkdocs.yml` does not name it.
    """
    for plugin in config.plugins.values():
        if isinstance(plugin, EvidenceGuidePlugin):
            return plugin
    raise click.UsageError("mkdocs.yml does not name the plug-in: add “- evidence-guide” under “plugins:”.")
