"""The live preview: MkDocs' own server with a check before every rebuild.

Stock MkDocs answers nothing after a failed build. Here a mistake is found before MkDocs begins, the last
good pages stay, and the diagnostics are laid over them. Only pages that have changed are written anew.
"""

from __future__ import annotations

import logging
import os
import tempfile
from html import escape
from pathlib import Path

import click
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)

from evidence_guide.building import Memory, build_site
from evidence_guide.diagnostics import Diagnostic, Severity
from evidence_guide.model import PAGE
from evidence_guide.publishing.settings import load_settings, plugin_of
from evidence_guide.publishing.writing import run_mkdocs
from evidence_guide.reporting import describe_os_error, print_diagnostics, summary_line
from evidence_guide.site import INDEX, Site

log = logging.getLogger(__name__)

WATCHED_FOLDERS = ("data", "content", "macros")
"""The folders that are watched with all that is in them; of the project's own, only its files are watched."""

_PANEL = """\
<section id="guide-preview" role="alert" style="position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;\
overflow:auto;padding:1rem 1.5rem;background:#fff;color:#1d1d1d;border-top:6px solid #b3261e;\
font:16px/1.5 system-ui,sans-serif;box-shadow:0 -4px 24px #0004">
<h2 style="margin:0 0 .5rem;font-size:1.2rem">{title}</h2>
<p style="margin:0 0 .5rem">{pages}Mend what is wrong and save: the page reloads by itself.</p>
<ol style="margin:0;padding-left:1.5rem">{items}</ol>
</section>"""


class PreviewServer(LiveReloadServer):
    """Serves the last good site of a project, and over it the diagnostics of the present one.

    Args:
        root: the project.
        host: the address to serve on.
        port: the port to serve on.
        output: the folder that the site is written into.
    """

    def __init__(self, root: Path, host: str, port: int, output: Path) -> None:
        self.project = root
        self.diagnostics: tuple[Diagnostic, ...] = ()
        self.failure = ""
        self._config: MkDocsConfig | None = None
        self._config_modified = 0.0
        self._published: Site | None = None
        self._memory, self._was_built = Memory(), False
        super().__init__(builder=self.rebuild, host=host, port=port, root=str(output), polling_interval=0.2)
        self.error_handler = self._error_page
        # the folder is watched and not its two files, which may come, go and be replaced
        self.watch(str(root), recursive=False)
        self._folders = {os.path.abspath(root / name) for name in WATCHED_FOLDERS}
        for folder in self._folders:
            self._watch_folder(folder)
        # folders may come and go too, and MkDocs’ own watching does not report that
        handler = FileSystemEventHandler()
        handler.on_any_event = self._folder_changed  # type: ignore[method-assign]
        self.observer.schedule(handler, os.path.abspath(root), recursive=False)

    def _folder_changed(self, event: FileSystemEvent) -> None:
        """Watch a folder that has come, and stop watching one that has gone."""
        if not isinstance(event, DirCreatedEvent | DirDeletedEvent | DirMovedEvent):
            return
        for folder in {os.fsdecode(event.src_path), os.fsdecode(event.dest_path)} & self._folders:
            self._watch_folder(folder)
            with self._rebuild_cond:
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def _watch_folder(self, folder: str) -> None:
        """Watch a folder if it is there, and stop watching an earlier one of its name."""
        if folder in self._watch_refs:
            self.unwatch(folder)
        if os.path.isdir(folder):
            try:
                self.watch(folder)
            except OSError:  # it has gone in the meantime
                del self._watched_paths[folder]

    def rebuild(self) -> None:
        """Check the project, and if it has no mistakes write what has changed."""
        click.echo("A change was seen …" if self._was_built else "Building the guide …")
        self._was_built = True
        try:
            self.failure = self._rebuild()
        except click.UsageError as error:
            click.echo(error.message)
            self.failure = error.message
        except Exception:  # an error that escaped would end MkDocs' loop and leave every request waiting
            log.exception("The guide could not be built.")
            self.failure = "The guide could not be built; the terminal says why."
            self._published = None

    def _rebuild(self) -> str:
        """Rebuild; return why that failed, or an empty string where it did not or the diagnostics say why."""
        config = self._current_settings()
        if config is None:
            return "mkdocs.yml cannot be read; the terminal says why."
        built = build_site(self.project, title=config.site_name, memory=self._memory)
        self.diagnostics = tuple(d for d in built.diagnostics if d.severity is Severity.ERROR)
        print_diagnostics(built.diagnostics)
        if not built.ok:
            return ""
        if self._published and _titles_in_navigation(self._published) != _titles_in_navigation(built.site):
            # the navigation is on every page, so all of them are written anew
            self._published = None
        plugin = plugin_of(config)
        plugin.built, plugin.previous_site = built, self._published
        dirty = self._published is not None
        if run_mkdocs(lambda: mkdocs_build(config, serve_url=self.url, dirty=dirty)):
            self._remove_vanished_pages(built.site)
            self._published = built.site
            return ""
        # the folder may be half written, so the next build writes everything
        self._published = None
        return "MkDocs could not build the site; the terminal says why."

    def _current_settings(self) -> MkDocsConfig | None:
        """Return MkDocs' settings, read anew where `mkdocs.yml` has changed."""
        file = self.project / "mkdocs.yml"
        modified = file.stat().st_mtime if file.exists() else 0.0
        if self._config is None or modified != self._config_modified:
            self._config, self._config_modified, self._published = load_settings(self.project), modified, None
            if self._config is not None:
                self._memory = Memory.of(self.project, title=self._config.site_name)
                self._config.site_dir, self._config.site_url = self.root, self.url
                # a warning must not stop a preview; `guide build` is strict
                self._config.strict = False
                # the search index then keeps its entries for pages that are not written anew
                self._config.plugins.on_startup(command="serve", dirty=True)
        return self._config

    def _remove_vanished_pages(self, site: Site) -> None:
        """Remove the files of pages that the site no longer has."""
        for url in (self._published.pages.keys() if self._published else set()) - site.pages.keys():
            (Path(self.root) / url / "index.html").unlink(missing_ok=True)

    def server_activate(self) -> None:
        """Begin to listen, and print the address."""
        super().server_activate()
        click.echo(f"The guide is at {self.url}; Ctrl+C stops it.")

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        html: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return html.replace(b"</body>", self._panel_html().encode() + b"</body>", 1)

    def _panel_html(self) -> str:
        """Return the panel that lists the mistakes, as HTML; empty where there are none."""
        if not self.failure and not self.diagnostics:
            return ""
        # before the first good build there are no pages
        pages = "These are the last good pages. " if (Path(self.root) / "index.html").is_file() else ""
        if self.failure:
            return _PANEL.format(title=escape(self.failure), pages=pages, items="")
        items = "".join(f"<li><code>{escape(str(d))}</code></li>" for d in self.diagnostics)
        return _PANEL.format(title=escape(summary_line(self.diagnostics)), pages=pages, items=items)

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self.root) / "404.html"
        if code == 404 and page.is_file():
            html = page.read_bytes()
        else:
            # before the first good build there is no page to lay the panel over
            body = "" if self._panel_html() else "<p>There is no such page.</p>"
            html = f'<!doctype html><meta charset="utf-8"><body>{body}</body>'.encode()
        return self._inject_js_into_html(html, self._visible_epoch)


def _titles_in_navigation(site: Site) -> dict[str, str]:
    """Return the titles that the navigation may show."""
    return {url: page.title for url, page in site.pages.items() if page.kind in {PAGE, INDEX}}


def serve(root: Path, host: str, port: int) -> None:
    """Serve a project until interrupted, and rebuild it at every change.

    Args:
        root: the project.
        host: the address to serve on.
        port: the port to serve on.

    Raises:
        SystemExit: the server could not listen there; the status is 2, and why is printed.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    # it warns of every “dirty” build, and the preview makes dirty builds on purpose
    logging.getLogger("mkdocs.commands.build").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="guide-preview-") as output:
        server = PreviewServer(root, host, port, Path(output))
        server.rebuild()
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            click.echo("Stopped.")
        except OSError as error:
            click.echo(
                f"Cannot serve on {server.url}: {describe_os_error(error)}. Try --port with another number.",
                err=True,
            )
            raise SystemExit(2) from None
        finally:
            server.shutdown()
