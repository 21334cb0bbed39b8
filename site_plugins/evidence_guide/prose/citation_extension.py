"""The Markdown extension for citations in Pandoc's syntax: `[@key, p. 4; @other]` and `@key`.

Code, e-mail addresses and links are left alone, since inline processors work on what Markdown has not set
aside. The HTML of a citation comes from the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import UnescapeTreeprocessor

from evidence_guide.model import BRACKETED_CITATION, NARRATIVE_CITATION, Cite, parse_cluster, written_keys

_AFTER_CODE_BEFORE_LINKS: Final = 170
"""Code has 190 and escapes 180; links have 160, and would take the brackets. The highest runs first."""
_AFTER_LINKS: Final = 115
"""Links have 160, automatic ones 120, and their addresses may hold an @."""


class CitationExtension(Extension):
    """Makes HTML of citations.

    Args:
        cite: returns the HTML of a citation, given its works and whether it stands in running text.
    """

    def __init__(self, cite: Callable[[tuple[Cite, ...], bool], str]) -> None:
        super().__init__()
        self.cite = cite

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors."""
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "@"]
        bracketed = _BracketedProcessor(BRACKETED_CITATION, md, self.cite)
        narrative = _NarrativeProcessor(NARRATIVE_CITATION, md, self.cite)
        md.inlinePatterns.register(bracketed, "citation", _AFTER_CODE_BEFORE_LINKS)
        md.inlinePatterns.register(narrative, "narrative-citation", _AFTER_LINKS)


class _CitationProcessor(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, cite: Callable[[tuple[Cite, ...], bool], str]) -> None:
        super().__init__(pattern, md)
        self._cite = cite

    def _stash(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        """Have Markdown set a citation's HTML aside, and return what stands for it until the end."""
        return self.md.htmlStash.store(self._cite(cites, narrative))


class _BracketedProcessor(_CitationProcessor):
    def __init__(self, pattern: str, md: Markdown, cite: Callable[[tuple[Cite, ...], bool], str]) -> None:
        super().__init__(pattern, md, cite)
        self._unescaper = UnescapeTreeprocessor(md)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        cites = parse_cluster(self._restore(m["cluster"]))
        if cites is None:
            return None, None, None
        return self._stash(cites, narrative=False), m.start(0), m.end(0)

    def _restore(self, text: str) -> str:
        """Return a text as it was written, where Markdown has set code and escaped characters aside."""
        restored = self._unescaper.unescape(self.unescape(text))
        # code was set aside as HTML
        return restored if restored == text else unescape(restored)


class _NarrativeProcessor(_CitationProcessor):
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        (key, _), *_ = written_keys(m[0])
        return self._stash((Cite(key),), narrative=True), m.start(0), m.end(0)
