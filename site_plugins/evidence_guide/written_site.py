"""Checks the links and anchors of a written site, the theme's own included.

MkDocs does not look inside raw HTML, nor at what its theme adds. The rules for dead links and anchors
are those of the pages; here the written files are read into the shape that they look at.
"""

from __future__ import annotations

from pathlib import Path

from evidence_guide.diagnostics import Diagnostic, Place
from evidence_guide.html_facts import facts_of
from evidence_guide.pages import RenderedPage, Site
from evidence_guide.rules import RULES

_CODES = ("E403", "E404")


def check_written(folder: Path) -> list[Diagnostic]:
    """Find dead links and anchors in the HTML of a folder.

    Args:
        folder: the written site.

    Returns:
        The diagnostics, sorted; their paths are relative to the folder.
    """
    files = frozenset(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file())
    pages = {}
    for file in sorted(files):
        if file.endswith("index.html"):
            html = (folder / file).read_text(encoding="utf-8", errors="replace")
            facts = facts_of(html, {}, Place(file))
            url = file.removesuffix("index.html")
            pages[url] = RenderedPage(
                url, "", "", "", file, "page", anchors=facts.anchors, links=facts.links, images=facts.images
            )
    site = Site(pages, files)
    found = []
    for code in _CODES:
        rule = RULES[code]
        assert rule.check_page is not None
        for page in pages.values():
            found += [rule.diagnostic(finding) for finding in rule.check_page(page, site)]
    return sorted(found)
