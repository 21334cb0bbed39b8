"""The HTML of citations: author and year, the place in the work, and through which work it was read.

How editors write a citation is `inline_syntax`'s matter, how a work is formatted the bibliography's.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from evidence_guide.bibliography import Bibliography, Formatted
from evidence_guide.model import Cite


class Citer:
    """Makes the HTML of one site's citations.

    A work that is not in the bibliography is shown as `@key`; a rule reports it.

    Args:
        bibliography: the works, each formatted once.
        log_citation: takes the key of every work that is cited.
    """

    def __init__(self, bibliography: Bibliography, log_citation: Callable[[str], None]) -> None:
        self._bibliography, self._log_citation = bibliography, log_citation

    def bracketed(self, cites: tuple[Cite, ...], locator: str = "", *, shared: bool = False) -> Markup:
        """Return a citation in brackets.

        Args:
            cites: the works.
            locator: a place in the last of the works that they were read through.
            shared: whether all were read through the same works as the last of them.
        """
        works = Markup("; ").join(
            self._cite(cite, cites[-1].via if shared else cite.via, locator) for cite in cites
        )
        locator_html = f", {escape(locator)}" if locator else ""
        return Markup(f'<span class="cite">({works}{locator_html})</span>')

    def narrative(self, key: str) -> Markup:
        """Return a citation whose author is part of the sentence.

        Args:
            key: the work's key.
        """
        work = self._look_up(key)
        if work is None:
            return escape(f"@{key}")
        return Markup(f'<a class="cite" href="#ref-{escape(key)}">{escape(work.narrative)}</a>')

    def with_title(self, key: str) -> Markup:
        """Return a link to a work in the page's list of references, with the work's title behind it.

        Args:
            key: the work's key.
        """
        work = self._bibliography.get(key)
        return self._link(key) + (": " + escape(work.reference.title) if work else "")

    def _cite(self, cite: Cite, via: tuple[str, ...], via_locator: str) -> Markup:
        html = escape(f"{cite.prefix} ") if cite.prefix else Markup("")
        html += self._link(cite.key, year_only=cite.year_only, via=via, locator=cite.locator)
        if cite.locator:
            html += escape(f", {cite.locator}")
        if cite.via:
            *first_keys, last_key = cite.via
            links = [*map(self._link, first_keys), self._link(last_key, locator=via_locator)]
            html += Markup(", as reported in ") + Markup(" and ").join(links)
        return html

    def _link(
        self, key: str, *, year_only: bool = False, via: tuple[str, ...] = (), locator: str = ""
    ) -> Markup:
        """Return a link to a work in the page's list of references, in the words “Author, year”.

        A script opens the reference beside the link. What it cannot read from the list is in attributes of
        the link.

        Args:
            key: the work's key.
            year_only: whether the author is named already.
            via: the keys of the works that it was read through.
            locator: the place in the work.
        """
        work = self._look_up(key)
        if work is None:
            return escape(f"@{key}")
        words = work.reference.year if year_only else work.author_date
        # not `Markup.format`, which over a site takes longer than the bibliography
        attributes = f' data-via="{escape(" ".join(via))}"' if via else ""
        attributes += f' data-at="{escape(locator)}"' if locator else ""
        return Markup(f'<a href="#ref-{escape(key)}"{attributes}>{escape(words)}</a>')

    def _look_up(self, key: str) -> Formatted | None:
        """Log a work as cited, and return it if the bibliography has it."""
        self._log_citation(key)
        return self._bibliography.get(key)
