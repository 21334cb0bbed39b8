"""Renders every page of a site from the corpus, in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.pages.frame import Frame
from evidence_guide.pages.list_pages import index_page, library_page, references_page, search_page
from evidence_guide.pages.page_citations import Publication
from evidence_guide.pages.printer import Printer
from evidence_guide.pages.record_pages import record_page
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.pages.side_by_side import make_pages
from evidence_guide.pages.written_pages import content_page, rule_page
from evidence_guide.prose import FieldCache
from evidence_guide.site import RenderedPage, Site
from evidence_guide.views import published_kinds


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

    def render(self, *, forgiving: bool = False, jobs: int = 1) -> Iterator[RenderedPage]:
        """Yield every page of the site, those on which long lists continue after the page of each.

        Args:
            jobs: how many processes make pages side by side.
            forgiving: whether to pass over a page that cannot be made, because the records are known to be
                at fault and their own diagnostics say more than a failure here would.
        """
        for page in self._render(forgiving=forgiving, jobs=jobs):
            yield replace(page, further=()) if page.further else page
            yield from page.further

    def _render(self, *, forgiving: bool, jobs: int) -> Iterator[RenderedPage]:
        printer, frame = self.printer, Frame(self.printer, forgiving=forgiving)
        kinds = published_kinds(self._corpus)
        nodes = [
            Node(kind.name, record_id)
            for kind in kinds
            if kind.has_page
            for record_id in self._corpus.ids(kind.name)
        ]
        makers = [partial(content_page, printer, frame, uri) for uri in self._corpus.pages]
        makers += [partial(record_page, printer, frame, node) for node in nodes]
        if jobs > 1:
            printer.compile_templates()  # once, and not by each process
        pages = iter(make_pages(makers, jobs))
        yield from islice(pages, len(self._corpus.pages))
        record_pages: dict[str, list[RenderedPage]] = {}
        for page in pages:
            record_pages.setdefault(page.kind, []).append(page)
            frame.note_cited(page)  # their lists offer what they cite
        for kind in kinds:
            if kind.has_index:
                yield index_page(printer, frame, kind)
            yield from record_pages.get(kind.name, ())
        yield references_page(printer, frame)
        yield library_page(printer, frame)
        yield search_page(printer, frame)
        for rule in self._rules:
            yield rule_page(printer, frame, rule)


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
