"""The MkDocs plug-in: hands the rendered pages of the guide to MkDocs as its own.

A thin adapter, and with `publishing` and `preview` the only importer of mkdocs. What is on the
pages is decided in `render`; what is wrong with them in `rules`. A mistake is found before MkDocs
touches the site's folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from markupsafe import Markup
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from evidence_guide.building import ASSETS, Built, build_site
from evidence_guide.model import PAGE
from evidence_guide.reporting import print_diagnostics
from evidence_guide.search import search_files
from evidence_guide.site import Heading, RenderedPage, Site

THEME: Final = Path(__file__).parents[1] / "theme"
"""What surrounds a page: its templates, and what its styles, scripts and pictures are made of."""

TEMPLATES: Final = THEME / "templates"
"""The templates that the guide lays over Material's. MkDocs publishes whatever stands in such a folder, so
styles and scripts stand beside it."""

_UNUSED: Final = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
"""What Material brings along and no page of ours asks for."""


class EvidenceGuideConfig(Config):  # type: ignore[no-untyped-call]
    """The plug-in's settings in `mkdocs.yml`."""

    edit_url = options.Type(str, default="")
    """Where a page's source can be edited: an address with `{path}` for the file; empty for no edit links."""


class EvidenceGuidePlugin(BasePlugin[EvidenceGuideConfig]):  # type: ignore[no-untyped-call]
    """Publishes the records and pages of a guide."""

    built: Built | None = None
    """The site in memory; `guide build` and `guide serve` put one here that they have checked already."""

    indexed = False
    """Whether Pagefind will index what MkDocs writes; without that, the small index is searched."""

    _shown_at: Page | None = None

    previous: Site | None = None
    """What the site's folder holds already, where a live preview is to write only what has changed."""

    _downloads: Mapping[str, bytes] = MappingProxyType({})
    """The files besides the pages that were handed to MkDocs last."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay the guide's own theme over the one that is set, and under what a host lays over both."""
        if not config.site_url:
            # the list of pages holds whole addresses; without them it would be empty
            config.theme.static_templates.discard("sitemap.xml")
        own = str(TEMPLATES)
        if own not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check and render everything, before MkDocs empties the site's folder."""
        if self.built is None:
            address = config.site_url or ""
            self.built = build_site(project_root(config), title=config.site_name, address=address)
            print_diagnostics(self.built.diagnostics)
        if not self.built.ok:
            raise PluginError("The guide has mistakes; nothing was written.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the rendered pages in the place of MkDocs' own, and the open data beside them."""
        assert self.built is not None
        if config.site_url:
            files.append(File.generated(config, "robots.txt", content=_ROBOTS.format(config.site_url)))
        elif listed := files.get_file_from_path("sitemap.xml"):
            files.remove(listed)
        titles = dict(_navigation_titles(config.nav or []))
        for file in list(files.documentation_pages()):
            files.remove(file)
        for rendered in self.built.site.pages.values():
            file = PageFile.generated(config, _path_of(rendered), content="")
            assert isinstance(file, PageFile)
            file.unchanged = self.previous is not None and self.previous.pages.get(rendered.url) == rendered
            if config.nav is not None and file.src_uri not in titles:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
            title = titles.get(file.src_uri)
            # themes put it into their HTML as it is
            title = None if title is None else escape(str(title))
            GuidePage(title, file, config, rendered, self.config.edit_url)
        # a host may keep files in folders of the same names, in `content/` or in a theme over ours
        materials = {*config.theme.dirs} - {str(TEMPLATES), config.theme.custom_dir}
        for file in list(files):
            if file.src_dir in materials and file.src_uri.startswith(_UNUSED):
                files.remove(file)
        for address, parts in ASSETS.items():
            text = "\n".join(part.read_text(encoding="utf-8") for part in sorted(THEME.glob(parts)))
            files.append(File.generated(config, address, content=text))
        for asset in sorted((THEME / "assets").iterdir()):
            files.append(File.generated(config, f"assets/{asset.name}", content=asset.read_bytes()))
        found = search_files(self.built.corpus, self.built.site.pages.values(), pagefind=self.indexed)
        downloads = {**self.built.downloads, **found}
        for address, content in downloads.items():
            file = PageFile.generated(config, address, content=content)
            assert isinstance(file, PageFile)
            file.unchanged = self.previous is not None and self._downloads.get(address) == content
            files.append(file)
        self._downloads = downloads
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the titles of sections and links HTML, as those of pages are: themes escape none of them."""
        for item in _sections_and_links(nav.items):
            item.title = escape(str(item.title))
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Tell the theme the edition: the settings', or else the brand file's."""
        assert self.built is not None
        # not into the settings: a live preview keeps them from one build to the next
        env.globals["edition"] = config.extra.get("edition", self.built.corpus.brand.edition)
        return env

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Show where in the navigation a record's page belongs: at the list that leads to it."""
        if isinstance(page, GuidePage) and page.file.inclusion is InclusionLevel.NOT_IN_NAV:
            address = page.rendered.breadcrumbs[-1][1]
            # the home page is no list, and leads to everything
            self._shown_at = next((item for item in nav.pages if item.url == address != ""), None)
            if self._shown_at:
                self._shown_at.active = True
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take back what was shown for the page."""
        if self._shown_at:
            self._shown_at.active, self._shown_at = False, None
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Forget the site, so that the next build of a live preview reads the files anew."""
        self.built = None


_ROBOTS: Final = "User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n"
"""What search engines are told, where the site’s address is known."""


class PageFile(File):
    """The in-memory file behind a page, or a file besides the pages."""

    unchanged = False
    """Whether the site's folder holds it as it is now."""

    def is_modified(self) -> bool:
        """Say to a “dirty” build whether it must be written."""
        return not self.unchanged


class GuidePage(Page):
    """A page whose content is there already: MkDocs' Markdown has nothing to do.

    Args:
        title: its title in the navigation, or None for its own.
        file: the in-memory file.
        config: MkDocs' settings.
        rendered: the page.
        edit_url: the template for its edit link.
    """

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, rendered: RenderedPage, edit_url: str
    ) -> None:
        super().__init__(title, file, config)
        self.rendered = rendered
        self.edit_url = (
            edit_url.replace("{path}", rendered.file_path) if edit_url and rendered.file_path else None
        )

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the theme asks of a page's front matter."""
        self.markdown = ""
        # themes put both into their HTML as they are
        self.meta = {"title": escape(self.rendered.title), "description": escape(self.rendered.description)}
        if self.rendered.hide:
            self.meta["hide"] = list(self.rendered.hide)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the content, its table of contents and its anchors."""
        self.content = self.rendered.html
        self.head = Markup(self.rendered.head)
        self.toc = get_toc(_toc_tokens(self.rendered.headings))
        self.present_anchor_ids = set(self.rendered.anchors)


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder that holds `mkdocs.yml`, and with it `data/`, `content/` and `macros/`."""
    return Path(config.config_file_path).resolve().parent


def _path_of(page: RenderedPage) -> str:
    """Return the path that the navigation names a page by: its file, or for a made page an index."""
    return page.file_path.removeprefix("content/") if page.kind == PAGE else f"{page.url}index.md"


def _toc_tokens(headings: tuple[Heading, ...]) -> list[Any]:
    """Nest headings as MkDocs' table of contents wants them."""
    top: list[Any] = []
    open_tokens: list[dict[str, Any]] = []
    for heading in headings:
        title = escape(heading.title)
        words = {"id": heading.id, "name": title, "html": title}
        token: dict[str, Any] = {**words, "level": heading.level, "children": []}
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        (open_tokens[-1]["children"] if open_tokens else top).append(token)
        open_tokens.append(token)
    return top


def _sections_and_links(items: Iterable[StructureItem]) -> Iterator[Section | Link]:
    """Yield what is in the navigation besides pages."""
    for item in items:
        if isinstance(item, Section | Link):
            yield item
            yield from _sections_and_links(item.children or ())


def _navigation_titles(nav: Any) -> Iterator[tuple[str, str | None]]:
    """Yield the path and the title of each page that the navigation names."""
    if isinstance(nav, str):
        yield nav, None
    elif isinstance(nav, list):
        for item in nav:
            yield from _navigation_titles(item)
    elif isinstance(nav, dict):
        for title, value in nav.items():
            if isinstance(value, str):
                yield value, title
            else:
                yield from _navigation_titles(value)
