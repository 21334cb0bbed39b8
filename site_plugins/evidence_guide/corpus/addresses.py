"""Addresses within a site: where a record or a page is, and where a written link leads.

While a page is made its addresses are from the site's root and begin with `HOME`; when it is finished they
are made relative, so that a site works under any address and from a folder.
"""

from __future__ import annotations

import posixpath
import re
from typing import Final

from evidence_guide.corpus.corpus import Corpus, Node
from evidence_guide.model import CLAIM, KINDS, PAGE, url_of

HOME: Final = "~/"
"""Begins an address that is meant from the site's root."""

_HOME_ADDRESS = re.compile(r'((?:href|src)=")~/([^"]*)"(?=[^<>]*>)')
"""Within a tag: code that shows such an address is left as it is."""


class Addresses:
    """The addresses of one site, from its root.

    Args:
        corpus: the records and pages.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def of(self, node: Node) -> str:
        """Return the address of a thing."""
        if node.kind == PAGE:
            return url_of_page(node.id)
        if node.kind == CLAIM:
            located = self._corpus.claims[node.id]
            return f"{self.of(located.holder)}#{located.claim.id}"
        return url_of(node.kind, node.id, self._number(node))

    def _number(self, node: Node) -> int | None:
        """Return the number by which a record is addressed; None where it has none, or there is no record."""
        kind = KINDS.get(node.kind)
        if kind is None or "{number}" not in kind.address or node.id not in self._corpus.ids(node.kind):
            return None
        number: int = self._corpus.record(node).number
        return number

    def find(self, written: str, base: str) -> str | None:
        """Say which address a written link leads to; None where it is an outside or a plain one.

        Args:
            written: such as `factor:co-location`, `../about.md#how`, `picture.svg`.
            base: what it is relative to: a path in `content/`, or a kind and a colon for a record's text.
        """
        kind, colon, rest = written.partition(":")
        if colon and kind in KINDS:
            record_id, hash_sign, anchor = rest.partition("#")
            return self.of(Node(kind, record_id)) + hash_sign + anchor
        path, hash_sign, anchor = written.partition("#")
        if colon or not path or path.startswith("/"):
            return None
        is_record = base.endswith(":")
        folder = KINDS[base[:-1]].folder if is_record else posixpath.dirname(base)
        joined = posixpath.normpath(posixpath.join(folder, path))
        if joined.startswith(".."):
            return None
        if path.endswith(".md"):  # a record's neighbours are records, whatever their ids
            address = f"{joined.removesuffix('.md')}/" if is_record else url_of_page(joined)
        else:
            address = "" if joined == "." else joined + "/" * path.endswith(("/", "/..", "/."))
        return address + hash_sign + anchor


def url_of_page(uri: str) -> str:
    """Return the address of a hand-written page: `guide/x.md` is at `guide/x/`.

    Args:
        uri: its path in `content/`.
    """
    stem = uri.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def relative_url(target: str, page: str) -> str:
    """Return an address relative to a page.

    Args:
        target: from the site's root, without a leading slash; may end in an anchor.
        page: the page's own address.
    """
    return "../" * page.count("/") + target or "./"


def made_relative(html: str, page: str) -> str:
    """Make the addresses of a page's HTML relative to it.

    Args:
        html: its HTML, in which addresses of the site begin with `HOME`.
        page: its address from the site's root.
    """
    return _HOME_ADDRESS.sub(lambda match: f'{match[1]}{relative_url(match[2], page)}"', html)
