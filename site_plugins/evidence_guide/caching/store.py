"""Keeps pages on the disk from one command to the next, in `.cache/` of the project.

What is kept is believed only where this machine has written it with this very version of the guide: a token
made of both must be the one that the file begins with. Half of the token is secret and lies outside the
project, so that no file that comes with a project is ever believed. Whatever else is wrong with the file (it
is cut short, locked or cannot be written) costs time and nothing else.
"""

from __future__ import annotations

import json
import pickle
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from functools import cache
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Final

from evidence_guide.caching.page_cache import PageCache
from evidence_guide.caching.watching import Key
from evidence_guide.receipts import FOLDER, machine_token
from evidence_guide.site import RenderedPage

_PATIENCE: Final = 1.0
"""How many seconds a command waits for another one that writes."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS head (token BLOB, epoch BLOB);
CREATE TABLE IF NOT EXISTS digests (id BLOB PRIMARY KEY, key TEXT, digest BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (name TEXT PRIMARY KEY, page BLOB, reads BLOB, digest BLOB);
"""
_ID_BYTES: Final = 8


class PageStore:
    """The pages of one project on the disk.

    Args:
        root: the project.
        name: tells apart what is kept of the same project for different sites.
    """

    def __init__(self, root: Path, name: str = "") -> None:
        self._file = root / FOLDER / f"pages-{name}.sqlite"
        self._pages: Mapping[str, RenderedPage] = {}
        self._digests: Mapping[Key, bytes] = {}

    def load(self) -> PageCache:
        """Return the pages that were kept; none where there are none that can be believed."""
        token = machine_token()
        if token is None or not self._file.is_file():
            return PageCache()
        try:
            with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as connection:
                kept = _load(connection, token)
        except Exception:  # a damaged file can make anything of itself
            return PageCache()
        self._pages, self._digests = dict(kept.pages), dict(kept.digests)
        return kept

    def save(self, cache: PageCache) -> None:
        """Keep pages for the next command, as far as the disk lets us.

        Args:
            cache: the pages.
        """
        token = machine_token()
        if token is None:
            return
        with suppress(OSError, sqlite3.Error):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._save(token, cache)
            except sqlite3.OperationalError:  # another command is writing, or nobody may
                return
            except sqlite3.DatabaseError:  # the file is damaged
                self._file.unlink()
                self._pages, self._digests = {}, {}
                self._save(token, cache)

    def _save(self, token: bytes, cache: PageCache) -> None:
        """Write what differs from what was loaded, all of it or nothing."""
        pages = {name: page for name, page in cache.pages.items() if self._pages.get(name) is not page}
        digests = {key: d for key, d in cache.digests.items() if self._digests.get(key) != d}
        with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as connection:
            connection.execute("PRAGMA synchronous = OFF")  # what a loss of power takes from it is found out
            connection.executescript(_TABLES)
            with connection:
                if not self._pages:
                    connection.execute("DELETE FROM pages")
                    connection.execute("DELETE FROM digests")
                connection.execute("DELETE FROM head")
                connection.execute("INSERT INTO head VALUES (?, ?)", (token, cache.epoch))
                gone = ((name,) for name in self._pages.keys() - cache.pages.keys())
                connection.executemany("DELETE FROM pages WHERE name = ?", gone)
                unread = ((_id(key),) for key in self._digests.keys() - cache.digests.keys())
                connection.executemany("DELETE FROM digests WHERE id = ?", unread)
                rows = ((_id(key), json.dumps(key), digest) for key, digest in digests.items())
                connection.executemany("INSERT OR REPLACE INTO digests VALUES (?, ?, ?)", rows)
                made = (_page_row(name, page, cache) for name, page in pages.items())
                connection.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)", made)
        self._pages, self._digests = dict(cache.pages), dict(cache.digests)


def _load(connection: sqlite3.Connection, token: bytes) -> PageCache:
    """Return what a file holds; nothing where it was written elsewhere or by another version."""
    head = connection.execute("SELECT token, epoch FROM head").fetchone()
    if head is None or not compare_digest(head[0], token):
        return PageCache()
    kept = PageCache(head[1])
    keys: dict[bytes, Key] = {}
    for key_id, text, digest in connection.execute("SELECT id, key, digest FROM digests"):
        mapping, key = json.loads(text)
        keys[key_id] = mapping, tuple(key) if isinstance(key, list) else key
        kept.digests[keys[key_id]] = digest
    for name, page, ids, digest in connection.execute("SELECT name, page, reads, digest FROM pages"):
        reads = [keys[ids[start : start + _ID_BYTES]] for start in range(0, len(ids), _ID_BYTES)]
        if _digest(page, ids, (kept.digests[key] for key in reads)) == digest:
            kept.reads[name] = frozenset(reads)
            kept.pages[name] = pickle.loads(page)  # this machine has written it, as the token says
    return kept


def _page_row(name: str, page: RenderedPage, cache: PageCache) -> tuple[str, bytes, bytes, bytes]:
    """Return the row of a page, whose digest holds it together with what it was made of."""
    reads = tuple(cache.reads[name])
    pickled, ids = pickle.dumps(page, pickle.HIGHEST_PROTOCOL), b"".join(map(_id, reads))
    return name, pickled, ids, _digest(pickled, ids, (cache.digests[key] for key in reads))


@cache
def _id(key: Key) -> bytes:
    return blake2b(json.dumps(key).encode(), digest_size=_ID_BYTES).digest()


def _digest(page: bytes, ids: bytes, digests: Iterable[bytes]) -> bytes:
    return blake2b(b"".join((page, ids, *digests)), digest_size=16).digest()
