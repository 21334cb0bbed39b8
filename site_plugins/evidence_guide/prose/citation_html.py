"""The HTML of citations: whom, when, where in the work, and through which work it was read.

How a citation is written is `inline_syntax`'s matter, how a work is formatted the bibliography's.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.model import Cite


class Citer:
    """Makes the citations of one site.

    Args:
        bibliography: the works, each formatted once.
        note: is told the key of every work that is cited.
    """

    def __init__(self, bibliography: Bibliography, note: Callable[[str], None]) -> None:
        self._bibliography, self._note = bibliography, note

    def bracketed(self, cites: tuple[Cite, ...], locator: str = "", *, shared: bool = False) -> Markup:
        """Return a citation in brackets.

        Args:
            cites: the works.
            locator: a place in the last work that they were read through.
            shared: whether what the last was read through holds for all of them.
        """
        works = Markup("; ").join(
            self._one(cite, cites[-1].via if shared else cite.via, locator) for cite in cites
        )
        where = Markup(", {}").format(locator) if locator else Markup("")
        return Markup('<span class="cite">({}{})</span>').format(works, where)

    def narrative(self, key: str) -> Markup:
        """Return a citation whose author is part of the sentence."""
        work = self._work(key)
        link = Markup('<a class="cite" href="#ref-{}">{}</a>')
        return link.format(key, work.narrative) if work else escape(f"@{key}")

    def work(
        self, key: str, *, year_only: bool = False, via: tuple[str, ...] = (), locator: str = ""
    ) -> Markup:
        """Return a link to a work in the page's list of references, in the words “Author, year”.

        A script opens the reference beside the link. What it cannot read from the list is with the link.

        Args:
            key: the work's key.
            year_only: whether the author is named already.
            via: the keys of the works that it was read through.
            locator: the place in the work.
        """
        work = self._work(key)
        if work is None:
            return escape(f"@{key}")
        words = work.reference.year if year_only else work.author_date
        said = Markup(' data-via="{}"').format(" ".join(via)) if via else Markup("")
        said += Markup(' data-at="{}"').format(locator) if locator else Markup("")
        return Markup('<a href="#ref-{}"{}>{}</a>').format(key, said, words)

    def titled(self, key: str) -> Markup:
        """Return the same with the work's title."""
        work = self._bibliography.get(key)
        return self.work(key) + (Markup(": {}").format(work.reference.title) if work else Markup(""))

    def _one(self, cite: Cite, via: tuple[str, ...], locator: str) -> Markup:
        text = Markup("{} ").format(cite.prefix) if cite.prefix else Markup("")
        text += self.work(cite.key, year_only=cite.year_only, via=via, locator=cite.locator)
        if cite.locator:
            text += Markup(", {}").format(cite.locator)
        if cite.via:
            last = len(cite.via) - 1
            through = (self.work(key, locator=locator if n == last else "") for n, key in enumerate(cite.via))
            text += Markup(", as reported in ") + Markup(" and ").join(through)
        return text

    def _work(self, key: str) -> Formatted | None:
        """Return a work; one that nothing is known of is left to a rule."""
        self._note(key)
        return self._bibliography.get(key)
