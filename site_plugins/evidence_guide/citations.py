"""A Markdown extension for citations in Pandoc's syntax and for links to records.

`[@key, p. 4; @other]` and `@key` become links to the page's list of references; a link whose address is
`kind:id` or ends in `.md` becomes a link to that page. Code, e-mail addresses and other links are left
alone, since the work is done by inline processors after Markdown has set those aside. Where the words of
a citation come from is the caller's: the extension asks a `Resolver`.
"""

from __future__ import annotations

import re
from typing import Any, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from evidence_guide.inline_syntax import BRACKETED, NARRATIVE, Cite, parse_cluster

_ALLOWED = {"class", "id", "href", "src", "alt", "title", "style"}
_ALIGNMENT = re.compile(r"text-align: (?:left|right|center);")


class Resolver(Protocol):
    """What the extension needs to know of the page that it renders for."""

    def citation(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        """Return the HTML of a citation and note that the page cites these works."""

    def address(self, written: str) -> str | None:
        """Return the address that a written link leads to, or None where it may not be followed."""

    def refused(self, attribute: str, value: str) -> None:
        """Note an attribute that is not let onto the page."""


class CitationExtension(Extension):
    """Citations and links to records, for Python-Markdown.

    Args:
        resolver: the page's; it may be changed between conversions through `resolver`.
    """

    def __init__(self, resolver: Resolver) -> None:
        super().__init__()
        self.resolver = resolver

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "@"]
        # before links (160), which would take the brackets; after code (190) and escapes (180)
        md.inlinePatterns.register(_Bracketed(BRACKETED, md, self), "citation", 170)
        # after links and automatic links (120), whose addresses may hold an @
        md.inlinePatterns.register(_Narrative(NARRATIVE, md, self), "narrative-citation", 115)
        md.treeprocessors.register(_Addresses(md, self), "record-links", 5)


class _CitationProcessor(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(pattern, md)
        self.extension = extension

    def _stash(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        html = self.extension.resolver.citation(cites, narrative=narrative)
        return self.md.htmlStash.store(html)


class _Bracketed(_CitationProcessor):
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        cites = parse_cluster(m["cluster"])
        if cites is None:
            return None, None, None
        return self._stash(cites, narrative=False), m.start(0), m.end(0)


class _Narrative(_CitationProcessor):
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        return self._stash((Cite(m["narrative"]),), narrative=True), m.start(0), m.end(0)


class _Addresses(Treeprocessor):
    """Resolves the addresses of links and pictures, and lets no attribute through that could act."""

    def __init__(self, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                self._attribute(element, name, value)

    def _attribute(self, element: Element, name: str, value: Any) -> None:
        resolver = self.extension.resolver
        if name not in _ALLOWED or (name == "style" and not _ALIGNMENT.fullmatch(str(value))):
            del element.attrib[name]
            resolver.refused(name, str(value))
        elif name == "style":
            # a table's alignment, said without inline style, which a strict policy forbids
            del element.attrib[name]
            element.set("class", "align-" + str(value).split()[1].rstrip(";"))
        elif name in {"href", "src"}:
            address = resolver.address(str(value))
            if address is None:
                del element.attrib[name]
            else:
                element.set(name, address)
