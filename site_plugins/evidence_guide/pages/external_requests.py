"""Finds what a browser would ask another host for by itself: in tags, in style sheets, in scripts.

A link that a reader may follow is no such thing. In scripts only an address that is written out is found;
what a script puts together is stopped by the page's Content Security Policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

_ON_ANOTHER_HOST = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}", re.IGNORECASE)
_REQUESTED_LINKS: Final = frozenset(
    {
        *("icon", "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"),
        *("manifest", "apple-touch-icon", "mask-icon", "shortcut", "prerender"),
    }
)
"""What a `<link>` is for, where the browser acts on it without being asked."""

_ATTRIBUTES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("audio", "embed", "iframe", "input", "script", "track"), ("src",)),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "object": ("data",),
    "image": ("href",),
    "use": ("href",),
    "form": ("action",),
}
"""The attributes of a tag that hold an address which the browser asks for."""

REQUESTING_TAGS: Final = frozenset({"link", *_ATTRIBUTES})
"""The tags that have a browser ask for something."""

_IN_STYLES = re.compile(r"url\(\s*['\"]?([^'\")\s]+)|@import\s+['\"]([^'\"]+)", re.IGNORECASE)
_IN_SCRIPTS = re.compile(
    r"(?:\b(?:fetch|import|importScripts|Worker|SharedWorker|WebSocket|EventSource|sendBeacon)\s*\(\s*"
    r"|\bfrom\s*|\.open\(\s*['\"`]\w+['\"`]\s*,\s*|\.(?:src|srcset)\s*=\s*)['\"`]([^'\"`\s]+)"
)


class ExternalRequest(NamedTuple):
    """An address on another host, and where in the text it stands."""

    address: str
    offset: int


def requests_of_tag(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses on other hosts that a tag has the browser ask for.

    Args:
        tag: its name, in small letters.
        attributes: its attributes, by their names.
    """
    if tag == "link":
        names: tuple[str, ...] = (
            ("href",) if _REQUESTED_LINKS & set(attributes.get("rel", "").lower().split()) else ()
        )
    else:
        names = _ATTRIBUTES.get(tag, ())
    for name in names:
        value = attributes.get(name, "")
        for address in value.split(",") if name == "srcset" else (value,):
            if _ON_ANOTHER_HOST.match(address):
                yield address.strip()


def requests_of_styles(text: str) -> Iterator[ExternalRequest]:
    """Yield the addresses on other hosts in a style sheet."""
    yield from _external(_IN_STYLES, text)


def requests_of_script(text: str) -> Iterator[ExternalRequest]:
    """Yield the addresses on other hosts that a script asks for by their full name."""
    yield from _external(_IN_SCRIPTS, text)


def _external(pattern: re.Pattern[str], text: str) -> Iterator[ExternalRequest]:
    for match in pattern.finditer(text):
        group = match.lastindex or 1
        if _ON_ANOTHER_HOST.match(match[group]):
            yield ExternalRequest(match[group], match.start(group))
