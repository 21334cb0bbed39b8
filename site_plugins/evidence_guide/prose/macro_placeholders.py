"""Lets a placeholder stand for the result of each macro call while Markdown runs.

So what a macro returns is never read as Markdown, and raw HTML can be refused everywhere in a text.
A placeholder is the number of a result between two characters of Unicode's private use area.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markupsafe import escape

from evidence_guide.model import MacroCall
from evidence_guide.prose.macro_calls import MacroResult

_OPENING, _CLOSING = "\ue000", "\ue001"
_DELIMITER: Final = re.compile(f"[{_OPENING}{_CLOSING}]")
_PLACEHOLDER: Final = re.compile(f"{_OPENING}(\\d+){_CLOSING}")
_PLACEHOLDER_WITH_TAGS: Final = re.compile(
    rf"<p>(?P<placeholders>\s*(?:{_OPENING}\d+{_CLOSING}\s*)+)</p>"
    rf"|(?P<tag><[a-z][^<>{_OPENING}]*{_OPENING}[^<>]*>)"
    rf"|{_OPENING}(?P<number>\d+){_CLOSING}"
)
"""A paragraph of nothing but placeholders, a tag with placeholders in its attributes, or a placeholder."""
_BLOCK_HTML: Final = re.compile(
    r"\s*<(?:article|aside|blockquote|details|div|dl|figure|h[1-6]|ol|p|section|table|ul)\b"
)
_ITEM_TAGS: Final = ("<li>", "<dd>")
"""What may hold a block, and nothing else, where it stands in one line with the sign of an item."""
_REST_OF_EMPTY_LINE: Final = re.compile(r" *(?:\n|\Z)")


def disarm_delimiters(text: str) -> str:
    """Return a text in which nothing that an editor wrote can pass for a placeholder; offsets hold."""
    return _DELIMITER.sub("\ufffd", text)


def replace_calls(text: str, calls: Sequence[MacroCall], results: Sequence[MacroResult]) -> str:
    """Return a text with a placeholder for each macro call.

    Args:
        text: the Markdown, its delimiters disarmed.
        calls: the macro calls in it, in order.
        results: what came of each.
    """
    pieces: list[str] = []
    end_of_last = 0
    for number, (call, result) in enumerate(zip(calls, results, strict=True)):
        pieces.append(text[end_of_last : call.start])
        end_of_last = call.end
        placeholder = f"{_OPENING}{number}{_CLOSING}"
        # a block on a line of its own is no part of the paragraph around it
        on_own_line = text.endswith("\n", 0, call.start) and _REST_OF_EMPTY_LINE.match(text, call.end)
        pieces.append(f"\n{placeholder}\n" if on_own_line and _BLOCK_HTML.match(result.html) else placeholder)
    return "".join([*pieces, text[end_of_last:]])


def find_results(text: str, results: Sequence[MacroResult]) -> list[MacroResult]:
    """Return the results whose placeholders stand in a text, in order."""
    return [results[int(number)] for number in _PLACEHOLDER.findall(text)]


def insert_words(text: str, results: Sequence[MacroResult]) -> str:
    """Return a text with the words of each result in the place of its placeholder."""
    return _PLACEHOLDER.sub(lambda match: results[int(match[1])].words, text)


def insert_results(html: str, results: Sequence[MacroResult]) -> str:
    """Return HTML with each result in the place of its placeholder.

    All are inserted at once, so that no result is searched for placeholders.

    Args:
        html: what Markdown made of the text with placeholders.
        results: the results, by the numbers in the placeholders.
    """

    def insert(match: re.Match[str]) -> str:
        if match["number"]:
            return results[int(match["number"])].html
        if match["tag"]:  # an attribute holds words only
            return _PLACEHOLDER.sub(lambda inner: escape(results[int(inner[1])].words), match["tag"])
        inserted = [result.html for result in find_results(match["placeholders"], results)]
        if all(not result.strip() or _BLOCK_HTML.match(result) for result in inserted):
            return "\n".join(inserted)  # no block may stand in a paragraph
        return _PLACEHOLDER.sub(lambda inner: results[int(inner[1])].html, match[0])

    return _PLACEHOLDER_WITH_TAGS.sub(insert, html)


def blocks_in_sentences(html: str, results: Sequence[MacroResult]) -> Iterator[MacroResult]:
    """Yield the results that are blocks and stand within a sentence, a cell, a heading or a link.

    There a browser closes the paragraph before the block, and what stands behind it belongs to nothing.

    Args:
        html: what Markdown made of the text with placeholders.
        results: the results, by the numbers in the placeholders.
    """
    for match in _PLACEHOLDER_WITH_TAGS.finditer(html):
        found = find_results(match[0], results)
        blocks = [result for result in found if _BLOCK_HTML.match(result.html)]
        is_alone = bool(match["placeholders"]) and all(
            result in blocks or not result.html.strip() for result in found
        )
        is_item = html.endswith(_ITEM_TAGS, 0, match.start()) and html.startswith("</", match.end())
        if not is_alone and not is_item:
            yield from blocks


def remove_placeholders(text: str) -> str:
    """Return a text without its placeholders."""
    return _PLACEHOLDER.sub("", text)
