"""The files that a browser searches with: a list of words and titles, the library, and an index for `file://`.

Each is a classic script that sets one name, since a page that was opened from a folder may load a script
but fetch nothing. They hold ids, words and text, and no HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from evidence_guide.corpus import Corpus
from evidence_guide.model import KINDS, PAGE, Locality, kind_of
from evidence_guide.search.facet_labels import OTHER_WORK, FacetLabels, facet_labels
from evidence_guide.search.file_addresses import LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE
from evidence_guide.search.filter_choices import filter_choices
from evidence_guide.search.findables import pagefind_filters, shares_page
from evidence_guide.search.page_text import page_text
from evidence_guide.search.spelling import most_used_words, pack_words
from evidence_guide.site import INDEX, Findable, RenderedPage
from evidence_guide.views import FACETS

MOST_TITLE_LETTERS: Final = 60_000
"""How many letters of titles and addresses a reader loads before the first result: 12 kB compressed."""

FOR_MAKERS: Final = "makers"
"""The kind of a page for those who edit, host and maintain the guide: found after everything else."""

_OTHER_RANKS: Final = {PAGE: 50, INDEX: 51, OTHER_WORK: 62, FOR_MAKERS: 70}
"""The ranks of titles that are of no kind of record, among those of the kinds (`Kind.search_rank`)."""

_SHORT_WORD: Final = re.compile(r"(?<![\w./@-])[a-z]{2,6}(?![\w/@-])")


def search_files(corpus: Corpus, pages: Iterable[RenderedPage], *, pagefind: bool) -> Mapping[str, bytes]:
    """Return every file that search and library need, by address.

    Args:
        corpus: for the words of the facets.
        pages: the pages of the site.
        pagefind: whether Pagefind’s index will lie beside them; otherwise the offline index is searched.
    """
    pages = tuple(pages)
    labels = facet_labels(corpus)
    return {
        WORDS_FILE: words_file(pages, labels, pagefind=pagefind),
        OFFLINE_FILE: offline_index(pages),
        LIBRARY_FILE: library_file(pages, labels),
    }


def words_file(pages: Iterable[RenderedPage], labels: FacetLabels, *, pagefind: bool) -> bytes:
    """Return what is loaded when a reader first touches the search: words, titles, abbreviations.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets; those of places, which may be many, are left out.
        pagefind: whether Pagefind’s index is there to be searched.
    """
    pages = tuple(pages)
    words, is_whole = most_used_words(page_text(page) for page in pages if page.findable)
    findables = [findable for page in pages for findable in page.findable]
    return _script(
        "guideWords",
        {
            "pagefind": pagefind,
            "whole": is_whole,
            "words": pack_words(words),
            "titles": _titles(findables),
            "plain": _abbreviations_that_are_words(findables, pages),
            "facets": FACETS,
            "labels": _labels_of_results(labels),
        },
    )


def _titles(findables: Iterable[Findable]) -> list[list[Any]]:
    """Return as many titles as there is room for, each with address and kind, some with other names."""
    titles, letters_left = [], MOST_TITLE_LETTERS
    for findable in sorted(findables, key=_title_rank):
        letters_left -= len(findable.title) + len(findable.url) + len("".join(findable.names)) + 12
        if letters_left < 0:
            break
        extra: list[Any] = [findable.abbreviation]
        if findable.names:
            extra.append(findable.names)
        titles.append([findable.title, findable.url, _kind(findable), *(extra if any(extra) else ())])
    return titles


def _labels_of_results(labels: FacetLabels) -> dict[str, Mapping[str, str]]:
    results = {facet: values for facet, values in labels.items() if facet != kind_of(Locality).name}
    if "kind" in results:
        results["kind"] = {**results["kind"], FOR_MAKERS: "For editors and hosts"}
    return results


def offline_index(pages: Iterable[RenderedPage]) -> bytes:
    """Return an index that can be searched from `file://`, where Pagefind cannot run: every page’s text.

    A list of plain texts: it comes from a disk, not over a wire, and the words around a match can be shown.

    Args:
        pages: the pages of the site.
    """
    rows = []
    for page in pages:
        for findable in page.findable:
            text = findable.summary if shares_page(findable) else page_text(page)
            filters = list(pagefind_filters(findable))
            rows.append([findable.title, findable.url, filters, text, "; ".join(findable.names)])
    return _script("guideOffline", rows)


def library_file(pages: Iterable[RenderedPage], labels: FacetLabels) -> bytes:
    """Return the records of the library with their facets.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets, in the order in which filters offer them.
    """
    findables = (findable for page in pages for findable in page.findable)
    in_library = [findable for findable in findables if _kind(findable) not in {PAGE, INDEX, FOR_MAKERS}]
    choices = filter_choices((record.facets for record in in_library), labels)
    records = [
        [
            record.title,
            record.url,
            record.summary,
            max((int(year) for year in record.facets.get("year", ())), default=0),
            record.studies,
            choices.numbers_of(record.facets),
        ]
        for record in in_library
    ]
    return _script("guideLibrary", {"facets": choices.facets, "records": records})


def _abbreviations_that_are_words(findables: Iterable[Findable], pages: Iterable[RenderedPage]) -> list[str]:
    """Return the abbreviations that read as a word, as IT does: those that stand in small letters too."""
    abbreviations = {each.abbreviation.lower() for each in findables if each.abbreviation.isalpha()}
    tokens: set[str] = set()
    for page in pages:
        if page.findable and _kind(page.findable[0]) != FOR_MAKERS:
            tokens.update(page_text(page).split())
    return sorted(abbreviations.intersection(_SHORT_WORD.findall(" ".join(tokens))))


def _kind(findable: Findable) -> str:
    return findable.facets["kind"][0]


def _title_rank(findable: Findable) -> int:
    """Return the rank of a title: where there is no room for all, those with the lowest are kept."""
    kind = _kind(findable)
    return KINDS[kind].search_rank if kind in KINDS else _OTHER_RANKS[kind]


def _script(name: str, value: Any) -> bytes:
    """Return a script that sets a name; what could end a script element is escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"window.{name}={text};\n".encode()
