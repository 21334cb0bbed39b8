"""Prints pybtex's rich text as inline HTML, with everything escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from pybtex.backends import BaseBackend

_WEB_ADDRESS = re.compile(r"https?://\S+")


class HtmlBackend(BaseBackend):  # type: ignore[misc]
    """The methods that pybtex calls to print each piece of rich text."""

    symbols: Mapping[str, str] = {}

    def format_str(self, str_: str) -> str:
        """Return plain text as HTML."""
        return _escaped(str_)

    def format_tag(self, tag_name: str, text: str) -> str:
        """Return an element, or nothing where it would be empty."""
        return f"<{tag_name}>{text}</{tag_name}>" if text else ""

    def format_href(self, url: str, text: str, external: bool = False) -> str:
        """Return a link, or only its text where a browser might run the address instead of opening it."""
        if not _WEB_ADDRESS.fullmatch(url):
            return text
        return f'<a href="{_escaped(url)}" rel="noopener">{text}</a>'


def _escaped(text: str) -> str:
    # An apostrophe needs no escape in text or in a value in double quotation marks.
    return escape(text, quote=False).replace('"', "&quot;")
