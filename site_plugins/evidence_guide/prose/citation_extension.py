"""A Markdown extension for citations in Pandoc's syntax and for links to records.

`[@key, p. 4; @other]` and `@key` become links to the page's list of references; a link whose address is
`kind:id` or ends in `.md` becomes a link to that page. Code, e-mail addresses and other links are left
alone, since the work is done by inline processors after Markdown has set those aside. Where the words of
a citation come from is the caller's: the extension asks a `Resolver`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from markupsafe import Markup

from evidence_guide.model import BRACKETED_CITATION, NARRATIVE_CITATION, Cite, parse_cluster

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
        resolver: knows the page that is being rendered.
    """

    def __init__(self, resolver: Resolver) -> None:
        super().__init__()
        self.resolver = resolver

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "@"]
        # before links (160), which would take the brackets; after code (190) and escapes (180)
        md.inlinePatterns.register(_Bracketed(BRACKETED_CITATION, md, self), "citation", 170)
        # after links and automatic links (120), whose addresses may hold an @
        md.inlinePatterns.register(_Narrative(NARRATIVE_CITATION, md, self), "narrative-citation", 115)
        md.treeprocessors.register(_Addresses(md, self), "record-links", 5)
        if "fenced_code_block" in md.preprocessors:
            md.preprocessors.register(_Fences(md, self), "fenced_code_block", 25)


class _CitationProcessor(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(pattern, md)
        self.extension = extension
        self._unescaper = UnescapeTreeprocessor(md)

    def _cluster(self, text: str) -> tuple[Cite, ...] | None:
        """Read a citation in which Markdown may have set code and escaped characters aside already."""
        written = self._unescaper.unescape(self.unescape(text))
        return parse_cluster(written if written == text else unescape(written))

    def _stash(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        html = self.extension.resolver.citation(cites, narrative=narrative)
        return self.md.htmlStash.store(html)


class _Bracketed(_CitationProcessor):
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        cites = self._cluster(m["cluster"])
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
            if element.tag == "a":
                self._without_links(element)
            elif element.tag == "th":
                element.set("scope", "col")

    def _attribute(self, element: Element, name: str, value: Any) -> None:
        resolver = self.extension.resolver
        # an attribute without a value is None here
        if name not in _ALLOWED or value is None or (name == "style" and not _ALIGNMENT.fullmatch(value)):
            del element.attrib[name]
            resolver.refused(name, str(value or ""))
        elif name == "style":
            # a table's alignment, said without inline style, which a strict policy forbids
            del element.attrib[name]
            alignment = "align-" + value.split()[1].rstrip(";")
            element.set("class", " ".join([*element.get("class", "").split(), alignment]))
        elif name in {"href", "src"}:
            address = resolver.address(str(value))
            if address is None:
                del element.attrib[name]
            else:
                element.set(name, address)
        elif name in {"alt", "title"}:
            element.set(name, self._words(value))

    def _without_links(self, link: Element) -> None:
        """Leave the words of the citations in a link: a link within a link is none."""
        for element in link.iter():
            element.text = self._words(element.text) if element.text else element.text
            if element is not link and element.tail:
                element.tail = self._words(element.tail)

    def _words(self, text: str) -> str:
        """Put the words of citations, which Markdown has set aside as HTML, where no HTML can stand."""
        stashed = self.md.htmlStash.rawHtmlBlocks
        return HTML_PLACEHOLDER_RE.sub(lambda m: Markup(stashed[int(m[1])]).striptags(), text)


class _Fences(FencedBlockPreprocessor):
    """Fenced code that may name its language, its classes and its id, and has no other attribute."""

    def __init__(self, md: Markdown, extension: CitationExtension) -> None:
        super().__init__(md, {"lang_prefix": "language-"})
        self.extension = extension

    def handle_attrs(self, attrs: Iterable[Any]) -> tuple[str, list[str], dict[str, Any]]:
        anchor, classes, others = super().handle_attrs(attrs)
        for name, value in others.items():
            self.extension.resolver.refused(name, str(value))
        return anchor, classes, {}
