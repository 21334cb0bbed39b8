"""Renders every page of a site from the corpus: records through their templates, prose through Markdown.

Nothing here reads a file or asks the network: templates and texts come in as text, pages go out as
data. Publishing them is left to `mkdocs_plugin`, judging them to `rules`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any, Final

from markupsafe import Markup

from evidence_guide.bibliography import Bibliography
from evidence_guide.corpus import (
    HOME,
    Addresses,
    Corpus,
    Graph,
    Node,
    made_relative,
    relative_url,
    url_of_page,
)
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import KINDS, Audience, Cite, EffectsOf, Evidence, EvidenceNeed, Kind, Study
from evidence_guide.pages.html_facts import facts_of
from evidence_guide.pages.macros import Macros
from evidence_guide.pages.page_citations import Publication, cite_page, own_reference
from evidence_guide.pages.templates import Templates, template_of
from evidence_guide.prose import (
    Citer,
    FieldCache,
    FieldTexts,
    LocatedText,
    ProseRenderer,
    RenderedProse,
    RenderLog,
    as_text,
    find_passages,
)
from evidence_guide.search import FOR_MAKERS, Facets, Facetter, Labels, facet_labels, offered
from evidence_guide.site import (
    Dated,
    Findable,
    Heading,
    Passage,
    Problem,
    ProblemKind,
    RenderedPage,
    Site,
)
from evidence_guide.views import (
    FACETS,
    Views,
    count,
    dated,
    draw,
    join,
    label,
    plural,
    published_kinds,
    says_kind,
    sentence,
    stated,
    tally,
)

MAIN: Final = "main-content"
"""The anchor of a page's own content, set in `frame.jinja`: where the theme's skip link leads."""

_HEADING = re.compile(r'<h([2-4])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """A rule as its page on the site shows it."""

    code: str
    title: str
    scope: str
    severity: str
    explanation: str


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What a list can be filtered by: its facets, and of each record the numbers of its values."""

    facets: tuple[Any, ...]
    values: Mapping[Node, list[int]]


class Renderer:
    """Renders the pages of one site.

    Args:
        corpus: the records and the hand-written pages.
        graph: their links.
        bibliography: the references, each formatted once.
        templates: the templates of `macros/` by file name.
        rules: the rules, for their pages.
        lasting: inline texts that were rendered with the same bibliography; added to.
        publication: what a citation of a page says of the guide.
    """

    def __init__(
        self,
        corpus: Corpus,
        graph: Graph,
        bibliography: Bibliography,
        templates: Mapping[str, str],
        rules: tuple[RuleDoc, ...] = (),
        lasting: FieldCache | None = None,
        publication: Publication | None = None,
    ) -> None:
        self.corpus, self.bibliography = corpus, bibliography
        self.views = Views(corpus, graph, bibliography)
        self._facets = Facetter(corpus, graph)
        self._rules = rules
        self._publication = publication or Publication()
        self._cited_in: dict[str, dict[str, None]] = {}
        self._render_log = RenderLog()
        self._forgiving = False
        self._addresses = Addresses(corpus)
        self._citer = Citer(bibliography, lambda key: self._render_log.current.add_citations((key,)))
        self._prose = ProseRenderer(self._citation, self._addresses.find)
        fields = FieldTexts(corpus, self._prose, self._render_log, {} if lasting is None else lasting)
        self.inline, self.plain = fields.html, fields.plain
        self._macros = Macros(self)
        self._templates = Templates(templates, self._filters(), self._names())
        self.show = self._templates.show

    # what templates and macros ask

    def url(self, node: Node) -> str:
        """Return the address of a thing, to be made relative when the page is finished."""
        return HOME + self._addresses.of(node)

    def link(self, node: Node) -> Markup:
        """Return a link to a thing, in its title's words."""
        return Markup('<a href="{}">{}</a>').format(self.url(node), self.views.title(node))

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

    def list_filters(self, nodes: Iterable[Node], names: Iterable[str]) -> ListFilters | None:
        """Return what a list of records can be filtered by, of some facets; None where there is no choice."""
        of = {node: self._facets.of(node) for node in nodes} if names else {}
        found = offered(of.values(), self._labels, names, at_least=2)
        if len(of) < 2 or not found.facets:
            return None
        return ListFilters(found.facets, {node: found.of(facets) for node, facets in of.items()})

    def guide_reference(self) -> Markup:
        """Return the reference to the guide as a whole, with its files."""
        own = own_reference(self._publication, "", "", dated(self.corpus, tuple(self.corpus.nodes())))
        return self.show("cite-page", "guide", cite_page(own, "", (), (), self.bibliography))

    # pages

    def render(self, *, forgiving: bool = False) -> Iterator[RenderedPage]:
        """Yield every page of the site.

        Args:
            forgiving: whether to pass over a page that cannot be made, because the records are known to be
                at fault and their own diagnostics say more than a failure here would.
        """
        self._forgiving = forgiving
        for uri in self.corpus.pages:
            yield self._content_page(uri)
        for kind in published_kinds(self.corpus):
            # before their list, since that offers what they cite
            ids = self.corpus.ids(kind.name) if kind.has_page else ()
            pages = [self._record_page(Node(kind.name, record_id)) for record_id in ids]
            if kind.has_index:
                yield self._index_page(kind)
            yield from pages
        yield self._references_page()
        yield self._library_page()
        yield self._search_page()
        for rule in self._rules:
            yield self._rule_page(rule)

    def _content_page(self, uri: str) -> RenderedPage:
        page = self.corpus.pages[uri]
        path, line = page.origin.path, page.origin.body_line
        required = page.front.evidence is EvidenceNeed.REQUIRED
        # the home page stands for the guide
        newest = None if url_of_page(uri) else dated(self.corpus, tuple(self.corpus.nodes()))

        def content() -> Markup:
            written = LocatedText(page.body, locate_in_body(path, page.body, line))
            html = self._note(self._prose.render_page(written, self._macros.names(), uri))
            return self.show("page", "page", page.front, html)

        return self._finish(
            _Head(url_of_page(uri), page.front.title, page.front.description, path, "page", dated=newest),
            content,
            passages=tuple(find_passages(path, page.body, line)) if required else (),
            evidence_required=required,
            hide=page.front.hide,
            facets={"kind": (FOR_MAKERS if page.front.audience is Audience.MAKERS else "page",)},
        )

    def _index_page(self, kind: Kind) -> RenderedPage:
        source = f"macros/{template_of(kind.name)}"
        if kind.in_vocabulary:
            source = f"data/vocabulary/{kind.folder}.yml"
        newest = dated(self.corpus, [Node(kind.name, record_id) for record_id in self.corpus.ids(kind.name)])
        return self._finish(
            _Head(f"{kind.folder}/", kind.plural, "", source, "index", dated=newest),
            lambda: self.show(kind.name, "index", kind, self.views.index(kind)),
            introduction=lambda: self.show(kind.name, "introduction", kind),
            facets={"kind": ("index",)},
            parts=self._parts(kind),
        )

    def _record_page(self, node: Node) -> RenderedPage:
        view = self.views.record(node)
        record: Any = view.record
        origin = self.corpus.origin(node)
        body: list[Markup] = []

        def content() -> Markup:
            self._render_log.current.node = node
            if view.body:
                written = LocatedText(view.body, locate_in_body(origin.path, view.body, origin.body_line))
                body.append(
                    self._note(self._prose.render_page(written, self._macros.names(), f"{node.kind}:"))
                )
            extra = (self.views.study(record),) if isinstance(record, Study) else ()
            shown = self.show(node.kind, "page", view, *extra, *body)
            if not getattr(record, "changes", ()):
                return shown
            return shown + self.show("changes", "record", record, "what-changed.md" in self.corpus.pages)

        summary = getattr(record, "summary", "") or f"{record.title}: what it found and what rests on it."
        url = self.url(node).removeprefix(HOME)
        crumb = (KINDS[node.kind].plural, f"{KINDS[node.kind].folder}/")
        return self._finish(
            _Head(
                url,
                self.views.heading(node),
                summary,
                origin.path,
                node.kind,
                (crumb,),
                dated(self.corpus, (node,)),
            ),
            content,
            offered=tuple(self._known(record.reports)) if isinstance(record, Study) else (),
            passages=tuple(find_passages(origin.path, view.body, origin.body_line)),
            evidence_required=bool(view.body),
            facets=self._facets.of(node),
            studies=self._facets.size(node),
            summary=self.views.study_line(record) if isinstance(record, Study) else "",
            names=self.views.names(record),
        )

    def _references_page(self) -> RenderedPage:
        head = _Head(
            "references/", "References", "Every work that the guide cites.", "data/references", "index"
        )
        every = tuple(self.bibliography)
        self._cited_in[head.url] = dict.fromkeys(every)
        return self._finish(
            head,
            lambda: self.show("references", "index", self.views.references()),
            offered=every,
            facets={"kind": ("index",)},
        )

    def _library_page(self) -> RenderedPage:
        about = "Every record of the guide, to be filtered by what it is about."
        newest = dated(self.corpus, tuple(self.corpus.nodes()))
        head = _Head("library/", "Library", about, "", "index", dated=newest)
        nodes = [
            Node(kind.name, record_id)
            for kind in published_kinds(self.corpus)
            if kind.has_page or self._parts_of(kind)
            for record_id in self.corpus.ids(kind.name)
        ]
        return self._finish(
            head, lambda: self.show("library", "page", head, self._shelves(nodes)), hide=("toc",)
        )

    def _search_page(self) -> RenderedPage:
        head = _Head("search/", "Search", "Search the whole guide.", "", "index")
        return self._finish(head, lambda: self.show("search", "page", head), hide=("toc",))

    def _shelves(self, nodes: list[Node]) -> list[tuple[str, list[Node]]]:
        """Return records by their kind in the library, in which works that are no studies stand apart."""
        shelves: dict[str, list[Node]] = {}
        for node in sorted(nodes, key=lambda node: self.views.heading(node).lower()):
            shelves.setdefault(self._facets.of(node)["kind"][0], []).append(node)
        order = self._labels["kind"]
        return [(kind, shelves[kind]) for kind in order if kind in shelves]

    def _parts_of(self, kind: Kind) -> bool:
        """Whether the records of a kind are found as parts of the page that lists them."""
        return kind.has_index and not kind.has_page

    def _parts(self, kind: Kind) -> tuple[Findable, ...]:
        if not self._parts_of(kind):
            return ()
        found = []
        for record_id in self.corpus.ids(kind.name):
            node = Node(kind.name, record_id)
            record = self.corpus.record(node)
            short = getattr(record, "abbreviation", None) or ""
            title = f"{record.title} ({short})" if short else record.title
            url, summary = self._addresses.of(node), self.plain(record.summary)
            found.append(Findable(title, url, summary, self._facets.of(node), abbreviation=short))
        return tuple(found)

    def _rule_page(self, rule: RuleDoc) -> RenderedPage:
        ways = (("For editors", "for-editors/index.md"), ("Checks", "for-editors/checks.md"))
        # a host may have no such pages
        crumbs = tuple((words, url_of_page(uri)) for words, uri in ways if uri in self.corpus.pages)
        title = f"{rule.code}: {rule.title}"
        about = f"What {rule.code} means and how to put it right."

        def content() -> Markup:
            written = LocatedText(rule.explanation, lambda _: Place(rule.code))
            return self.show("rule", "page", rule, self._note(self._prose.render_page(written, {})))

        return self._finish(_Head(f"rules/{rule.code}/", title, about, "", "rule", crumbs), content)

    def _finish(
        self,
        head: _Head,
        content: Callable[[], Markup],
        *,
        passages: tuple[Passage, ...] = (),
        evidence_required: bool = False,
        hide: tuple[str, ...] = (),
        introduction: Callable[[], Markup] = Markup,
        offered: tuple[str, ...] = (),
        facets: Facets | None = None,
        studies: int = 0,
        summary: str = "",
        names: tuple[str, ...] = (),
        parts: tuple[Findable, ...] = (),
    ) -> RenderedPage:
        """Render a page's content and its list of references, and gather what rules look at."""
        self._render_log.start_page()
        self._templates.begin()
        way = (("Home", ""), *(head.crumbs or tuple(self._content_crumbs(head.url))))
        publication = self._publication if head.kind != "rule" else Publication()
        own = own_reference(publication, head.url, head.title, head.dated) if publication.title else None
        cited: tuple[str, ...] = ()

        def framed() -> Markup:
            nonlocal cited
            body = content()
            works = sorted(
                (self.bibliography[key] for key in self._known(self._render_log.current.cited_keys)),
                key=_order,
            )
            cited = tuple(work.reference.key for work in works) if own and head.url else ()
            if head.crumbs:
                self._cited_in.setdefault(head.crumbs[-1][1], {}).update(dict.fromkeys(cited))
            # a list offers what its pages cite
            listed = self._cited_in.get(head.url, {})
            cited = tuple(key for key in self.bibliography if key in listed) or cited
            is_list = bool(listed) and head.url != "references/"
            citing = (
                cite_page(own, head.url, cited, offered, self.bibliography, is_list=is_list) if own else None
            )
            return self.show("frame", "page", head, way, body, works, citing, facets or {})

        html = self._attempt(framed)
        description = self.plain(head.description or self._attempt(introduction))
        links = self._render_log.current.links
        html = made_relative(html, head.url)
        written = {
            unescape(relative_url(a.removeprefix(HOME), head.url) if a.startswith(HOME) else a): p
            for a, p in links.items()
        }
        facts = facts_of(html, written, Place(head.source))
        return RenderedPage(
            url=head.url,
            title=head.title,
            description=description,
            html=html,
            file_path=head.source,
            kind=head.kind,
            headings=(Heading(1, MAIN, head.title), *_headings(html)),
            breadcrumbs=way,
            anchors=facts.anchors,
            links=facts.links,
            images=facts.images,
            elsewhere=facts.elsewhere,
            stopped=facts.stopped,
            passages=passages,
            evidence_required=evidence_required,
            problems=_unique(self._render_log.current.problems),
            hide=hide,
            dated=head.dated,
            own=own,
            cited=cited,
            offered=offered,
            findable=(
                Findable(head.title, head.url, summary or description, facets, studies, names=names),
                *parts,
            )
            if facets
            else (),
        )

    def _known(self, keys: Iterable[str]) -> Iterator[str]:
        return (key for key in keys if key in self.bibliography)

    def _attempt(self, make: Callable[[], Markup]) -> str:
        """Return what a template makes, or nothing where it cannot, which is noted as the page's problem."""
        try:
            return str(make())
        except Exception as error:  # a template can raise anything
            place = self._templates.place_of(error)
            if not self._forgiving and place is None:
                raise
            if place and not self._forgiving:
                self._render_log.current.problems.append(
                    Problem(ProblemKind.TEMPLATE, place, {"problem": _message(error)})
                )
            return ""

    def _content_crumbs(self, url: str) -> Iterator[tuple[str, str]]:
        parts = url.strip("/").split("/")
        for size in range(1, len(parts)):
            parent = "/".join(parts[:size]) + "/"
            # a page may stand beside the folder that holds the pages under it, or in it
            page = self.corpus.pages.get(f"{parent}index.md") or self.corpus.pages.get(f"{parent[:-1]}.md")
            if page:
                yield page.front.title, parent

    def _note(self, prose: RenderedProse) -> Markup:
        self._render_log.current.add_prose(prose)
        return prose.html

    # what the parts ask

    @cached_property
    def _labels(self) -> Labels:
        return facet_labels(self.corpus)

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
            "is_home": lambda node: node == self._render_log.current.node,
            "count": count,
            "tally": tally,
            "draw": draw,
            "kinds": KINDS,
            "join": join,
            "says_kind": says_kind,
            "stated": stated,
            "study_of": self.corpus.study_of.get,
            "record": lambda kind, record_id: self.corpus.all(KINDS[kind].model).get(record_id),
            "rules": self._rules,
            "facet_names": FACETS,
            "list_filters": self.list_filters,
            "is_about_itself": lambda node: KINDS[node.kind].effects_of is EffectsOf.ITSELF,
        }


@dataclass(frozen=True, slots=True)
class _Head:
    """What is known of a page before it is rendered."""

    url: str
    title: str
    description: str
    source: str
    kind: str
    crumbs: tuple[tuple[str, str], ...] = ()
    dated: Dated | None = None


def site_of(pages: Iterator[RenderedPage], files: frozenset[str]) -> Site:
    """Put rendered pages together into a site; of several at one address the first is kept."""
    kept: dict[str, RenderedPage] = {}
    ousted: dict[str, tuple[RenderedPage, ...]] = {}
    for page in pages:
        if kept.setdefault(page.url, page) is not page:
            ousted[page.url] = (*ousted.get(page.url, ()), page)
    return Site(kept, files, ousted)


def _order(work: Any) -> Any:
    return work.sort_key


def _message(error: BaseException) -> str:
    return str(error) or type(error).__name__


def _unique(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple({(p.kind, p.place, str(p.detail)): p for p in problems}.values())


def _headings(html: str) -> Iterator[Heading]:
    for level, anchor, inner in _HEADING.findall(html):
        yield Heading(int(level), anchor, as_text(inner))
