"""Resolves the links of a page within the site, without asking the network."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class Destination(NamedTuple):
    """The page or file of this site, and the place in it, that a link leads to.

    Args:
        path: its address from the site's root, or None where it is no address or leaves the site.
        anchor: the part after `#`, or an empty string.
    """

    path: str | None
    anchor: str


@lru_cache(maxsize=100_000)  # two rules resolve every link of every page
def resolve_link(page_url: str, address: str) -> Destination | None:
    """Return where a link of a page leads.

    Segments `.` and `..` are resolved as in RFC 3986, section 5.2.4, save that a link above the site's root
    leaves the site.

    Args:
        page_url: the page's address from the site's root, ending in a slash or empty.
        address: the link's, as it stands in the HTML.

    Returns:
        The destination, or None where it is no business of this site's (another site, a mail address).
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return Destination(None, "")
    if parts.scheme or parts.netloc:
        return None
    if parts.path.startswith("/"):
        return Destination(None, "")
    # the last segment of the page's own address is empty or a file's name, and a link replaces it
    folder = page_url.split("/")[:-1]
    if not parts.path:
        return Destination(page_url, unquote(parts.fragment))
    *segments, last = unquote(parts.path).split("/")
    for segment in [*segments, last] if last in {".", ".."} else segments:
        if segment == ".." and not folder:
            return Destination(None, "")
        if segment == "..":
            folder.pop()
        elif segment not in {"", "."}:
            folder.append(segment)
    name = "" if last in {".", ".."} else last
    return Destination("/".join([*folder, name]) if folder else name, unquote(parts.fragment))
