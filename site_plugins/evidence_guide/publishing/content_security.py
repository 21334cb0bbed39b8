"""Makes the Content Security Policy of a page, which says what the page may load and run, from its HTML.

The policy lets a page load what the site itself holds, and run those inline scripts that stood in it when
it was built. The pages are read and written by `writing`; a style or a handler inside a tag, which the
policy stops, is reported by the rule E422.
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
"""A script or a comment; comments are matched so that a script inside one is passed over."""
_SRC_ATTRIBUTE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE_ATTRIBUTE = re.compile(r"\stype\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_EXECUTED_TYPES: Final = frozenset(
    {
        "",
        "module",
        "importmap",
        "speculationrules",
        *("text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript"),
    }
)
"""The types of script that a browser acts on; a script of any other type is data, which needs no policy."""

_MANIFEST = re.compile(r"<link\b[^>]*\brel=[\"']?manifest\b", re.IGNORECASE)
"""A link to a web app’s manifest."""

_POLICY_TAG = re.compile(
    r"\s*<meta\s[^>]*http-equiv=[\"']?Content-Security-Policy[\"']?[^>]*>", re.IGNORECASE
)
_INSERTION_POINTS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"<head\b[^>]*>\s*<meta\s+charset=[^>]*>",
        r"<head\b[^>]*>",
        r"<html\b[^>]*>",
        r"<!doctype\b[^>]*>",
        r"",
    )
)
"""What the policy is put after: the first of these that a page has. It stands as early as it can, but behind
the declared encoding, which browsers look for in the first 1024 bytes of a page."""


@dataclass(frozen=True, slots=True)
class PolicyAllowances:
    """What the policy of a site allows besides the site's own files.

    Args:
        wasm: WebAssembly, for the search.
        data_images: pictures that a style sheet holds as `data:` addresses.
        from_disk: files opened from a folder, where browsers do not take one file to be of the same site as
            another.
    """

    wasm: bool = False
    data_images: bool = False
    from_disk: bool = False


def with_policy(html: str, allowances: PolicyAllowances) -> str:
    """Return a page with its policy in its head, which replaces a policy that it has already.

    Args:
        html: the page.
        allowances: what the policy allows besides the site's own files.
    """
    head, end_of_head, rest = html.partition("</head>")  # browsers heed a policy in the head alone
    bare = _POLICY_TAG.sub("", head) + end_of_head + rest
    content = escape(policy(bare, allowances), quote=False)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    position = next(match.end() for pattern in _INSERTION_POINTS if (match := pattern.search(bare)))
    return f"{bare[:position]}\n{meta}{bare[position:]}"


def needs_policy(html: str) -> bool:
    """Whether a part of a page may ask for more than the policy of what surrounds it allows.

    Args:
        html: the part. A script whose tag is written in letters of both sizes is passed over, and stopped.
    """
    if 'src="data:' in html or "<!--" in html:
        return True
    if not any(tag in html for tag in ("<script", "<Script", "<SCRIPT")):
        return False
    return bool(_inline_script_digests(html)) or any(_SRC_ATTRIBUTE.search(tag) for tag, _ in _scripts(html))


def policy(html: str, allowances: PolicyAllowances) -> str:
    """Return the policy of a page.

    Args:
        html: the page.
        allowances: what the policy allows besides the site's own files.
    """
    own_files = "'self' file:" if allowances.from_disk else "'self'"
    scripts = [own_files, *(f"'sha256-{digest}'" for digest in _inline_script_digests(html))]
    if allowances.wasm and _SRC_ATTRIBUTE.search("".join(attributes for attributes, _ in _scripts(html))):
        scripts.append("'wasm-unsafe-eval'")
    images = f"{own_files} data:" if allowances.data_images or 'src="data:' in html else own_files
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(scripts)}",
            f"style-src {own_files}",
            f"img-src {images}",
            f"font-src {own_files}",
            f"connect-src {own_files}",
            f"worker-src {own_files}",
            # WebKit does not know the word, and complains on each page that has it
            *((f"manifest-src {own_files}",) if _MANIFEST.search(html) else ()),
            f"base-uri {own_files}",
            f"form-action {own_files}",
        )
    )


def _scripts(html: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes and the text of each script."""
    for match in _SCRIPT.finditer(html):
        if match[1] is not None:
            yield match[1], match[2]


def _inline_script_digests(html: str) -> list[str]:
    """Return the SHA-256 digests, in Base64, of the inline scripts that a browser would run, each once."""
    digests: dict[str, None] = {}
    for attributes, text in _scripts(html):
        match = _TYPE_ATTRIBUTE.search(attributes)
        script_type = next((value for value in match.groups() if value is not None), "") if match else ""
        if _SRC_ATTRIBUTE.search(attributes) or script_type.strip().lower() not in _EXECUTED_TYPES:
            continue
        # browsers hash the text of the parsed page, in which every line ends with a line feed
        parsed = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace")
        digests[b64encode(sha256(parsed).digest()).decode()] = None
    return list(digests)
