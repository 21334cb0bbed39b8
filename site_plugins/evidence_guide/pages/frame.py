"""Puts the frame around a page's content, and gathers what rules and search look at.

The frame is what every page has: the way to it, its content, the works that it cites, and how to cite it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape
from operator import attrgetter
from typing import Final

from markupsafe import Markup

from evidence_guide.bibliography import Formatted, Reference
from evidence_guide.corpus import HOME, made_relative, relative_url
from evidence_guide.diagnostics import Place
from evidence_guide.pages.html_facts import facts_of
from evidence_guide.pages.page_citations import CitePage, cite_page, own_reference
from evidence_guide.pages.printer import Printer
from evidence_guide.prose import as_text
from evidence_guide.search import Facets, text_of
from evidence_guide.site import (
    Dated,
    Findable,
    Heading,
    Passage,
    Problem,
    ProblemKind,
    RenderedPage,
    WrittenLink,
)
from evidence_guide.views import Pager

MAIN: Final = "main-content"
"""The anchor of a page's own content, set in `frame.jinja`: where the theme's skip link leads."""

_HEADING = re.compile(r'<h([2-4])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a page before it is rendered.

    Args:
        url: its address from the site's root.
        title: its title.
        description: what it is, as inline Markdown; empty where its introduction says so.
        file_path: the file behind it, from the project's root; empty where there is none.
        kind: the kind of record it shows, `PAGE`, `INDEX`, or another word for a page that the guide makes.
        crumbs: the way to it, as (title, address from the site's root); of a written page, none.
        dated: when what it says was last checked or changed.
        is_cited: whether it says how to cite it.
    """

    url: str
    title: str
    description: str
    file_path: str
    kind: str
    crumbs: tuple[tuple[str, str], ...] = ()
    dated: Dated | None = None
    is_cited: bool = True


@dataclass(frozen=True, slots=True)
class Extras:
    """What a page hands over besides its content.

    Args:
        passages: its prose, for the rules that ask whether it cites.
        evidence_required: whether its prose must cite for everything it asserts.
        hide: the parts of the theme that it does without.
        introduction: makes its description, where its head has none.
        offered: the keys of the works that it is about, which reference managers are to offer.
        cites: the keys of all works that it lists; None where its content says which it cites.
        facets: what it can be filtered by; None where search does not find it.
        studies: how many primary studies stand behind it.
        summary: what search and library say of it; empty for its description.
        names: what else it is called by those who look for it.
        parts: what shares its page and is found by itself.
    """

    passages: tuple[Passage, ...] = ()
    evidence_required: bool = False
    hide: tuple[str, ...] = ()
    introduction: Callable[[], Markup] = Markup
    offered: tuple[str, ...] = ()
    cites: tuple[str, ...] | None = None
    facets: Facets | None = None
    studies: int = 0
    summary: str = ""
    names: tuple[str, ...] = ()
    parts: tuple[Findable, ...] = ()


@dataclass(frozen=True, slots=True)
class _Content:
    """The content of a page in its frame, and the keys of the works whose files lie beside it."""

    html: str
    cited: tuple[str, ...] = ()


class Frame:
    """Finishes the pages of one site.

    Args:
        printer: what prints their content.
        cited_under: the keys of the works that pages of records cite, by the address of the list that leads
            to them.
        forgiving: whether to pass over a page that cannot be made, because the records are known to be at
            fault and their own diagnostics say more than a failure here would.
    """

    def __init__(
        self, printer: Printer, cited_under: Mapping[str, tuple[str, ...]], *, forgiving: bool
    ) -> None:
        self._printer, self._cited_under, self._forgiving = printer, cited_under, forgiving

    def finish(self, head: Head, content: Callable[[], Markup], extras: Extras | None = None) -> RenderedPage:
        """Render a page in its frame, and those on which its long lists continue.

        Args:
            head: what is known of it.
            content: makes its content; called for each of the pages.
            extras: what it hands over besides.
        """
        extras = extras or Extras()
        first = self._finish(head, content, extras, Pager(head.url))
        pages = self._printer.pager.needed
        if pages == 1:
            return first
        # how many there are is known only now, and so is what the further pages cite
        further: list[RenderedPage] = []
        cited = {}.fromkeys(self._cited_here)
        for number in range(2, pages + 1):
            pager = Pager(head.url, number, pages)
            part = replace(
                head,
                url=pager.address(number),
                title=f"{head.title}, page {number}",
                description=f"{head.title}: page {number} of {pages}.",
                crumbs=(*head.crumbs, (head.title, head.url)),
                is_cited=False,
            )
            further.append(self._finish(part, content, Extras(hide=extras.hide), pager))
            cited.update(dict.fromkeys(self._cited_here))
        if extras.cites is None and head.url not in self._cited_under:
            extras = replace(extras, cites=tuple(cited))
        first = self._finish(head, content, extras, Pager(head.url, 1, pages))
        return replace(first, further=tuple(further))

    def _finish(
        self, head: Head, content: Callable[[], Markup], extras: Extras, pager: Pager
    ) -> RenderedPage:
        """Render a page in its frame, and gather what rules look at."""
        printer = self._printer
        printer.start_page(pager)
        way = (("Home", ""), *(head.crumbs or tuple(self._crumbs(head.url))))
        publication = printer.publication
        is_cited = bool(publication.title) and head.is_cited
        own = own_reference(publication, head.url, head.title, head.dated) if is_cited else None
        framed = self._framed(head, way, content, own, extras)
        description = printer.plain(head.description or self._attempt(extras.introduction))
        html = made_relative(framed.html, head.url)
        facts = facts_of(html, self._written_links(head.url), _place_of(head))
        page = Findable(
            head.title,
            head.url,
            extras.summary or description,
            extras.facets or {},
            extras.studies,
            names=extras.names,
        )
        return RenderedPage(
            url=head.url,
            title=head.title,
            description=description,
            html=html,
            file_path=head.file_path,
            kind=head.kind,
            headings=(Heading(1, MAIN, head.title), *_headings(html)),
            breadcrumbs=way,
            anchors=facts.anchors,
            links=facts.links,
            images=facts.images,
            elsewhere=facts.elsewhere,
            stopped=facts.stopped,
            passages=extras.passages,
            evidence_required=extras.evidence_required,
            problems=_unique(printer.log.current.problems),
            hide=extras.hide,
            dated=head.dated,
            own=own,
            cited=framed.cited,
            offered=extras.offered,
            findable=(page, *extras.parts) if extras.facets else (),
            text=f"{head.title}. {text_of(html)}" if extras.facets else "",
        )

    @property
    def _cited_here(self) -> tuple[str, ...]:
        """The works that the page cites that was made last."""
        return tuple(self._printer.known(self._printer.log.current.cited_keys))

    def _framed(
        self,
        head: Head,
        way: tuple[tuple[str, str], ...],
        content: Callable[[], Markup],
        own: Reference | None,
        extras: Extras,
    ) -> _Content:
        """Return the content in its frame, or nothing where a template cannot make it."""
        printer = self._printer
        cited: tuple[str, ...] = ()

        def framed() -> Markup:
            nonlocal cited
            body = content()
            keys = printer.known(printer.log.current.cited_keys)
            works = sorted((printer.bibliography[key] for key in keys), key=attrgetter("sort_key"))
            cited = self._cited(head, works, extras) if own else ()
            cite_this_page = self._cite_page(own, head, cited, extras) if own else None
            return printer.show("frame", "page", head, way, body, works, cite_this_page, extras.facets or {})

        return _Content(self._attempt(framed), cited)

    def _cited(self, head: Head, works: list[Formatted], extras: Extras) -> tuple[str, ...]:
        """Return the works whose files lie beside a page: a list offers what its pages cite."""
        own = tuple(work.reference.key for work in works) if head.url else ()
        bibliography = self._printer.bibliography
        keys = extras.cites if extras.cites is not None else self._cited_under.get(head.url, ())
        offered = sorted((bibliography[key] for key in keys), key=attrgetter("sort_key"))
        return tuple(work.reference.key for work in offered) or own

    def _cite_page(self, own: Reference, head: Head, cited: tuple[str, ...], extras: Extras) -> CitePage:
        is_list = extras.cites is None and bool(self._cited_under.get(head.url))
        bibliography = self._printer.bibliography
        return cite_page(own, head.url, cited, extras.offered, bibliography, is_list=is_list)

    def _written_links(self, url: str) -> dict[str, WrittenLink]:
        """Return how and where editors wrote the links of a page, by the address as seen from it."""
        links = self._printer.log.current.links
        return {
            unescape(relative_url(a.removeprefix(HOME), url) if a.startswith(HOME) else a): link
            for a, link in links.items()
        }

    def _attempt(self, make: Callable[[], Markup]) -> str:
        """Return what a template makes, or nothing where it cannot, which is logged as the page's problem."""
        try:
            return str(make())
        except Exception as error:  # a template can raise anything
            place = self._printer.place_of(error)
            if not self._forgiving and place is None:
                raise
            if place and not self._forgiving:
                detail = {"problem": str(error) or type(error).__name__}
                self._printer.log.current.problems.append(Problem(ProblemKind.TEMPLATE, place, detail))
            return ""

    def _crumbs(self, url: str) -> Iterator[tuple[str, str]]:
        """Yield the way to a written page: the pages of the folders that it stands in."""
        parts = url.strip("/").split("/")
        pages = self._printer.corpus.pages
        for size in range(1, len(parts)):
            parent = "/".join(parts[:size]) + "/"
            # a page may stand beside the folder that holds the pages under it, or in it
            page = pages.get(f"{parent}index.md") or pages.get(f"{parent[:-1]}.md")
            if page:
                yield page.front.title, parent


def _place_of(head: Head) -> Place:
    """Return where what no editor has written is told: the file behind the page, or else the page itself."""
    return Place(head.file_path or f"{head.url}index.html")


def _unique(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple({(p.kind, p.place, str(p.detail)): p for p in problems}.values())


def _headings(html: str) -> Iterator[Heading]:
    for level, anchor, inner in _HEADING.findall(html):
        yield Heading(int(level), anchor, as_text(inner))
