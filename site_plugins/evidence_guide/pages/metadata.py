"""What a page's head tells programs: tags for reference managers, and JSON-LD in the terms of schema.org.

A page about one work carries that work's Highwire tags. Every other says in Open Graph's tags that it is a
web page, with its title and site, so that a reference manager does not have to guess. Both say when the
page was last checked or changed, as “Cite this page” does, and carry JSON-LD: where the page stands, what it
is, and which works or data it describes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from markupsafe import Markup

from evidence_guide.bibliography import Reference, to_highwire, to_schema_org
from evidence_guide.corpus import relative_url
from evidence_guide.exports import DATAPACKAGE, LICENCE, MEDIA_TYPES
from evidence_guide.model import KINDS, PAGE
from evidence_guide.pages.page_citations import Publication
from evidence_guide.site import INDEX, RenderedPage

LANGUAGE: Final = "en-GB"
# What could end the script element or begin a comment in it.
_IN_SCRIPT: Final = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def head_of(
    page: RenderedPage, works: Iterable[Reference], publication: Publication, data: Iterable[str] = ()
) -> str:
    """Return the HTML of a page's head besides what every page has.

    Args:
        page: the page.
        works: the works that it is about: a study's papers, or all references.
        publication: the guide.
        data: the paths of the open data; told on the page that links to their description.
    """
    about = tuple(works)
    tags = to_highwire(about[0]) if len(about) == 1 else () if about else _open_graph(page, publication)
    if page.dated:
        # the page's own day: a plain date would be taken for that of a work without one
        tags = (*tags, ("dcterms.modified", _day(page)))
    lines = [
        Markup('<meta name="{}" content="{}">').format(name, said) for name, said in tags if ":" not in name
    ]
    lines += [Markup('<meta property="{}" content="{}">').format(*tag) for tag in tags if ":" in tag[0]]
    return "\n".join([*lines, _script(_graph(page, about, publication, tuple(data)))])


def _open_graph(page: RenderedPage, publication: Publication) -> tuple[tuple[str, str], ...]:
    tags = (
        ("og:type", "website"),
        ("og:title", page.title),
        ("og:site_name", publication.title),
        ("og:description", page.description),
        ("og:url", publication.address and publication.address + page.url),
        ("dcterms.date", _day(page)),
    )
    return tuple((name, said) for name, said in tags if said)


def _graph(
    page: RenderedPage, works: tuple[Reference, ...], publication: Publication, data: tuple[str, ...]
) -> dict[str, Any]:
    def at(url: str) -> str:
        """Return an address in full, or as seen from the page where the site's is not known."""
        return publication.address + url if publication.address else relative_url(url, page.url)

    site = {"@type": "WebSite", "@id": at("") + "#site", "name": publication.title, "url": at("")}
    kind = _schema_type(page.kind)
    this: dict[str, Any] = {
        "@type": kind,
        "@id": at(page.url) + "#page",
        "url": at(page.url),
        "headline" if kind == "Article" else "name": page.title,
        "description": page.description,
        "inLanguage": LANGUAGE,
        "isPartOf": site if page.url else None,
        "version": publication.version,
        "dateModified": _day(page),
    }
    if len(works) == 1:
        this["about"] = to_schema_org(works[0])
    elif works:
        this["about"] = [to_schema_org(work) for work in works]
    graph = [{name: value for name, value in this.items() if value}]
    if page.url:
        graph.append(_breadcrumbs([*page.breadcrumbs, (page.title, page.url)], at))
    else:
        graph.append(site)
    if any(link.address.endswith(f"data/{DATAPACKAGE}") for link in page.links):
        graph.append(_dataset(page, publication, data, at))
    return {"@context": "https://schema.org", "@graph": graph}


def _schema_type(kind: str) -> str:
    """Return what schema.org calls a page: an article where it tells a story or weighs evidence."""
    if kind == INDEX:
        return "CollectionPage"
    record_kind = KINDS.get(kind)
    is_article = record_kind.has_body or record_kind.effects_of is not None if record_kind else kind == PAGE
    return "Article" if is_article else "WebPage"


def _breadcrumbs(way: list[tuple[str, str]], at: Any) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": position, "name": title, "item": at(url)}
        for position, (title, url) in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _dataset(page: RenderedPage, publication: Publication, data: tuple[str, ...], at: Any) -> dict[str, Any]:
    files = [
        {"@type": "DataDownload", "contentUrl": at(path), "encodingFormat": MEDIA_TYPES[ending]}
        for path in data
        if (ending := path.rpartition(".")[2]) in MEDIA_TYPES
    ]
    return {
        "@type": "Dataset",
        "@id": at(page.url) + "#data",
        "name": publication.title,
        "description": page.description,
        "version": publication.version,
        "license": LICENCE["path"],
        "distribution": files,
    }


def _day(page: RenderedPage) -> str:
    return page.dated.day.isoformat() if page.dated else ""


def _script(said: Mapping[str, Any]) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return f'<script type="application/ld+json">{text}</script>'
