"""The two things that our Markdown has beyond Markdown: citations and macro calls. Found, not rendered.

Works on plain text without a Markdown parser, so that rules and the link graph can ask what a text
cites. Code, links' destinations and e-mail addresses are left alone. `citations` renders the citations
that are found here; `prose` carries out the calls.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
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
# what opens a fence is as Python-Markdown’s `fenced_code` has it; a tab is a blank to it
_OPENING = re.compile(
    r"^(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?:"
    r"\{(?:[^ \t=}\n]++(?:=\"[^\"\n]*+\"|='[^'\n]*+'|=[^ \t=}\n]++)?+|[ \t])*+(?:=[^}\n]*+)?+\}\n"
    r"|[\w#.+-]*+[ \t]*+\n"
    r"|[\w#.+-]*?[ \t]*+hl_lines=(?P<quote>[\"']))",
    re.MULTILINE,
)
_CLOSING = re.compile(r"(?:^(?:`{3,}+|~{3,}+)|[\"'])(?=[ \t]*+$)", re.MULTILINE)
"""A fence, or the end of what is quoted behind an opening one, with nothing behind it in its line."""
_ANYTHING = re.compile(r"[^\n]")
_TICKS = re.compile(r"(\\*+)(`++)")
_LINE = re.compile(r"(?P<quotes>(?: {0,3}>[ \t]?)*+)(?P<indent>[ \t]*+)(?P<rest>.*+)", re.DOTALL)
_ITEM = re.compile(r"(?:(?P<bullet>[-*+])|\d++\.)[ \t]++(?P<rest>.*+)", re.DOTALL)
_RULE_ROW = re.compile(r"[|: \t>-]+")
_APART = re.compile(
    r"!!! ?[\w-]|\[[^\[\]\n]*+\]:|(?:(?:- {0,2}+){3,}+|(?:_ {0,2}+){3,}+|(?:\* {0,2}+){3,}+) *+$"
)
"""What takes its line from the block around it: a note’s title, a link’s address, a rule."""
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_DEFINITION = re.compile(r":[ \t]")
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
    if "`" not in text and "~~~" not in text:  # as most fields
        return text
    return "".join(_blank_spans(piece) for piece in _pieces(_blank_fences(text)))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _blanks(found[0]), text)


def _blanks(text: str) -> str:
    return _ANYTHING.sub(" ", text)


def _blank_between(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, end = [], 0
    for start, stop in spans:
        parts += [text[end:start], _blanks(text[start:stop])]
        end = stop
    return "".join((*parts, text[end:]))


def _blank_fences(text: str) -> str:
    """Blank what stands between two equal fences; one that nothing closes is none, as in Python-Markdown."""
    ends: dict[str, list[int]] = {}
    for found in _CLOSING.finditer(text):
        ends.setdefault(found[0], []).append(found.end())
    return _blank_between(text, _fenced(text, ends))


def _fenced(text: str, ends: Mapping[str, list[int]]) -> Iterator[tuple[int, int]]:
    start = 0
    while opening := _OPENING.search(text, start):
        start = opening.end()
        begin: int | None = start - 1
        if opening["quote"]:
            begin = _first_after(start, ends.get(opening["quote"], []))
        if begin is not None and (end := _first_after(begin, ends.get(opening["fence"], []))):
            yield opening.start(), end
            start = end


def _first_after(offset: int, offsets: list[int]) -> int | None:
    index = bisect_right(offsets, offset)
    return offsets[index] if index < len(offsets) else None


def _blank_spans(piece: str) -> str:
    return _blank_between(piece, _code_spans(piece)) if "`" in piece else piece


def _code_spans(piece: str, *, equal: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where the code spans of a piece of text are, as Python-Markdown pairs backticks.

    Args:
        piece: such as a paragraph or a cell.
        equal: whether as many backticks must close a span as open it. Else more may open it, where no as
            many follow: then the longest that follow close it.
    """
    runs = [(found.start(2), found.end(2), len(found[1]) % 2) for found in _TICKS.finditer(piece)]
    where: dict[int, list[int]] = {}
    longest = [0]
    for index, (start, stop, _) in enumerate(runs):
        where.setdefault(stop - start, []).append(index)
    for start, stop, _ in reversed(runs):
        longest.append(max(longest[-1], stop - start))
    index = 0
    while index < len(runs):
        start, stop, escaped = runs[index]
        size = stop - start - escaped  # a backslash takes one away
        close = _first_after(index, where.get(size, [])) if size else None
        follows = longest[len(runs) - index - 1]
        if close is None and not equal and 0 < follows < size:
            close = _first_after(index, where[follows])
        if close is not None:
            yield start + escaped, runs[close][1]
            index = close
        index += 1


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text in which Markdown looks for code spans: none reaches from one to another."""
    lines = text.splitlines(keepends=True)
    starts, rows = _ends_of_pieces(lines)
    begin = 0
    for number in range(1, len(lines) + 1):
        if number in starts or number == len(lines):
            piece = "".join(lines[begin:number])
            yield from _cells(piece) if begin in rows else (piece,)
            begin = number


def _cells(row: str) -> Iterator[str]:
    """Yield the cells of a table's row; a bar in code divides none."""
    bare = _blank_between(row, _code_spans(row, equal=True))
    begin = 0
    for found in re.finditer(r"(?<!\\)\|", bare):
        yield row[begin : found.end()]
        begin = found.end()
    yield row[begin:]


def _ends_of_pieces(lines: list[str]) -> tuple[set[int], set[int]]:
    """Return the numbers of the lines that begin a piece, and of those that are rows of a table.

    What begins one is as Python-Markdown has it: a list, say, begins at the beginning of a block only, and
    what looks like an item within a paragraph is text. Where the two differ, in what is oddly nested, a
    call may be taken for code.
    """
    starts: set[int] = set()
    rows: set[int] = set()
    block, before = 0, 0  # the lines on which this block begins, and the one before it
    base, depth = 0, 0  # how far this block is set in, and in how many quotations it stands
    items: list[bool] = []  # whether the list that is open has bullets, and each list within
    table = note = False
    for number, line in enumerate(lines):
        found = _LINE.match(line)
        assert found
        rest = found["rest"].rstrip()
        deep, indent = found["quotes"].count(">"), len(found["indent"].expandtabs(4).rstrip("\n"))
        left = note and bool(rest) and indent < 4  # a note’s own text is set in
        note = note and not left
        if not rest or deep > depth or left:
            starts.add(number)
            before, block = (before if block == number else block), number + (not rest)
        # a line without the sign goes on with the quotation
        depth = deep if deep > depth or block == number else depth
        if not rest:
            depth = 0
            continue
        item = _ITEM.match(rest)
        if number == block:
            base, items = indent, [bool(item["bullet"])] if item else []
            follows = lines[number + 1].strip() if number + 1 < len(lines) else ""
            table = "|" in rest and bool(_RULE_ROW.fullmatch(follows)) and "-" in follows
            begins = True
        else:
            begins = bool(item and items) and _continues(
                items, bool(item and item["bullet"]), (indent - base) // 4
            )
        if begins or table:
            starts.add(number)
        if table:
            rows.add(number)
        within = item["rest"] if item and begins else rest
        heading = within.startswith("#") and (within is not rest or indent in {0, base // 4 * 4})
        underline = number == block + 1 and _UNDERLINE.fullmatch(rest)
        if not table and _DEFINITION.match(rest):  # each line before it is a term
            starts.update(range(before if number == block else block, number + 1))
            before = block = number
        note = note or rest.startswith("!!!")
        if not table and (heading or underline or _APART.match(rest)):
            starts.update((number, number + 1))
            before = block = number + 1
    return starts, rows


def _continues(items: list[bool], bullet: bool, level: int) -> bool:
    """Whether what looks like an item is one: of a list that is open, or the first of one within it."""
    level = max(level, 0)
    if level > len(items) or (level < len(items) and items[level] != bullet):
        return False
    items[level:] = [bullet]
    return True


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
