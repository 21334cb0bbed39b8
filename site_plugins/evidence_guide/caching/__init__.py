"""Keeps what was made before, by what it was made of, so that only what has changed is made anew.

Comes in: the corpus, its graph and its bibliography, each with every way into it watched; a page, and what
was read while it was made. Goes out: the same page again, as long as nothing of that has changed. What a
page says is left to `views` and `pages`; a cache that is lost costs time and nothing else.
"""

from evidence_guide.caching.cached_pages import make_pages
from evidence_guide.caching.page_cache import PageCache
from evidence_guide.caching.store import PageStore
from evidence_guide.caching.template_store import TemplateStore
from evidence_guide.caching.watching import Key, Watch

__all__ = ["Key", "PageCache", "PageStore", "TemplateStore", "Watch", "make_pages"]
