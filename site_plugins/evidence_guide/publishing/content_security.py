"""What a page may load and run: its Content Security Policy, from its HTML.

The policy lets a page have what the site itself holds, and of the scripts inside a page those that stood
in it when it was built. Reading and writing the pages is `publishing`'s work; what a policy would stop
(a style or a handler inside a tag) is told by the rule E422.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Final

_SCRIPT = re.compile(
    r"<!--.*?-->|<script\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE
)
"""A script, or a comment, since a script in a comment is none."""
_SRC = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_RUN: Final = frozenset(
    {
        "",
        "module",
        "importmap",
        "speculationrules",
        *("text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript"),
    }
)
"""The types of script that a browser acts on; any other is data, which no policy concerns."""

_POLICY = re.compile(r"\s*<meta\s[^>]*http-equiv=[\"']?Content-Security-Policy[\"']?[^>]*>", re.IGNORECASE)
_BEGINNINGS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"<head\b[^>]*>\s*<meta\s+charset=[^>]*>",
        r"<head\b[^>]*>",
        r"<html\b[^>]*>",
        r"<!doctype\b[^>]*>",
        r"",
    )
)
"""Where the policy goes: as early as can be, but after what says the encoding of the page, which browsers
look for in its first 1024 bytes. What is first of these is taken."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a site needs besides its own files.

    Args:
        wasm: WebAssembly, for the search.
        data_images: pictures that are written into a style sheet.
        from_disk: to be opened from a folder, where browsers do not count one file as another's own site.
    """

    wasm: bool = False
    data_images: bool = False
    from_disk: bool = False


def with_policy(html: str, needs: Needs) -> str:
    """Return a page with its policy in its head, in the place of one that it has already.

    Args:
        html: the page.
        needs: what the site needs.
    """
    head, end_of_head, rest = html.partition("</head>")  # behind it browsers look for none
    bare = _POLICY.sub("", head) + end_of_head + rest
    content = escape(policy(bare, needs), quote=False)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    end = next(found.end() for pattern in _BEGINNINGS if (found := pattern.search(bare)))
    return f"{bare[:end]}\n{meta}{bare[end:]}"


def policy(html: str, needs: Needs) -> str:
    """Return the policy of a page.

    Args:
        html: the page.
        needs: what the site needs.
    """
    own = "'self' file:" if needs.from_disk else "'self'"
    scripts = [own, *(f"'sha256-{digest}'" for digest in _digests(html))]
    if needs.wasm and _SRC.search("".join(attributes for attributes, _ in _scripts(html))):
        scripts.append("'wasm-unsafe-eval'")
    images = f"{own} data:" if needs.data_images or 'src="data:' in html else own
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(scripts)}",
            f"style-src {own}",
            f"img-src {images}",
            f"font-src {own}",
            f"connect-src {own}",
            f"worker-src {own}",
            f"manifest-src {own}",
            f"base-uri {own}",
            f"form-action {own}",
        )
    )


def _scripts(html: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes and the text of each script."""
    for found in _SCRIPT.finditer(html):
        if found[1] is not None:
            yield found[1], found[2]


def _digests(html: str) -> list[str]:
    """Return the digest of each script inside a page that a browser would run, each once, in order."""
    found: dict[str, None] = {}
    for attributes, text in _scripts(html):
        kind = _TYPE.search(attributes)
        name = next((value for value in kind.groups() if value is not None), "") if kind else ""
        if _SRC.search(attributes) or name.strip().lower() not in _RUN:
            continue
        # as the browser has it once it has read the page
        read = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace")
        found[b64encode(sha256(read).digest()).decode()] = None
    return list(found)
