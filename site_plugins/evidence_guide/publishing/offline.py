"""Makes a page work from a folder, without a server: links to folders lead to the page in them.

A server answers `factors/` with `factors/index.html`; a browser that opens a folder shows a list of files.
Online the addresses stay short. What a script puts together at reading time is the script's own matter.
"""

from __future__ import annotations

import re
from html import escape, unescape
from posixpath import dirname, relpath
from typing import Final
from urllib.parse import urlsplit

ONLY_SERVED: Final = frozenset({"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"})
"""Files that have a meaning on a server alone."""

_PART = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>|<(a|area|form|link|meta)\b[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
"""What is left as it is, and the tags that may hold a link to a page."""
_ADDRESS = re.compile(r"(\s(?:href|action)=)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_REFRESH = re.compile(r"(\scontent=\"\d+;\s*url=)([^\"]*)\"", re.IGNORECASE)
_CANONICAL = re.compile(r"\srel=[\"']?canonical\b", re.IGNORECASE)


def for_disk(html: str, file: str, site_url: str = "") -> str:
    """Return a page whose links work where nobody serves it.

    Args:
        html: the page.
        file: its path from the site's root.
        site_url: where the site is published, if it is; a link that spells it out then stays in the copy.
    """

    def tag(found: re.Match[str]) -> str:
        if not found[2]:
            return found[0]
        # the address by which a page is known is its address online
        site = "" if _CANONICAL.search(found[0]) else site_url
        text = _ADDRESS.sub(
            lambda m: _written(m[1], m[2] if m[2] is not None else m[3], file, site), found[0]
        )
        if found[2].lower() == "meta":
            text = _REFRESH.sub(lambda m: f'{m[1]}{_of_file(unescape(m[2]), file, site)}"', text)
        return text

    return _PART.sub(tag, html)


def _written(attribute: str, value: str, file: str, site_url: str) -> str:
    return f'{attribute}"{escape(_of_file(unescape(value), file, site_url))}"'


def _of_file(address: str, file: str, site_url: str) -> str:
    """Return an address that leads to a file: of a folder, the page in it."""
    if site_url and address.startswith(site_url):
        path, end = _split(address.removeprefix(site_url))
        below = relpath(path or ".", dirname(file) or ".")
        address = f"{below}/{end}" if path.endswith("/") or not path else f"{below}{end}"
    parts = urlsplit(address)
    path, end = _split(address)
    if parts.scheme or parts.netloc or not path or path.startswith("/"):
        return address
    if path.endswith("/"):
        return f"{path}index.html{end}"
    return f"{path}/index.html{end}" if path.rpartition("/")[2] in {".", ".."} else address


def _split(address: str) -> tuple[str, str]:
    """Return the path of an address, and its query and anchor as they stand."""
    found = re.search(r"[?#]", address)
    return (address[: found.start()], address[found.start() :]) if found else (address, "")
