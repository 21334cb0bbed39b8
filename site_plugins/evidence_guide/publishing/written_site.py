"""Checks the files of a written site: links, anchors, requests to other hosts, and what policies would stop.

MkDocs does not look inside raw HTML, nor at what its theme adds. The rules are those of the pages; this
module reads the written files, style sheets and scripts among them, as pages that the rules can check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from evidence_guide.diagnostics import Diagnostic, Place, locate_in_body
from evidence_guide.model import PAGE
from evidence_guide.pages import ExternalRequest, facts_of, requests_of_script, requests_of_styles
from evidence_guide.rules import RULES
from evidence_guide.site import RenderedPage, Site, Target

_RULE_CODES: Final = ("E403", "E404", "E421", "E422")
_REQUEST_FINDERS: Final[Mapping[str, Callable[[str], Iterator[ExternalRequest]]]] = {
    ".css": requests_of_styles,
    ".js": requests_of_script,
}
"""What finds the addresses that a file besides the pages makes browsers request, by the file's suffix."""

_ERROR_PAGE: Final = re.compile(r"[0-9]{3}\.html")
"""A page such as 404.html, which hosts show at any address, so that its links begin at the host’s root."""


def check_written_site(
    folder: Path, rendered_pages: Mapping[str, RenderedPage] | None = None, *, base_path: str = "/"
) -> list[Diagnostic]:
    """Check the files of a folder by the rules of links, anchors, other hosts and policies.

    Args:
        folder: the written site.
        rendered_pages: the pages that were checked before they were written, by address; of their files only
            what the theme adds is read.
        base_path: where the site begins on its host, as the path of an address: “/” or “/guide/”.

    Returns:
        The diagnostics, sorted. Their paths are relative to the folder; for the content of a rendered page
        they are those of the files that editors write.

    Raises:
        OSError: a file could not be read.
    """
    site = _read_site(folder, rendered_pages or {}, base_path)
    diagnostics = []
    for code in _RULE_CODES:
        rule = RULES[code]
        assert rule.check_page is not None
        for page in site.pages.values():
            diagnostics += [rule.diagnostic(violation) for violation in rule.check_page(page, site)]
    return sorted(diagnostics)


def _read_site(folder: Path, rendered_pages: Mapping[str, RenderedPage], base_path: str) -> Site:
    """Return the pages of a written site, and those styles and scripts that make browsers request files."""
    files = frozenset(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    pages = {}
    for file in sorted(files):
        if file.endswith(".html"):
            url = file.removesuffix("index.html") if Path(file).name == "index.html" else file
            page = _page(url, file, _read_text(folder / file), rendered_pages.get(url))
            pages[url] = _with_relative_links(page, base_path) if _ERROR_PAGE.fullmatch(file) else page
        elif find_requests := _REQUEST_FINDERS.get(Path(file).suffix):
            text = _read_text(folder / file)
            place = locate_in_body(file, text, 1)
            requests = tuple(Target(address, None, place(offset)) for address, offset in find_requests(text))
            if requests:
                pages[file] = replace(_page(file, file, ""), elsewhere=requests)
    return Site(pages, files)


def _page(url: str, file: str, html: str, rendered: RenderedPage | None = None) -> RenderedPage:
    """Return a written page as the rules check it; what is known of its rendered content is taken over."""
    # where a hook of MkDocs has changed the content, it is not found in the file, and all of the file is read
    before, content, after = html.partition(rendered.html) if rendered and rendered.html else (html, "", "")
    facts = facts_of(before + after, {}, Place(file))
    page = RenderedPage(
        url,
        title="",
        description="",
        html="",
        file_path=file,
        kind=PAGE,
        anchors=facts.anchors,
        links=facts.links,
        images=facts.images,
        elsewhere=facts.elsewhere,
        stopped=facts.stopped,
    )
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
