"""The Markdown extension that looks at the headings of a page: their levels, and whether they have words.

A page's title is its heading of the first level. Whoever has a page read aloud goes by its headings, and
takes a level that is passed over for something that is missing.
"""

from __future__ import annotations

import re
from typing import Final, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from evidence_guide.prose.macro_placeholders import remove_placeholders

_BEFORE_INLINE: Final = 21
"""While headings hold their text as it was written; the inline processor has 20."""
_TAG: Final = re.compile(r"h([1-6])")


class HeadingContext(Protocol):
    """The text that is being converted, as far as the extension has to know of it."""

    def report_heading(self, number: int, **detail: str) -> None:
        """Report a problem of a heading, by how many there are before it."""


class HeadingExtension(Extension):
    """Reports headings whose level does not fit, and those without words.

    Args:
        context: the text that is being converted.
    """

    def __init__(self, context: HeadingContext) -> None:
        super().__init__()
        self.context = context

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what looks at the headings."""
        md.treeprocessors.register(_HeadingProcessor(md, self.context), "headings", _BEFORE_INLINE)


class _HeadingProcessor(Treeprocessor):
    def __init__(self, md: Markdown, context: HeadingContext) -> None:
        super().__init__(md)
        self._context = context

    def run(self, root: Element) -> None:
        level_before, number = 1, 0
        for element in root.iter():
            if match := _TAG.fullmatch(element.tag):
                level, words = int(match[1]), element.text or ""
                problem = _problem(level, level_before, words)
                if problem:
                    self._context.report_heading(
                        number, problem=problem, level=str(level), before=str(level_before), value=words
                    )
                level_before, number = level, number + 1


def _problem(level: int, level_before: int, words: str) -> str:
    if not words.strip():
        return "empty"
    if not re.search(r"\w", remove_placeholders(words)):
        return "call"
    if level == 1:
        return "title"
    return "skipped" if level > level_before + 1 else ""
