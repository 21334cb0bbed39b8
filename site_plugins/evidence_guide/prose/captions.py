"""The Markdown extension that gives each table in prose a caption, and a wide one a frame that scrolls.

An editor writes one as a paragraph `Table: …` just before the table, where it is shown. Without one the
words of the heading above stand in for it: unseen, since they have just been read, but heard in a screen
reader, which lists a page's tables by their captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html, run_postprocessors, strip_tags
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup

from evidence_guide.prose.macro_placeholders import remove_placeholders

_CAPTION_SIGN: Final = re.compile(r"\s*Table:\s+")
_HEADING_TAG: Final = re.compile(r"h[1-6]")
MOST_COLUMNS: Final = 2
"""How many columns a phone has room for without breaking words; a table of more is scrolled there."""

_AFTER_TABLE_OF_CONTENTS: Final = 1
"""Runs once the inline text is made, and Python-Markdown's table of contents, which has 5."""


class CaptionExtension(Extension):
    """Gives each table a caption.

    Args:
        default_caption: the caption of a table that stands under no heading.
    """

    def __init__(self, default_caption: str = "Table") -> None:
        super().__init__()
        self.default_caption = default_caption

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what gives the captions."""
        processor = _CaptionProcessor(md, self.default_caption)
        md.treeprocessors.register(processor, "captions", _AFTER_TABLE_OF_CONTENTS)


class _CaptionProcessor(Treeprocessor):
    def __init__(self, md: Markdown, default_caption: str) -> None:
        super().__init__(md)
        self._default_caption = default_caption

    def run(self, root: Element) -> None:
        heading: Element | None = None
        # a list, since the tree changes on the way
        for parent, previous, element in list(_walk(root)):
            if _HEADING_TAG.fullmatch(element.tag):
                heading = element
            elif element.tag == "table" and element.find("caption") is None:
                if previous is not None and _is_caption(previous):
                    parent.remove(previous)
                    caption = _caption_from(previous)
                else:
                    caption = self._caption_from_heading(heading)
                element.insert(0, caption)
                if max(map(len, element.iter("tr")), default=0) > MOST_COLUMNS:
                    self._frame(parent, element, self._words_of(caption))

    def _frame(self, parent: Element, table: Element, name: str) -> None:
        """Put a table into a frame that a keyboard can reach too."""
        attributes = {"class": "guide-scroll", "tabindex": "0", "role": "region", "aria-label": name}
        frame = Element("div", attributes)
        frame.tail, table.tail = table.tail, None
        position = list(parent).index(table)
        parent[position] = frame
        frame.append(table)

    def _caption_from_heading(self, heading: Element | None) -> Element:
        caption = Element("caption")
        words = SubElement(caption, "span", {"class": "guide-hidden"})
        # no inline processor may read it again
        words.text = AtomicString(self._words_of(heading) or self._default_caption)
        return caption

    def _words_of(self, element: Element | None) -> str:
        if element is None:
            return ""
        html = run_postprocessors(render_inner_html(element, self.md), self.md)
        text = str(Markup(strip_tags(html)).unescape())
        return " ".join(remove_placeholders(text).split())


def _walk(parent: Element) -> Iterator[tuple[Element, Element | None, Element]]:
    """Yield each element within another in order, with its parent and the element before it in there."""
    previous = None
    for element in parent:
        yield parent, previous, element
        yield from _walk(element)
        previous = element


def _is_caption(element: Element) -> bool:
    return element.tag == "p" and _CAPTION_SIGN.match(element.text or "") is not None


def _caption_from(paragraph: Element) -> Element:
    """Return what a paragraph says as a caption, without the word that makes it one."""
    caption = Element("caption")
    caption.text = _CAPTION_SIGN.sub("", paragraph.text or "", count=1)
    caption.extend(list(paragraph))
    return caption
