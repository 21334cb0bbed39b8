"""Which titles a reader loads before the first result: what each page, record and term is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evidence_guide.model import KINDS, PAGE
from evidence_guide.search.facet_labels import OTHER_WORK
from evidence_guide.search.findables import FOR_MAKERS, kind_of_findable
from evidence_guide.site import INDEX, Findable, RenderedPage

MOST_TITLE_LETTERS: Final = 60_000
"""How many letters of titles and addresses a reader loads before the first result: 12 kB compressed."""

_BY_TITLE_ALONE: Final = frozenset({"library/"})
"""Pages that repeat what others say, so that their text is not searched: they are found by their titles."""

_OTHER_RANKS: Final = {PAGE: 50, INDEX: 51, OTHER_WORK: 62, FOR_MAKERS: 70}
"""The ranks of titles that are of no kind of record, among those of the kinds (`Kind.search_rank`)."""


def titles_to_load(pages: Iterable[RenderedPage]) -> tuple[Findable, ...]:
    """Return as many as there is room for; terms and factors come first.

    The indexes refer to titles by their place in this order.

    Args:
        pages: the pages of the site.
    """
    titles, letters_left = [], MOST_TITLE_LETTERS
    for findable in sorted(_with_titles(pages), key=_rank):
        letters_left -= len(findable.title) + len(findable.url) + len("".join(findable.names)) + 12
        if letters_left < 0:
            break
        titles.append(findable)
    return tuple(titles)


def _with_titles(pages: Iterable[RenderedPage]) -> Iterable[Findable]:
    for page in pages:
        yield from page.findable
        if page.url in _BY_TITLE_ALONE and not page.findable:
            yield Findable(page.title, page.url, page.description, {"kind": (page.kind,)})


def _rank(findable: Findable) -> int:
    """Return the rank of a title: where there is no room for all, those with the lowest are kept."""
    kind = kind_of_findable(findable)
    return KINDS[kind].search_rank if kind in KINDS else _OTHER_RANKS[kind]
