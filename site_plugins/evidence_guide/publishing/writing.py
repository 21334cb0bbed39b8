"""Has MkDocs write a checked site while Pagefind indexes it, and gives each page its policy."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from evidence_guide.building import Built
from evidence_guide.progress import Progress
from evidence_guide.publishing.content_security import PolicyAllowances, with_policy
from evidence_guide.publishing.files_in import files_in
from evidence_guide.publishing.reuse import Reuse
from evidence_guide.publishing.settings import plugin_of
from evidence_guide.publishing.written_site import check_written_site
from evidence_guide.reporting import describe_os_error, print_diagnostics
from evidence_guide.search import INDEX_FOLDER, IndexingError, indexed_pages


def write_site(config: MkDocsConfig, built: Built, folder: Path, reuse: Reuse | None = None) -> bool:
    """Write a site with its search index and its policies into a folder.

    Args:
        config: MkDocs' settings.
        built: the checked site.
        folder: where the site is written; emptied first.
        reuse: what is taken over from the site that is there.

    Returns:
        Whether the site was written; where not, why is printed. With `strict` in the settings a warning of
        MkDocs is reason enough.

    Raises:
        click.UsageError: the settings do not name the plug-in.
    """
    config.site_dir = str(folder)
    plugin = plugin_of(config)
    plugin.built, plugin.indexed, plugin.reuse = built, True, reuse
    allowances: list[PolicyAllowances] = []

    def with_policy_of_site(html: str) -> str:
        if not allowances:  # MkDocs writes style sheets before it writes pages
            allowances.append(replace(allowances_for(folder), wasm=True))
        return with_policy(html, allowances[0])

    plugin.with_policy = with_policy_of_site
    with indexed_pages(built.site.pages.values()) as put_index_into:
        if not run_mkdocs(lambda: mkdocs_build(config)):
            return False
        if reuse:
            reuse.take_over(folder)
        try:
            put_index_into(folder)
        except IndexingError as error:
            click.echo(str(error))
            return False
    framed = plugin.framed_pages if allowances == [allowances_for(folder)] else {}
    kept = {path.removesuffix("index.html") for path in reuse.kept} if reuse else set()
    write_policies(folder, framed.keys() | kept)
    return True


def write_checked_site(
    config: MkDocsConfig,
    built: Built,
    folder: Path,
    reuse: Reuse | None,
    progress: Progress,
    *,
    thorough: bool = False,
) -> bool:
    """Write a site into a folder and check its files; where something is wrong, print that.

    Args:
        config: MkDocs' settings.
        built: the checked site.
        folder: where the site is written; emptied first.
        reuse: what is taken over from the site that is there.
        progress: is told what is being done.
        thorough: whether every written file is read again, and not only what is not known of it.

    Returns:
        Whether the site was written and nothing is wrong with it.

    Raises:
        click.UsageError: the settings do not name the plug-in.
        OSError: a file could not be read or written.
    """
    progress("Writing the site, and waiting for its search index")
    if not write_site(config, built, folder, reuse):
        progress.end()
        return False
    progress("Checking what was written")
    diagnostics = check_written_site(
        folder,
        built.site,
        base_path=urlsplit(config.site_url or "/").path,
        framed={} if thorough else plugin_of(config).framed_pages,
        checked=reuse.kept if reuse else (),
    )
    progress.end()
    if diagnostics:
        print_diagnostics(diagnostics)
    return not diagnostics


def run_mkdocs(build: Callable[[], None]) -> bool:
    """Run a build of MkDocs.

    Args:
        build: the call of MkDocs.

    Returns:
        Whether it succeeded; where not, why is printed.
    """
    try:
        build()
    except (Abort, BuildError) as error:
        click.echo(str(error))
        return False
    except OSError as error:
        click.echo(describe_os_error(error))
        return False
    except TemplateSyntaxError as error:  # in the theme, or in what a host lays over it
        click.echo(f"{error.filename or error.name}:{error.lineno}: error: {error.message}")
        return False
    except TemplateError as error:
        click.echo(f"The theme’s templates: error: {error}")
        return False
    return True


def write_policies(folder: Path, written: Container[str] = ()) -> None:
    """Write into each page of a folder its Content Security Policy.

    Args:
        folder: the written site, with every file that will be in it.
        written: the addresses of pages that have their policy.

    Raises:
        OSError: a page could not be read or written.
    """
    allowances = allowances_for(folder)
    for path in files_in(folder):
        if not path.endswith(".html") or path.removesuffix("index.html") in written:
            continue
        page = folder / path
        html = with_policy(_read_any_text(page), allowances)
        page.write_bytes(html.encode("utf-8", "surrogateescape"))


def allowances_for(folder: Path) -> PolicyAllowances:
    """Return what the pages of a written site need besides its own files.

    Args:
        folder: the written site.
    """
    sheets = (folder / path for path in files_in(folder) if path.endswith(".css"))
    in_styles = any("data:image" in _read_any_text(sheet) for sheet in sheets)
    return PolicyAllowances(wasm=(folder / INDEX_FOLDER).is_dir(), data_images=in_styles)


def _read_any_text(file: Path) -> str:
    """Return a file's text, with bytes that are not UTF-8 escaped so that encoding it gives them back."""
    return file.read_bytes().decode("utf-8", "surrogateescape")
