"""The files that a browser searches with: a list of words and titles, the library, and an index for `file://`.

Each is a classic script that sets one name, since a page that was opened from a folder may load a script
but fetch nothing. They hold ids, words and text, and no HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import unescape
from typing import Any, Final

from evidence_guide.corpus import Corpus
from evidence_guide.model import KINDS, PAGE, Locality, kind_of
from evidence_guide.search.file_addresses import LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE
from evidence_guide.search.record_facets import OTHER_WORK, Facets, Labels, facet_labels, offered
from evidence_guide.search.spelling import packed, vocabulary
from evidence_guide.site import INDEX, Findable, RenderedPage
from evidence_guide.views import FACETS

MOST_TITLES: Final = 60_000
"""How many letters of titles a reader loads before the first result, about 12 kB when compressed."""

FOR_MAKERS: Final = "makers"
"""The kind of a page for those who edit, host and maintain the guide: found after everything else."""

_RANKS: Final = {PAGE: 50, INDEX: 51, OTHER_WORK: 62, FOR_MAKERS: 70}
"""Where the titles of what is no kind of record stand among those of the kinds (`Kind.search_rank`)."""

_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_SMALL: Final = re.compile(r"(?<![\w./@-])[a-z]{2,6}(?![\w/@-])")
_SPACE: Final = re.compile(r"\s+")
_INLINE: Final = frozenset({"a", "abbr", "b", "cite", "code", "em", "i", "span", "strong", "sub", "sup"})


def search_files(corpus: Corpus, pages: Iterable[RenderedPage], *, pagefind: bool) -> Mapping[str, bytes]:
    """Return every file that search and library need, by address.

    Args:
        corpus: for the words of the facets.
        pages: the pages of the site.
        pagefind: whether Pagefind’s index will lie beside them; otherwise the offline index is searched.
    """
    found = tuple(pages)
    labels = facet_labels(corpus)
    return {
        WORDS_FILE: words_file(found, labels, pagefind=pagefind),
        OFFLINE_FILE: offline_index(found),
        LIBRARY_FILE: library_file(found, labels),
    }


def words_file(pages: Iterable[RenderedPage], labels: Labels, *, pagefind: bool) -> bytes:
    """Return what is loaded when a reader first touches the search: words, titles, abbreviations.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets; of places, which may be many, none.
        pagefind: whether Pagefind’s index is there to be searched.
    """
    found = tuple(pages)
    known, whole = vocabulary(_text(page) for page in found if page.findable)
    things = [thing for page in found for thing in page.findable]
    titles, left = [], MOST_TITLES
    for thing in sorted(things, key=_rank):
        left -= len(thing.title) + len(thing.url) + len("".join(thing.names)) + 12
        if left < 0:
            break
        more: list[Any] = [thing.abbreviation, thing.names] if thing.names else [thing.abbreviation]
        titles.append([thing.title, thing.url, _kind(thing), *(more if any(more) else ())])
    shown = {name: values for name, values in labels.items() if name != kind_of(Locality).name}
    if "kind" in shown:
        shown["kind"] = {**shown["kind"], FOR_MAKERS: "For editors and hosts"}
    return _script(
        "guideWords",
        {
            "pagefind": pagefind,
            "whole": whole,
            "words": packed(known),
            "titles": titles,
            "plain": _plain(things, found),
            "facets": FACETS,
            "labels": shown,
        },
    )


def offline_index(pages: Iterable[RenderedPage]) -> bytes:
    """Return an index that can be searched from `file://`, where Pagefind cannot run: every page’s text.

    A list of plain texts: it comes from a disk, not over a wire, and the words around a find can be shown.
    """
    rows = []
    for page in pages:
        for thing in page.findable:
            text = thing.summary if "#" in thing.url else _text(page)
            rows.append([thing.title, thing.url, _flat(thing.facets), text, "; ".join(thing.names)])
    return _script("guideOffline", rows)


def library_file(pages: Iterable[RenderedPage], labels: Labels) -> bytes:
    """Return the records of the library with their facets.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets, in the order in which they are offered.
    """
    things = [t for page in pages for t in page.findable if _kind(t) not in {PAGE, INDEX, FOR_MAKERS}]
    offers = offered((thing.facets for thing in things), labels)
    records = [
        [
            thing.title,
            thing.url,
            thing.summary,
            max((int(year) for year in thing.facets.get("year", ())), default=0),
            thing.studies,
            offers.of(thing.facets),
        ]
        for thing in things
    ]
    return _script("guideLibrary", {"facets": offers.facets, "records": records})


@lru_cache(maxsize=20_000)  # a live preview asks again and again, and most pages are as they were
def text_of(html: str) -> str:
    """Return the text of a page’s HTML without what repeats other pages (`data-search-exclude`)."""
    found: list[str] = []
    at, skipping, depth = 0, "", 0
    for tag in _TAG.finditer(html):
        closing, name, rest = tag.groups()
        if skipping:
            if name == skipping:
                depth += -1 if closing else 1
                if depth == 0:
                    skipping, at = "", tag.end()
            continue
        found.append(html[at : tag.start()])
        at = tag.end()
        if not closing and "data-search-exclude" in rest:
            skipping, depth = name, 1
        if name not in _INLINE:
            found.append(" ")
    found.append("" if skipping else html[at:])
    return _SPACE.sub(" ", unescape("".join(found))).strip()


def _plain(things: Iterable[Findable], pages: Iterable[RenderedPage]) -> list[str]:
    """Return the abbreviations that read as a word, as IT does: those that stand in small letters too."""
    short = {thing.abbreviation.lower() for thing in things if thing.abbreviation.isalpha()}
    used: set[str] = set()
    for page in pages:
        if page.findable and _kind(page.findable[0]) != FOR_MAKERS:
            used.update(_SMALL.findall(_text(page)))
    return sorted(short & used)


def _text(page: RenderedPage) -> str:
    return f"{page.title}. {text_of(page.html)}"


def _kind(thing: Findable) -> str:
    return thing.facets["kind"][0]


def _rank(thing: Findable) -> int:
    """Return which titles are kept where there is no room for all: the lowest."""
    kind = _kind(thing)
    return KINDS[kind].search_rank if kind in KINDS else _RANKS[kind]


def _flat(facets: Facets) -> list[str]:
    return [f"{name}:{value}" for name, values in facets.items() for value in values]


def _script(name: str, value: Any) -> bytes:
    """Return a script that sets a name; what could end a script element is escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.{name}={text};\n".encode()
