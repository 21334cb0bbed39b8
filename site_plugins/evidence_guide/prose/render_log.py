"""What is noted while a page is rendered: what it cites, where its links were written, what went wrong.

The parts that render (citations, fields, prose) note; `render` makes a page of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from evidence_guide.corpus import Node
from evidence_guide.prose.rendering import Prose
from evidence_guide.site import Problem, WrittenLink


@dataclass(slots=True)
class Notes:
    """What was noted of one page, or of a part of it.

    Args:
        node: the record whose page it is.
        cited: the keys of the works that it cites, in order.
        problems: what could not be rendered.
        links: where each address of the site was written.
    """

    node: Node | None = None
    cited: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    links: dict[str, WrittenLink] = field(default_factory=dict)

    def cite(self, keys: Iterable[str]) -> None:
        """Note works that are cited."""
        self.cited.update(dict.fromkeys(keys))

    def add(self, prose: Prose) -> None:
        """Note what was found while prose was rendered."""
        self.problems.extend(prose.problems)
        self.links.update(prose.links)


class Notebook:
    """Holds the notes of the page that is being rendered."""

    def __init__(self) -> None:
        self.page = Notes()

    def begin(self) -> None:
        """Begin a page."""
        self.page = Notes()

    @contextmanager
    def apart(self) -> Iterator[Notes]:
        """Have a part noted by itself, and yield its notes; the page's own are not touched."""
        page, self.page = self.page, Notes()
        try:
            yield self.page
        finally:
            self.page = page
