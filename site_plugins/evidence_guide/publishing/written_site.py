"""Checks a written site, the theme's own part included: links, anchors, and what would be loaded and run.

MkDocs does not look inside raw HTML, nor at what its theme adds. The rules are those of the pages; here the
written files, style sheets and scripts among them, are read into the shape that they look at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from evidence_guide.diagnostics import Diagnostic, Place, locate_in_body
from evidence_guide.model import PAGE
from evidence_guide.pages import Asked, by_script, by_styles, facts_of
from evidence_guide.rules import RULES
from evidence_guide.site import RenderedPage, Site, Target

_CODES: Final = ("E403", "E404", "E421", "E422")
_ASKING: Final[Mapping[str, Callable[[str], Iterator[Asked]]]] = {".css": by_styles, ".js": by_script}
"""The files besides pages that may have a browser ask for something, by how their names end."""

_ERROR_PAGE: Final = re.compile(r"[0-9]{3}\.html")
"""A page such as 404.html, which hosts show at any address, so that its links begin at the host’s root."""


def check_written(
    folder: Path, known: Mapping[str, RenderedPage] | None = None, *, root: str = "/"
) -> list[Diagnostic]:
    """Find dead links and anchors in the pages of a folder, and what its pages could not or should not load.

    Args:
        folder: the written site.
        known: pages by address whose content was read already; only what stands around it is then read.
        root: where the site begins on its host, as the path of an address: “/” or “/guide/”.

    Returns:
        The diagnostics, sorted. Their paths are relative to the folder; for what was read already, they are
        those of the sources.
    """
    files = frozenset(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    pages = {}
    for file in sorted(files):
        if file.endswith(".html"):
            url = file.removesuffix("index.html") if Path(file).name == "index.html" else file
            page = _page(url, file, _text(folder / file), (known or {}).get(url))
            pages[url] = _from_root(page, root) if _ERROR_PAGE.fullmatch(file) else page
        elif asking := _ASKING.get(Path(file).suffix):
            text = _text(folder / file)
            place = locate_in_body(file, text, 1)
            asked = tuple(Target(address, None, place(offset)) for address, offset in asking(text))
            if asked:
                pages[file] = replace(_page(file, file, ""), elsewhere=asked)
    site = Site(pages, files)
    found = []
    for code in _CODES:
        rule = RULES[code]
        assert rule.check_page is not None
        for page in pages.values():
            found += [rule.diagnostic(finding) for finding in rule.check_page(page, site)]
    return sorted(found)


def _page(url: str, file: str, html: str, known: RenderedPage | None = None) -> RenderedPage:
    # what lays hands on a page’s content after it was read has it read again
    before, content, after = html.partition(known.html) if known and known.html else (html, "", "")
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
    if not known or not content:
        return page
    return replace(
        page,
        anchors=page.anchors + known.anchors,
        links=page.links + known.links,
        images=page.images + known.images,
        elsewhere=page.elsewhere + known.elsewhere,
        stopped=page.stopped + known.stopped,
    )


def _from_root(page: RenderedPage, root: str) -> RenderedPage:
    """Return a page that lies at the site’s root with the links that begin at the host’s made relative."""

    def relative(target: Target) -> Target:
        address = target.address
        if not address.startswith(root) or address.startswith("//"):
            return target
        return replace(target, address=f"./{address.removeprefix(root)}", written=address)

    links, images = (tuple(map(relative, targets)) for targets in (page.links, page.images))
    return replace(page, links=links, images=images)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
