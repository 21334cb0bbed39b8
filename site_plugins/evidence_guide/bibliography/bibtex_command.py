"""Reads one `@…{…}` of a `.bib` file: the key and fields of an entry, a macro, or a preamble.

The tokens, values and macros are pybtex's. The loop over the fields is ours, because pybtex forgets where
keys and fields stood and drops whatever follows a mistake. Only the writing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

from evidence_guide.bibliography.bibtex_file import BibtexFile
from evidence_guide.bibliography.bibtex_keys import problem_of_key
from evidence_guide.diagnostics import FaultKind

_KEY = re.compile(r"[^\s,{}()=\"]*")
_SPACED_KEY = re.compile(r"([^\s,{}()=\"]++(?:[^\S\n]++[^\s,{}()=\"]++)++)[^\S\n]*+(?=,)")
_NAME = r"[A-Za-z][\w:.+/!$&*?-]*"
_FIELD_NAME = re.compile(_NAME)
_FIELD_AHEAD = re.compile(rf"\s*,?\s*{_NAME}\s*=")
_FIELD_ON_NEW_LINE = re.compile(rf"^[ \t]*(?={_NAME}\s*=)", re.MULTILINE)
_EQUALS_AHEAD = re.compile(r"\s*=")

_MAX_BRACE_DEPTH: Final = 20
"""Enough braces for any title, and few enough that no file makes its reader run out of stack."""

_MAX_MACRO_LENGTH: Final = 1000
"""How many characters a macro may stand for. Macros made of macros could otherwise double with each line."""

# The wording of pybtex, by which its errors have to be told apart.
_TOO_DEEP: Final = "too many nested braces"
_UNBALANCED: Final = "unbalanced braces"
_NO_VALUE: Final = "field value expected"


@dataclass(slots=True)
class RawEntry:
    """An entry as it is written: its values are still LaTeX.

    Args:
        type: the entry type in lower case.
        key: the citation key; empty where the entry has none.
        key_offset: where the key begins, in characters from the file's start, as are all offsets.
        fields: the value of each field by its name in lower case; of a repeated name the first.
        field_offsets: where each field's name begins, fields without a readable value included.
        complete: false where a mistake may have cost the entry a field.
        own_type: the type that the work has in the guide, where the guide itself exported the entry.
        own_not_stated: likewise the fields that no source states.
    """

    type: str
    key: str = ""
    key_offset: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    field_offsets: dict[str, int] = field(default_factory=dict)
    complete: bool = True
    own_type: str = ""
    own_not_stated: str = ""


class Command(LowLevelParser):  # type: ignore[misc]
    """One `@…{…}`: pybtex's scanner, limited to the part of a file that can belong to the command.

    Positions (`pos`) are counted from the start of that part, offsets from the start of the file.

    Args:
        file: the file; faults and macros are added to it.
        start: the offset of the `@`.
        end: the offset at which the next command begins, or the file ends.
    """

    pos: int
    text: str

    def __init__(self, file: BibtexFile, start: int, end: int) -> None:
        super().__init__(file.text[start:end], macros=file.macros)
        self.file = file
        self.start = start
        self.closing = "}"
        # Of the value that was read last: where its last part begins, where it ends without the blanks
        # after it, and whether it names a macro that is not defined.
        self.part_start = 0
        self.value_end = 0
        self.has_undefined_macro = False

    @property
    def offset(self) -> int:
        """How far into the file has been read."""
        return self.start + self.pos

    def read_opening(self) -> str:
        """Read as far as the opening brace or parenthesis; return the command's name in lower case."""
        self.required([self.AT])
        name: str = self.required([self.NAME]).value
        opening = self.required([self.LPAREN, self.LBRACE])
        self.closing = ")" if opening.pattern is self.LPAREN else "}"
        return name.lower()

    def read_macro(self) -> None:
        """Read the `name = value` of a `@string`, and add it to the file's macros."""
        try:
            name_position = self._skip_space()
            name: str = self.required([self.NAME], description="the string’s name").value
            self.required([self.EQUALS])
            self.parse_value()
        except PybtexSyntaxError as error:
            self._abandon(self._position_of(error), _in_words(error))
            return
        value = "".join(self.current_value)
        if len(value) > _MAX_MACRO_LENGTH:
            self._report(name_position, f"the string “{name}” is too long")
        else:
            self.file.macros[name] = value
        self._read_closing()

    def read_preamble(self) -> None:
        """Read the value of a `@preamble`, which means nothing to a reader of references."""
        try:
            self.parse_value()
        except PybtexSyntaxError as error:
            self._abandon(self._position_of(error), _in_words(error))
            return
        self._read_closing()

    def read_entry(self, entry_type: str) -> RawEntry:
        """Read an entry's key and fields; after a mistake, go on at the next line that begins a field.

        Args:
            entry_type: the command's name.
        """
        entry = RawEntry(entry_type)
        self._read_key(entry)
        comma_due = self.pos if entry.key else None
        while not self._has_run_out(entry):
            character = self.text[self.pos]
            if character == ",":
                self.pos += 1
                comma_due = None
            elif character == self.closing:
                self.pos += 1
                if not _FIELD_AHEAD.match(self.text, self.pos):
                    return entry
                self._report(self.pos - 1, f"this “{character}” closes the entry before its last field")
                comma_due = None
            elif name := _FIELD_NAME.match(self.text, self.pos):
                if comma_due is not None and _EQUALS_AHEAD.match(self.text, name.end()):
                    self._report(comma_due, f"a comma is missing before “{name.group()}”")
                comma_due = self._read_field(entry, name)
            else:
                self._report(self.pos, f"“{character}” stands where a field should begin")
                self._skip_to_next_field(entry, self.pos + 1)
        return entry

    def _has_run_out(self, entry: RawEntry) -> bool:
        """Tell whether the text ends before the entry is closed; report it unless a mistake explains it."""
        self._skip_space()
        if self.pos < self.end_pos:
            return False
        if entry.complete:
            subject = f"the entry “{entry.key}”" if entry.key else "the entry"
            self._report(0, f"{subject} is not closed: “{self.closing}” is missing")
            entry.complete = False
        return True

    def _read_key(self, entry: RawEntry) -> None:
        """Read the citation key. One with wrong characters is reported and kept, so that it can be cited."""
        position = self._skip_space()
        key = _KEY.match(self.text, position)
        # What an equals sign follows is the first field of an entry without a key.
        if key is None or not key.group() or _EQUALS_AHEAD.match(self.text, key.end()):
            self._report(position, "the entry has no key")
            return
        entry.key, entry.key_offset = key.group(), self.start + position
        self.pos = key.end()
        if spaced := _SPACED_KEY.match(self.text, position):
            # under the key that the hint asks for, so that nothing that cites it is called wrong
            entry.key, self.pos = "".join(spaced[1].split()), spaced.end()
            self._report(position, f"the key “{spaced[1]}” has a space in it; “{entry.key}” has none")
        if problem := problem_of_key(entry.key):
            self._report(position, problem)

    def _read_field(self, entry: RawEntry, name: re.Match[str]) -> int | None:
        """Read one `name = value`; of a repeated name the first value counts.

        Args:
            entry: the entry, to which the field is added.
            name: the match of the field's name.

        Returns:
            The position at which a comma should follow, or nothing after a mistake, since that has already
            been reported.
        """
        field_name = name.group().lower()
        self.pos = name.end()
        if not _EQUALS_AHEAD.match(self.text, self.pos):
            self._report(name.start(), f"“{name.group()}” is not followed by “=” and a value")
            self._skip_to_next_field(entry, self.pos)
            return None
        self._record_offset(entry, field_name, self.start + name.start())
        self.required([self.EQUALS])
        self.has_undefined_macro = False
        try:
            self.parse_value()
            # A value that took the entry's own closing brace for its own holds the fields in between.
            if self.pos == self.end_pos and _FIELD_ON_NEW_LINE.search(self.text, name.end(), self.pos):
                raise PrematureEOF(self)
        except PybtexSyntaxError as error:
            self._report(self._position_of(error), _in_words(error, field_name))
            self._recover(entry, error, name.end())
            return None
        if self.has_undefined_macro:
            entry.complete = False
        else:
            entry.fields.setdefault(field_name, " ".join("".join(self.current_value).split()))
        return self.value_end

    def _record_offset(self, entry: RawEntry, field_name: str, offset: int) -> None:
        """Record where a field's name stands, and report a name that the entry already has."""
        first_offset = entry.field_offsets.setdefault(field_name, offset)
        if first_offset != offset:
            first_line = str(self.file.place(first_offset).line)
            self.file.report(FaultKind.DUPLICATE_KEY, offset, value=field_name, first=first_line)

    def _recover(self, entry: RawEntry, error: PybtexSyntaxError, name_end: int) -> None:
        """Go on after a value that could not be read."""
        entry.complete = False
        if isinstance(error, PrematureEOF):
            # The value has swallowed the fields after it, so they are looked for from where it begins.
            self._skip_to_next_field(entry, name_end)
        elif not self.text.startswith((",", self.closing), self.pos):
            self._skip_to_next_field(entry, self.pos)

    def parse_value(self) -> None:
        """Read parts joined by `#` as pybtex does, but let the text end after a part, and record the end."""
        parts: list[str] = []
        while not parts or self.text.startswith("#", self.pos):
            if parts:
                self.pos += len("#")
            parts.append(self.parse_value_part())
            self.value_end = self.pos
            self._skip_space()
        self.current_value = parts

    def parse_value_part(self) -> str:
        """Read one part of a value as pybtex does, and record where it begins."""
        self.part_start = self._skip_space()
        value_part: str = super().parse_value_part()
        return value_part

    def parse_string(
        self, string_end: object, level: int = 0, max_level: int = _MAX_BRACE_DEPTH
    ) -> Iterator[object]:
        """Read text in braces or quotation marks as pybtex does, to a depth of our own."""
        tokens: Iterator[object] = super().parse_string(string_end, level, max_level)
        return tokens

    def substitute_macro(self, name: str) -> str:
        """Return what a `@string` stands for; report a name that is not defined, and read on."""
        if name in self.macros:
            value: str = self.macros[name]
            return value
        error = UndefinedMacro(name, self)
        self._report(self._position_of(error), _in_words(error))
        self.has_undefined_macro = True
        return ""

    def _skip_space(self) -> int:
        """Skip white space, and return the position after it."""
        self.eat_whitespace()
        return self.pos

    def _position_of(self, error: PybtexSyntaxError) -> int:
        """Return where an editor should look: at the wrong value, or at what stands in place of a value."""
        is_in_value = isinstance(error, (PrematureEOF, UndefinedMacro)) or error.args[0] == _TOO_DEEP
        return self.part_start if is_in_value else self.pos

    def _report(self, position: int, problem: str) -> None:
        self.file.report_syntax(self.start + position, problem)

    def _skip_to_next_field(self, entry: RawEntry, position: int) -> None:
        """Skip to the next line that begins a field; without such a line the rest of the entry is lost."""
        entry.complete = False
        next_field = _FIELD_ON_NEW_LINE.search(self.text, position)
        self.pos = next_field.start() if next_field else self.end_pos

    def _abandon(self, position: int, problem: str) -> None:
        """Report a problem, and skip the rest of the command."""
        self._report(position, problem)
        self.pos = self.end_pos

    def _read_closing(self) -> None:
        position = self._skip_space()
        if self.text.startswith(self.closing, position):
            self.pos += 1
        else:
            self._abandon(position, f"“{self.closing}” expected")


def _in_words(error: PybtexSyntaxError, field_name: str = "") -> str:
    """Put an error of pybtex into words for an editor."""
    value = f"the value of “{field_name}”" if field_name else "the value"
    message = str(error.args[0]) if error.args else ""
    if isinstance(error, UndefinedMacro):
        return f"“{message}” is neither in braces nor defined by a @string"
    if isinstance(error, PrematureEOF):
        return f"{value} is not closed"
    if message == _NO_VALUE:
        return f"{value} is missing"
    if message == _TOO_DEEP:
        return f"{value} has braces more than {_MAX_BRACE_DEPTH} deep"
    return f"{value} has a brace too many" if message == _UNBALANCED else message
