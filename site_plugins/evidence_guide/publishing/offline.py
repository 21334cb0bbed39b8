"""Makes a page work from a folder, without a server: links to folders lead to the page in them.

A server answers `factors/` with `factors/index.html`; a browser that opens a folder shows a list of files.
Online the addresses stay short. Links that a script makes at reading time are left to the script.
"""

from __future__ import annotations

import re
from html import escape, unescape
from posixpath import dirname, relpath
from typing import Final
from urllib.parse import urlsplit

SERVER_ONLY_FILES: Final = frozenset({"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"})
"""Files that mean something on a server alone, by their paths from the site's root."""

_SKIPPED_OR_LINKING = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>|<(a|area|form|link|meta)\b[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
"""Comments, scripts and styles, which stay as they are, and the tags that may hold a link to a page."""
_LINK_ATTRIBUTE = re.compile(r"(\s(?:href|action)=)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_REFRESH = re.compile(r"(\scontent=\"\d+;\s*url=)([^\"]*)\"", re.IGNORECASE)
_CANONICAL = re.compile(r"\srel=[\"']?canonical\b", re.IGNORECASE)


def with_file_links(html: str, file: str, site_url: str = "") -> str:
    """Return a page whose links work where nobody serves it.

    Args:
        html: the page.
        file: its path from the site's root.
        site_url: the address where the site is published; a link that begins with it then leads within the
            copy. Empty where there is none.
    """

    def rewrite(match: re.Match[str]) -> str:
        tag, name = match[0], match[2]
        if not name:
            return tag
        # a canonical address is the address online, also in the copy
        site = "" if _CANONICAL.search(tag) else site_url
        rewritten = _LINK_ATTRIBUTE.sub(
            lambda m: _attribute(m[1], m[2] if m[2] is not None else m[3], file, site), tag
        )
        if name.lower() == "meta":
            rewritten = _REFRESH.sub(
                lambda m: f'{m[1]}{_file_address(unescape(m[2]), file, site)}"', rewritten
            )
        return rewritten

    return _SKIPPED_OR_LINKING.sub(rewrite, html)


def _attribute(name: str, value: str, file: str, site_url: str) -> str:
    return f'{name}"{escape(_file_address(unescape(value), file, site_url))}"'


def _file_address(address: str, file: str, site_url: str) -> str:
    """Return an address as it is for files: that of a folder leads to the page in it."""
    if site_url and address.startswith(site_url):
        path, suffix = _split(address.removeprefix(site_url))
        relative = relpath(path or ".", dirname(file) or ".")
        address = f"{relative}/{suffix}" if path.endswith("/") or not path else f"{relative}{suffix}"
    parts = urlsplit(address)
    path, suffix = _split(address)
    if parts.scheme or parts.netloc or not path or path.startswith("/"):
        return address
    if path.endswith("/"):
        return f"{path}index.html{suffix}"
    return f"{path}/index.html{suffix}" if path.rpartition("/")[2] in {".", ".."} else address


def _split(address: str) -> tuple[str, str]:
    """Return the path of an address, and its query and anchor as they stand."""
    match = re.search(r"[?#]", address)
    return (address[: match.start()], address[match.start() :]) if match else (address, "")
