"""Renders Markdown to HTML: the prose of pages, and the inline text of records' fields.

What cannot be rendered becomes a problem with its place; a rule words it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Any, Final

from markupsafe import Markup

from evidence_guide.diagnostics import Place
from evidence_guide.model import Cite, blank_code, find_calls, find_headings
from evidence_guide.prose.macro_calls import MacroResult, carry_out, find_unclosed_braces
from evidence_guide.prose.macro_placeholders import (
    blocks_in_sentences,
    disarm_delimiters,
    find_results,
    insert_results,
    insert_words,
    replace_calls,
)
from evidence_guide.prose.markdown_setup import make_field_converter, make_page_converter
from evidence_guide.site import Problem, ProblemKind, WrittenLink

_WITHOUT_MARKDOWN: Final = re.compile(r"[^\W\d_][^\x00-\x1f\x7f\\`*_\[\]{}<>&@#!|~^]*(?<! )")
"""A field in which nothing can be Markdown: it begins with a letter, and has none of Markdown’s signs."""
_BLOCK_START: Final = re.compile(r"^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|```|~~~|\||!!!)|\n\s*\n", re.MULTILINE)
_RAW_HTML: Final = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--|<!\w|<\?")
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""The categories of characters that no reader sees."""
_BLANKS_AND_CONTROLS: Final = re.compile(r"[\x00-\x20\x7f]")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_SHOWN_OF_RAW_HTML: Final = 40
"""How many characters of a tag a problem shows."""


# of a text with much amiss it is asked for again and again
_blank_code: Final = lru_cache(maxsize=1)(blank_code)


@dataclass(frozen=True, slots=True)
class LocatedText:
    """A text of which every part can be found in its file.

    Args:
        text: the Markdown.
        locate: the place of an offset in it.
    """

    text: str
    locate: Callable[[int], Place]

    def place_of(self, phrase: str, *openings: str) -> Place:
        """Return the place of a phrase, or of the text where the phrase is not in it.

        Args:
            phrase: what to look for.
            openings: what stands before it where it is meant, the likeliest first.
        """
        for opening in (*openings, ""):
            if (start := self.text.find(opening + phrase)) >= 0:
                return self.locate(start + len(opening))
        return self.locate(0)


@dataclass(slots=True)
class RenderedProse:
    """What came of a text.

    Args:
        html: its HTML; addresses within the site begin with `~/`.
        links: where each address of the site was written.
        problems: what could not be rendered.
    """

    html: Markup
    links: dict[str, WrittenLink] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Rendering:
    """A text that is being rendered.

    Args:
        source: the text.
        base: what its links are relative to.
        macro_results: what came of its macro calls, by the numbers in their placeholders.
        searched_to: how far phrases of it have been looked for.
        links: where each address met so far was written.
        problems: what could not be rendered so far.
    """

    source: LocatedText
    base: str
    macro_results: list[MacroResult] = field(default_factory=list)
    searched_to: int = 0
    links: dict[str, WrittenLink] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, kind: ProblemKind, place: Place, **detail: str) -> None:
        self.problems.append(Problem(kind, place, detail))

    def find(self, phrase: str) -> int:
        """Return the offset of a phrase outside code: the next after the last one found, or the first."""
        text = _blank_code(self.source.text)
        start = text.find(phrase, self.searched_to)
        start = text.find(phrase) if start < 0 else start
        self.searched_to = start + 1 if start >= 0 else self.searched_to
        return max(start, 0)

    def report_hidden_characters(self) -> None:
        for entity in _ENTITY.finditer(blank_code(self.source.text)):
            if unicodedata.category(unescape(entity[0])[0]) in _HIDDEN or unescape(entity[0]) == "\ufffd":
                self.report(ProblemKind.HIDDEN_CHARACTER, self.source.locate(entity.start()), value=entity[0])

    def report_raw_html(self) -> None:
        for tag in _RAW_HTML.finditer(blank_code(self.source.text)):
            place = self.source.locate(tag.start())
            self.report(ProblemKind.RAW_HTML, place, value=tag[0][:_SHOWN_OF_RAW_HTML])

    def finish(self, html: str) -> RenderedProse:
        return RenderedProse(Markup(html), self.links, tuple(self.problems))


class ProseRenderer:
    """Renders the Markdown of one site.

    Args:
        cite: makes the HTML of a citation, given its works and whether it stands in running text, and logs
            the works as cited by the current page.
        find_page: gives the address from the site's root of what a written link leads to, seen from a
            base ("" or a path in `content/`), or None where the link is an outside or plain one.
    """

    def __init__(
        self,
        cite: Callable[[tuple[Cite, ...], bool], str],
        find_page: Callable[[str, str], str | None],
    ) -> None:
        self._find_page = find_page
        self._field_converter = make_field_converter(cite, self)
        self._page_converter = make_page_converter(cite, self)
        self._current = _Rendering(LocatedText("", lambda _: Place("")), "")

    def render_field(self, text: str, locate: Callable[[int], Place]) -> RenderedProse:
        """Render the inline Markdown of a record's field.

        Args:
            text: the field's text.
            locate: the place of an offset in it.
        """
        if _WITHOUT_MARKDOWN.fullmatch(text):  # as most titles and many sentences are
            return RenderedProse(Markup(text))
        rendering = self._current = _Rendering(LocatedText(text, locate), "")
        if block := _BLOCK_START.search(text):
            rendering.report(ProblemKind.BLOCK_IN_TEXT, locate(block.start()))
        rendering.report_raw_html()
        rendering.report_hidden_characters()
        for call in find_calls(text):
            problem = "macros work in pages, not in a record’s fields"
            place = locate(call.start)
            rendering.report(ProblemKind.EXPRESSION_SYNTAX, place, problem=problem, value=call.text)
        html = self._field_converter.reset().convert(text)
        return rendering.finish(html.removeprefix("<p>").removesuffix("</p>"))

    def render_page(self, source: LocatedText, macros: Mapping[str, Any], base: str = "") -> RenderedProse:
        """Render the prose of a page.

        Args:
            source: its Markdown.
            macros: what it may call, by name.
            base: the path in `content/` that its links are relative to.

        Raises:
            Exception: whatever a macro raises that is no fault of its call.
        """
        rendering = _Rendering(source, base)
        rendering.report_raw_html()
        rendering.report_hidden_characters()
        text = disarm_delimiters(source.text)
        calls = list(find_calls(text))
        results = [carry_out(call, macros, source.locate) for call in calls]
        rendering.macro_results = results
        rendering.problems += [result.problem for result in results if result.problem]
        rendering.problems += find_unclosed_braces(text, calls, source.locate)
        # only now: macros may have rendered fields with this renderer
        self._current = rendering
        html = self._page_converter.reset().convert(replace_calls(text, calls, results))
        for result in blocks_in_sentences(html, results):
            rendering.report(ProblemKind.BLOCK_IN_SENTENCE, result.place)
        return rendering.finish(insert_results(html, results))

    def resolve_address(self, written: str) -> str | None:
        """Return the address that a link of the current text leads to; called while Markdown runs.

        Args:
            written: the address as it stands in the text.

        Returns:
            The address, beginning with `~/` where it is within the site, or None where its scheme is not
            let through.
        """
        rendering = self._current
        link = _written_link(rendering, written)
        address = link.text
        page = self._find_page(address, rendering.base)
        if page is not None:
            address = f"~/{page}"
        elif not _is_safe(address):
            rendering.report(ProblemKind.UNSAFE_LINK, link.place, value=address)
            return None
        rendering.links.setdefault(address, link)
        return address

    def report_phrase(self, kind: ProblemKind, phrase: str, **detail: str) -> None:
        """Report a problem where a phrase stands in the text; called while Markdown runs, in order.

        Args:
            kind: the problem.
            phrase: what stands there.
            detail: the facts of it.
        """
        rendering = self._current
        rendering.report(kind, rendering.source.locate(rendering.find(phrase)), **detail)

    def report_heading(self, number: int, **detail: str) -> None:
        """Report a problem of a heading; called while Markdown runs.

        Args:
            number: how many headings stand before it.
            detail: the facts of it.
        """
        source = self._current.source
        headings = [heading.offset for heading in find_headings(source.text)]
        place = source.locate(headings[number] if number < len(headings) else 0)
        self._current.report(ProblemKind.HEADING, place, **detail)

    def report_refused(self, attribute: str, value: str) -> None:
        """Report an attribute that is not let onto the page; called while Markdown runs.

        Args:
            attribute: its name.
            value: its value.
        """
        place = self._current.source.place_of(attribute, "{", " ")
        self._current.report(ProblemKind.UNSAFE_ATTRIBUTE, place, value=attribute)


def _written_link(rendering: _Rendering, written: str) -> WrittenLink:
    """Return an address as it is with macros’ results in it, and where it was written."""
    results = rendering.macro_results
    # in a field, where no macro is called, nothing is a placeholder
    if results and (inserted := find_results(written, results)):
        return WrittenLink(inserted[0].place, insert_words(written, results))
    return WrittenLink(rendering.source.place_of(written, "](", "](<", "]: "), written)


def _is_safe(address: str) -> bool:
    # as a browser reads it: entities stand for what they mean, blanks and control characters for nothing
    scheme = _SCHEME.match(_BLANKS_AND_CONTROLS.sub("", unescape(address)))
    return scheme is None or scheme[1].lower() in _SAFE_SCHEMES
