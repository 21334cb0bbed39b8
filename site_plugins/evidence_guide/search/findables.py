"""What the two indexes of the search, Pagefind’s and the offline one, ask of a record or page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.site import Findable

FOR_MAKERS: Final = "makers"
"""The kind of a page for those who edit, host and maintain the guide: found after everything else."""


def shares_page(findable: Findable) -> bool:
    """Whether a record stands on a page with others, as a term of the glossary does."""
    return "#" in findable.url


def pagefind_filters(findable: Findable) -> Iterator[str]:
    """Yield the values that a record or page can be filtered by, each with its facet: `kind:factor`."""
    return (f"{facet}:{value}" for facet, values in findable.facets.items() for value in values)


def kind_of_findable(findable: Findable) -> str:
    """Return its kind, which is the first of its facets."""
    return findable.facets["kind"][0]
