"""Makes those pages that are not kept from an earlier build, and keeps them for the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from evidence_guide.caching.page_cache import PageCache
from evidence_guide.caching.watching import Watch
from evidence_guide.pages import MakePage, make_side_by_side
from evidence_guide.site import RenderedPage


def make_pages(
    makers: Mapping[str, MakePage],
    cache: PageCache,
    watch: Watch,
    *,
    keep: bool,
    jobs: int,
    prepare: Callable[[], None] = lambda: None,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, RenderedPage]:
    """Return pages by the names of what makes them, in their order.

    Args:
        makers: makes one page each, by a name that stays the same from build to build.
        cache: the pages that were made before and of which nothing has changed.
        watch: what the makers read through.
        keep: whether to keep what is made now.
        jobs: how many processes to use.
        prepare: makes what all pages need, once and not by each process.
        tell: is told how many of the missing are made, of how many.
    """
    missing = [name for name in makers if name not in cache.pages]
    making = [partial(watch.reading, makers[name]) for name in missing]
    made = dict(zip(missing, make_side_by_side(making, jobs, prepare, tell), strict=True))
    for name, (page, read) in made.items():
        # what could not be made is tried again: whether that is told depends on what else is wrong
        if keep and not page.problems:
            cache.add(name, page, read, watch.digest)
    return {name: made[name][0] if name in made else cache.pages[name] for name in makers}
