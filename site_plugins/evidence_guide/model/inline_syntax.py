"""The two things that our Markdown has beyond Markdown: citations and macro calls. Found, not rendered.

Works on plain text without a Markdown parser, so that rules and the link graph can ask what a text
cites. Code, links' destinations and e-mail addresses are left alone. `citations` renders the citations
that are found here; `prose` carries out the calls.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

# Nothing here may try the same characters twice: a text that never closes what it opens must cost no more
# than one that does. Hence the possessive repeats, and calls that end where the next one begins.
KEY: Final = r"[A-Za-z](?:[_-]*+[A-Za-z0-9]++)++"
"""The form of a citation key: two characters or more, a letter first, a letter or digit last."""

_ONE = re.compile(rf"^(?P<prefix>[^@]*?)(?P<bare>-?)@(?P<key>{KEY})(?P<rest>.*)$", re.DOTALL)
_VIA = re.compile(rf",?\s*via\s+@(?P<via>{KEY}(?:\s*(?:,|and)\s*@{KEY})*)\s*$")
BRACKETED: Final = rf"\[(?P<cluster>[^\[\]@]*?-?@{KEY}[^\[\]]*)\](?![\[(])"
# an underscore before or behind may be emphasis (_@key_)
NARRATIVE: Final = rf"(?<![^\W_]_)(?<![^\W_]|[@/.+\\-])@(?P<narrative>{KEY})(?!_*[^\W_]|@)"
_CITATION = re.compile(rf"(?<!\\){BRACKETED}|{NARRATIVE}")
_FENCE = re.compile(
    r"^(`{3,}+|~{3,}+)[ \t]*+(?:\{[^\n]*\}|[\w#.+-]*+(?:[ \t]*+hl_lines=[^\n]*+)?)[ \t]*+$", re.MULTILINE
)
_PIECE = re.compile(
    r"^[ \t>]*+#[^\n]*+\n?|^(?=[ \t>]*+(?:$|[-*+:][ \t]|\d++[.)][ \t]|[=-]++[ \t]*+$|[^|\n]*+\|))",
    re.MULTILINE,
)
"""Where a code span ends at the latest: a blank line, a heading, an item of a list, a row of a table."""
_ANYTHING = re.compile(r"[^\n]")
# a span ends with its paragraph at the latest: two lone backticks hide nothing that stands between them
_CODE_SPAN = re.compile(r"(?<![`\\])(`++)((?:(?!\n[ \t]*+\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_DESTINATION = re.compile(
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-z][a-z0-9+.-]*:[^<>\s]*>", re.IGNORECASE
)
_MACRO = re.compile(r"\{\{(?P<expression>(?:(?!\{\{).)*?)\}\}", re.DOTALL)
_STATEMENT = re.compile(r"\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.DOTALL)


class Cite(NamedTuple):
    """One work in a citation.

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


class Call(NamedTuple):
    """A macro call, or something like one, as found in a text.

    Args:
        start: offset of its opening braces.
        text: how it is written, braces included.
        expression: what stands between the braces; empty for a Jinja statement or comment.
    """

    start: int
    text: str
    expression: str


def parse_cluster(text: str) -> tuple[Cite, ...] | None:
    """Read what stands between the brackets of a citation.

    Args:
        text: such as `see @key, p. 4; @other, via @review`.

    Returns:
        The works in order, or None where a part of the text is no citation.
    """
    cites = []
    for part in text.split(";"):
        part = " ".join(part.split())
        body, via = part, ()
        if found := _VIA.search(part):
            body = part[: found.start()]
            via = tuple(re.findall(KEY, found["via"].replace(" and ", " ")))
        one = _ONE.match(body.strip())
        if one is None or "@" in one["rest"] or (one["rest"] and not re.match(r"\s*[,:]|\s*$", one["rest"])):
            return None
        locator = one["rest"].lstrip(" ,:").strip()
        cites.append(Cite(one["key"], locator, via, one["prefix"].strip(), bool(one["bare"])))
    return tuple(cites)


def blank_code(text: str) -> str:
    """Replace fenced code and code spans by blanks of the same length, so that offsets hold."""
    bare = _blank_fences(text)
    ends = {end for found in _PIECE.finditer(bare) for end in found.span()} if "`" in bare else ()
    pieces = pairwise((0, *sorted(ends), len(bare)))
    return "".join(_blank(_CODE_SPAN, bare[start:end]) for start, end in pieces)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _blanks(found[0]), text)


def _blanks(text: str) -> str:
    return _ANYTHING.sub(" ", text)


def _blank_fences(text: str) -> str:
    """Blank what stands between two equal fences; one that nothing closes is none, as in Python-Markdown."""
    parts, end = [], 0
    fences = deque(_FENCE.finditer(text))
    closing = Counter(fence[0].rstrip() for fence in fences)
    while fences:
        opening = fences.popleft()
        closing[opening[0].rstrip()] -= 1
        if closing[opening[1]] <= 0:
            continue
        close = opening
        while close is opening or close[0].rstrip() != opening[1]:
            close = fences.popleft()
            closing[close[0].rstrip()] -= 1
        parts += [text[end : opening.start()], _blanks(text[opening.start() : close.end()])]
        end = close.end()
    return "".join((*parts, text[end:]))


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the citations of a Markdown text, in order."""
    if "@" not in text:  # as in most fields
        return
    bare = _blank(_DESTINATION, _blank(_MACRO, blank_code(text)))
    start = 0
    while found := _CITATION.search(bare, start):
        start = found.end()
        if found["narrative"]:
            yield Citation(found.start(), found[0], (Cite(found["narrative"]),), narrative=True)
        elif cites := parse_cluster(found["cluster"]):
            yield Citation(found.start(), found[0], cites, narrative=False)
        else:  # the brackets are no citation, but what stands in them may be one
            start = found.start() + 1


def find_calls(text: str) -> Iterator[Call]:
    """Yield the macro calls of a Markdown text, and Jinja statements, in order."""
    if "{" not in text:
        return
    bare = blank_code(text)
    found = [*_MACRO.finditer(bare), *_STATEMENT.finditer(bare)]
    end = 0
    for match in sorted(found, key=lambda m: m.start()):
        if match.start() < end:
            continue
        end = match.end()
        expression = match["expression"] if match.re is _MACRO else ""
        yield Call(match.start(), match[0], expression.strip())
