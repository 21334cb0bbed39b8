"""The Markdown extension that finds what would be printed as it was written, though it was meant as Markdown.

It looks at the text that is left once Markdown has taken its signs out: what still looks like one was not
read, and a reader would wonder at it. Code and escaped signs are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from evidence_guide.site import ProblemKind

_LAST: Final = 0.5
"""Runs after whatever takes a sign out; captions have 1."""

_INLINE_TAGS: Final = frozenset({"a", "abbr", "br", "code", "em", "img", "span", "strong", "sub", "sup"})
_CODE: Final = "\x04"
"""Stands for code in a text that is searched: no sign, and no blank."""

_IN_ANY_TEXT: Final = {
    "footnote": re.compile(r"\[\^[^\]\s]+\]:?"),
    "link": re.compile(
        r"\[[^\[\]]+\]\[[^\[\]]*\]|\]\(|\][ \t]+\((?:https?:|mailto:|\.{0,2}/|#|[\w./-]+\.md)[^)\s]*\)"
    ),
    "strike": re.compile(r"~~[^~\n]+~~"),
    "emphasis": re.compile(r"\*\*|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)"),
    "code": re.compile(r"`+"),
    "mark": re.compile(r"\{:?\s*[.#][\w-]+[^{}\n]*\}"),
}
"""What is no Markdown here wherever it stands, by what it was meant as."""

_IN_PAGES: Final = {
    "table": re.compile(r"^[ \t]*\|.*\|[ \t]*$|^[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t:-]+)+$", re.MULTILINE),
    "caption": re.compile(r"\A\s*Table:\s.*"),
    "list": re.compile(r"(?<=\n)[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+\S.*|\A\s*\d{1,2}\)[ \t]+\S.*"),
    "task": re.compile(r"\A\s*\[[ xX]\][ \t]"),
    "heading": re.compile(r"^[ \t]*#{1,6}(?:[ \t].*)?$", re.MULTILINE),
    "note": re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?|===|:::)(?=[ \t\w\"]).*", re.MULTILINE),
}
"""What begins a block, and was not read as one because of how it stands."""


class LeftoverContext(Protocol):
    """The text that is being converted, as far as the extension has to know of it."""

    def report_phrase(self, kind: ProblemKind, phrase: str, **detail: str) -> None:
        """Report a problem where a phrase stands in the text, from the last one on."""


class LeftoverExtension(Extension):
    """Reports what was meant as Markdown and would be printed, and links that have no words.

    Args:
        context: the text that is being converted.
        blocks: whether the text may have blocks, as pages do.
    """

    def __init__(self, context: LeftoverContext, *, blocks: bool) -> None:
        super().__init__()
        self.context, self.blocks = context, blocks

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what looks at the text that is left."""
        md.treeprocessors.register(_LeftoverProcessor(md, self.context, self.blocks), "leftovers", _LAST)


class _LeftoverProcessor(Treeprocessor):
    def __init__(self, md: Markdown, context: LeftoverContext, blocks: bool) -> None:
        super().__init__(md)
        self._context = context
        self._patterns = {**_IN_ANY_TEXT, **_IN_PAGES} if blocks else _IN_ANY_TEXT

    def run(self, root: Element) -> None:
        for text in _texts(root):
            found = [
                (match.start(), what, match[0])
                for what, pattern in self._patterns.items()
                for match in pattern.finditer(text)
            ]
            for _, what, written in sorted(found):
                phrase = written.strip().partition("\n")[0]
                self._context.report_phrase(ProblemKind.LEFTOVER, phrase, what=what, value=phrase)
        for link in root.iter("a"):
            if not "".join(link.itertext()).strip() and link.find(".//img") is None:
                self._context.report_phrase(ProblemKind.EMPTY_LINK, f"]({link.get('href', '')}")


def _texts(parent: Element) -> Iterator[str]:
    """Yield the text of each block, with that of the inline elements in it, and without code."""
    text = [parent.text or ""]
    for child in parent:
        if child.tag in _INLINE_TAGS:
            text.append(_inline_text(child))
        elif child.tag != "pre":
            yield from _texts(child)
        text.append(child.tail or "")
    yield "".join(text)


def _inline_text(element: Element) -> str:
    if element.tag == "code":
        return _CODE
    return (element.text or "") + "".join(_inline_text(child) + (child.tail or "") for child in element)
