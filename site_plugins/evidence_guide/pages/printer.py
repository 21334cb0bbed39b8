"""Prints records, links and citations through the templates of `macros/`, and prose through Markdown.

It gives templates and macros what they ask for, and logs what the current page cites and what is wrong with
it. Which pages there are is left to the modules of pages, what stands around their content to `frame`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import HOME, Addresses, Corpus, Graph, Node
from evidence_guide.diagnostics import Place
from evidence_guide.model import KINDS, REFERENCE, Cite, EffectsOf, Evidence, Study
from evidence_guide.pages.macros import Macros
from evidence_guide.pages.page_citations import Publication, cite_page, own_reference
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.pages.templates import Templates
from evidence_guide.prose import Citer, FieldCache, FieldTexts, LocatedText, ProseRenderer, RenderLog
from evidence_guide.search import FacetLabels, RecordFacets, facet_labels, filter_choices
from evidence_guide.views import (
    FACETS,
    Pager,
    Views,
    count,
    draw_figure,
    ends_with_kind,
    join,
    label,
    newest_date,
    plural,
    sentence,
    stated,
    tally,
)


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What a list can be filtered by: its facets, and of each record the numbers of its values."""

    facets: tuple[Any, ...]
    values: Mapping[Node, list[int]]


class Printer:
    """Prints the things of one site.

    Args:
        corpus: the records and the hand-written pages.
        graph: their links.
        bibliography: the references, each formatted once.
        templates: the templates of `macros/` by file name.
        rules: the rules, for the list of them.
        field_cache: fields that were rendered with the same bibliography; added to.
        publication: what a citation of a page says of the guide.
    """

    def __init__(
        self,
        corpus: Corpus,
        graph: Graph,
        bibliography: Bibliography,
        templates: Mapping[str, str],
        rules: tuple[RuleDoc, ...],
        field_cache: FieldCache,
        publication: Publication,
    ) -> None:
        self.corpus, self.bibliography, self.publication = corpus, bibliography, publication
        self.views = Views(corpus, graph, bibliography)
        self.record_facets = RecordFacets(corpus, graph)
        self._facet_labels = corpus.remembered(lambda: facet_labels(corpus))
        self.log = RenderLog()
        self.pager = Pager()
        # made here and now, where no page is being made that would have read all this
        self._page_of_work = corpus.watch("page of a work", self.views.page_of_each_work())
        self._rules = rules
        self._addresses = Addresses(corpus)
        self._citer = Citer(bibliography, lambda key: self.log.current.add_citations((key,)))
        self._prose = ProseRenderer(self._citation, self._addresses.find)
        fields = FieldTexts(corpus, self._prose, self.log, field_cache)
        self.inline, self.plain = fields.html, fields.plain
        self._macros = Macros(self).names()
        self._templates = Templates(templates, self._filters(), self._names())
        self.show, self.place_of = self._templates.show, self._templates.place_of
        self.compile_templates = self._templates.compile_all

    def start_page(self, pager: Pager) -> None:
        """Start a page: what an earlier one logged and printed is forgotten.

        Args:
            pager: cuts its lists.
        """
        self.log.start_page()
        self.pager = pager
        self._templates.begin()

    def prose(self, text: str, locate: Callable[[int], Place], base: str = "") -> Markup:
        """Return prose as HTML, with its macro calls carried out; links and problems are logged.

        Args:
            text: the Markdown.
            locate: the place of an offset in it.
            base: what its links are relative to: a path in `content/`, or a kind and a colon.
        """
        prose = self._prose.render_page(LocatedText(text, locate), self._macros, base)
        self.log.current.add_prose(prose)
        return prose.html

    def plain_prose(self, text: str, locate: Callable[[int], Place]) -> Markup:
        """Return prose that calls no macros as HTML; links and problems are logged.

        Args:
            text: the Markdown.
            locate: the place of an offset in it.
        """
        prose = self._prose.render_page(LocatedText(text, locate), {})
        self.log.current.add_prose(prose)
        return prose.html

    def known(self, keys: Iterable[str]) -> Iterator[str]:
        """Yield those citation keys that have an entry in the bibliography."""
        return (key for key in keys if key in self.bibliography)

    def address(self, node: Node) -> str:
        """Return the address of a thing from the site's root; of a work, on the page that lists it."""
        page = self._page_of_work.get(node.id, 1) if node.kind == REFERENCE else 1
        return f"{Pager('references/').address(page)}#{node.id}" if page > 1 else self._addresses.of(node)

    def url(self, node: Node) -> str:
        """Return the address of a thing, to be made relative when the page is finished."""
        return HOME + self.address(node)

    def link(self, node: Node) -> Markup:
        """Return a link to a thing, in its title's words."""
        return Markup(f'<a href="{escape(self.url(node))}">{escape(self.views.title(node))}</a>')

    def evidence(self, evidence: Evidence) -> Markup:
        """Return the citation of a piece of evidence: its papers, and what they were read through."""
        study = self.corpus.all(Study).get(evidence.study)
        keys = evidence.reports or (study.reports if study else ())
        cites = tuple(Cite(key) for key in keys[:-1])
        cites += tuple(Cite(key, "" if evidence.via else evidence.locator, evidence.via) for key in keys[-1:])
        return self._citer.bracketed(cites, evidence.locator if evidence.via else "", shared=True)

    def cite(self, key: str, locator: str | None = None) -> Markup:
        """Return a citation of one work, in brackets."""
        return self._citer.bracketed((Cite(key, locator or ""),))

    def guide_reference(self) -> Markup:
        """Return the reference to the guide as a whole, with its files."""
        own = own_reference(self.publication, "", "", newest_date(self.corpus, tuple(self.corpus.nodes())))
        return self.show("cite-page", "guide", cite_page(own, "", (), (), self.bibliography))

    def list_filters(self, nodes: Iterable[Node], names: Iterable[str]) -> ListFilters | None:
        """Return what a list of records can be filtered by, of some facets; None where there is no choice."""
        facets = {node: self.record_facets.of(node) for node in nodes} if names else {}
        choices = filter_choices(facets.values(), self.facet_labels, names, at_least=2)
        if len(facets) < 2 or not choices.facets:
            return None
        return ListFilters(
            choices.facets, {node: choices.numbers_of(values) for node, values in facets.items()}
        )

    @property
    def facet_labels(self) -> FacetLabels:
        """The words for the values of facets."""
        return self._facet_labels()

    def _citation(self, cites: tuple[Cite, ...], narrative: bool) -> str:
        return str(self._citer.narrative(cites[0].key) if narrative else self._citer.bracketed(cites))

    def _filters(self) -> dict[str, Any]:
        return {
            "md": self.inline,
            "plain": self.plain,
            "url": self.url,
            "label": label,
            "sentence": sentence,
            "plural": plural,
        }

    def _names(self) -> dict[str, Any]:
        return {
            "Node": Node,
            "link": self.link,
            "title": self.views.title,
            "views": self.views,
            "evidence": self.evidence,
            "cite": self.cite,
            "cite_in_full": self._citer.with_title,
            "is_home": lambda node: node == self.log.current.node,
            "count": count,
            "tally": tally,
            "draw_figure": draw_figure,
            "kinds": KINDS,
            "join": join,
            "ends_with_kind": ends_with_kind,
            "stated": stated,
            "study_of": self.corpus.study_of.get,
            "record": lambda kind, record_id: self.corpus.all(KINDS[kind].model).get(record_id),
            "rules": self._rules,
            "facet_names": FACETS,
            "pager": lambda: self.pager,
            "list_filters": self.list_filters,
            "is_about_itself": lambda node: KINDS[node.kind].effects_of is EffectsOf.ITSELF,
        }
