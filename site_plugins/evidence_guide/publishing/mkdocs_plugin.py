"""The MkDocs plug-in: hands the rendered pages of the guide to MkDocs as its own.

A thin adapter. What is on the pages is decided in `pages`, and what is wrong with them in `rules`. The
project is checked before MkDocs touches the site's folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
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

from evidence_guide.building import ASSETS, SCRIPT, Built, build_site
from evidence_guide.model import PAGE
from evidence_guide.publishing.frames import Framed, Frames
from evidence_guide.publishing.navigation import NavigationSettings, make_navigation
from evidence_guide.publishing.reuse import Reuse
from evidence_guide.publishing.theme_files import THEME, ThemeFile, theme_files
from evidence_guide.reporting import print_diagnostics
from evidence_guide.search import search_files
from evidence_guide.site import INDEX, Heading, RenderedPage, Site

TEMPLATES: Final = THEME / "templates"
"""The templates that the guide lays over Material's. MkDocs publishes whatever stands in such a folder, so
styles and scripts stand beside it."""

_MATERIAL: Final = os.path.join("material", "templates")
"""How the path of Material's templates ends."""

_UNUSED_FILES: Final = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
"""What Material brings along and no page of the guide uses: files, and folders with all that is in them."""


class EvidenceGuideConfig(Config):  # type: ignore[no-untyped-call]
    """The plug-in's settings in `mkdocs.yml`."""

    edit_url = options.Type(str, default="")
    """Where a page's source can be edited: an address with `{path}` for the file; empty for no edit links."""


class EvidenceGuidePlugin(BasePlugin[EvidenceGuideConfig]):  # type: ignore[no-untyped-call]
    """Publishes the records and pages of a guide."""

    built: Built | None = None
    """The checked site; None where MkDocs runs by itself and the plug-in has to build it."""

    indexed = False
    """Whether Pagefind indexes the pages; where it does not, the index for folders is searched."""

    previous_site: Site | None = None
    """The site that the folder holds already, where a live preview writes only what has changed."""

    with_policy: Callable[[str], str] | None = None
    """Puts its policy into a page; None where pages have none, as in a live preview."""

    reuse: Reuse | None = None
    """What is taken over from the site that is there; None where everything is written."""

    frames: Frames | None = None
    """What the pages of the last build were put into; None where each was rendered by itself."""

    _theme_files: Mapping[str, ThemeFile] = MappingProxyType({})
    """The style sheet, the script and the mark, by the names that templates call them by."""

    _active_page: Page | None = None
    """The page in the navigation that is marked as active while the page of a record is made."""

    _made_navigation: NavigationSettings | None = None
    """The navigation that was made for settings that name none."""

    _previous_downloads: Mapping[str, bytes] = MappingProxyType({})
    """The files besides the pages that were handed to MkDocs at the last build, by address."""

    @property
    def framed_pages(self) -> Mapping[str, Framed]:
        """The pages of the last build that were put into frames, by address."""
        return self.frames.pages if self.frames else {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the guide's templates over those of the theme that is set, and under those of a host."""
        if not config.site_url:
            # a site map holds absolute addresses; without the site's own it would be empty
            config.theme.static_templates.discard("sitemap.xml")
        templates = str(TEMPLATES)
        if templates not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, templates)
        # the theme links the guide's own; settings written for earlier versions name them
        config.extra_css = [file for file in config.extra_css if file not in ASSETS]
        config.extra_javascript = [file for file in config.extra_javascript if str(file) != SCRIPT]
        if (
            config.theme.name == "material"
            and not config.theme.custom_dir
            and [*config.plugins.values()] == [self]
        ):
            # nothing of it is used, and to look through its thousands of pictures takes a while
            config.theme.dirs = [folder for folder in config.theme.dirs if not folder.endswith(_MATERIAL)]
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
        """Put the rendered pages in the place of MkDocs' own, with the files that they use beside them."""
        assert self.built is not None
        _set_robots(files, config)
        self._replace_pages(files, config, self.built.site)
        _remove_unused_files(files, config)
        self._theme_files = theme_files()
        for file in self._theme_files.values():
            files.append(File.generated(config, file.published_as, content=file.content))
        self._add_downloads(files, config, self.built)
        return files

    def _replace_pages(self, files: Files, config: MkDocsConfig, site: Site) -> None:
        """Put the rendered pages in the place of those that MkDocs would make."""
        # a live preview keeps its settings, and with them what was put there at the last build
        if config.nav is None or config.nav is self._made_navigation:
            config.nav = self._made_navigation = _navigation_for(site)
        titles = dict(_navigation_titles(config.nav))
        for file in list(files.documentation_pages()):
            files.remove(file)
        for rendered in site.pages.values():
            file = PageFile.generated(config, _navigation_path(rendered), content="")
            assert isinstance(file, PageFile)
            previous = self.previous_site
            file.unchanged = previous is not None and previous.pages.get(rendered.url) == rendered
            file.kept = self.reuse is not None and self.reuse.keeps_page(rendered)
            if file.src_uri not in titles:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
            title = titles.get(file.src_uri)
            # themes put it into their HTML as it is
            title = None if title is None else escape(str(title))
            GuidePage(title, file, config, rendered, self.config.edit_url)

    def _add_downloads(self, files: Files, config: MkDocsConfig, built: Built) -> None:
        """Add the open data, the references, the redirects and what the search loads."""
        search = search_files(built.corpus, built.site.pages.values(), pagefind=self.indexed)
        downloads = {**built.downloads, **search}
        for address, content in downloads.items():
            file = PageFile.generated(config, address, content=content)
            assert isinstance(file, PageFile)
            is_same = self._previous_downloads.get(address) == content
            file.unchanged = self.previous_site is not None and is_same
            file.kept = self.reuse is not None and self.reuse.keeps_file(address, content)
            files.append(file)
        self._previous_downloads = downloads

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the titles of sections and links HTML, as those of pages are: themes escape none of them."""
        for item in _sections_and_links(nav.items):
            item.title = escape(str(item.title))
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Give the theme the edition that the settings name, or else the brand file."""
        assert self.built is not None
        # it is not put into the settings, which a live preview keeps from one build to the next
        env.globals["edition"] = config.extra.get("edition", self.built.corpus.brand.edition)
        env.globals["guide_files"] = {name: file.published_as for name, file in self._theme_files.items()}
        self.frames = Frames(_site_addresses(config), self.with_policy) if self._is_alone(config) else None
        if self.frames:
            self.frames.give_to(env)
        return env

    def _is_alone(self, config: MkDocsConfig) -> bool:
        """Whether nothing but the guide's own templates makes a page of what is rendered."""
        heard = (hear for event in _EVENTS_OF_A_PAGE for hear in config.plugins.events[event])
        ours_alone = all(getattr(hear, "__self__", None) is self for hear in heard)
        return ours_alone and config.theme.dirs[0] == str(TEMPLATES)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Mark in the navigation the list that leads to the page of a record."""
        if isinstance(page, GuidePage) and page.file.inclusion is InclusionLevel.NOT_IN_NAV:
            address = page.rendered.breadcrumbs[-1][1]
            # the home page is no list, so nothing is marked for a page that it leads to
            self._active_page = next((item for item in nav.pages if item.url == address != ""), None)
            if self._active_page:
                self._active_page.active = True
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take back the mark that was set for the page."""
        if self._active_page:
            self._active_page.active, self._active_page = False, None
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Forget the site, so that the next build of a live preview reads the files anew."""
        self.built = None


_EVENTS_OF_A_PAGE: Final = ("env", "page_context", "post_page", "post_build")
"""The events of MkDocs at which others may make a page unlike another, or change what is written."""

_ROBOTS: Final = "User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n"
"""The file `robots.txt` (RFC 9309), written where the site’s address is known."""


class PageFile(File):
    """A file in memory: the one behind a page, or a download."""

    unchanged = False
    """Whether the site's folder holds it as it is now."""

    kept = False
    """Whether it is taken over from the site that is there, so that MkDocs has nothing to write."""

    @cached_property
    def _is_page(self) -> bool:
        return super().is_documentation_page()

    def is_documentation_page(self) -> bool:
        """Whether it is behind a page: MkDocs asks of each file again and again."""
        return self._is_page

    def is_modified(self) -> bool:
        """Whether a “dirty” build of MkDocs must write it."""
        return not self.unchanged

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, unless it is taken over."""
        if not self.kept:
            super().copy_file(dirty)


class GuidePage(Page):
    """A page whose content is rendered already, so that MkDocs renders no Markdown.

    Args:
        title: its title in the navigation, as HTML; None for its own.
        file: the file in memory behind it.
        config: MkDocs' settings.
        rendered: the rendered page.
        edit_url: the address where its file can be edited, with `{path}` for the file; empty for no link.
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
        """Set the metadata that MkDocs would read from front matter."""
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
    """Return the folder that holds `mkdocs.yml`, `data/`, `content/` and `macros/`."""
    return Path(config.config_file_path).resolve().parent


def _site_addresses(config: MkDocsConfig) -> Iterator[str]:
    """Yield the addresses that the templates lead to, beside those of pages and of the guide's own files."""
    yield from (str(file) for file in (*config.extra_css, *config.extra_javascript))
    yield from (str(config.theme[name]) for name in ("favicon", "logo") if name in config.theme)
    yield from (
        path.removesuffix("index.md").removesuffix(".md") for path, _ in _navigation_titles(config.nav)
    )


def _set_robots(files: Files, config: MkDocsConfig) -> None:
    """Add `robots.txt` where the site's address is known; else remove the site map, which needs it too."""
    if config.site_url:
        files.append(File.generated(config, "robots.txt", content=_ROBOTS.format(config.site_url)))
    elif sitemap := files.get_file_from_path("sitemap.xml"):
        files.remove(sitemap)


def _remove_unused_files(files: Files, config: MkDocsConfig) -> None:
    """Remove the files of Material that no page uses."""
    # a host may keep files in folders of the same names, in `content/` or in a theme over the guide's
    material_folders = {*config.theme.dirs} - {str(TEMPLATES), config.theme.custom_dir}
    for file in list(files):
        if file.src_dir in material_folders and file.src_uri.startswith(_UNUSED_FILES):
            files.remove(file)


def _navigation_for(site: Site) -> NavigationSettings:
    """Return the navigation of a site whose settings name none."""
    nameable = [_navigation_path(page) for page in site.pages.values() if page.kind in {PAGE, INDEX}]
    written = [_navigation_path(page) for page in site.pages.values() if page.kind == PAGE]
    return make_navigation(nameable, written)


def _navigation_path(page: RenderedPage) -> str:
    """Return the path by which the navigation names a page: its file, or an `index.md` where it has none."""
    return page.file_path.removeprefix("content/") if page.kind == PAGE else f"{page.url}index.md"


def _toc_tokens(headings: tuple[Heading, ...]) -> list[Any]:
    """Return headings nested as in the tokens of which MkDocs makes a table of contents."""
    top: list[Any] = []
    open_tokens: list[dict[str, Any]] = []
    for heading in headings:
        title = escape(heading.title)
        token: dict[str, Any] = {
            "id": heading.id,
            "name": title,
            "html": title,
            "level": heading.level,
            "children": [],
        }
        while open_tokens and open_tokens[-1]["level"] >= heading.level:
            open_tokens.pop()
        (open_tokens[-1]["children"] if open_tokens else top).append(token)
        open_tokens.append(token)
    return top


def _sections_and_links(items: Iterable[StructureItem]) -> Iterator[Section | Link]:
    """Yield the sections and links of the navigation, at every depth."""
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
