"""Reads the macro calls of prose and carries them out.

A call is a macro's name and plain values. It is read with Jinja's grammar, and Jinja evaluates nothing of
it, so that no text can run away with the build. A call that cannot be carried out becomes a problem, with
its own line and column; a rule words it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from markupsafe import Markup, escape

from evidence_guide.diagnostics import Place, unicode_name
from evidence_guide.model import MacroCall, blank_code
from evidence_guide.site import Problem, ProblemKind

_JINJA: Final = Environment()
"""Only its grammar is used."""
_MAX_LENGTH: Final = 500
"""The number of characters in the longest call that is read."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_CURLY_QUOTE: Final = re.compile(r"[“”„‘’‚«»‹›]")
_TWO_VALUES: Final = re.compile(r"[\"'0-9]\s+[\"'\w]|[\"'][\"']\w")
_MAX_BRACKETS: Final = 8
"""The number of opening brackets in the call with most of them; one of its own is all that it needs."""
_OPENING_BRACKET: Final = re.compile(r"[(\[{]")
_OPENING_BRACES: Final = re.compile(r"\{\{|\{%")


class UnknownId(Exception):
    """A macro was called with the id of a record that does not exist.

    Args:
        kind: the kind of record, in a reader's words.
        value: the id in the call.
        known_ids: the ids that exist.
    """

    def __init__(self, kind: str, value: object, known_ids: tuple[str, ...]) -> None:
        super().__init__(f"no {kind} {value!r}")
        self.kind, self.value, self.known_ids = kind, str(value), known_ids


class UnreadRecord(Exception):
    """A macro was called with the id of a record whose file could not be read, which is reported already."""


class MacroMisuse(Exception):
    """A macro was called with arguments that it does not take.

    Args:
        problem: what is wrong with the call.
        usage: how the macro is called.
    """

    def __init__(self, problem: str, usage: str) -> None:
        super().__init__(problem)
        self.problem, self.usage = problem, usage


class MacroResult(NamedTuple):
    """What came of a macro call.

    Args:
        html: what the macro returned; empty where the call could not be carried out.
        place: where the call stands.
        problem: why the call could not be carried out, unless that is reported already.
    """

    html: str
    place: Place
    problem: Problem | None = None

    @property
    def words(self) -> str:
        """The words of the HTML, for places where no tag can stand."""
        return Markup(self.html).striptags()


class _ParsedCall(NamedTuple):
    """A macro's name and the values in its brackets, by position and by name."""

    macro: str
    positional: tuple[object, ...] = ()
    named: tuple[tuple[str, object], ...] = ()
    has_brackets: bool = True


class _NotACall(Exception):
    """What stands between double braces is no macro call; its message says why."""


def carry_out(call: MacroCall, macros: Mapping[str, Any], locate: Callable[[int], Place]) -> MacroResult:
    """Carry out a macro call.

    Args:
        call: the call, or a Jinja statement or comment, which is a problem wherever it stands.
        macros: what may be called, by name.
        locate: the place of an offset in the call's text.

    Returns:
        What the macro returned, or the problem that kept it from being carried out.

    Raises:
        Exception: whatever a macro raises beyond `UnknownId`, `UnreadRecord` and `MacroMisuse`.
    """
    place = locate(call.start)
    expression = call.expression
    expression_start = call.start + (call.text.index(expression) if expression else 0)

    def failure(kind: ProblemKind, offset: int, /, **detail: str) -> MacroResult:
        return MacroResult("", place, Problem(kind, locate(offset), detail))

    if not call.text.startswith("{{"):
        return failure(ProblemKind.STATEMENT, call.start, value=call.text)
    try:
        parsed = _parse(expression)
        if parsed.macro not in macros:
            known = ",".join(sorted(macros))
            return failure(ProblemKind.UNKNOWN_MACRO, expression_start, name=parsed.macro, known=known)
        if not parsed.has_brackets:
            raise _NotACall("it has no brackets")
        html = escape(macros[parsed.macro](*parsed.positional, **dict(parsed.named)))
    except _NotACall as error:
        return failure(ProblemKind.EXPRESSION_SYNTAX, call.start, problem=str(error), value=call.text)
    except UnknownId as error:
        offset = expression_start + _offset_of_value(expression, error.value)
        known = ",".join(error.known_ids)
        return failure(ProblemKind.UNKNOWN_ID, offset, kind=error.kind, value=error.value, known=known)
    except UnreadRecord:
        return MacroResult("", place)
    except MacroMisuse as error:
        return failure(ProblemKind.MACRO_USE, expression_start, problem=error.problem, usage=error.usage)
    return MacroResult(str(html), place)


def find_unclosed_braces(
    text: str, calls: Sequence[MacroCall], locate: Callable[[int], Place]
) -> Iterator[Problem]:
    """Yield a problem for opening braces that nothing closes, which would be published as they stand.

    Args:
        text: the Markdown.
        calls: the macro calls in it, in order.
        locate: the place of an offset in it.
    """
    searchable = blank_code(text)
    starts = (0, *(call.end for call in calls))
    ends = (*(call.start for call in calls), len(text))
    for start, end in zip(starts, ends, strict=True):
        for match in _OPENING_BRACES.finditer(searchable, start, end):
            detail = {"problem": "its braces are not closed", "value": match[0]}
            yield Problem(ProblemKind.EXPRESSION_SYNTAX, locate(match.start()), detail)


def _offset_of_value(expression: str, value: str) -> int:
    """Return where a value stands in a call: in quotation marks, since the macro may be called the same."""
    quoted = re.search(rf"[\"']{re.escape(value)}[\"']", expression)
    return quoted.start() + 1 if quoted else max(expression.find(value), 0)


@lru_cache(maxsize=4096)
def _parse(expression: str) -> _ParsedCall:
    """Read a macro call. Nothing is evaluated: not even a product of two numbers, which may be too large.

    Raises:
        _NotACall: the expression is more or less than a macro's name with plain values in brackets.
    """
    if len(expression) > _MAX_LENGTH:
        raise _NotACall(f"it is longer than {_MAX_LENGTH} characters")
    if len(_OPENING_BRACKET.findall(_QUOTED.sub("", expression))) > _MAX_BRACKETS:
        raise _NotACall("it is nested too deeply")
    try:
        template = _JINJA.parse("{{" + expression + "}}")
    except TemplateSyntaxError:
        raise _NotACall(_why_not(expression)) from None
    except RecursionError:
        raise _NotACall("it is nested too deeply") from None
    match [node for output in template.body for node in getattr(output, "nodes", ())]:
        case [nodes.Name(name=name)]:
            return _ParsedCall(name, has_brackets=False)
        case [nodes.Call(node=nodes.Name(name=name), dyn_args=None, dyn_kwargs=None) as call]:
            return _ParsedCall(name, *_constants(call))
    raise _NotACall("it is more than a macro’s name with brackets behind it")


def _why_not(expression: str) -> str:
    """Return in an editor's words why an expression is no call; Jinja's own are for who writes templates."""
    outside = _QUOTED.sub("", expression)
    if not expression:
        return "there is nothing in it"
    if curly := _CURLY_QUOTE.search(outside):
        return f"it has the curly quotation mark {curly[0]}, where a straight one is read"
    if any(quote in outside for quote in "\"'"):
        return "a quotation mark in it is not closed"
    if outside.count("(") != outside.count(")"):
        return "one of its brackets is missing"
    if "(" not in outside:
        return "it has no brackets"
    if odd := next((character for character in outside if not character.isascii()), ""):
        return f"it has the character {odd} ({unicode_name(odd)}), which means nothing in a call"
    if _TWO_VALUES.search(expression):
        return "a comma is missing between two values"
    return "there is a sign in it that means nothing in a call"


def _constants(call: nodes.Call) -> tuple[tuple[object, ...], tuple[tuple[str, object], ...]]:
    """Return the values of a call by position and by name, all of which must be plain."""
    positional = [argument.value for argument in call.args if isinstance(argument, nodes.Const)]
    named = [
        (keyword.key, keyword.value.value)
        for keyword in call.kwargs
        if isinstance(keyword.value, nodes.Const)
    ]
    if len(positional) + len(named) < len(call.args) + len(call.kwargs):
        raise _NotACall("in its brackets stand only numbers, and text in quotation marks")
    if len(dict(named)) < len(named):
        raise _NotACall("it gives one thing twice")
    return tuple(positional), tuple(named)
