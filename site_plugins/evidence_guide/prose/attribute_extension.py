"""The Markdown extension for the attributes of HTML tags: addresses of links among them.

Editors can give attributes to paragraphs, links, pictures and code. Only those that cannot act are let
onto the page. Where a link leads is the caller's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from markupsafe import Markup

_ALLOWED: Final = frozenset({"class", "id", "href", "src", "alt", "title", "style"})
_ALIGNMENT: Final = re.compile(r"text-align: (?P<side>left|right|center);")
_AFTER_ATTRIBUTES_ARE_SET: Final = 5
"""The inline processor, which makes links, has 20, and `attr_list` 8; the highest runs first."""
_PRIORITY_OF_FENCED_CODE: Final = 25
"""As in Python-Markdown, whose processor ours replaces."""


class TextContext(Protocol):
    """The text that is being converted, as far as the extension has to know of it."""

    def resolve_address(self, written: str) -> str | None:
        """Return the address that a written link leads to, or None where it may not be followed."""

    def report_refused(self, attribute: str, value: str) -> None:
        """Take note of an attribute that is not let onto the page."""


class AttributeExtension(Extension):
    """Resolves the addresses of links and pictures, and lets no attribute onto the page that could act.

    Args:
        context: the text that is being converted.
    """

    def __init__(self, context: TextContext) -> None:
        super().__init__()
        self.context = context

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors; fenced code must be registered before."""
        attributes = _AttributeProcessor(md, self.context)
        md.treeprocessors.register(attributes, "attributes", _AFTER_ATTRIBUTES_ARE_SET)
        if "fenced_code_block" in md.preprocessors:
            fenced_code = _FencedCodeProcessor(md, self.context)
            md.preprocessors.register(fenced_code, "fenced_code_block", _PRIORITY_OF_FENCED_CODE)


class _AttributeProcessor(Treeprocessor):
    def __init__(self, md: Markdown, context: TextContext) -> None:
        super().__init__(md)
        self._context = context

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                self._check(element, name, value)
            if element.tag == "a":
                self._reduce_citations_to_words(element)
            elif element.tag == "th":
                element.set("scope", "col")

    def _check(self, element: Element, name: str, value: Any) -> None:
        # an attribute without a value is None here
        if name not in _ALLOWED or value is None:
            self._refuse(element, name, value)
        elif name == "style":
            self._replace_style(element, value)
        elif name in {"href", "src"}:
            self._resolve(element, name, value)
        elif name in {"alt", "title"}:
            element.set(name, self._words(value))

    def _refuse(self, element: Element, name: str, value: Any) -> None:
        del element.attrib[name]
        self._context.report_refused(name, str(value or ""))

    def _replace_style(self, element: Element, style: str) -> None:
        """Set a table cell's alignment by a class: a strict content security policy forbids inline style."""
        alignment = _ALIGNMENT.fullmatch(style)
        if alignment is None:
            self._refuse(element, "style", style)
            return
        del element.attrib["style"]
        classes = [*element.get("class", "").split(), f"align-{alignment['side']}"]
        element.set("class", " ".join(classes))

    def _resolve(self, element: Element, name: str, written: str) -> None:
        address = self._context.resolve_address(str(written))
        if address is None:
            del element.attrib[name]
        else:
            element.set(name, address)

    def _reduce_citations_to_words(self, link: Element) -> None:
        """Leave only the words of the citations in a link, since no link may stand within another."""
        for element in link.iter():
            element.text = self._words(element.text) if element.text else element.text
            if element is not link and element.tail:
                element.tail = self._words(element.tail)

    def _words(self, text: str) -> str:
        """Return a text with words for the citations in it, which Markdown has set aside as HTML."""
        stashed = self.md.htmlStash.rawHtmlBlocks
        return HTML_PLACEHOLDER_RE.sub(lambda match: Markup(stashed[int(match[1])]).striptags(), text)


class _FencedCodeProcessor(FencedBlockPreprocessor):
    """Fenced code that may name its language, its classes and its id, and has no other attribute."""

    def __init__(self, md: Markdown, context: TextContext) -> None:
        super().__init__(md, {"lang_prefix": "language-"})
        self._context = context

    def handle_attrs(self, attrs: Iterable[Any]) -> tuple[str, list[str], dict[str, Any]]:
        code_id, classes, others = super().handle_attrs(attrs)
        for name, value in others.items():
            self._context.report_refused(name, str(value))
        return code_id, classes, {}
