"""A page is kept until anything of what it was made of changes."""

from __future__ import annotations

from functools import partial

from evidence_guide.caching.cached_pages import make_pages
from evidence_guide.caching.page_cache import PageCache
from evidence_guide.caching.watching import Watch
from evidence_guide.site import RenderedPage

EPOCH = b"templates"


class Guide:
    """A guide of a few records, each with a page that shows its text and counts how often it was made."""

    def __init__(self) -> None:
        self.cache = PageCache()
        self.made: list[str] = []

    def build(self, records: dict[str, str], *, epoch: bytes = EPOCH, keep: bool = True) -> list[str]:
        """Return the HTML of the pages; the last lists them all."""
        self.made.clear()
        watch = Watch()
        read = watch("record", records)
        makers = {name: partial(self._page, name, lambda name=name: read[name]) for name in records}
        makers["list"] = partial(self._page, "list", lambda: ", ".join(read))
        self.cache.renew(epoch, watch)
        pages = make_pages(makers, self.cache, watch, keep=keep, jobs=1)
        return [page.html for page in pages.values()]

    def _page(self, name: str, html: object) -> RenderedPage:
        self.made.append(name)
        assert callable(html)
        return RenderedPage(f"{name}/", name, "", html(), "", "page")


def test_nothing_is_made_twice() -> None:
    guide = Guide()
    first = guide.build({"a": "A", "b": "B"})
    assert guide.made == ["a", "b", "list"]
    assert guide.build({"a": "A", "b": "B"}) == first == ["A", "B", "a, b"]
    assert guide.made == []


def test_what_has_changed_is_made_anew_with_what_was_made_of_it() -> None:
    guide = Guide()
    guide.build({"a": "A", "b": "B"})
    assert guide.build({"a": "A", "b": "new"}) == ["A", "new", "a, b"]
    assert guide.made == ["b", "list"]


def test_a_record_that_goes_or_comes_changes_the_list() -> None:
    guide = Guide()
    guide.build({"a": "A", "b": "B"})
    assert guide.build({"a": "A"}) == ["A", "a"]
    assert guide.made == ["list"]
    assert guide.build({"a": "A", "c": "C"}) == ["A", "C", "a, c"]
    assert guide.made == ["c", "list"]


def test_what_comes_back_as_it_was_is_made_anew() -> None:
    """Its page was dropped when it went, so it is not mistaken for one that is as it was last time."""
    guide = Guide()
    guide.build({"a": "A", "b": "B"})
    guide.build({"a": "A"})
    assert guide.build({"a": "A", "b": "B2"}) == ["A", "B2", "a, b"]


def test_with_another_epoch_everything_is_made_anew() -> None:
    guide = Guide()
    guide.build({"a": "A"})
    guide.build({"a": "A"}, epoch=b"other templates")
    assert guide.made == ["a", "list"]


def test_what_was_made_of_records_at_fault_is_not_kept() -> None:
    guide = Guide()
    guide.build({"a": "A", "b": "B"})
    assert guide.build({"a": "A", "b": "at fault"}, keep=False) == ["A", "at fault", "a, b"]
    assert guide.build({"a": "A", "b": "B"}) == ["A", "B", "a, b"]
    assert guide.made == ["b", "list"]
