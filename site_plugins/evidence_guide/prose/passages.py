"""Splits hand-written Markdown into passages: paragraphs, list items and table rows, with their lines.

For the rules that ask whether prose cites for what it asserts. Headings, captions of tables, code and front
matter are no passages; what macros return is not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from evidence_guide.diagnostics import locate_in_body
from evidence_guide.model import CLAIM, KINDS, MacroCall, blank_code, find_calls, find_citations
from evidence_guide.site import Passage

EVIDENCE_MACROS: Final = frozenset(
    {CLAIM, *(kind.macro_name for kind in KINDS.values() if kind.macro and kind.macro.cites)}
)
"""Macros that bring their own citations to a passage."""

_LIST_MARKER: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)]) +")
_TABLE_ROW: Final = re.compile(r"^\s*\|")
_DELIMITER_ROW: Final = re.compile(r"^[\s|:-]+$")
_DELIMITER_WITHOUT_BAR: Final = re.compile(r"^ {0,3}:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_HEADING_UNDERLINE: Final = re.compile(r"^(?:=+|-+)\s*$")
_NO_PASSAGE: Final = re.compile(r"^\s*(?:#{1,6} |!!! |\?\?\? |=== |\[[^\]]+\]: )")
"""The start of a heading, of the title of a note or tab, or of the definition of a link."""
_CAPTION: Final = re.compile(r"^Table:\s")
_EDITORIAL_MARK: Final = re.compile(r"(?:^|\s)\{:?\s*\.editorial\s*\}\s*$")
_EDITORIAL_MARK_OF_CELL: Final = re.compile(r"\s\{:?\s*\.editorial\s*\}\s*(?=\||$)")
"""The mark at the end of a passage. Behind a sentence on the same line it is not read, which E431 reports."""
_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[*_]*[A-Z0-9£$€])")
_END_BEFORE: Final = re.compile(r"[.!?][\"'”’)\]]*\s*$")
_NEXT_SENTENCE: Final = re.compile(r"\s+(?=[\"'“‘(\[*_]*[A-Z0-9£$€])")
_ATTRIBUTE_LIST: Final = re.compile(r"\{:?(?:\s*[.#][\w-]+)+\s*\}")


def find_passages(path: str, body: str, body_line: int) -> Iterator[Passage]:
    """Yield the passages of a Markdown text, in order.

    Args:
        path: the file that the text is from.
        body: the text.
        body_line: the line of the file on which it begins.
    """
    lines = blank_code(body).split("\n")
    rows = _rows_without_bars(lines)
    paragraph: list[str] = []
    first_index = 0
    in_table = False
    for index, line in enumerate([*lines, ""]):
        is_blank = not line.strip()
        is_row = bool(_TABLE_ROW.match(line)) or index in rows
        skipped = bool(_NO_PASSAGE.match(line))
        if paragraph and (is_blank or skipped or is_row or _LIST_MARKER.match(line)):
            yield from _make_passages(path, first_index + body_line, "\n".join(paragraph))
            paragraph = []
        if len(paragraph) == 1 and _HEADING_UNDERLINE.match(line):
            paragraph = []
        elif is_blank:
            in_table = False
        elif is_row:
            is_header, in_table = not in_table, True
            if not is_header and not _DELIMITER_ROW.match(line):
                yield from _make_passages(path, index + body_line, line, is_row=True)
        elif not skipped and (paragraph or not _is_caption(lines, index, rows)):
            first_index = first_index if paragraph else index
            paragraph.append(line)


def _is_caption(lines: list[str], index: int, rows: set[int]) -> bool:
    """Say whether a line is the caption of a table: a paragraph of its own, and the table comes next."""
    if not _CAPTION.match(lines[index]):
        return False
    next_index = next((at for at in range(index + 1, len(lines)) if lines[at].strip()), index + 1)
    is_table = next_index in rows or bool(_TABLE_ROW.match("".join(lines[next_index : next_index + 1])))
    return next_index > index + 1 and is_table


def _rows_without_bars(lines: list[str]) -> set[int]:
    """Return the lines of those tables whose line of hyphens shows that they are rows, bar or no bar."""
    rows: set[int] = set()
    for index, line in enumerate(lines):
        if index and _DELIMITER_WITHOUT_BAR.match(line) and "|" in lines[index - 1]:
            end = next((at for at in range(index, len(lines)) if not lines[at].strip()), len(lines))
            rows.update(range(index - 1, end))
    return rows


def _make_passages(path: str, line: int, text: str, *, is_row: bool = False) -> Iterator[Passage]:
    """Yield a paragraph, list item or table row as one passage, or as several of which some show evidence.

    Args:
        path: the file that the text is from.
        line: the line of the file on which it begins.
        text: the text.
        is_row: whether it is a table row.
    """
    mark = _EDITORIAL_MARK_OF_CELL if is_row else _EDITORIAL_MARK
    is_editorial = bool(mark.search(text))
    locate = locate_in_body(path, text, line)
    for start, end in pairwise((0, len(text)) if is_row else _limits(text)):
        part = text[start:end]
        if part.strip():
            place = locate(start + len(part) - len(part.lstrip()))
            words, is_cited = _words_and_evidence(part)
            yield Passage(words, place, is_cited, is_editorial)


def _limits(text: str) -> list[int]:
    """Return the offsets at which the reach of evidence begins or ends, the text's own among them.

    A citation is for the sentences before it and for its own; what stands behind shows no evidence. A block
    that a call puts in ends the sentence before it, and is evidence for itself alone.
    """
    blocks = [call for call in find_calls(text) if _macro_of(call) in EVIDENCE_MACROS]
    limits = sorted({0, len(text), *(call.start for call in blocks), *(call.end for call in blocks)})
    ends = []
    for start, end in pairwise(limits):
        if last := next(iter(reversed(list(find_citations(text[start:end])))), None):
            cited_from, cited_to = start + last.start, start + last.start + len(last.text)
            stands_behind = not last.narrative and _END_BEFORE.search(text, start, cited_from)
            sentence_end = _NEXT_SENTENCE.match(text, cited_to, end) if stands_behind else None
            sentence_end = sentence_end or _SENTENCE_END.search(text, cited_to, end)
            ends += [sentence_end.end()] if sentence_end else []
    return sorted({*limits, *ends})


def _macro_of(call: MacroCall) -> str:
    return call.expression.partition("(")[0].strip()


def _words_and_evidence(text: str) -> tuple[str, bool]:
    """Return the words of a passage, and whether it holds a citation or a claim."""
    calls = list(find_calls(text))
    citations = list(find_citations(text))
    words = text
    for no_words in (*(call.text for call in calls), *(citation.text for citation in citations)):
        words = words.replace(no_words, " ")
    words = " ".join(_LIST_MARKER.sub("", _ATTRIBUTE_LIST.sub(" ", words)).split())
    brings_evidence = any(_macro_of(call) in EVIDENCE_MACROS for call in calls)
    # where nothing stands beside a call, the editor asserts nothing
    return words, bool(citations) or brings_evidence or (bool(calls) and not words)
