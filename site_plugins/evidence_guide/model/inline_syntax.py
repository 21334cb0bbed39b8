"""Finds in a text what the guide adds to Markdown: citations and macro calls.

Works on plain text without a Markdown parser, so that rules and the link graph can ask what a text
cites. Code, the destinations of links, and e-mail addresses are left alone. Making HTML of citations, and
carrying out calls, is left to `prose`.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

# No pattern may try the same characters twice: a text that never closes what it opens must cost no more
# than one that does. Hence the possessive repeats, and calls that end where the next one begins.
_ODD_CHARACTER_OF_A_KEY: Final = re.compile(r"[^\w:.+/!$&*?-]")
_SIMPLE_KEY: Final = r"[^\W_](?:_*+[:.+/-]?+_*+[^\W_]++)*+"
CITATION_KEY: Final = rf"(?:{_SIMPLE_KEY}|\{{[\w:.+/!$&*?-]++\}})"
"""The form of a citation key behind its `@`, which is Pandoc's.

Letters and digits of any language, with single signs and underscores between them; in braces, whatever a key
of the bibliography may be.
"""
BRACKETED_CITATION: Final = rf"\[(?P<cluster>[^\[\]@]*?-?@{CITATION_KEY}[^\[\]]*)\](?![\[(])"
"""A citation in brackets. Brackets behind it would make it the words of a link."""
NARRATIVE_CITATION: Final = (
    # an underscore before or behind may be emphasis (_@key_)
    rf"(?<![^\W_]_)(?<![^\W_]|[@/.+\\-])@(?P<narrative>{CITATION_KEY})(?!_*[^\W_]|@)"
)
"""A citation in running text. A character of an e-mail or web address before or behind it makes it none."""

_CITATION: Final = re.compile(rf"(?<!\\){BRACKETED_CITATION}|{NARRATIVE_CITATION}")
_CITE: Final = re.compile(
    rf"^(?P<prefix>[^@]*?)(?P<hyphen>-?)@(?P<key>{CITATION_KEY})(?P<rest>.*)$", re.DOTALL
)
_VIA: Final = re.compile(rf",?\s*via\s+@(?P<keys>{CITATION_KEY}(?:\s*(?:,|and)\s*@{CITATION_KEY})*)\s*$")
_WRITTEN_KEY: Final = re.compile(rf"@({CITATION_KEY})")
_UNSEEN: Final = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
"""What a reader does not see between a bracket and the sign behind it."""
RAW_CITATION: Final = re.compile(rf"\[[{_UNSEEN}]*-?@")
"""How a citation begins that was not read as one, in plain text."""
_BROKEN_CITATION: Final = re.compile(
    rf"\[(?:[{_UNSEEN}]*\\?|[^\[\]\n@]*(?<![\w.+\\]))@[^\[\]\n;,]{{0,40}}\]?"
)
_NOTHING_OR_LOCATOR: Final = re.compile(r"\s*[,:]|\s*$")

_MACRO_CALL: Final = re.compile(r"\{\{(?P<expression>(?:(?!\{\{).)*?)\}\}", re.DOTALL)
_STATEMENT_OR_COMMENT: Final = re.compile(r"\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.DOTALL)

_FENCE: Final = re.compile(
    r"^(?P<marker>`{3,}+|~{3,}+)[ \t]*+(?:\{[^\n]*\}|[\w#.+-]*+(?:[ \t]*+hl_lines=[^\n]*+)?)[ \t]*+$",
    re.MULTILINE,
)
_CODE_SPAN: Final = re.compile(r"(?<![`\\])(`++)((?:(?!\n[ \t]*+\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
"""A code span ends with its paragraph at the latest, so two lone backticks hide nothing between them."""
_SPAN_LIMIT: Final = re.compile(
    r"^[ \t>]*+#[^\n]*+\n?|^(?=[ \t>]*+(?:$|[-*+:][ \t]|\d++[.)][ \t]|[=-]++[ \t]*+$|[^|\n]*+\|))",
    re.MULTILINE,
)
"""What no code span crosses: a blank line, a heading, the start of a list item or of a table row."""
_LINK_DESTINATION: Final = re.compile(
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-z][a-z0-9+.-]*:[^<>\s]*>", re.IGNORECASE
)
_NOT_NEWLINE: Final = re.compile(r"[^\n]")


class Cite(NamedTuple):
    """One work in a citation, which may name several.

    Args:
        key: its citation key.
        locator: the place in it ("p. 4"), or an empty string.
        via: keys of the works it was read through.
        prefix: words before it ("see").
        year_only: whether the author is left out, as `-@key` asks.
    """

    key: str
    locator: str = ""
    via: tuple[str, ...] = ()
    prefix: str = ""
    year_only: bool = False


class Citation(NamedTuple):
    """A citation as found in a text.

    Args:
        start: offset of its first character.
        text: how it is written.
        cites: the works in it.
        narrative: whether it stands in running text (`@key`), its author part of the sentence.
    """

    start: int
    text: str
    cites: tuple[Cite, ...]
    narrative: bool


class MacroCall(NamedTuple):
    """A macro call as found in a text, or a Jinja statement or comment, which prose may not hold.

    Args:
        start: offset of its opening braces.
        text: how it is written, braces included.
        expression: what stands between the braces; empty for a Jinja statement or comment.
    """

    start: int
    text: str
    expression: str

    @property
    def end(self) -> int:
        """The offset behind its closing braces."""
        return self.start + len(self.text)


def parse_cluster(text: str) -> tuple[Cite, ...] | None:
    """Read what stands between the brackets of a citation.

    Args:
        text: such as `see @key, p. 4; @other, via @review`.

    Returns:
        The works in order, or None where a part of the text is no citation.
    """
    cites = []
    for cite_text in text.split(";"):
        cite = _parse_cite(" ".join(cite_text.split()))
        if cite is None:
            return None
        cites.append(cite)
    return tuple(cites)


def odd_character_of(key: str) -> str:
    """Return the first character of a key that no citation could name, or that no address could hold.

    Args:
        key: what stands for a work in the bibliography.
    """
    match = _ODD_CHARACTER_OF_A_KEY.search(key)
    return match[0] if match else ""


def _bare_key(written: str) -> str:
    """Return a key without the braces in which a citation may have it."""
    return written.strip("{}")


def _parse_cite(text: str) -> Cite | None:
    via: tuple[str, ...] = ()
    if via_match := _VIA.search(text):
        text = text[: via_match.start()]
        via = tuple(key for key, _ in written_keys(f"@{via_match['keys']}"))
    match = _CITE.match(text.strip())
    if match is None or "@" in match["rest"] or not _NOTHING_OR_LOCATOR.match(match["rest"]):
        return None
    locator = match["rest"].lstrip(" ,:").strip()
    return Cite(_bare_key(match["key"]), locator, via, match["prefix"].strip(), bool(match["hyphen"]))


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the citations of a Markdown text, in order.

    Args:
        text: the Markdown.
    """
    if "@" not in text:  # as in most fields
        return
    searchable = _searchable(text)
    search_from = 0
    while match := _CITATION.search(searchable, search_from):
        search_from = match.end()
        if match["narrative"]:
            yield Citation(match.start(), match[0], (Cite(_bare_key(match["narrative"])),), narrative=True)
        elif cites := parse_cluster(match["cluster"]):
            yield Citation(match.start(), match[0], cites, narrative=False)
        else:  # the brackets are no citation, but what stands in them may hold one
            search_from = match.start() + 1


def written_keys(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key in a citation, with the offset of its `@`.

    Args:
        text: a citation as it is written.
    """
    for match in _WRITTEN_KEY.finditer(text):
        yield _bare_key(match[1]), match.start()


def find_broken_citations(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and the text of what begins as a citation in brackets and is none.

    An e-mail address in brackets is let through, and so is an escaped sign (`\\@`) that no bracket precedes.

    Args:
        text: the Markdown, or the plain words of a field that takes none.
    """
    if "@" not in text:
        return
    searchable = _searchable(text)
    for citation in find_citations(text):
        if not citation.narrative:
            end = citation.start + len(citation.text)
            searchable = searchable[: citation.start] + _blank(citation.text) + searchable[end:]
    for match in _BROKEN_CITATION.finditer(searchable):
        yield match.start(), text[match.start() : match.end()]


def find_calls(text: str) -> Iterator[MacroCall]:
    """Yield the macro calls of a Markdown text, and Jinja statements and comments, in order.

    Args:
        text: the Markdown.
    """
    if "{" not in text:  # as in most fields
        return
    searchable = blank_code(text)
    matches = [*_MACRO_CALL.finditer(searchable), *_STATEMENT_OR_COMMENT.finditer(searchable)]
    end_of_last = 0
    for match in sorted(matches, key=lambda match: match.start()):
        # a call within a comment is a part of it
        if match.start() < end_of_last:
            continue
        end_of_last = match.end()
        expression = match["expression"] if match.re is _MACRO_CALL else ""
        yield MacroCall(match.start(), match[0], expression.strip())


def _searchable(text: str) -> str:
    """Return a text in which only citations and what looks like them have an `@`, with offsets that hold."""
    return _blank_matches(_LINK_DESTINATION, _blank_matches(_MACRO_CALL, blank_code(text)))


def blank_code(text: str) -> str:
    """Replace fenced code and code spans by blanks of the same length, so that offsets hold.

    Args:
        text: the Markdown.

    Returns:
        The text without its code; line breaks stay where they are.
    """
    text = _blank_fenced_code(text)
    if "`" not in text:
        return text
    limits = {offset for match in _SPAN_LIMIT.finditer(text) for offset in match.span()}
    stretches = pairwise((0, *sorted(limits), len(text)))
    return "".join(_blank_matches(_CODE_SPAN, text[start:end]) for start, end in stretches)


def _blank_fenced_code(text: str) -> str:
    """Blank what stands between two equal fences; as in Python-Markdown, one that nothing closes is none."""
    fences = deque(_FENCE.finditer(text))
    # how often each line that can close comes later: a fence that nothing closes then costs no search
    later_lines = Counter(fence[0].rstrip() for fence in fences)

    def take_fence() -> re.Match[str]:
        fence = fences.popleft()
        later_lines[fence[0].rstrip()] -= 1
        return fence

    pieces, end_of_last = [], 0
    while fences:
        opening = take_fence()
        if later_lines[opening["marker"]] <= 0:
            continue
        closing = take_fence()
        while closing[0].rstrip() != opening["marker"]:
            closing = take_fence()
        pieces += [text[end_of_last : opening.start()], _blank(text[opening.start() : closing.end()])]
        end_of_last = closing.end()
    return "".join((*pieces, text[end_of_last:]))


def _blank_matches(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: _blank(match[0]), text)


def _blank(text: str) -> str:
    return _NOT_NEWLINE.sub(" ", text)
