"""The files that a browser searches with: a list of words and titles, the library, and an index for `file://`.

They are classic scripts that hold ids, words and text, and no HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, Final

from evidence_guide.corpus import Corpus
from evidence_guide.model import Locality, kind_of
from evidence_guide.search.facet_labels import FacetLabels, facet_labels
from evidence_guide.search.file_addresses import WORDS_FILE, WORKS_FILE
from evidence_guide.search.findables import FOR_MAKERS, kind_of_findable
from evidence_guide.search.library_files import library_files
from evidence_guide.search.offline_files import offline_files
from evidence_guide.search.script_files import script
from evidence_guide.search.spelling import most_used_words, pack_words
from evidence_guide.search.titles import titles_to_load
from evidence_guide.site import INDEX, Findable, RenderedPage
from evidence_guide.views import FACETS, FURTHER

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
        **offline_files(pages),
        **library_files(pages, labels),
        **works_files(pages),
    }


def words_file(pages: Iterable[RenderedPage], labels: FacetLabels, *, pagefind: bool) -> bytes:
    """Return what is loaded when a reader first touches the search: words, titles, abbreviations.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets; those of places, which may be many, are left out.
        pagefind: whether Pagefind’s index is there to be searched.
    """
    pages = tuple(pages)
    titles = titles_to_load(pages)
    findables = [findable for page in pages for findable in page.findable]
    by_title_alone = {title.url: title.title for title in titles}
    for findable in findables:
        by_title_alone.pop(findable.url, None)
    texts = (_text_and_names(page) for page in pages if page.findable)
    words, is_whole = most_used_words(chain(texts, by_title_alone.values()))
    return script(
        "guideWords",
        {
            "pagefind": pagefind,
            "whole": is_whole,
            "words": pack_words(words),
            "titles": [_title(title) for title in titles],
            "plain": _abbreviations_that_are_words(findables, pages),
            "facets": FACETS,
            "labels": _labels_of_results(labels),
        },
    )


def works_files(pages: Iterable[RenderedPage]) -> dict[str, bytes]:
    """Return on which page of the references each work stands that is not on the first; nothing for one page.

    An address such as `references/#cameron2012` leads to the first, whose script leads on.

    Args:
        pages: the pages of the site.
    """
    further = [page for page in pages if page.kind == INDEX and page.url.startswith(f"references/{FURTHER}/")]
    if not further:
        return {}
    return {WORKS_FILE: script("guideWorks", [[page.url, " ".join(page.anchors)] for page in further])}


def _title(findable: Findable) -> list[Any]:
    """Return a title with address and kind, and where there are any with abbreviation and other names."""
    extra: list[Any] = [findable.abbreviation]
    if findable.names:
        extra.append(findable.names)
    return [findable.title, findable.url, kind_of_findable(findable), *(extra if any(extra) else ())]


def _text_and_names(page: RenderedPage) -> str:
    """Return all in which a page is found: what it says, and how readers may call what it holds."""
    return " ".join([page.text, *(name for findable in page.findable for name in findable.names)])


def _labels_of_results(labels: FacetLabels) -> dict[str, Mapping[str, str]]:
    results = {facet: values for facet, values in labels.items() if facet != kind_of(Locality).name}
    if "kind" in results:
        results["kind"] = {**results["kind"], FOR_MAKERS: "For editors and hosts"}
    return results


def _abbreviations_that_are_words(findables: Iterable[Findable], pages: Iterable[RenderedPage]) -> list[str]:
    """Return the abbreviations that read as a word, as IT does: those that stand in small letters too."""
    abbreviations = {each.abbreviation.lower() for each in findables if each.abbreviation.isalpha()}
    tokens: set[str] = set()
    for page in pages:
        if page.findable and kind_of_findable(page.findable[0]) != FOR_MAKERS:
            tokens.update(page.text.split())
    return sorted(abbreviations.intersection(_SHORT_WORD.findall(" ".join(tokens))))
