"""Renders every page of a site from the corpus, in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import KINDS, PAGE
from evidence_guide.pages.frame import Frame
from evidence_guide.pages.list_pages import index_page, library_page, references_page, search_page
from evidence_guide.pages.page_citations import Publication
from evidence_guide.pages.printer import Printer
from evidence_guide.pages.record_pages import record_page
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.pages.side_by_side import MakePage
from evidence_guide.pages.written_pages import content_page, rule_page
from evidence_guide.prose import FieldCache
from evidence_guide.site import RenderedPage, Site
from evidence_guide.views import published_kinds

_LIST: Final = "list"
_RULE: Final = "rule"
"""What the names of these pages begin with; those of other pages begin with a kind."""

_LISTS_OF_ALL: Final[Mapping[str, Callable[[Printer, Frame], RenderedPage]]] = {
    "references": references_page,
    "library": library_page,
    "search": search_page,
}

CitedUnder = Mapping[str, tuple[str, ...]]
"""The keys of the works that the pages of records cite, by the address of the list that leads to them."""


class Renderer:
    """Renders the pages of one site.

    Args:
        corpus: the records and the hand-written pages.
        graph: their links.
        bibliography: the references, each formatted once.
        templates: the templates of `macros/` by file name.
        rules: the rules, for their pages.
        field_cache: fields that were rendered with the same bibliography; added to.
        publication: what a citation of a page says of the guide.
    """

    def __init__(
        self,
        corpus: Corpus,
        graph: Graph,
        bibliography: Bibliography,
        templates: Mapping[str, str],
        rules: tuple[RuleDoc, ...] = (),
        field_cache: FieldCache | None = None,
        publication: Publication | None = None,
    ) -> None:
        cache = {} if field_cache is None else field_cache
        publication = publication or Publication()
        self._corpus, self._rules = corpus, rules
        self.printer = Printer(corpus, graph, bibliography, templates, rules, cache, publication)

    def makers(self, *, forgiving: bool = False) -> Mapping[str, MakePage]:
        """Return what makes the pages that need no other page, by a name for each, in their order.

        Args:
            forgiving: whether to pass over a page that cannot be made, because the records are known to be
                at fault and their own diagnostics say more than a failure here would.
        """
        printer, frame = self.printer, Frame(self.printer, {}, forgiving=forgiving)
        written = {f"{PAGE}:{uri}": partial(content_page, printer, frame, uri) for uri in self._corpus.pages}
        nodes = [
            Node(kind.name, record_id)
            for kind in published_kinds(self._corpus)
            if kind.has_page
            for record_id in self._corpus.ids(kind.name)
        ]
        return written | {
            f"{node.kind}:{node.id}": partial(record_page, printer, frame, node) for node in nodes
        }

    def list_makers(
        self,
        made: Iterable[RenderedPage],
        *,
        forgiving: bool = False,
    ) -> Mapping[str, MakePage]:
        """Return what makes the pages that list others, and those of rules, by a name for each.

        Args:
            made: what the other makers have made.
            forgiving: as for them.
        """
        printer, cited = self.printer, self._corpus.watch("cited under", _cited_under(made))
        frame = Frame(printer, cited, forgiving=forgiving)
        kinds = (kind for kind in published_kinds(self._corpus) if kind.has_index)
        return {
            **{f"{_LIST}:{kind.name}": partial(index_page, printer, frame, kind) for kind in kinds},
            **{f"{_LIST}:{name}": partial(make, printer, frame) for name, make in _LISTS_OF_ALL.items()},
            **{f"{_RULE}:{rule.code}": partial(rule_page, printer, frame, rule) for rule in self._rules},
        }

    def in_order(self, pages: Mapping[str, RenderedPage]) -> Iterator[RenderedPage]:
        """Yield the pages of the site, the list of a kind before the pages of its records.

        Those on which the long lists of a page continue come right after it.

        Args:
            pages: what the makers have made, by their names.
        """
        for page in self._first_pages(pages):
            yield replace(page, further=()) if page.further else page
            yield from page.further

    def _first_pages(self, pages: Mapping[str, RenderedPage]) -> Iterator[RenderedPage]:
        groups: dict[str, list[RenderedPage]] = {}
        for name, page in pages.items():
            groups.setdefault(name.partition(":")[0], []).append(page)
        yield from groups.get(PAGE, ())
        for kind in published_kinds(self._corpus):
            if kind.has_index:
                yield pages[f"{_LIST}:{kind.name}"]
            yield from groups.get(kind.name, ())
        yield from (pages[f"{_LIST}:{name}"] for name in _LISTS_OF_ALL)
        yield from groups.get(_RULE, ())

    def render(self, *, forgiving: bool = False) -> Iterator[RenderedPage]:
        """Yield every page of the site, made one after the other.

        Args:
            forgiving: as for the makers.
        """
        made = {name: make() for name, make in self.makers(forgiving=forgiving).items()}
        lists = self.list_makers(made.values(), forgiving=forgiving)
        yield from self.in_order(made | {name: make() for name, make in lists.items()})


def _cited_under(pages: Iterable[RenderedPage]) -> CitedUnder:
    cited: dict[str, dict[str, None]] = {}
    for page in pages:
        if page.kind in KINDS:
            _, url = page.breadcrumbs[-1]
            cited.setdefault(url, {}).update(dict.fromkeys(page.cited))
    return {url: tuple(keys) for url, keys in cited.items()}


def site_of(pages: Iterator[RenderedPage], files: frozenset[str]) -> Site:
    """Put rendered pages together into a site; of several at one address the first is kept.

    Args:
        pages: the pages.
        files: addresses of files that are no pages, from the site's root.
    """
    kept: dict[str, RenderedPage] = {}
    ousted: dict[str, tuple[RenderedPage, ...]] = {}
    for page in pages:
        if kept.setdefault(page.url, page) is not page:
            ousted[page.url] = (*ousted.get(page.url, ()), page)
    return Site(kept, files, ousted)
