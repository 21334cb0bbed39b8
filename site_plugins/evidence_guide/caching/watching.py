"""Notes what is read while something is made: which record, link or reference, or all of a kind.

Every way into a corpus is a mapping (`Corpus.watched`). Here each is wrapped, so that what asks for a key
notes the key, and what goes through them all notes the whole. Nothing that reads has to know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from hashlib import blake2b
from typing import Final, TypeVar

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

ALL: Final = "*"
"""Stands for the key where all of a mapping was read; no id, key or path is written so."""


Key = tuple[str, object]
"""Something that was read: a mapping’s name, and the key in it, which may lead to nothing; or `ALL`."""


class WatchedMapping(Mapping[K, V]):
    """A mapping that notes what is read of it.

    Args:
        name: the mapping's name.
        mapping: the mapping.
        readings: the readings that are going on, of which the last notes what is read.
    """

    __slots__ = ("_mapping", "_name", "_readings")

    def __init__(self, name: str, mapping: Mapping[K, V], readings: list[set[Key]]) -> None:
        self._name, self._mapping, self._readings = name, mapping, readings

    def __getitem__(self, key: K) -> V:
        if self._readings:
            self._readings[-1].add((self._name, key))
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        if self._readings:
            self._readings[-1].add((self._name, key))
        return key in self._mapping

    def __iter__(self) -> Iterator[K]:
        if self._readings:
            self._readings[-1].add((self._name, ALL))
        return iter(self._mapping)

    def __len__(self) -> int:
        if self._readings:
            self._readings[-1].add((self._name, ALL))
        return len(self._mapping)


class Watch:
    """Watches mappings, says what was read of them, and tells by a digest whether that has changed."""

    def __init__(self) -> None:
        self._watched: dict[str, tuple[Mapping[object, object], Callable[[object], str]]] = {}
        self._readings: list[set[Key]] = []
        self._digests: dict[Key, bytes] = {}
        self._keys: dict[Key, Key] = {}

    @property
    def names(self) -> Collection[str]:
        """The names of the mappings that are watched."""
        return self._watched.keys()

    def __call__(
        self, name: str, mapping: Mapping[K, V], text_of: Callable[[V], str] = repr
    ) -> Mapping[K, V]:
        """Return a mapping that is watched.

        Args:
            name: its name.
            mapping: the mapping, which does not change any more.
            text_of: gives a text that differs where values do.
        """
        self._watched[name] = mapping, text_of  # type: ignore[assignment]
        return WatchedMapping(name, mapping, self._readings)

    def reading(self, make: Callable[[], T]) -> tuple[T, frozenset[Key]]:
        """Make something, and return it with what was read meanwhile.

        Args:
            make: makes it.
        """
        self._readings.append(set())
        try:
            made = make()
        finally:
            read = self._readings.pop()
        # one and the same key for every page, so that it travels between processes once
        return made, frozenset(self._keys.setdefault(key, key) for key in read)

    def remembered(self, make: Callable[..., T]) -> Callable[..., T]:
        """Return a function that makes a thing once, and notes for everyone who asks what it was made of.

        Args:
            make: makes the thing of hashable arguments.
        """
        made: dict[tuple[object, ...], tuple[T, frozenset[Key]]] = {}

        def remember(*arguments: object) -> T:
            if arguments not in made:
                made[arguments] = self.reading(lambda: make(*arguments))
            thing, read = made[arguments]
            if self._readings:
                self._readings[-1].update(read)
            return thing

        return remember

    def digest(self, key: Key) -> bytes:
        """Return the digest of what a key leads to, which is empty where that is nothing.

        Args:
            key: what was read.
        """
        if key not in self._digests:
            self._digests[key] = self._digest_of(key)
        return self._digests[key]

    def _digest_of(self, key: Key) -> bytes:
        name, asked_for = key
        mapping, text_of = self._watched[name]
        if asked_for == ALL:
            digest = blake2b(digest_size=16)
            for each in mapping:
                digest.update(f"{each!r}:".encode())
                digest.update(self.digest((name, each)))
            return digest.digest()
        if asked_for not in mapping:
            return b""
        text = text_of(mapping[asked_for])
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
