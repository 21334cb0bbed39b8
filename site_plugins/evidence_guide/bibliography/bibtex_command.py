"""Reads BibTeX into references, and remembers the line and column of every key and field.

The tokens, values and macros are pybtex's; the loop over entries and fields is ours, because pybtex
forgets where things stood and drops what follows a mistake. Nothing is judged here but the writing
itself: repeated keys, unknown types and missing fields are for rules, so every entry is handed on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from pybtex.database.input.bibtex import (
    LowLevelParser,
    UndefinedMacro,
    month_names,
)
from pybtex.scanner import PrematureEOF, PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from evidence_guide.bibliography.bibtex_names import read_names
from evidence_guide.bibliography.latex import to_unicode, verbatim
from evidence_guide.bibliography.reference import (
    DIFFERS_IN,
    KNOWN_FIELDS,
    VERBATIM_FIELDS,
    FrozenMap,
    Reference,
)
from evidence_guide.diagnostics import Fault, FaultKind, Place

# An `@` at the start of a line begins an entry, whatever became of the one before: a brace that is never
# closed costs its own entry and no other. Anywhere else a brace must follow, so that addresses do not.
_NEXT_COMMAND = re.compile(r"^[ \t]*@\s*[A-Za-z]+\s*[{(]", re.MULTILINE)
_COMMAND = re.compile(r"@\s*[A-Za-z]+\s*[{(]")
_BLANK_OR_COMMENT = re.compile(r"(?:\s+|%[^\n]*)*")
_KEY = re.compile(r"[^\s,{}()=\"]*")
_GOOD_KEY = re.compile(r"[^\W_][\w:.+/-]*")
_FIELD = r"[A-Za-z][\w:.+/-]*"
_FIELD_NAME = re.compile(_FIELD)
_FIELD_AHEAD = re.compile(rf"\s*,?\s*{_FIELD}\s*=")
_FIELD_ON_NEW_LINE = re.compile(rf"^[ \t]*(?={_FIELD}\s*=)", re.MULTILINE)
_EQUALS_AHEAD = re.compile(r"\s*=")
_BRACE = re.compile(r"[{}]")

# Enough for any title; small enough that a file cannot make its reader recurse out of its stack.
_DEEPEST = 20
_TOO_DEEP = "too many nested braces"
# What one macro may stand for. Macros made of macros otherwise double with each line.
_LONGEST_MACRO = 1000

_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")


def read_bibtex(path: str, text: str) -> tuple[tuple[Reference, ...], tuple[Fault, ...]]:
    """Read a BibTeX file, and go on after each mistake in it.

    Never raises, whatever the text. Keys that stand twice are returned twice.

    Args:
        path: the file's path from the project's root, for the places.
        text: the file's content.

    Returns:
        The entries in the order of the file, and the faults in the order of their places.
    """
    file = _File(path, text)
    references = tuple(_reference(entry, file) for entry in _entries(file) if entry.key)
    return references, tuple(sorted(file.faults, key=lambda fault: fault.place))


class _File:
    """The text of one file, where its lines begin, and what is wrong with it so far."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        # A byte order mark is no character of the first line to an editor.
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.faults: list[Fault] = []
        self.macros = CaseInsensitiveDict(month_names)
        self._line_ends = [match.start() for match in re.finditer("\n", self.text)]

    def place(self, offset: int) -> Place:
        before = bisect_left(self._line_ends, offset)
        start = self._line_ends[before - 1] + 1 if before else 0
        return Place(self.path, before + 1, offset - start + 1)

    def fault(self, kind: FaultKind, offset: int, **detail: str) -> None:
        self.faults.append(Fault(kind, self.place(offset), FrozenMap(detail)))

    def problem(self, offset: int, problem: str) -> None:
        self.fault(FaultKind.BIBTEX_SYNTAX, offset, problem=problem)


@dataclass(slots=True)
class _Entry:
    """An entry as it was written: its values still in LaTeX."""

    type: str
    key: str = ""
    key_at: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    fields_at: dict[str, int] = field(default_factory=dict)
    complete: bool = True


def _entries(file: _File) -> Iterator[_Entry]:
    """Yield each entry of a file, in order; report what belongs to none."""
    text, at = file.text, 0
    # One comment that is never closed is enough to know that braces do not balance from there on;
    # looking for the end of each again would take time that grows with the square of the file.
    comments_close = True
    while True:
        at = _end(_BLANK_OR_COMMENT, text, at)
        if at == len(text):
            return
        if not _COMMAND.match(text, at):
            following = _COMMAND.search(text, at + 1)
            stop = following.start() if following else len(text)
            excerpt = " ".join(text[at : min(stop, at + 60)].split())[:30]
            file.problem(at, f"“{excerpt}” belongs to no entry; a comment begins with %")
            at = stop
            continue
        following = _NEXT_COMMAND.search(text, at + 1)
        stop = following.start() if following else len(text)
        command = _Command(file, at, stop)
        kind = command.begin()
        if kind == "comment":
            # One in parentheses is taken to end where the next entry begins.
            closed = stop if command.closing == ")" else None
            if closed is None and comments_close:
                closed = _after_braces(text, command.offset - 1)
            if closed is None:
                comments_close = False
                file.problem(at, "the comment is not closed: “}” is missing")
            at = closed or stop
            continue
        if kind == "string":
            command.read_macro()
        elif kind == "preamble":
            command.read_preamble()
        else:
            yield command.read_entry(kind)
        at = command.offset


class _Command(LowLevelParser):  # type: ignore[misc]
    """One `@…{…}`: pybtex's scanner held to the part of a file that can belong to it."""

    pos: int
    text: str

    def __init__(self, file: _File, start: int, stop: int) -> None:
        super().__init__(file.text[start:stop], macros=file.macros)
        self.file = file
        self.start = start
        self.closing = "}"
        self.part_at = 0
        self.value_end = 0
        self.lost = False

    @property
    def offset(self) -> int:
        """How far into the file has been read."""
        return self.start + self.pos

    def begin(self) -> str:
        """Read as far as the opening brace; return the command's name in lower case."""
        self.required([self.AT])
        name: str = self.required([self.NAME]).value
        opening = self.required([self.LPAREN, self.LBRACE])
        self.closing = ")" if opening.pattern is self.LPAREN else "}"
        return name.lower()

    def read_macro(self) -> None:
        """Read `name = value` of a `@string`."""
        try:
            name_at = self._skip_space()
            name: str = self.required([self.NAME], description="the string’s name").value
            self.required([self.EQUALS])
            self.parse_value()
        except PybtexSyntaxError as error:
            self._abandon(self._error_at(error), _wording(error))
            return
        value = "".join(self.current_value)
        if len(value) > _LONGEST_MACRO:
            self._problem(name_at, f"the string “{name}” is too long")
        else:
            self.file.macros[name] = value
        self._close()

    def read_preamble(self) -> None:
        """Read the value of a `@preamble`, which means nothing to a reader of references."""
        try:
            self.parse_value()
        except PybtexSyntaxError as error:
            self._abandon(self._error_at(error), _wording(error))
            return
        self._close()

    def read_entry(self, kind: str) -> _Entry:
        """Read an entry's key and fields; after a mistake, go on at the next line that begins a field."""
        entry = _Entry(kind)
        self._read_key(entry)
        comma_due = self.pos if entry.key else None
        while not self._at_end(entry):
            here = self.text[self.pos]
            if here == ",":
                self.pos += 1
                comma_due = None
            elif here == self.closing:
                self.pos += 1
                if not _FIELD_AHEAD.match(self.text, self.pos):
                    return entry
                self._problem(self.pos - 1, f"this “{here}” closes the entry before its last field")
                comma_due = None
            elif name := _FIELD_NAME.match(self.text, self.pos):
                if comma_due is not None and _EQUALS_AHEAD.match(self.text, name.end()):
                    self._problem(comma_due, f"a comma is missing before “{name.group()}”")
                comma_due = self._read_field(entry, name)
            else:
                self._problem(self.pos, f"“{here}” stands where a field should begin")
                self._go_on(entry, self.pos + 1)
        return entry

    def _at_end(self, entry: _Entry) -> bool:
        """Whether the text has run out before the entry was closed; the first to notice reports it."""
        self._skip_space()
        if self.pos < self.end_pos:
            return False
        if entry.complete:
            name = f"the entry “{entry.key}”" if entry.key else "the entry"
            self._problem(0, f"{name} is not closed: “{self.closing}” is missing")
            entry.complete = False
        return True

    def _read_key(self, entry: _Entry) -> None:
        at = self._skip_space()
        key = _KEY.match(self.text, at)
        if key is None or not key.group() or _EQUALS_AHEAD.match(self.text, key.end()):
            self._problem(at, "the entry has no key")
            return
        entry.key, entry.key_at = key.group(), self.start + at
        self.pos = key.end()
        if not _GOOD_KEY.fullmatch(entry.key):
            self._problem(at, f"the key “{entry.key}” may hold only letters, digits and _ - : . + /")

    def _read_field(self, entry: _Entry, name: re.Match[str]) -> int | None:
        """Read one `name = value`; of a repeated name the first value counts.

        Returns:
            Where a comma should follow; nothing after a mistake, which has already been reported.
        """
        field_name, at = name.group().lower(), name.start()
        self.pos = name.end()
        if not _EQUALS_AHEAD.match(self.text, self.pos):
            self._problem(at, f"“{name.group()}” is not followed by “=” and a value")
            self._go_on(entry, self.pos)
            return None
        first = entry.fields_at.setdefault(field_name, self.start + at)
        if first != self.start + at:
            line = str(self.file.place(first).line)
            self.file.fault(FaultKind.DUPLICATE_KEY, self.start + at, value=field_name, first=line)
        self.required([self.EQUALS])
        self.lost = False
        try:
            self.parse_value()
            # A value that took the entry's own closing brace for its own holds the fields in between.
            if self.pos == self.end_pos and _FIELD_ON_NEW_LINE.search(self.text, name.end(), self.pos):
                raise PrematureEOF(self)
        except PybtexSyntaxError as error:
            self._problem(self._error_at(error), _wording(error, field_name))
            # An unclosed value swallowed the fields after it; look for them again from its beginning.
            unclosed = isinstance(error, PrematureEOF)
            entry.complete = False
            if unclosed or not self.text.startswith((",", self.closing), self.pos):
                self._go_on(entry, name.end() if unclosed else self.pos)
            return None
        if self.lost:
            entry.complete = False
        else:
            entry.fields.setdefault(field_name, " ".join("".join(self.current_value).split()))
        return self.value_end

    def parse_value(self) -> None:
        """Read parts joined by `#` as pybtex does, but let the text end after one, and remember where."""
        parts: list[str] = []
        while not parts or self.text.startswith("#", self.pos):
            self.pos += bool(parts)
            parts.append(self.parse_value_part())
            self.value_end = self.pos
            self._skip_space()
        self.current_value = parts

    def parse_value_part(self) -> str:
        """Read one part of a value as pybtex does, and remember where it began."""
        self.part_at = self._skip_space()
        part: str = super().parse_value_part()
        return part

    def parse_string(self, string_end: object, level: int = 0, max_level: int = _DEEPEST) -> Iterator[object]:
        """Read text in braces or quotation marks as pybtex does, to a depth of our own."""
        tokens: Iterator[object] = super().parse_string(string_end, level, max_level)
        return tokens

    def substitute_macro(self, name: str) -> str:
        """Return what a `@string` stands for; report one that is not defined, and read on."""
        if name in self.macros:
            value: str = self.macros[name]
            return value
        error = UndefinedMacro(name, self)
        self._problem(self._error_at(error), _wording(error))
        self.lost = True
        return ""

    def _skip_space(self) -> int:
        self.eat_whitespace()
        return self.pos

    def _error_at(self, error: PybtexSyntaxError) -> int:
        """Where an editor should look: at the value that is wrong, or at what stands in place of one."""
        in_the_value = isinstance(error, (PrematureEOF, UndefinedMacro)) or error.args[0] == _TOO_DEEP
        return self.part_at if in_the_value else self.pos

    def _problem(self, at: int, problem: str) -> None:
        self.file.problem(self.start + at, problem)

    def _go_on(self, entry: _Entry, at: int) -> None:
        """Skip to the next line that begins a field; without one the rest of the entry is lost."""
        entry.complete = False
        following = _FIELD_ON_NEW_LINE.search(self.text, at)
        self.pos = following.start() if following else self.end_pos

    def _abandon(self, at: int, problem: str) -> None:
        self._problem(at, problem)
        self.pos = self.end_pos

    def _close(self) -> None:
        at = self._skip_space()
        if self.text.startswith(self.closing, at):
            self.pos += 1
        else:
            self._abandon(at, f"“{self.closing}” expected")


def _wording(error: PybtexSyntaxError, field_name: str = "") -> str:
    """Put what pybtex found into words for an editor."""
    value = f"the value of “{field_name}”" if field_name else "the value"
    message = str(error.args[0]) if error.args else ""
    if isinstance(error, UndefinedMacro):
        return f"“{message}” is neither in braces nor defined by a @string"
    if isinstance(error, PrematureEOF):
        return f"{value} is not closed"
    if message == "field value expected":
        return f"{value} is missing"
    if message == _TOO_DEEP:
        return f"{value} has braces more than {_DEEPEST} deep"
    return f"{value} has a brace too many" if message == "unbalanced braces" else message


def _after_braces(text: str, opening: int) -> int | None:
    """Return where the text after a balanced pair of braces begins, or nothing where it never closes."""
    depth = 0
    for brace in _BRACE.finditer(text, opening):
        depth += 1 if brace.group() == "{" else -1
        if depth <= 0:
            return brace.end()
    return None


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _reference(entry: _Entry, file: _File) -> Reference:
    """Turn an entry as written into a reference in Unicode."""

    def problems(name: str, found: tuple[str, ...]) -> None:
        for problem in found:
            file.problem(entry.fields_at[name], problem)

    def plain(name: str) -> str:
        value = entry.fields[name]
        if name in VERBATIM_FIELDS or (name.startswith("x-") and not name.startswith(DIFFERS_IN)):
            return verbatim(value)
        text, unknown = to_unicode(value)
        problems(name, tuple(f"the LaTeX command “{command}” is not understood" for command in unknown))
        return text

    authors, more_authors, author_problems = read_names(entry.fields.pop("author", ""))
    editors, more_editors, editor_problems = read_names(entry.fields.pop("editor", ""))
    problems("author", author_problems)
    problems("editor", editor_problems)
    for name in sorted(entry.fields_at.keys() - KNOWN_FIELDS):
        if name.startswith(DIFFERS_IN) and name != DIFFERS_IN:
            continue
        known = ",".join(sorted(KNOWN_FIELDS))
        file.fault(FaultKind.UNKNOWN_FIELD, entry.fields_at[name], field=name, known=known, within="")
    values = {name: plain(name) for name in entry.fields}
    number = values.get("x-number", "")
    if number and not _WHOLE_NUMBER.fullmatch(number):
        file.fault(
            FaultKind.WRONG_VALUE,
            entry.fields_at["x-number"],
            field="x-number",
            type="int_parsing",
            value=number,
            expected="",
        )
    return Reference(
        key=entry.key,
        type=entry.type,
        fields=FrozenMap(
            (name, value)
            for name, value in values.items()
            if value and name != "note" and not name.startswith("x-")
        ),
        authors=authors,
        editors=editors,
        more_authors=more_authors,
        more_editors=more_editors,
        short=to_unicode(entry.fields.get("x-short", ""))[0],
        read_in=_listed(values.get("x-read-in", "")),
        number=int(number) if _WHOLE_NUMBER.fullmatch(number) else None,
        not_stated=_listed(values.get("x-not-stated", "").lower()),
        not_same_as=_listed(values.get("x-not-same-as", "")),
        note=values.get("note", ""),
        differs_in=FrozenMap(
            (name.removeprefix(DIFFERS_IN), value)
            for name, value in values.items()
            if name.startswith(DIFFERS_IN)
        ),
        complete=entry.complete and not author_problems and not editor_problems,
        place=file.place(entry.key_at),
        field_places=FrozenMap((name, file.place(at)) for name, at in entry.fields_at.items()),
    )


def _listed(value: str) -> tuple[str, ...]:
    return tuple(item for item in (part.strip() for part in value.split(",")) if item)
