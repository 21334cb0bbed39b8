"""From a project's folder to a checked site in memory: the one line that everything else calls.

`data + content + bibliography + brand → source → model → rules → corpus → graph → views → render → pages`.
What becomes of the site (MkDocs, plain Markdown, a report) is left to the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final

from evidence_guide import __version__
from evidence_guide.bibliography import Bibliography, Reference, format_bibliography
from evidence_guide.caching import PageCache, PageStore, TemplateStore, Watch, make_pages
from evidence_guide.clock import today
from evidence_guide.corpus import Corpus, build_graph, url_of_page
from evidence_guide.diagnostics import Diagnostic, causes_first, has_errors
from evidence_guide.exports import FEED, atom, export
from evidence_guide.loading import load, load_assets, load_navigation, load_templates
from evidence_guide.model import KINDS, PAGE, REFERENCE, url_of
from evidence_guide.pages import (
    MakePage,
    Publication,
    Renderer,
    RuleDoc,
    files_of,
    head_of,
    is_looked_at,
    page_of_file,
    redirect_pages,
    site_of,
)
from evidence_guide.progress import Progress
from evidence_guide.prose import FieldCache
from evidence_guide.rules import RULES, check_files, check_pages, check_records
from evidence_guide.search import (
    INDEX_FOLDER,
    LIBRARY_FILE,
    LIBRARY_FOLDER,
    OFFLINE_FILE,
    OFFLINE_FOLDER,
    WORDS_FILE,
    WORKS_FILE,
)
from evidence_guide.site import RenderedPage, Site, Target

ASSETS: Final = {"assets/guide.css": "styles/*.css"}
"""The style sheet of every page, and the parts it is put together from, by name."""

SCRIPT: Final = "assets/guide.js"
"""The script of every page, which the theme holds as it is published."""

_WRITTEN_LATER: Final = frozenset(
    {*ASSETS, SCRIPT, LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE, WORKS_FILE, "sitemap.xml", "sitemap.xml.gz"}
)
"""What is written besides the pages and their downloads, once the site is published."""

_WRITTEN_FOLDERS: Final = (INDEX_FOLDER, LIBRARY_FOLDER, OFFLINE_FOLDER)
"""The folders that are the search’s alone."""


@dataclass(frozen=True)
class Built:
    """A site in memory, and everything that is wrong with it.

    Args:
        corpus: the records.
        site: the rendered pages.
        downloads: the open data, the references of pages and the redirecting pages, by path from the
            site's root.
        diagnostics: what the rules found: causes first, then by file and line.
    """

    corpus: Corpus
    site: Site
    downloads: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether the site may be published."""
        return not has_errors(self.diagnostics)


@dataclass
class Memory:
    """What one build leaves to the next.

    Args:
        references: the references that bibliography and fields were made with.
        bibliography: the same, formatted.
        inline: fields of inline Markdown, rendered.
        store: keeps the pages on the disk too; None where they are kept for this process alone.
        templates: keeps compiled templates there; likewise.
        pages: the pages, each with what was read to make it.
    """

    references: tuple[Reference, ...] = ()
    bibliography: Bibliography = field(default_factory=lambda: format_bibliography(()))
    inline: FieldCache = field(default_factory=dict)
    store: PageStore | None = None
    templates: TemplateStore | None = None
    pages: PageCache = field(default_factory=PageCache)

    @classmethod
    def of(cls, root: Path, *, title: str, address: str = "") -> Memory:
        """Return what earlier commands have left in a project.

        Args:
            root: the project.
            title: the site's name. Every page says it, so what was made under another is kept beside.
            address: where it is published; likewise.
        """
        name = blake2b(repr((title, address)).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        store = PageStore(root, name)
        templates = TemplateStore(root)
        templates.load()
        return cls(store=store, templates=templates, pages=store.load())

    def renew(self, references: tuple[Reference, ...]) -> None:
        """Begin anew where the references have changed."""
        if references != self.references:
            self.references, self.bibliography = references, format_bibliography(references)
            self.inline.clear()


def build_site(
    root: Path,
    *,
    title: str,
    address: str = "",
    memory: Memory | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Built:
    """Read, check and render a project.

    Args:
        root: the folder that holds `data/`, `content/` and `macros/`.
        title: the site's name, for citing it and for the open data's description.
        address: where it is published, for citing it; empty where that is not known.
        memory: what earlier builds of the same process left.
        jobs: how many processes make pages side by side.
        progress: is told what is being done.
    """
    tell = progress or Progress()
    tell("Reading the records")
    corpus, faults = load(root)
    named, wrong_settings = load_navigation(root)
    graph = build_graph(corpus)
    memory = memory or Memory()
    memory.renew(corpus.all_references)
    bibliography = memory.bibliography
    day = today()
    tell("Checking the records")
    diagnostics = check_records(corpus, graph, (*wrong_settings, *faults), day)
    if (REFERENCE, "") in corpus.unread:
        # without a whole file of works no page can be judged, and making them all can take minutes
        return Built(corpus, Site({}), {}, tuple(diagnostics))
    tell("Writing the open data")
    files = export(corpus, graph, bibliography, title=title, version=__version__)
    data = {f"data/{path}": content for path, content in files.items()}
    downloads = {**data, **redirect_pages(corpus)}
    downloads[FEED] = atom(corpus, title=title, site_url=address, today=day)
    publication = Publication(title, f"{address.rstrip('/')}/" if address else "", corpus.brand.edition)
    templates = load_templates(root)
    forgiving = has_errors(diagnostics)
    watch = Watch()
    renderer = Renderer(
        corpus.watched(watch),
        graph.watched(watch),
        bibliography.watched(watch),
        templates,
        rule_docs(),
        memory.inline,
        publication,
    )
    epoch = _epoch(templates, publication, corpus)

    def make(makers: Mapping[str, MakePage]) -> dict[str, RenderedPage]:
        memory.pages.renew(epoch, watch)
        prepare = renderer.printer.compile_templates
        return make_pages(
            makers,
            memory.pages,
            watch,
            keep=not forgiving,
            jobs=jobs,
            prepare=prepare,
            tell=partial(tell, "Making pages"),
        )

    made = make(renderer.makers(forgiving=forgiving))
    made |= make(renderer.list_makers(made.values(), forgiving=forgiving))
    if memory.store and not forgiving:
        memory.store.save(memory.pages)
    if memory.templates:
        memory.templates.save()
    rendered = tuple(renderer.in_order(made))
    downloads |= files_of(rendered, bibliography)
    pages = (
        replace(page, head=head_of(page, bibliography.references(page.offered), publication, data))
        for page in rendered
    )
    # where a record could not be read, a link to its page is not dead for that
    unread = {
        url_of_page(record_id) if kind == PAGE else url_of(kind, record_id)
        for kind, record_id in corpus.unread
        if record_id
    } | {f"{KINDS[kind].folder}/" for kind, _ in corpus.unread if kind in KINDS}
    site = site_of(pages, corpus.assets | downloads.keys() | unread)
    site = replace(
        site,
        overwritten=frozenset(overwritten(corpus.assets, site, downloads)),
        navigation=tuple(Target(url_of_page(page.path), None, page.place, page.path) for page in named),
    )
    tell("Checking the pages")
    assets = load_assets(root, filter(is_looked_at, corpus.assets))
    asset_pages = [page_of_file(path, f"content/{path}", text) for path, text in assets.items()]
    diagnostics += check_pages(site, forgiving=has_errors(diagnostics)) + check_files(site, asset_pages)
    return Built(corpus, site, downloads, tuple(causes_first(diagnostics)))


def _epoch(templates: Mapping[str, str], publication: Publication, corpus: Corpus) -> bytes:
    """Return the digest of what every page depends on."""
    everything = (sorted(templates.items()), publication, corpus.brand)
    return blake2b(repr(everything).encode("utf-8", "surrogatepass")).digest()


def overwritten(assets: Iterable[str], site: Site, downloads: Iterable[str]) -> Iterator[str]:
    """Yield the files of `content/` that lie where the guide writes a file or the search’s index.

    Args:
        assets: the files that are no pages, by path from `content/`.
        site: the pages.
        downloads: the paths of what is published beside them.
    """
    written = {*downloads, *_WRITTEN_LATER, *(f"{url}index.html" for url in site.pages)}
    for path in assets:
        if path in written or f"{path}/".startswith(_WRITTEN_FOLDERS):
            yield path


def rule_docs() -> tuple[RuleDoc, ...]:
    """Return the rules as their pages show them, in order of code number."""
    rules = sorted(RULES.values(), key=lambda rule: rule.code[1:])
    return tuple(RuleDoc(r.code, r.title, r.scope, r.severity, r.explanation) for r in rules)
