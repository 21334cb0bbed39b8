"""Takes over from the site that is there what a new one holds unchanged: only what differs is written.

A file is taken over where it would be made of the same as last time, which is noted by a digest, and is still
as it was written then. It is linked, not copied: one file with two names until the old site is removed.
"""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from evidence_guide.building import Built
from evidence_guide.model import PAGE
from evidence_guide.receipts import FOLDER, read_signed, write_signed
from evidence_guide.site import INDEX, RenderedPage

_FILE: Final = "written"
"""The file of the cache that says what was written."""


class Written(NamedTuple):
    """A file of the site as it was written.

    Args:
        made_of: the digest of what it was made of.
        size: in bytes.
        modified: when, in nanoseconds since 1970.
    """

    made_of: bytes
    size: int
    modified: int


@dataclass
class Reuse:
    """What of one site is taken over into the next.

    Args:
        root: the project.
        site: the folder of the site that is there.
        surround: the digest of what surrounds every page.
        written: what the site was known to hold when it was written, by path.
        made_of: the digest of what each file of the new site is made of, by path; filled as MkDocs goes on.
        kept: the paths that are taken over.
    """

    root: Path
    site: Path
    surround: bytes
    written: Mapping[str, Written]
    made_of: dict[str, bytes] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: Path, site: Path, built: Built) -> Reuse:
        """Return what can be taken over of the site of a project.

        Args:
            root: the project, of which alone the site is made.
            site: the folder of the site, which may not be there.
            built: what the new one is made of.
        """
        content = read_signed(root / FOLDER / _FILE)
        written = pickle.loads(content) if content else {}  # this machine has written it
        return cls(root, site, _surround(root, built), written)

    def keeps_page(self, page: RenderedPage) -> bool:
        """Whether the file of a page is taken over, so that it need not be made.

        Args:
            page: the page.
        """
        rest = (page.title, page.description, page.hide, page.headings, page.breadcrumbs, page.file_path)
        texts = (page.html, page.head, repr(rest))
        encoded = (text.encode("utf-8", "surrogatepass") for text in texts)
        return self._keeps(f"{page.url}index.html", _digest(self.surround, *encoded))

    def keeps_file(self, path: str, content: bytes) -> bool:
        """Whether another file is taken over.

        Args:
            path: its path from the site’s root.
            content: what it holds.
        """
        return self._keeps(path, _digest(b"", content))

    def _keeps(self, path: str, made_of: bytes) -> bool:
        self.made_of[path] = made_of
        before = self.written.get(path)
        if before is None or before.made_of != made_of or before != _written(self.site / path, made_of):
            return False
        self.kept.add(path)
        return True

    def take_over(self, new: Path) -> None:
        """Put what is taken over into the folder of the new site.

        Args:
            new: the folder, with what was made anew in it.

        Raises:
            OSError: a file could be neither linked nor copied.
        """
        folders = {os.path.dirname(path) for path in self.kept}
        for folder in folders:
            (new / folder).mkdir(parents=True, exist_ok=True)
        for path in self.kept:
            _link(self.site / path, new / path)

    def note(self) -> None:
        """Note what was written, for the next time; the new site is in its place."""
        written = {path: _written(self.site / path, made_of) for path, made_of in self.made_of.items()}
        known = {path: each for path, each in written.items() if each is not None}
        write_signed(self.root / FOLDER / _FILE, pickle.dumps(known, pickle.HIGHEST_PROTOCOL))


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # the disk has no links
        shutil.copy2(old, new)


def _written(file: Path, made_of: bytes) -> Written | None:
    try:
        status = os.lstat(file)
    except OSError:
        return None
    return Written(made_of, status.st_size, status.st_mtime_ns)


def _surround(root: Path, built: Built) -> bytes:
    """Return the digest of what surrounds every page: settings, brand, navigation, and what can be led to."""
    site = built.site
    named = [(page.url, page.title) for page in site.pages.values() if page.kind in {PAGE, INDEX}]
    paths = (tuple(site.pages), tuple(built.downloads), sorted(built.corpus.assets))
    return _digest(
        (root / "mkdocs.yml").read_bytes(),
        repr((built.corpus.brand, named, paths)).encode("utf-8", "surrogatepass"),
        *_sheets(root, built),
    )


def _sheets(root: Path, built: Built) -> Iterator[bytes]:
    """Yield the style sheets of a host, on which the policy of every page depends."""
    for path in sorted(built.corpus.assets):
        if path.endswith(".css"):
            yield (root / "content" / path).read_bytes()


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(str(len(part)).encode() + b":")
        digest.update(part)
    return digest.digest()
