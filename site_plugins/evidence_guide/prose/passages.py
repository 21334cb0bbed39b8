"""Splits hand-written Markdown into passages: paragraphs, list items and table rows, with their lines.

For the rules that ask whether prose cites for what it asserts. Headings, captions of tables, code and front
matter are no passages; what macros return is not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Place
from evidence_guide.model import CLAIM, KINDS, blank_code, find_calls, find_citations
from evidence_guide.site import Passage

EVIDENCE_MACROS: Final = frozenset(
    {CLAIM, *(kind.macro_name for kind in KINDS.values() if kind.macro and kind.macro.cites)}
)
"""Macros that bring their own citations to a passage."""

_LIST_MARKER: Final = re.compile(r"^\s*(?:[-*+]|\d+[.)]) +")
_TABLE_ROW: Final = re.compile(r"^\s*\|")
_DELIMITER_ROW: Final = re.compile(r"^[\s|:-]+$")
_HEADING_UNDERLINE: Final = re.compile(r"^(?:=+|-+)\s*$")
_NO_PASSAGE: Final = re.compile(r"^\s*(?:#{1,6} |!!! |\?\?\? |=== |\[[^\]]+\]: )")
"""The start of a heading, of the title of a note or tab, or of the definition of a link."""
_CAPTION: Final = re.compile(r"^Table:\s")
_EDITORIAL_MARK: Final = re.compile(r"\{:?\s*\.editorial\s*\}")
_ATTRIBUTE_LIST: Final = re.compile(r"\{:?(?:\s*[.#][\w-]+)+\s*\}")


def find_passages(path: str, body: str, body_line: int) -> Iterator[Passage]:
    """Yield the passages of a Markdown text, in order.

    Args:
        path: the file that the text is from.
        body: the text.
        body_line: the line of the file on which it begins.
    """
    lines = blank_code(body).split("\n")
    paragraph: list[str] = []
    first_index = 0
    in_table = False
    for index, line in enumerate([*lines, ""]):
        is_blank = not line.strip()
        is_row = bool(_TABLE_ROW.match(line))
        skipped = bool(_NO_PASSAGE.match(line))
        if paragraph and (is_blank or skipped or is_row or _LIST_MARKER.match(line)):
            yield _make_passage(path, first_index + body_line, "\n".join(paragraph))
            paragraph = []
        if len(paragraph) == 1 and _HEADING_UNDERLINE.match(line):
            paragraph = []
        elif is_blank:
            in_table = False
        elif is_row:
            is_header, in_table = not in_table, True
            if not is_header and not _DELIMITER_ROW.match(line):
                yield _make_passage(path, index + body_line, line)
        elif not skipped and (paragraph or not _is_caption(lines, index)):
            first_index = first_index if paragraph else index
            paragraph.append(line)


def _is_caption(lines: list[str], index: int) -> bool:
    """Say whether a line is the caption of a table: a paragraph of its own, and the table comes next."""
    if not _CAPTION.match(lines[index]):
        return False
    lines_after = lines[index + 1 :]
    next_text = next((line for line in lines_after if line.strip()), "")
    return bool(lines_after) and not lines_after[0].strip() and bool(_TABLE_ROW.match(next_text))


def _make_passage(path: str, line: int, text: str) -> Passage:
    calls = list(find_calls(text))
    citations = list(find_citations(text))
    words = text
    for no_words in (*(call.text for call in calls), *(citation.text for citation in citations)):
        words = words.replace(no_words, " ")
    is_editorial = bool(_EDITORIAL_MARK.search(words))
    words = " ".join(_LIST_MARKER.sub("", _ATTRIBUTE_LIST.sub(" ", words)).split())
    brings_evidence = any(call.expression.partition("(")[0].strip() in EVIDENCE_MACROS for call in calls)
    # where nothing stands beside a call, the editor asserts nothing
    is_cited = bool(citations) or brings_evidence or (bool(calls) and not words)
    column = len(text) - len(text.lstrip()) + 1
    return Passage(words, Place(path, line, column), is_cited, is_editorial)
