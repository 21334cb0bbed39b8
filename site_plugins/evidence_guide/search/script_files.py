"""Data as classic scripts, since a page that was opened from a folder may load a script but fetch nothing.

What grows with the collection is cut into parts, of which a browser loads what it needs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")


def script(name: str, value: Any) -> bytes:
    """Return a script that sets a name.

    Args:
        name: the name, of the window.
        value: what it holds, to be written as JSON.
    """
    return f"window.{name}={as_json(value)};\n".encode()


def part_script(path: str, value: Any) -> bytes:
    """Return a script that puts a part among the others, which `theme/scripts/parts.mjs` takes out.

    Args:
        path: the address of its file, by which it is known.
        value: what it holds, to be written as JSON.
    """
    return f"(window.guideParts=window.guideParts||{{}})[{json.dumps(path)}]={as_json(value)};\n".encode()


def as_json(value: Any) -> str:
    """Return a value as JSON; what could end a script element is escaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def in_parts(items: Iterable[T], size_of: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """Yield items in lists, none of which is larger than it may be, save where one item is.

    Args:
        items: in their order.
        size_of: how large each is.
        most: how large a list may be.
    """
    part: list[T] = []
    size = 0
    for item in items:
        each = size_of(item)
        if part and size + each > most:
            yield part
            part, size = [], 0
        part.append(item)
        size += each
    if part:
        yield part
