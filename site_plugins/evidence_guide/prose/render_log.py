"""Keeps what rendering a page brings to light: works cited, addresses written, and problems.

What renders (citations, fields, prose) adds to the log of the current page; `pages` reads it when the page
is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from evidence_guide.corpus import Node
from evidence_guide.prose.rendering import RenderedProse
from evidence_guide.site import Problem, WrittenLink


@dataclass(slots=True)
class PageLog:
    """What came to light while a page, or a part of one, was rendered.

    Args:
        node: the record whose page it is; None for other pages and for parts.
        cited_keys: the keys of the works that it cites, in order.
        problems: what could not be rendered.
        links: where each address of the site was written.
    """

    node: Node | None = None
    cited_keys: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    links: dict[str, WrittenLink] = field(default_factory=dict)

    def add_citations(self, keys: Iterable[str]) -> None:
        """Add works that are cited.

        Args:
            keys: their citation keys.
        """
        self.cited_keys.update(dict.fromkeys(keys))

    def add_prose(self, prose: RenderedProse) -> None:
        """Add the links and problems of a text on the page.

        Args:
            prose: the text, rendered.
        """
        self.problems.extend(prose.problems)
        self.links.update(prose.links)


class RenderLog:
    """Holds the log of the page that is being rendered; a site is rendered one page at a time."""

    def __init__(self) -> None:
        self.current = PageLog()
        """The log of the page, or of the part of one, that is being rendered."""

    def start_page(self) -> None:
        """Start the log of a new page."""
        self.current = PageLog()

    @contextmanager
    def separate_log(self) -> Iterator[PageLog]:
        """Log within the `with` block to a log of its own, which leaves that of the page as it is.

        Yields:
            The log of its own.
        """
        page_log, self.current = self.current, PageLog()
        try:
            yield self.current
        finally:
            self.current = page_log
