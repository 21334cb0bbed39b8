"""Reads `mkdocs.yml` and says on one line what is wrong with it."""

from __future__ import annotations

import logging
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from evidence_guide.loading import load_navigation
from evidence_guide.publishing.mkdocs_plugin import EvidenceGuidePlugin
from evidence_guide.reporting import print_diagnostics
from evidence_guide.rules import check_faults


def load_settings(root: Path) -> MkDocsConfig | None:
    """Read the settings of a project.

    Args:
        root: the folder that holds `mkdocs.yml`.

    Returns:
        MkDocs' settings; None where they cannot be read, and why is printed.
    """
    _, faults = load_navigation(root)
    if diagnostics := check_faults(faults):  # what “guide check” says too, at its line
        print_diagnostics(diagnostics)
        return None
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        return load_config(str(root / "mkdocs.yml"))
    except (ConfigurationError, Abort) as error:
        cause = error.__context__
        mark = getattr(cause, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(cause, "problem", None) if mark else None
        click.echo(f"mkdocs.yml:{line}:{column}: error: {problem or error}".rstrip())
    except OSError as error:
        click.echo(f"mkdocs.yml:1:1: error: {error.strerror}")
    except RecursionError:
        click.echo("mkdocs.yml:1:1: error: its settings are nested too deeply")
    return None


def plugin_of(config: MkDocsConfig) -> EvidenceGuidePlugin:
    """Return the guide's plug-in of MkDocs' settings.

    Args:
        config: the settings.

    Raises:
        click.UsageError: `mkdocs.yml` does not name the plug-in.
    """
    for plugin in config.plugins.values():
        if isinstance(plugin, EvidenceGuidePlugin):
            return plugin
    raise click.UsageError("mkdocs.yml does not name the plug-in: add “- evidence-guide” under “plugins:”.")


def depends_on_project_alone(config: MkDocsConfig) -> bool:
    """Whether a site is made of what the guide reads of its project, and of nothing else.

    Templates of a host, other plug-ins, hooks, and settings from other files or from the environment may
    change unseen.

    Args:
        config: the settings.
    """
    plugins = {type(plugin) for plugin in config.plugins.values()}
    text = Path(config.config_file_path).read_text(encoding="utf-8", errors="replace")
    from_elsewhere = "INHERIT" in text or "!ENV" in text or "!relative" in text
    return (
        not config.theme.custom_dir
        and not config.hooks
        and plugins == {EvidenceGuidePlugin}
        and not from_elsewhere
    )
