"""The HTML of citations: whom, when, where in the work, and through which work it was read.

How a citation is written is `inline_syntax`'s matter, how a work is formatted the bibliography's.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.inline_syntax import Cite


class Citer:
    """Makes the citations of one site.

    Args:
        bibliography: the works, each formatted once.
        note: is told the key of every work that is cited.
    """

    def __init__(self, bibliography: Bibliography, note: Callable[[str], None]) -> None:
        self._bibliography, self._note = bibliography, note

    def bracketed(self, cites: tuple[Cite, ...], locator: str = "") -> Markup:
        """Return a citation in brackets.

        Args:
            cites: the works.
            locator: a place that belongs to all of them, or to the last work that they were read through.
        """
        works = Markup("; ").join(self._one(cite) for cite in cites)
        where = Markup(", {}").format(locator) if locator else Markup("")
        return Markup('<span class="cite">({}{})</span>').format(works, where)

    def narrative(self, key: str) -> Markup:
        """Return a citation whose author is part of the sentence."""
        work = self._work(key)
        link = Markup('<a class="cite" href="#ref-{}">{}</a>')
        return link.format(key, work.narrative) if work else escape(f"@{key}")

    def work(self, key: str, *, year_only: bool = False) -> Markup:
        """Return a link to a work in the page's list of references, in the words “Author, year”."""
        work = self._work(key)
        if work is None:
            return escape(f"@{key}")
        words = work.reference.year if year_only else work.author_date
        return Markup('<a href="#ref-{}">{}</a>').format(key, words)

    def titled(self, key: str) -> Markup:
        """Return the same with the work's title."""
        work = self._bibliography.get(key)
        return self.work(key) + (Markup(": {}").format(work.reference.title) if work else Markup(""))

    def _one(self, cite: Cite) -> Markup:
        text = Markup("{} ").format(cite.prefix) if cite.prefix else Markup("")
        text += self.work(cite.key, year_only=cite.year_only)
        if cite.locator:
            text += Markup(", {}").format(cite.locator)
        if cite.via:
            text += Markup(", as reported in ") + Markup(" and ").join(self.work(key) for key in cite.via)
        return text

    def _work(self, key: str) -> Formatted | None:
        """Return a work; one that nothing is known of is left to a rule."""
        self._note(key)
        return self._bibliography.get(key)
