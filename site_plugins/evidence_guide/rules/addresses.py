"""Where a link leads, worked out without asking any network."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class Destination(NamedTuple):
    """A place of this site that a link leads to.

    Args:
        path: its address from the site's root, or None where it is no address or leaves the site.
        anchor: the part after `#`, or an empty string.
    """

    path: str | None
    anchor: str


@lru_cache(maxsize=100_000)  # two rules ask of every link
def resolve(page_url: str, address: str) -> Destination | None:
    """Work out where a link of a page leads.

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
    # the last part of the page's own address is empty, or a file's name: either is replaced
    folder = page_url.split("/")[:-1]
    if not parts.path:
        return Destination(page_url, unquote(parts.fragment))
    *steps, last = unquote(parts.path).split("/")
    for step in [*steps, last] if last in {".", ".."} else steps:
        if step == ".." and not folder:
            return Destination(None, "")
        if step == "..":
            folder.pop()
        elif step not in {"", "."}:
            folder.append(step)
    name = "" if last in {".", ".."} else last
    return Destination("/".join([*folder, name]) if folder else name, unquote(parts.fragment))
