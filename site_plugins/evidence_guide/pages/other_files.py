"""Looks at the files that are published beside the pages, style sheets and scripts among them, as rules do.

What makes such a file, and where its text comes from, is the caller's matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import PAGE
from evidence_guide.pages.external_requests import ExternalRequest, requests_of_script, requests_of_styles
from evidence_guide.pages.html_facts import facts_of
from evidence_guide.site import RenderedPage, Target

_REQUEST_FINDERS: Final[Mapping[str, Callable[[str], Iterator[ExternalRequest]]]] = MappingProxyType(
    {".css": requests_of_styles, ".js": requests_of_script}
)
"""What finds the addresses that a file besides the pages makes browsers request, by the file's suffix."""

_PAGE_SUFFIX: Final = ".html"


def is_looked_at(path: str) -> bool:
    """Whether there is anything to look at in a file, by how its name ends.

    Args:
        path: its path.
    """
    return _suffix(path) in {_PAGE_SUFFIX, *_REQUEST_FINDERS}


def page_of_file(url: str, path: str, text: str) -> RenderedPage:
    """Return a file as the rules look at a page.

    Args:
        url: its address from the site's root.
        path: the file as an editor finds it.
        text: what it holds.
    """
    if find_requests := _REQUEST_FINDERS.get(_suffix(path)):
        place = locate_in_body(path, text, 1)
        requests = tuple(Target(address, None, place(offset)) for address, offset in find_requests(text))
        return RenderedPage(url, "", "", "", path, PAGE, elsewhere=requests)
    facts = facts_of(text, {}, Place(path))
    return RenderedPage(
        url,
        title="",
        description="",
        html="",
        file_path=path,
        kind=PAGE,
        anchors=facts.anchors,
        links=facts.links,
        images=facts.images,
        elsewhere=facts.elsewhere,
        stopped=facts.stopped,
    )


def _suffix(path: str) -> str:
    return "." + path.rpartition("/")[2].rpartition(".")[2]
