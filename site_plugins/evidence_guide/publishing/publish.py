"""Publishes a checked site: has MkDocs write it beside the old one, gives each page its policy, checks
what was written, swaps last.

The swap cannot be the plug-in's: MkDocs' own strict check follows every hook. So a failure anywhere
leaves the site that was there untouched.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from evidence_guide import __version__
from evidence_guide.building import Built, build_site
from evidence_guide.publishing.content_security import Needs, with_policy
from evidence_guide.publishing.mkdocs_plugin import EvidenceGuidePlugin
from evidence_guide.publishing.packing import name_of, pack
from evidence_guide.publishing.written_site import check_written
from evidence_guide.reporting import in_words, print_diagnostics
from evidence_guide.rules import today
from evidence_guide.search import INDEX_FOLDER, IndexingError, indexed_pages


def publish_site(root: Path) -> bool:
    """Build a project's site into the folder that its `mkdocs.yml` names.

    Args:
        root: the project.

    Returns:
        Whether the site was published; where not, what is wrong was printed.
    """
    config = load(root)
    if config is None:
        click.echo("Nothing was written.")
        return False
    # through a link to the folder itself, so that the link stays
    target = Path(config.site_dir).resolve()
    fresh, old = target.with_name(f".{target.name}-new"), target.with_name(f".{target.name}-old")
    try:
        put_back(target, old)
        built = build_site(root, title=config.site_name, address=config.site_url or "")
        print_diagnostics(built.diagnostics)
        shutil.rmtree(fresh, ignore_errors=True)
        if built.ok and write(config, built, fresh):
            wrong = check_written(fresh, built.site.pages, root=urlsplit(config.site_url or "/").path)
            if not wrong:
                shutil.rmtree(old, ignore_errors=True)
                swap(fresh, target, old)
                return True
            print_diagnostics(wrong)
    except OSError as error:
        click.echo(in_words(error))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
    if old.exists() and not target.exists():
        click.echo(f"The site that was at {target} is now at {old}. The next build puts it back.")
    click.echo("Nothing was written.")
    return False


def publish_offline(root: Path, out: Path) -> Path | None:
    """Build a project's site, and a zip of it that can be read without a server.

    Args:
        root: the project.
        out: the folder for the zip.

    Returns:
        The zip; None where what is wrong was printed.
    """
    config = load(root)
    if config is None or not publish_site(root):
        return None
    name = name_of(config.site_name, __version__)
    site, file = Path(config.site_dir).resolve(), out / f"{name}-offline.zip"
    day = today(os.environ.get("SOURCE_DATE_EPOCH"))
    try:
        pack(site, file, name=name, site_url=config.site_url or "", needs=needs_of(site), day=day)
    except OSError as error:
        click.echo(in_words(error))
        return None
    return file


def secure(folder: Path) -> None:
    """Write into each page of a folder what it may load and run.

    Args:
        folder: the written site, with everything that will be in it.
    """
    needs = needs_of(folder)
    for page in folder.rglob("*.html"):
        page.write_bytes(with_policy(text_of(page), needs).encode("utf-8", "surrogateescape"))


def needs_of(folder: Path) -> Needs:
    """Return what the pages of a written site need besides its own files."""
    in_styles = any("data:image" in text_of(sheet) for sheet in folder.rglob("*.css"))
    return Needs(wasm=(folder / INDEX_FOLDER).is_dir(), data_images=in_styles)


def text_of(file: Path) -> str:
    """Return a file's text; what is not UTF-8 in it stays as it is when it is written again."""
    return file.read_bytes().decode("utf-8", "surrogateescape")


def put_back(target: Path, old: Path) -> None:
    """Put the only site there is back, where a build was ended between the two moves of `swap`.

    Args:
        target: where the site belongs.
        old: where `swap` may have left it.

    Raises:
        OSError: it could not be moved.
    """
    if old.exists() and not target.exists():
        old.rename(target)


def swap(fresh: Path, target: Path, old: Path) -> None:
    """Put a folder in the place of another, and where that fails put the other back.

    Args:
        fresh: what is to be at `target`.
        target: what may be there already.
        old: where to move that.

    Raises:
        OSError: a folder could not be moved.
    """
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        put_back(target, old)
        raise


def load(root: Path) -> MkDocsConfig | None:
    """Read `mkdocs.yml`; where it cannot be read, say so and return None."""
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


def write(config: MkDocsConfig, built: Built, folder: Path) -> bool:
    """Have MkDocs write a site into a folder while Pagefind indexes it, and give each page its policy.

    Args:
        config: its settings.
        built: the checked site.
        folder: where to; emptied first.

    Returns:
        Whether MkDocs was content, warnings included, and the index was made.
    """
    config.site_dir = str(folder)
    plugin = plugin_of(config)
    plugin.built, plugin.indexed = built, True
    with indexed_pages(built.site.pages.values()) as put_index_into:
        if not run(lambda: mkdocs_build(config)):
            return False
        try:
            put_index_into(folder)
        except IndexingError as error:
            click.echo(str(error))
            return False
    secure(folder)
    return True


def run(build: Callable[[], None]) -> bool:
    """Run a build of MkDocs and say whether it went well; where not, why is printed."""
    try:
        build()
    except (Abort, BuildError) as error:
        click.echo(str(error))
        return False
    except OSError as error:
        click.echo(in_words(error))
        return False
    except TemplateSyntaxError as error:  # of the theme, or of what a host lays over it
        click.echo(f"{error.filename or error.name}:{error.lineno}: error: {error.message}")
        return False
    except TemplateError as error:
        click.echo(f"The theme’s templates: error: {error}")
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
