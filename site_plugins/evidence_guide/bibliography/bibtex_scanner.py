"""Walks through a `.bib` file from one command to the next, and yields its entries as written.

The file is cut where the next command begins, so that a mistake costs its own entry and no other. What is
inside a command is for `bibtex_command`. Every entry is handed on: repeated keys, unknown types and missing
fields are for rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_guide.bibliography.bibtex_command import Command, RawEntry
from evidence_guide.bibliography.bibtex_file import BibtexFile

_COMMAND = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
# An `@` at the start of a line begins a command even where the one before is not closed. Within a line it
# is more likely part of a value, such as an address.
_COMMAND_ON_NEW_LINE = re.compile(r"^[ \t]*@\s*[A-Za-z]+\s*[{(]", re.MULTILINE)
_BLANK_OR_COMMENT = re.compile(r"(?:\s+|%[^\n]*)*")
_MARK_OF_OUR_EXPORT = re.compile(
    r"^% guide: (?P<type>[a-z]+)(?:, not stated: (?P<not_stated>[a-z, ]+))?$", re.MULTILINE
)
"""The comment before an entry by which our own export is known; `bibtex_writer` writes it."""
_BRACE = re.compile(r"[{}]")

_EXCERPT_LENGTH: Final = 30
"""How many characters of text that belongs to no entry are quoted in its fault."""


def scan_entries(file: BibtexFile) -> Iterator[RawEntry]:
    """Yield each entry of a file in order, and report text that belongs to none.

    Macros are added to the file as they are defined, so the entries must be asked for one after another.

    Args:
        file: the file; faults are added to it.
    """
    text, offset = file.text, 0
    end_of_last = 0
    # One comment that is never closed is enough to know that braces do not balance from there on. Looking
    # for the end of each later one would take time that grows with the square of the file.
    braces_balance = True
    while (offset := _after_blanks(text, offset)) < len(text):
        if not _COMMAND.match(text, offset):
            offset = _skip_stray_text(file, offset)
            continue
        end = _next_start(_COMMAND_ON_NEW_LINE, text, offset + 1)
        command = Command(file, offset, end)
        name = command.read_opening()
        if name == "comment":
            comment_end = _comment_end(command, text, end, braces_balance=braces_balance)
            if comment_end is None:
                braces_balance = False
                file.report_syntax(offset, "the comment is not closed: “}” is missing")
            offset = end if comment_end is None else comment_end
            continue
        if name == "string":
            command.read_macro()
        elif name == "preamble":
            command.read_preamble()
        else:
            entry = command.read_entry(name)
            if mark := _MARK_OF_OUR_EXPORT.search(text, end_of_last, offset):
                entry.own_type, entry.own_not_stated = mark["type"], mark["not_stated"] or ""
            yield entry
        offset = end_of_last = command.offset


def _after_blanks(text: str, offset: int) -> int:
    """Return the offset after any white space and `%` comments."""
    match = _BLANK_OR_COMMENT.match(text, offset)
    return match.end() if match else offset


def _next_start(pattern: re.Pattern[str], text: str, offset: int) -> int:
    """Return where a pattern next matches, or the end of the text."""
    match = pattern.search(text, offset)
    return match.start() if match else len(text)


def _skip_stray_text(file: BibtexFile, offset: int) -> int:
    """Report text between entries, and return where the next command begins."""
    end = _next_start(_COMMAND, file.text, offset + 1)
    # Blanks are joined to one, so twice the length is looked at and cut afterwards.
    excerpt = " ".join(file.text[offset : min(end, offset + 2 * _EXCERPT_LENGTH)].split())[:_EXCERPT_LENGTH]
    file.report_syntax(offset, f"“{excerpt}” belongs to no entry; a comment begins with %")
    return end


def _comment_end(command: Command, text: str, end: int, *, braces_balance: bool) -> int | None:
    """Return where the text after an `@comment` begins, or nothing where it is not closed.

    Args:
        command: the comment, read as far as its opening brace.
        text: the file's text.
        end: where the next command begins. A comment in parentheses is taken to end there.
        braces_balance: whether a closing brace is worth looking for.
    """
    if command.closing == ")":
        return end
    return _after_braces(text, command.offset - 1) if braces_balance else None


def _after_braces(text: str, opening: int) -> int | None:
    """Return where the text after a balanced pair of braces begins, or nothing where it is never closed."""
    depth = 0
    for brace in _BRACE.finditer(text, opening):
        depth += 1 if brace.group() == "{" else -1
        if depth <= 0:
            return brace.end()
    return None
