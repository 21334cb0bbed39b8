"""Checks the files of a written site: links, anchors, requests to other hosts, and what policies would stop.

MkDocs does not look inside raw HTML, nor at what its theme adds. The rules are those of the pages; this
module reads the written files, style sheets and scripts among them, as pages that the rules can check.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from evidence_guide.diagnostics import Diagnostic, Place
from evidence_guide.model import PAGE
from evidence_guide.pages import facts_of, is_looked_at, page_of_file
from evidence_guide.publishing.files_in import files_in
from evidence_guide.publishing.frames import Framed
from evidence_guide.rules import check_files
from evidence_guide.search import LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE
from evidence_guide.site import RenderedPage, Site, Target

_OF_THE_SEARCH: Final = frozenset({LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE})
"""Scripts that hold text as data and do nothing; some are as long as all pages together."""

_ERROR_PAGE: Final = re.compile(r"[0-9]{3}\.html")
"""A page such as 404.html, which hosts show at any address, so that its links begin at the host’s root."""


def check_written_site(
    folder: Path,
    rendered: Site | None = None,
    *,
    base_path: str = "/",
    framed: Mapping[str, Framed] = MappingProxyType({}),
    checked: Collection[str] = (),
) -> list[Diagnostic]:
    """Check the files of a folder by the rules of links, anchors, other hosts and policies.

    Of a page that was put into a frame the file is not read: its content was checked before, the frame is
    checked once, and what is left of it is in memory. Where that finds anything, every file is read.

    Args:
        folder: the written site.
        rendered: the pages that were checked before they were written; of their files only what the theme
            adds is read.
        base_path: where the site begins on its host, as the path of an address: “/” or “/guide/”.
        framed: those of the rendered pages that were put into frames, by address.
        checked: the files that are as they were when they were checked, and so is what they lead to.

    Returns:
        The diagnostics, sorted. Their paths are relative to the folder; for the content of a rendered page
        they are those of the files that editors write.

    Raises:
        OSError: a file could not be read.
    """
    rendered = rendered or Site({})
    files = frozenset(files_in(folder))
    known = {
        f"{url}index.html": url for url, page in framed.items() if page.content is rendered.pages[url].html
    }
    # a content that was checked in memory needs no more, if all that it was checked against is there
    if files.issuperset({*known, *rendered.files, *(f"{url}index.html" for url in rendered.pages)}):
        known_pages = dict(_unchecked_parts({url: framed[url] for url in known.values()}, rendered.pages))
        unread = {*known, *checked, *_OF_THE_SEARCH}
        others = _read_pages(folder, files - unread, rendered.pages, base_path)
        if not check_files(Site({**_anchors_of(rendered, checked), **others, **known_pages}, files)):
            return []
    return check_files(Site(_read_pages(folder, files, rendered.pages, base_path), files))


def _anchors_of(rendered: Site, checked: Collection[str]) -> dict[str, RenderedPage]:
    """Return pages that were checked before, with nothing but what other pages may lead to."""
    pages = (page for page in rendered.pages.values() if f"{page.url}index.html" in checked)
    return {page.url: replace(_page(page.url, page.url, ""), anchors=page.anchors) for page in pages}


def _unchecked_parts(
    framed: Mapping[str, Framed], rendered_pages: Mapping[str, RenderedPage]
) -> Iterator[tuple[str, RenderedPage]]:
    """Yield of each page what is not checked yet, and all its anchors; each frame with its first page."""
    seen = set()
    for url, page in framed.items():
        file, rendered, frame = f"{url}index.html", rendered_pages[url], page.frame.facts
        own = facts_of(page.own, {}, Place(file))
        is_first = id(page.frame) not in seen
        seen.add(id(page.frame))
        # a link of the frame within its page leads to a place in the content
        within = tuple(link for link in frame.links if is_first or link.address.startswith("#"))
        yield (
            url,
            RenderedPage(
                url,
                title="",
                description="",
                html="",
                file_path=file,
                kind=PAGE,
                anchors=frame.anchors + own.anchors + rendered.anchors,
                links=own.links + within,
                images=own.images + (frame.images if is_first else ()),
                elsewhere=own.elsewhere + (frame.elsewhere if is_first else ()),
                stopped=own.stopped + (frame.stopped if is_first else ()),
            ),
        )


def _read_pages(
    folder: Path, files: Iterable[str], rendered_pages: Mapping[str, RenderedPage], base_path: str
) -> dict[str, RenderedPage]:
    """Return the pages of a written site, and those styles and scripts that make browsers request files."""
    pages = {}
    for file in sorted(files):
        if file.endswith(".html"):
            url = file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file
            page = _page(url, file, _read_text(folder / file), rendered_pages.get(url))
            pages[url] = _with_relative_links(page, base_path) if _ERROR_PAGE.fullmatch(file) else page
        elif is_looked_at(file):
            page = page_of_file(file, file, _read_text(folder / file))
            if page.elsewhere:
                pages[file] = page
    return pages


def _page(url: str, file: str, html: str, rendered: RenderedPage | None = None) -> RenderedPage:
    """Return a written page as the rules check it; what is known of its rendered content is taken over."""
    # where a hook of MkDocs has changed the content, it is not found in the file, and all of the file is read
    before, content, after = html.partition(rendered.html) if rendered and rendered.html else (html, "", "")
    page = page_of_file(url, file, before + after)
    if not rendered or not content:
        return page
    return replace(
        page,
        anchors=page.anchors + rendered.anchors,
        links=page.links + rendered.links,
        images=page.images + rendered.images,
        elsewhere=page.elsewhere + rendered.elsewhere,
        stopped=page.stopped + rendered.stopped,
    )


def _with_relative_links(page: RenderedPage, base_path: str) -> RenderedPage:
    """Return a page at the site’s root whose links that begin at the host’s root are made relative."""

    def relative(target: Target) -> Target:
        address = target.address
        if not address.startswith(base_path) or address.startswith("//"):
            return target
        return replace(target, address=f"./{address.removeprefix(base_path)}", written=address)

    links, images = (tuple(map(relative, targets)) for targets in (page.links, page.images))
    return replace(page, links=links, images=images)


def _read_text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
