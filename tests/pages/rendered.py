"""The pages of the invented guide, rendered with the guide's own templates."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.addresses import url_of_page
from evidence_guide.corpus.graph import build_graph
from evidence_guide.loading import load_templates
from evidence_guide.model.kinds import url_of
from evidence_guide.pages.render import Renderer, site_of
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.prose.field_texts import FieldCache
from evidence_guide.site import RenderedPage, Site

TEMPLATES = load_templates(Path(__file__).parents[2])
RULES = (
    RuleDoc("E101", "What a title says", "record", "error", "One `{{ call }}`.\n\n```\n{{ call }}\n```"),
)
DOWNLOADS = {f"data/references.{ending}" for ending in ("bib", "ris", "json")}

FACTOR = "data/factors/shared-office.yml"
RECORDS = "data/factors/shared-records.yml"
PICTURE = "data/pen-pictures/northmere.md"
PAGE = "content/guide/a-page.md"
SAYS = "says: Staff in this study said that a shared office made contact easier."


def renderer(project, **templates: str) -> Renderer:
    corpus = project.corpus()
    changed = {f"{name}.jinja": text for name, text in templates.items()}
    bibliography = format_bibliography(corpus.all_references)
    return Renderer(corpus, build_graph(corpus), bibliography, {**TEMPLATES, **changed}, RULES)


def site(project, **templates: str) -> Site:
    files = project.corpus().assets | DOWNLOADS
    return site_of(renderer(project, **templates).render(), files)


def page(project, url: str, **templates: str) -> RenderedPage:
    return made(renderer(project, **templates), url)


def made(one: Renderer, url: str) -> RenderedPage:
    """Return the page at an address, and make no other where it needs none."""
    makers = one.makers()
    alone = next((make for name, make in makers.items() if address(*name.split(":", 1)) == url), None)
    return alone() if alone else next(page for page in one.render() if page.url == url)


def address(kind: str, name: str) -> str:
    return url_of_page(name) if kind == "page" else url_of(kind, name)


def pages(project, lasting: FieldCache) -> list[RenderedPage]:
    """Return every page, with texts at hand that were rendered before."""
    corpus = project.corpus()
    works = format_bibliography(corpus.all_references)
    return list(Renderer(corpus, build_graph(corpus), works, TEMPLATES, RULES, lasting).render())


def body(project, text: str, head: str = "") -> RenderedPage:
    """Return the page of the invented guide with another text."""
    project.write(PAGE, f"---\ntitle: A page\ndescription: A page.\n{head}---\n{text}\n")
    return page(project, "guide/a-page/")


def story(html: str) -> str:
    """Return what stands between a page's head and its list of references."""
    html = html.partition("</header>")[2].partition('<section class="guide-references"')[0]
    return html.strip().removesuffix("</div>").strip()


def cited(html: str) -> set[str]:
    return set(re.findall(r'href="#ref-([\w-]+)"', html))


def listed(html: str) -> list[str]:
    return re.findall(r'<li id="ref-([\w-]+)"', html)


class Tags(HTMLParser):
    """Gathers a page's tags as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
