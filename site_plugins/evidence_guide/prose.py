"""Renders Markdown to HTML: whole pages of prose, and the inline text of records' fields.

Macro calls are carried out first, each with its own line and column, and stand in the text as marks
until Markdown is done: so what a macro returns is never parsed again, and raw HTML can be refused
everywhere. A call is a macro's name and plain values, nothing to be computed, so that no text can run
away with the build. What cannot be rendered becomes a problem; a rule words it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Any, Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.toc import slugify
from markupsafe import Markup, escape

from evidence_guide.citations import CitationExtension
from evidence_guide.diagnostics import Place
from evidence_guide.inline_syntax import Cite, blank_code, find_calls, line_and_column
from evidence_guide.pages import Heading, Problem, ProblemKind

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_MARKED = re.compile(
    rf"<p>(?P<alone>\s*(?:{_OPEN}\d+{_CLOSE}\s*)+)</p>"
    rf"|(?P<tag><[a-z][^<>{_OPEN}]*{_OPEN}[^<>]*>)"
    rf"|{_OPEN}(?P<number>\d+){_CLOSE}"
)
"""A paragraph of nothing but marks, a tag with marks in its attributes, or a mark."""
_BLOCK_HTML = re.compile(
    r"\s*<(?:article|aside|blockquote|details|div|dl|figure|h[1-6]|ol|p|section|table|ul)\b"
)
_RAW_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--|<!\w|<\?")
_BLOCK_START = re.compile(r"^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|```|~~~|\||!!!)|\n\s*\n", re.MULTILINE)
_SAFE_SCHEMES: Final = frozenset({"", "http", "https", "mailto", "tel"})
_PROSE_EXTENSIONS: Final = [
    "tables",
    "attr_list",
    "def_list",
    "admonition",
    "fenced_code",
    "sane_lists",
    "toc",
]


class UnknownId(Exception):
    """A macro was asked for a record that does not exist.

    Args:
        kind: the kind of record, in a reader's words.
        value: the id that was asked for.
        known: the ids that exist.
    """

    def __init__(self, kind: str, value: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no {kind} {value!r}")
        self.kind, self.value, self.known = kind, value, known


class MacroMisuse(Exception):
    """A macro was called in a way that it does not take.

    Args:
        problem: what is wrong with the call.
        usage: how it is called.
    """

    def __init__(self, problem: str, usage: str) -> None:
        super().__init__(problem)
        self.problem, self.usage = problem, usage


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the place of everything in it.

    Args:
        text: the Markdown.
        locate: the place of an offset in it.
    """

    text: str
    locate: Callable[[int], Place]


@dataclass(slots=True)
class Prose:
    """Rendered prose.

    Args:
        html: its HTML; addresses within the site begin with `~/`.
        headings: its table of contents.
        links: where each address of the site was written.
        problems: what could not be rendered.
    """

    html: Markup
    headings: tuple[Heading, ...] = ()
    links: dict[str, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class ProseRenderer:
    """Renders Markdown for one site.

    Args:
        cite: makes the HTML of a citation and notes the works as cited by the current page.
        find_page: gives the address from the site's root of what a written link leads to, seen from a
            base ("" or a path in `content/`), or None where the link is an outside or plain one.
    """

    def __init__(
        self,
        cite: Callable[[tuple[Cite, ...], bool], str],
        find_page: Callable[[str, str], str | None],
    ) -> None:
        self._cite, self._find_page = cite, find_page
        self._inline = _inline_markdown(CitationExtension(self))
        self._block = _block_markdown(CitationExtension(self))
        self._expressions = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        self._calls: dict[str, tuple[set[str], Callable[..., Any]]] = {}
        self._written = Written("", lambda _: Place(""))
        self._base = ""
        self._problems: list[Problem] = []
        self._links: dict[str, Place] = {}

    # what the Markdown extension asks

    def citation(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        """Return the HTML of a citation."""
        return self._cite(cites, narrative)

    def address(self, written: str) -> str | None:
        """Return the address that a written link leads to, or None where its scheme is not let through."""
        found = self._find_page(written, self._base)
        if found is not None:
            self._links.setdefault(f"~/{found}", self._place_of(written))
            return f"~/{found}"
        try:
            scheme = urlsplit(written).scheme.lower()
        except ValueError:
            scheme = "unreadable"
        if scheme not in _SAFE_SCHEMES or re.sub(r"[\x00-\x20]", "", written).lower().startswith(
            "javascript:"
        ):
            self._add(ProblemKind.UNSAFE_LINK, self._place_of(written), value=written)
            return None
        self._links.setdefault(written, self._place_of(written))
        return written

    def refused(self, attribute: str, value: str) -> None:
        """Note an attribute that is not let onto the page."""
        self._add(ProblemKind.UNSAFE_ATTRIBUTE, self._place_of(attribute), value=attribute)

    # what the renderer of pages asks

    def inline(self, text: str, locate: Callable[[int], Place]) -> Prose:
        """Render one field's inline Markdown.

        Args:
            text: the field's text.
            locate: the place of an offset in it.
        """
        self._begin(Written(text, locate), "")
        if block := _BLOCK_START.search(text):
            self._add(ProblemKind.BLOCK_IN_TEXT, locate(block.start()))
        self._refuse_raw_html(text)
        html = self._inline.reset().convert(text)
        html = html.removeprefix("<p>").removesuffix("</p>")
        return Prose(Markup(html), (), self._links, tuple(self._problems))

    def page(self, written: Written, macros: Mapping[str, Any], base: str = "") -> Prose:
        """Render a page of prose.

        Args:
            written: its Markdown.
            macros: what it may call, by name.
            base: the path in `content/` that its links are relative to.
        """
        self._begin(written, base)
        self._refuse_raw_html(written.text)
        text, results = self._expand(written.text, macros)
        # evaluating macros may have rendered inline texts, each a beginning of its own
        self._written, self._base = written, base
        html = self._block.reset().convert(text)
        headings = tuple(_flatten(getattr(self._block, "toc_tokens", [])))
        html = self._put_in(html, results)
        return Prose(Markup(html), headings, self._links, tuple(self._problems))

    def _begin(self, written: Written, base: str) -> None:
        self._written, self._base = written, base
        self._problems, self._links = [], {}

    def _add(self, kind: ProblemKind, place: Place, **detail: str) -> None:
        self._problems.append(Problem(kind, place, detail))

    def _place_of(self, phrase: str) -> Place:
        return self._written.locate(max(self._written.text.find(phrase), 0))

    def _refuse_raw_html(self, text: str) -> None:
        for found in _RAW_HTML.finditer(blank_code(text)):
            self._add(ProblemKind.RAW_HTML, self._written.locate(found.start()), value=found[0][:40])

    def _expand(self, text: str, macros: Mapping[str, Any]) -> tuple[str, list[str]]:
        """Evaluate the macro calls of a text and leave a mark for each in their place."""
        results: list[str] = []
        pieces: list[str] = []
        end = 0
        problems, links, written = self._problems, self._links, self._written
        for call in find_calls(text):
            # the macro before may have rendered inline texts, and left the last of them here
            self._written = written
            pieces.append(text[end : call.start])
            end = call.start + len(call.text)
            found: list[Problem] = []
            result = self._evaluate(call.expression, call.text, call.start, macros, found)
            problems.extend(found)
            pieces.append(f"{_OPEN}{len(results)}{_CLOSE}")
            results.append(str(result))
        self._problems, self._links = problems, links
        return "".join([*pieces, text[end:]]), results

    def _evaluate(
        self, expression: str, written: str, start: int, macros: Mapping[str, Any], found: list[Problem]
    ) -> Markup:
        # bound now: a macro that renders inline text changes what is being written
        locate = self._written.locate
        inner = start + written.index(expression) if expression else start

        def problem(kind: ProblemKind, offset: int, /, **detail: str) -> Markup:
            found.append(Problem(kind, locate(offset), detail))
            return Markup("")

        if not expression:
            return problem(ProblemKind.STATEMENT, start, value=written)
        try:
            names, evaluate = self._compiled(expression)
            for name in sorted(names - macros.keys()):
                near = get_close_matches(name, macros.keys(), n=1)
                offset = inner + max(expression.find(name), 0)
                return problem(
                    ProblemKind.UNKNOWN_MACRO,
                    offset,
                    name=name,
                    near="".join(near),
                    known=",".join(sorted(macros)),
                )
            return escape(evaluate(**macros))
        except TemplateSyntaxError as error:
            return problem(ProblemKind.EXPRESSION_SYNTAX, start, problem=error.message or "", value=written)
        except UnknownId as unknown:
            offset = inner + max(expression.find(unknown.value), 0)
            detail = {"kind": unknown.kind, "value": unknown.value, "known": ",".join(unknown.known)}
            return problem(ProblemKind.UNKNOWN_ID, offset, **detail)
        except MacroMisuse as misuse:
            return problem(ProblemKind.MACRO_USE, inner, problem=misuse.problem, usage=misuse.usage)
        except (UndefinedError, SecurityError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            return problem(ProblemKind.MACRO_USE, inner, problem=str(error), usage="")

    def _compiled(self, expression: str) -> tuple[set[str], Callable[..., Any]]:
        if expression not in self._calls:
            names = meta.find_undeclared_variables(self._expressions.parse("{{" + expression + "}}"))
            compiled = self._expressions.compile_expression(expression, undefined_to_none=False)
            self._calls[expression] = names, compiled
        return self._calls[expression]

    def _put_in(self, html: str, results: list[str]) -> str:
        def block(match: re.Match[str]) -> str:
            numbers = [int(n) for n in _MARK.findall(match[1])]
            if all(not results[n].strip() or _BLOCK_HTML.match(results[n]) for n in numbers):
                return "\n".join(results[n] for n in numbers)
            return match[0]

        html = _ONLY_MARKS.sub(block, html)
        return _MARK.sub(lambda match: results[int(match[1])], html)


def locate_in_body(path: str, body: str, body_line: int) -> Callable[[int], Place]:
    """Return a function that gives the place of an offset in a Markdown body."""

    def locate(offset: int) -> Place:
        line, column = line_and_column(body, offset)
        return Place(path, line + body_line - 1, column)

    return locate


def _inline_markdown(extension: CitationExtension) -> Markdown:
    md = Markdown(extensions=[extension])
    for name in list(md.parser.blockprocessors._data):  # type: ignore[attr-defined]
        if name != "paragraph":
            md.parser.blockprocessors.deregister(name)
    _forbid_html(md)
    return md


def _block_markdown(extension: CitationExtension) -> Markdown:
    md = Markdown(
        extensions=[*_PROSE_EXTENSIONS, extension],
        extension_configs={"toc": {"permalink": False}, "fenced_code": {}},
    )
    _forbid_html(md)
    return md


def _forbid_html(md: Markdown) -> None:
    """Have Markdown show HTML as the text that it is."""
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")


def _flatten(tokens: list[dict[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(int(token["level"]), str(token["id"]), str(token["name"]))
        yield from _flatten(token["children"])
