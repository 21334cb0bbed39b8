"""Renders Markdown to HTML: whole pages of prose, and the inline text of records' fields.

Macro calls are carried out first, each with its own line and column, and stand in the text as marks
until Markdown is done: so what a macro returns is never parsed again, and raw HTML can be refused
everywhere. A call is a macro's name and plain values, nothing to be computed, so that no text can run
away with the build. What cannot be rendered becomes a problem; a rule words it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Any, Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.toc import slugify
from markdown.util import Registry
from markupsafe import Markup, escape

from evidence_guide.diagnostics import Place
from evidence_guide.model import Cite, MacroCall, blank_code, find_calls
from evidence_guide.prose.captions import CaptionExtension
from evidence_guide.prose.citation_extension import CitationExtension
from evidence_guide.site import Problem, ProblemKind, WrittenLink

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
_UNFINISHED = re.compile(r"\{\{|\{%")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_LONGEST_CALL: Final = 500
_GRAMMAR: Final = Environment()
_PROSE_EXTENSIONS: Final = [
    "tables",
    "attr_list",
    "def_list",
    "admonition",
    "fenced_code",
    "sane_lists",
    "toc",
]

_PLAIN: Final = re.compile(r"[^\W\d_][^\x00-\x1f\x7f\\`*_\[\]{}<>&@#!|~^]*(?<! )")
"""Inline text in which nothing can be Markdown: it begins with a letter, and has none of Markdown’s signs."""


class UnknownId(Exception):
    """A macro was asked for a record that does not exist.

    Args:
        kind: the kind of record, in a reader's words.
        value: the id that was asked for.
        known: the ids that exist.
    """

    def __init__(self, kind: str, value: object, known: tuple[str, ...]) -> None:
        super().__init__(f"no {kind} {value!r}")
        self.kind, self.value, self.known = kind, str(value), known


class Unread(Exception):
    """A macro was asked for a record whose file could not be read, which is told already."""


class MacroMisuse(Exception):
    """A macro was called in a way that it does not take.

    Args:
        problem: what is wrong with the call.
        usage: how it is called.
    """

    def __init__(self, problem: str, usage: str) -> None:
        super().__init__(problem)
        self.problem, self.usage = problem, usage


class _NoCall(Exception):
    """What stands between double braces is no macro call; says why."""


class _PlainCall(NamedTuple):
    """A macro's name, and the values in its brackets; None where it has no brackets."""

    name: str
    arguments: tuple[tuple[object, ...], tuple[tuple[str, object], ...]] | None


class _Result(NamedTuple):
    """What a macro put out, as HTML, and the place of its call."""

    html: str
    place: Place


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
        links: where each address of the site was written.
        problems: what could not be rendered.
    """

    html: Markup
    links: dict[str, WrittenLink] = field(default_factory=dict)
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
        self._written = Written("", lambda _: Place(""))
        self._base = ""
        self._problems: list[Problem] = []
        self._links: dict[str, WrittenLink] = {}
        self._results: list[_Result] = []

    # what the Markdown extension asks

    def citation(self, cites: tuple[Cite, ...], *, narrative: bool) -> str:
        """Return the HTML of a citation."""
        return self._cite(cites, narrative)

    def address(self, written: str) -> str | None:
        """Return the address that a written link leads to, or None where its scheme is not let through."""
        link = self._link(written)
        found = self._find_page(link.text, self._base)
        if found is not None:
            self._links.setdefault(f"~/{found}", link)
            return f"~/{found}"
        # as a browser reads it: entities stand for what they say, and it passes over blanks and controls
        scheme = _SCHEME.match(re.sub(r"[\x00-\x20\x7f]", "", unescape(link.text)))
        if scheme and scheme[1].lower() not in _SAFE_SCHEMES:
            self._add(ProblemKind.UNSAFE_LINK, link.place, value=link.text)
            return None
        self._links.setdefault(link.text, link)
        return link.text

    def _link(self, written: str) -> WrittenLink:
        """Return an address as it is with macros’ results in it, and where it was written."""
        marks = _MARK.findall(written) if self._results else []
        if not marks:
            return WrittenLink(self._place_of(written, "](", "](<", "]: "), written)
        address = _MARK.sub(lambda m: _words(self._results[int(m[1])]), written)
        return WrittenLink(self._results[int(marks[0])].place, address)

    def refused(self, attribute: str, value: str) -> None:
        """Note an attribute that is not let onto the page."""
        self._add(ProblemKind.UNSAFE_ATTRIBUTE, self._place_of(attribute, "{", " "), value=attribute)

    # what the renderer of pages asks

    def inline(self, text: str, locate: Callable[[int], Place]) -> Prose:
        """Render one field's inline Markdown.

        Args:
            text: the field's text.
            locate: the place of an offset in it.
        """
        if _PLAIN.fullmatch(text):  # as most titles and many sentences are
            return Prose(Markup(text))
        self._begin(Written(text, locate), "")
        if block := _BLOCK_START.search(text):
            self._add(ProblemKind.BLOCK_IN_TEXT, locate(block.start()))
        self._refuse_raw_html(text)
        for call in find_calls(text) if "{" in text else ():
            problem = "macros work in pages, not in a record’s fields"
            self._add(ProblemKind.EXPRESSION_SYNTAX, locate(call.start), problem=problem, value=call.text)
        html = self._inline.reset().convert(text)
        html = html.removeprefix("<p>").removesuffix("</p>")
        return Prose(Markup(html), self._links, tuple(self._problems))

    def page(self, written: Written, macros: Mapping[str, Any], base: str = "") -> Prose:
        """Render a page of prose.

        Args:
            written: its Markdown.
            macros: what it may call, by name.
            base: the path in `content/` that its links are relative to.
        """
        self._begin(written, base)
        self._refuse_raw_html(written.text)
        # a mark is ours alone to set
        text, self._results = self._expand(re.sub(f"[{_OPEN}{_CLOSE}]", "\ufffd", written.text), macros)
        html = self._put_in(self._block.reset().convert(text))
        return Prose(Markup(html), self._links, tuple(self._problems))

    def _begin(self, written: Written, base: str) -> None:
        self._written, self._base = written, base
        self._problems, self._links, self._results = [], {}, []

    def _add(self, kind: ProblemKind, place: Place, **detail: str) -> None:
        self._problems.append(Problem(kind, place, detail))

    def _place_of(self, phrase: str, *before: str) -> Place:
        """Return the place of a phrase, sooner where it stands behind one of some other words."""
        text = self._written.text
        for words in (*before, ""):
            if (found := text.find(words + phrase)) >= 0:
                return self._written.locate(found + len(words))
        return self._written.locate(0)

    def _refuse_raw_html(self, text: str) -> None:
        for found in _RAW_HTML.finditer(blank_code(text)):
            self._add(ProblemKind.RAW_HTML, self._written.locate(found.start()), value=found[0][:40])

    def _expand(self, text: str, macros: Mapping[str, Any]) -> tuple[str, list[_Result]]:
        """Carry out the macro calls of a text and leave a mark for each in their place."""
        results: list[_Result] = []
        pieces: list[str] = []
        end = 0
        outer = self._problems, self._links, self._written, self._base
        for call in find_calls(text):
            pieces.append(text[end : call.start])
            end = call.start + len(call.text)
            found: list[Problem] = []
            result = str(self._carry_out(call, macros, found))
            mark = f"{_OPEN}{len(results)}{_CLOSE}"
            # on a line of its own a block is no part of the paragraph around it
            alone = text[: call.start].endswith("\n") and re.match(r" *(?:\n|\Z)", text[end:])
            pieces.append(f"\n{mark}\n" if alone and _BLOCK_HTML.match(result) else mark)
            results.append(_Result(result, outer[2].locate(call.start)))
            # carrying it out may have rendered inline texts, each a beginning of its own
            self._problems, self._links, self._written, self._base = outer
            self._problems.extend(found)
        self._refuse_unfinished(text)
        return "".join([*pieces, text[end:]]), results

    def _refuse_unfinished(self, text: str) -> None:
        """Note braces that are opened and never closed, which would be published as they stand."""
        calls = [(call.start, call.start + len(call.text)) for call in find_calls(text)]
        edges = [0, *(edge for call in calls for edge in call), len(text)]
        bare = blank_code(text)
        for begin, end in zip(edges[::2], edges[1::2], strict=True):
            for found in _UNFINISHED.finditer(bare, begin, end):
                place = self._written.locate(found.start())
                detail = {"problem": "its braces are not closed", "value": found[0]}
                self._add(ProblemKind.EXPRESSION_SYNTAX, place, **detail)

    def _carry_out(self, call: MacroCall, macros: Mapping[str, Any], found: list[Problem]) -> Markup:
        locate = self._written.locate
        expression = call.expression
        inner = call.start + (call.text.index(expression) if expression else 0)

        def problem(kind: ProblemKind, offset: int, /, **detail: str) -> Markup:
            found.append(Problem(kind, locate(offset), detail))
            return Markup("")

        if not call.text.startswith("{{"):
            return problem(ProblemKind.STATEMENT, call.start, value=call.text)
        try:
            name, arguments = _read_call(expression)
            if name not in macros:
                known = ",".join(sorted(macros))
                return problem(ProblemKind.UNKNOWN_MACRO, inner, name=name, known=known)
            if arguments is None:
                raise _NoCall("it has no brackets")
            values, named = arguments
            return escape(macros[name](*values, **dict(named)))
        except _NoCall as error:
            return problem(ProblemKind.EXPRESSION_SYNTAX, call.start, problem=str(error), value=call.text)
        except UnknownId as unknown:
            quoted = re.search(rf"[\"']{re.escape(unknown.value)}[\"']", expression)
            offset = quoted.start() + 1 if quoted else max(expression.find(unknown.value), 0)
            detail = {"kind": unknown.kind, "value": unknown.value, "known": ",".join(unknown.known)}
            return problem(ProblemKind.UNKNOWN_ID, inner + offset, **detail)
        except Unread:
            return Markup("")
        except MacroMisuse as misuse:
            return problem(ProblemKind.MACRO_USE, inner, problem=misuse.problem, usage=misuse.usage)

    def _put_in(self, html: str) -> str:
        """Put the macros' results where their marks stand, all at once: no result is searched for marks."""
        results = self._results

        def put(match: re.Match[str]) -> str:
            if match["number"]:
                return results[int(match["number"])].html
            if match["tag"]:  # an attribute holds words only
                return _MARK.sub(lambda m: escape(_words(results[int(m[1])])), match["tag"])
            found = [results[int(number)].html for number in _MARK.findall(match["alone"])]
            if all(not result.strip() or _BLOCK_HTML.match(result) for result in found):
                return "\n".join(found)
            return _MARK.sub(lambda m: results[int(m[1])].html, match[0])

        return _MARKED.sub(put, html)


def _words(result: _Result) -> str:
    return Markup(result.html).striptags()


@lru_cache(maxsize=4096)
def _read_call(expression: str) -> _PlainCall:
    """Read a macro call. Nothing is evaluated: not even a product of two numbers, which could be endless.

    Raises:
        _NoCall: it is none.
    """
    if len(expression) > _LONGEST_CALL:
        raise _NoCall(f"it is longer than {_LONGEST_CALL} characters")
    try:
        body = _GRAMMAR.parse("{{" + expression + "}}").body
    except TemplateSyntaxError as error:
        raise _NoCall(error.message or "") from None
    except RecursionError:
        raise _NoCall("it is nested too deeply") from None
    written = [node for output in body for node in getattr(output, "nodes", ())]
    match written:
        case [nodes.Name(name=name)]:
            return _PlainCall(name, None)
        case [nodes.Call(node=nodes.Name(name=name), dyn_args=None, dyn_kwargs=None) as call]:
            values = [value.value for value in call.args if isinstance(value, nodes.Const)]
            named = [(n.key, n.value.value) for n in call.kwargs if isinstance(n.value, nodes.Const)]
            if len(values) + len(named) < len(call.args) + len(call.kwargs):
                raise _NoCall("in its brackets stand only numbers, and text in quotation marks")
            if len(dict(named)) < len(named):
                raise _NoCall("it gives one thing twice")
            return _PlainCall(name, (tuple(values), tuple(named)))
    raise _NoCall("it is more than a macro’s name with brackets behind it")


def _inline_markdown(extension: CitationExtension) -> Markdown:
    md = Markdown(extensions=[extension])
    md.parser.blockprocessors = Registry()
    md.parser.blockprocessors.register(ParagraphProcessor(md.parser), "paragraph", 10)
    _forbid_html(md)
    return md


def _block_markdown(extension: CitationExtension) -> Markdown:
    md = Markdown(
        extensions=[*_PROSE_EXTENSIONS, extension, CaptionExtension()],
        extension_configs={"toc": {"slugify": _slug}},
    )
    # code is fenced: what is only set in would be code here, and prose to everything that looks for calls
    md.parser.blockprocessors.deregister("code")
    _forbid_html(md)
    return md


def _slug(heading: str, separator: str) -> str:
    return slugify(_MARK.sub("", heading), separator)


def _forbid_html(md: Markdown) -> None:
    """Have Markdown show HTML as the text that it is."""
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
