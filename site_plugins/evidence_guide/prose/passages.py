"""Splits hand-written Markdown into passages: paragraphs, list items and table rows, with their lines.

For the rules that ask whether prose cites for what it asserts. Headings, captions of tables, code and front
matter are no passages; what macros put in is not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.diagnostics import Place
from evidence_guide.model import blank_code, find_calls, find_citations
from evidence_guide.site import Passage

EVIDENCE_MACROS: Final = frozenset(
    {"claim", "message", "law", "factor", "pen_picture", "policy", "benchmark"}
)
"""Macros that bring their own citations to a passage."""

_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]) +")
_ROW = re.compile(r"^\s*\|")
_RULE_ROW = re.compile(r"^[\s|:-]+$")
_UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
_SKIPPED = re.compile(r"^\s*(?:#{1,6} |!!! |\?\?\? |=== |\[[^\]]+\]: )")
_CAPTION = re.compile(r"^Table:\s")
_EDITORIAL = re.compile(r"\{:?\s*\.editorial\s*\}")
_ATTRIBUTES = re.compile(r"\{:?(?:\s*[.#][\w-]+)+\s*\}")


def find_passages(path: str, body: str, body_line: int) -> Iterator[Passage]:
    """Yield the passages of a Markdown text, in order.

    Args:
        path: the file that the text is from.
        body: the text.
        body_line: the line of the file on which it begins.
    """
    lines = blank_code(body).split("\n")
    block: list[str] = []
    start = 0
    table_header = False
    for index, line in enumerate([*lines, ""]):
        is_row = bool(_ROW.match(line))
        begins = not line.strip() or _SKIPPED.match(line) or _ITEM.match(line) or is_row
        if begins and block:
            yield _passage(path, "\n".join(block), start + body_line)
            block = []
        if len(block) == 1 and _UNDERLINE.match(line):  # a heading of the other kind
            block = []
        elif not line.strip():
            table_header = False
        elif is_row:
            header, table_header = not table_header, True
            if not header and not _RULE_ROW.match(line):
                yield _passage(path, line, index + body_line)
        elif not _SKIPPED.match(line) and not (not block and _is_caption(lines, index)):
            start = start if block else index
            block.append(line)


def _is_caption(lines: list[str], index: int) -> bool:
    """Say whether a line is a caption: it stands alone, and a table follows."""
    if not _CAPTION.match(lines[index]):
        return False
    after = lines[index + 1 :]
    follows = next((line for line in after if line.strip()), "")
    return bool(after) and not after[0].strip() and bool(_ROW.match(follows))


def _passage(path: str, text: str, line: int) -> Passage:
    calls = list(find_calls(text))
    citations = list(find_citations(text))
    evidence = any(call.expression.partition("(")[0].strip() in EVIDENCE_MACROS for call in calls)
    words = text
    for written in (*(call.text for call in calls), *(citation.text for citation in citations)):
        words = words.replace(written, " ")
    editorial = bool(_EDITORIAL.search(words))
    words = _ITEM.sub("", _ATTRIBUTES.sub(" ", words))
    column = len(text) - len(text.lstrip()) + 1
    # of a call alone nothing is left to assert
    cited = bool(citations) or evidence or (bool(calls) and not words.strip())
    return Passage(" ".join(words.split()), Place(path, line, column), cited, editorial)
