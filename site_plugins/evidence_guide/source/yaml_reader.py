"""Reads YAML into plain data in which every scalar is text, with the place of every value.

libyaml parses to events and this module composes them itself: libyaml's own composer has no bound on how
deep things stand in one another and can end the program, resolves scalars to types by their look, and lets a
later key silently replace an earlier one. So the depth is counted on the events, before anything is made of
them. What the values should be is left to `validation`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.model import FieldPath
from evidence_guide.source.characters import is_unseen
from evidence_guide.source.text import CONTROL

MAX_DEPTH: Final = 24
"""Several times what the deepest record type needs."""

_BEGAN_EARLIER: Final = frozenset(
    {
        "while scanning a simple key",
        "while scanning a quoted scalar",
        "while parsing a flow sequence",
        "while parsing a flow mapping",
        "while scanning an alias",
        "while scanning an anchor",
    }
)
"""Mistakes that libyaml notices lines after the place where an editor made them: what is not closed."""

_FAILED_ITEM = re.compile(r"[-–—](?=[^\W\d]|[ \u00a0])")
"""How a line of a plain value begins that was meant as an item of a list."""

_NO_SPACE = re.compile(r"\s*(?:-\s+)*[A-Za-z_][\w-]*:(?=[^\s:/])")
"""A line that begins with the name of a field, and has no space after the colon."""

_FOR_WANT_OF_A_SPACE: Final = frozenset(
    {"no-fields", "mapping values are not allowed in this context", "could not find expected ':'"}
)
"""What is reported of such a line, or of the one after it."""

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|.)", re.DOTALL
)
_CONTROL_ESCAPES: Final = dict(zip("0abvfeNLP", "\0\a\b\v\f\x1b\x85\u2028\u2029", strict=True))
"""The letters that stand behind a backslash for a control character, or for a line end that is none to us."""

_NO_VALUE: Final = frozenset({"~", "null", "Null", "NULL"})
"""What stands in YAML for a value that is not there (YAML 1.2, 10.2.1.1)."""

YamlValue = str | list["YamlValue"] | dict[str, "YamlValue"]


@dataclass(slots=True)
class YamlDocument:
    """What a YAML text holds.

    Args:
        data: mappings, lists and text; None where the text could not be read.
        values: the place of each value by its path.
        keys: the place of each mapping key by its path.
        faults: everything that could not be accepted.
    """

    data: YamlValue | None = None
    values: dict[FieldPath, Place] = field(default_factory=dict)
    keys: dict[FieldPath, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


class _Refused(Exception):
    """Ends the reading of a text that cannot be read further; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


def read_yaml(path: str, text: str, first_line: int = 1) -> YamlDocument:
    """Read one YAML document whose root is a mapping.

    Args:
        path: the file that the text is from.
        text: the YAML.
        first_line: the line of the file on which the text begins.

    Returns:
        The document; its `faults` are empty where all is well.
    """
    return _Composer(path, text, first_line).compose()


class _Composer:
    def __init__(self, path: str, text: str, first_line: int) -> None:
        self.path, self.text, self.first_line = path, text, first_line
        self.lines = text.split("\n")
        self.document = YamlDocument()

    def compose(self) -> YamlDocument:
        try:
            events = iter(yaml.parse(self.text, Loader=yaml.CLoader))
            self._root(events)
        except _Refused as refused:
            self.document.data = None
            self.document.faults.append(refused.fault)
        except yaml.MarkedYAMLError as error:
            earlier = error.context in _BEGAN_EARLIER
            mark = error.context_mark if earlier else error.problem_mark or error.context_mark
            self._syntax(error.problem or "unreadable", self._place(mark) if mark else self._start())
        except yaml.YAMLError:
            self._syntax("unreadable", self._start())
        return self.document

    def _syntax(self, problem: str, place: Place) -> None:
        problem, place = self._cause(problem, place)
        detail = {"problem": problem, "line": self._line_of(place)}
        self.document.data = None
        self.document.faults.append(Fault(FaultKind.YAML_SYNTAX, place, detail))

    def _cause(self, problem: str, place: Place) -> tuple[str, Place]:
        """Return the missing space that a mistake follows from, where there is one; else the mistake."""
        if problem in _FOR_WANT_OF_A_SPACE:
            for line in (place.line, place.line - 1):
                if match := _NO_SPACE.match(self._line_of(Place(self.path, max(line, 0)))):
                    return "no-space", Place(self.path, line, match.end() + 1)
        return problem, place

    def _line_of(self, place: Place) -> str:
        index = place.line - self.first_line
        return self.lines[index][:200] if 0 <= index < len(self.lines) else ""

    def _start(self) -> Place:
        return Place(self.path, self.first_line)

    def _place(self, mark: Any) -> Place:
        return self._at(mark.line, mark.column)

    def _at(self, line: int, column: int) -> Place:
        """Return a place of the file from a line and a column of the text, both counted from 0."""
        return Place(self.path, line + self.first_line, column + 1)

    def _root(self, events: Iterator[Any]) -> None:
        event = next(events)
        while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            event = next(events)
        if not isinstance(event, yaml.MappingStartEvent):
            place = self._start() if isinstance(event, yaml.StreamEndEvent) else self._place(event.start_mark)
            problem, place = self._cause("no-fields", place)
            detail = {"problem": problem, "line": self._line_of(place)}
            raise _Refused(Fault(FaultKind.YAML_SYNTAX, place, detail))
        self.document.data = self._value(event, events, ())
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                detail = {"problem": "second-document", "line": "---"}
                raise _Refused(Fault(FaultKind.YAML_SYNTAX, self._place(event.start_mark), detail))

    def _value(self, event: Any, events: Iterator[Any], path: FieldPath) -> YamlValue:
        place = self._place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(Fault(FaultKind.ALIAS, place, {"value": f"*{event.anchor}"}))
        if event.anchor is not None:
            raise _Refused(Fault(FaultKind.ALIAS, place, {"value": f"&{event.anchor}"}))
        if event.tag is not None and event.tag != "!":
            raise _Refused(Fault(FaultKind.ALIAS, place, {"value": event.tag}))
        if len(path) >= MAX_DEPTH:
            raise _Refused(Fault(FaultKind.TOO_DEEP, place, {"limit": str(MAX_DEPTH)}))
        self.document.values[path] = place
        if isinstance(event, yaml.ScalarEvent):
            self._report_lost_text(event)
            self._report_control(event)
            # in plain letters these are YAML's signs for no value, which no reader is to see
            return "" if event.style in {None, ""} and event.value in _NO_VALUE else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _report_lost_text(self, event: Any) -> None:
        """Report what YAML passes over, or reads otherwise than it was meant, without a word."""
        if event.style in {"|", ">"}:
            return
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip().startswith("#") and rest != rest.lstrip():
            self._syntax("comment", self._at(end.line, end.column + rest.index("#")))
        if event.style:
            return
        for number in range(event.start_mark.line, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            before = (
                event.start_mark.column if number == event.start_mark.line else len(line) - len(line.lstrip())
            )
            if (number < end.line or before < end.column) and _FAILED_ITEM.match(line, before):
                self._syntax("failed-item", self._at(number, before))
                return

    def _report_control(self, event: Any) -> None:
        """Report a character that no reader sees, where it is written as an escape."""
        if event.style != '"':
            return
        start, end = event.start_mark, event.end_mark
        lines = self.lines[start.line : end.line + 1]
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        written = "\n".join(lines)
        for escape in _ESCAPE.finditer(written):
            if unseen := _unseen_of(escape):
                offset = escape.start()
                line = written.count("\n", 0, offset)
                column = offset - (written.rfind("\n", 0, offset) + 1) if line else start.column + offset
                detail = {"problem": "control", "value": f"U+{ord(unseen):04X}"}
                place = self._at(start.line + line, column)
                self.document.faults.append(Fault(FaultKind.NOT_TEXT, place, detail))
                return

    def _sequence(self, events: Iterator[Any], path: FieldPath) -> YamlValue:
        items: list[YamlValue] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], path: FieldPath) -> YamlValue:
        fields: dict[str, YamlValue] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            place = self._place(event.start_mark)
            if isinstance(event, yaml.AliasEvent):
                raise _Refused(Fault(FaultKind.ALIAS, place, {"value": f"*{event.anchor}"}))
            if not isinstance(event, yaml.ScalarEvent):
                detail = {"problem": "field-name", "line": self._line_of(place)}
                raise _Refused(Fault(FaultKind.YAML_SYNTAX, place, detail))
            self._report_control(event)
            name = str(event.value)
            repeated = name in fields
            if repeated:
                first = self.document.keys[(*path, name)]
                detail = {"value": name, "first": str(first.line)}
                self.document.faults.append(Fault(FaultKind.DUPLICATE_KEY, place, detail))
            else:
                self.document.keys[(*path, name)] = place
            # a repeated field is read too, for its own faults, but never replaces the first
            value = self._value(next(events), events, (*path, f"{name} again" if repeated else name))
            fields.setdefault(name, value)
        return fields


def _unseen_of(escape: re.Match[str]) -> str:
    """Return the character that an escape stands for, if no reader sees it; else nothing."""
    if code := escape["x"] or escape["u"] or escape["U"]:
        character = chr(int(code, 16)) if int(code, 16) <= sys.maxunicode else ""
        return character if character and (CONTROL.match(character) or is_unseen(character)) else ""
    return _CONTROL_ESCAPES.get(escape[0][1], "")
