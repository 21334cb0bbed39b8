"""Pages that were made before, each with the digest of everything that was read to make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from evidence_guide.caching.watching import Key, Watch
from evidence_guide.site import RenderedPage


@dataclass
class PageCache:
    """Keeps pages from one build to the next.

    Args:
        epoch: what every page depends on: templates, settings, the version of the guide.
        pages: the pages by the name of what makes them.
        reads: what was read to make each of them.
        digests: the digest of each thing that was read, when it was read.
    """

    epoch: bytes = b""
    pages: dict[str, RenderedPage] = field(default_factory=dict)
    reads: dict[str, frozenset[Key]] = field(default_factory=dict)
    digests: dict[Key, bytes] = field(default_factory=dict)

    def renew(self, epoch: bytes, watch: Watch) -> None:
        """Drop the pages of which anything has changed, as far as it is watched by now.

        Args:
            epoch: what every page depends on now.
            watch: watches what pages are made of, and gives the digest of a thing as it is now.
        """
        if epoch != self.epoch:
            self.epoch = epoch
            self._keep({})
            return
        changed = {
            key
            for key, before in self.digests.items()
            if key[0] in watch.names and watch.digest(key) != before
        }
        if changed:
            self._keep({name: read for name, read in self.reads.items() if changed.isdisjoint(read)})

    def _keep(self, reads: Mapping[str, frozenset[Key]]) -> None:
        self.reads = dict(reads)
        self.pages = {name: self.pages[name] for name in self.reads}
        still_read = frozenset().union(*self.reads.values())
        self.digests = {key: digest for key, digest in self.digests.items() if key in still_read}

    def add(
        self, name: str, page: RenderedPage, read: frozenset[Key], digest: Callable[[Key], bytes]
    ) -> None:
        """Keep a page.

        Args:
            name: the name of what made it.
            page: the page.
            read: what was read to make it.
            digest: gives the digest of a thing as it is now.
        """
        self.pages[name], self.reads[name] = page, read
        self.digests.update((key, digest(key)) for key in read if key not in self.digests)
