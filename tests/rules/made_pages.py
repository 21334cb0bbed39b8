"""Pages that are made by hand, and what the rules say of them."""

from __future__ import annotations

from evidence_guide.diagnostics import Place
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import RenderedPage, Site

HERE = Place("content/guide/a-page.md", 12, 3)


def page(**parts) -> RenderedPage:
    """Return a page of the address guide/a-page/ with the parts that a test is about."""
    usual = {
        "url": "guide/a-page/",
        "title": "A page",
        "description": "",
        "html": "",
        "file_path": "content/guide/a-page.md",
        "kind": "page",
    }
    return RenderedPage(**{**usual, **parts})


def check(**parts) -> list[str]:
    """Return the diagnostics of a page on a site with one factor, a list of factors and a picture."""
    others = (
        page(url="", title="Home"),
        page(url="factors/", title="Factors"),
        page(url="factors/shared-office/", title="Sharing an office", anchors=("claims", "easier-contact")),
    )
    pages = {p.url: p for p in (*others, page(**parts))}
    return [str(diagnostic) for diagnostic in check_pages(Site(pages, frozenset({"pictures/town.png"})))]
