"""The Markdown extension that gives each table in prose a caption.

An editor writes one as a paragraph `Table: …` just before the table, where it is shown. Without one the
words of the heading above stand in for it: unseen, since they have just been read, but told by a screen
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

_WRITTEN: Final = re.compile(r"\s*Table:\s+")
_HEADING: Final = re.compile(r"h[1-6]")
_NO_TEXT: Final = re.compile("[\ue000-\uf8ff]+\\d*")
"""The marks of macros, which say nothing yet."""
_AFTER_IDS: Final = 1
"""Runs once the text within lines is made, and Markdown's table of contents."""


class CaptionExtension(Extension):
    """Gives each table a caption.

    Args:
        title: the caption of a table that stands under no heading.
    """

    def __init__(self, title: str = "Table") -> None:
        super().__init__()
        self.title = title

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what gives the captions."""
        md.treeprocessors.register(_Captions(md, self.title), "captions", _AFTER_IDS)


class _Captions(Treeprocessor):
    def __init__(self, md: Markdown, title: str) -> None:
        super().__init__(md)
        self.title = title

    def run(self, root: Element) -> None:
        heading: Element | None = None
        for parent, before, element in list(_in_order(root)):
            if _HEADING.fullmatch(element.tag):
                heading = element
            elif element.tag == "table" and element.find("caption") is None:
                caption = Element("caption")
                if before is not None and before.tag == "p" and _WRITTEN.match(before.text or ""):
                    _move(before, caption)
                    parent.remove(before)
                else:
                    words = SubElement(caption, "span", {"class": "guide-hidden"})
                    words.text = AtomicString(self._words(heading) or self.title)
                element.insert(0, caption)

    def _words(self, heading: Element | None) -> str:
        """Return the words of a heading, as text."""
        if heading is None:
            return ""
        html = run_postprocessors(render_inner_html(heading, self.md), self.md)
        return " ".join(_NO_TEXT.sub("", str(Markup(strip_tags(html)).unescape())).split())


def _in_order(parent: Element) -> Iterator[tuple[Element, Element | None, Element]]:
    """Yield each element within another, with what it stands in and what stands before it."""
    before = None
    for element in parent:
        yield parent, before, element
        yield from _in_order(element)
        before = element


def _move(paragraph: Element, caption: Element) -> None:
    """Make what a paragraph says a caption, without the word that said that it is one."""
    caption.text = _WRITTEN.sub("", paragraph.text or "", count=1)
    caption.extend(list(paragraph))
