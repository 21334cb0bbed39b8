"""The macros that prose pages call, each a plain method with checked arguments.

A macro looks a record up and has the template of its kind print it, so that a thing looks the same
wherever it stands. What is printed is decided in `macros/` of the project; which macros there are, here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from itertools import islice
from typing import Any, Final, Protocol

from markupsafe import Markup

from evidence_guide.corpus import Node
from evidence_guide.model import KINDS, Brand, DirectedClaim, Effect, Factor, GlossaryTerm, Law
from evidence_guide.prose import MacroMisuse, UnknownId, UnreadRecord
from evidence_guide.views import (
    ANSWERS,
    DIMENSIONS,
    ROWS,
    Views,
    changes_by_day,
    changes_one_by_one,
    find_disagreements,
    find_gaps,
    list_standings,
    make_evidence_map,
    make_place_map,
    make_timeline,
)

_Method = Callable[..., Markup]

COUNTABLE: Final = (*KINDS, "claim", "reference", "paper")


class Printer(Protocol):
    """What the macros need of the renderer."""

    views: Views

    def show(self, kind: str, form: str, *arguments: Any) -> Markup:
        """Have the template of a kind print something in a form (“card”, “claim” …)."""

    def link(self, node: Node) -> Markup:
        """Return a link to a thing, in its title's words."""

    def guide_reference(self) -> Markup:
        """Return the reference to the guide as a whole, with its files."""


@dataclass(frozen=True, slots=True)
class MacroDoc:
    """What the editors' page says of a macro.

    Args:
        name: as it is called.
        usage: its name and arguments.
        text: what it shows, and what its arguments are.
        example: a call of it.
        result: what the call shows; nothing where that is long, or where this guide has no such record.
    """

    name: str
    usage: str
    text: str
    example: str
    result: Markup


@dataclass(frozen=True, slots=True)
class _Example:
    usage: str
    args: tuple[str | int, ...]
    named: Mapping[str, str]
    shown: bool


_EXAMPLES: Final[dict[str, _Example]] = {}


def _macro(*args: str | int, shown: bool = True, **named: str) -> Callable[[_Method], _Method]:
    """Make a method a macro: callable from prose, documented, its arguments checked.

    Args:
        args: the arguments of its example.
        shown: whether the example's result is short enough to show on the editors' page.
        named: the named arguments of its example.
    """

    def decorate(method: _Method) -> _Method:
        usage = _usage(method)
        _EXAMPLES[method.__name__] = _Example(usage, args, named, shown)

        @wraps(method)
        def checked(self: Macros, /, *args: Any, **named: Any) -> Markup:
            try:
                inspect.signature(method).bind(self, *args, **named)
            except TypeError as error:
                raise MacroMisuse(f"{method.__name__}: {error}", usage) from None
            return method(self, *args, **named)

        return checked

    return decorate


def _usage(method: Callable[..., Any]) -> str:
    parameters = list(inspect.signature(method).parameters.values())[1:]
    words = [p.name if p.default is p.empty else _optional(p.name, p.default) for p in parameters]
    return f"{method.__name__}({', '.join(words)})"


def _optional(name: str, default: object) -> str:
    return f"{name}={default}" if isinstance(default, int) else f'{name}="…"'


def _written(name: str, example: _Example) -> str:
    """Return an example as an editor writes it."""
    words = [f'"{value}"' if isinstance(value, str) else str(value) for value in example.args]
    words += [f'{key}="{value}"' for key, value in example.named.items()]
    return f"{name}({', '.join(words)})"


class Macros:
    """The macros of one site.

    Args:
        printer: the renderer that they print through.
    """

    def __init__(self, printer: Printer) -> None:
        self._printer = printer

    def names(self) -> Mapping[str, Callable[..., Markup]]:
        """Return the macros by name."""
        return {name: getattr(self, name) for name in _EXAMPLES}

    def documentation(self) -> list[MacroDoc]:
        """Return what the editors' page says of each macro, in order of name."""
        return [self._document(name, example) for name, example in sorted(_EXAMPLES.items())]

    def _document(self, name: str, example: _Example) -> MacroDoc:
        method = getattr(self, name)
        result = Markup("")
        if example.shown:
            with suppress(UnknownId, UnreadRecord):
                result = method(*example.args, **example.named)
        return MacroDoc(name, example.usage, inspect.getdoc(method) or "", _written(name, example), result)

    def _known(self, kind: str, value: object) -> Node:
        corpus = self._printer.views.corpus
        known = corpus.ids(kind)
        if str(value) not in known:
            if corpus.may_hold(kind, str(value)):
                raise UnreadRecord
            name = "claim" if kind == "claim" else KINDS[kind].singular
            raise UnknownId(name, str(value), tuple(known))
        return Node(kind, str(value))

    def _card(self, kind: str, record_id: object) -> Markup:
        view = self._printer.views.record(self._known(kind, record_id))
        return self._printer.show(kind, "card", view)

    @_macro("co-location/informal-contact")
    def claim(self, id: str) -> Markup:
        """One claim, with the study that found it and the work it was read through.

        `id` is the claim's full id: its record, a slash, its own id. Stands alone on its line.
        """
        node = self._known("claim", id)
        return self._printer.show("claim", "claim", self._printer.views.corpus.claims[node.id])

    @_macro("torbay")
    def pen_picture(self, id: str) -> Markup:
        """A pen picture as a card in the colour of practice: its title, summary, place and level."""
        return self._card("pen-picture", id)

    @_macro("kodner-seven-factors")
    def message(self, id: str) -> Markup:
        """A research message as a card in the colour of research, with all its claims."""
        return self._card("message", id)

    @_macro("our-health-our-care-our-say")
    def policy(self, id: str) -> Markup:
        """A policy as a card in the colour of policy: what it asked for, with its sources."""
        return self._card("policy", id)

    @_macro("co-location")
    def factor(self, id: str) -> Markup:
        """A factor as a card: what it is, and the short answer of its evidence."""
        return self._card("factor", id)

    @_macro("clinical-outcomes")
    def finding(self, id: str) -> Markup:
        """A finding on an outcome as a card, with the short answer of its evidence."""
        return self._card("finding", id)

    @_macro("use-of-resources")
    def benchmark(self, id: str) -> Markup:
        """A benchmark with its criteria."""
        return self._card("benchmark", id)

    @_macro(shown=False)
    def self_assessment(self) -> Markup:
        """The criteria of all benchmarks to answer, where to look next, and the plan that comes of it."""
        standings = list_standings(self._printer.views.corpus)
        return self._printer.show("self_assessment", "whole", standings, ANSWERS)

    @_macro("dh-partnership-checklist")
    def checklist(self, id: str) -> Markup:
        """A checklist with all its questions."""
        return self._card("checklist", id)

    @_macro("collaboration-continuum")
    def figure(self, id: str) -> Markup:
        """A figure: the drawing, and beside it the same in words."""
        return self._card("figure", id)

    @_macro(3)
    def law(self, number: int) -> Markup:
        """One of Leutz's laws, restated, by its number."""
        laws = {str(law.number): law.id for law in self._printer.views.corpus.all(Law).values()}
        if str(number) not in laws:
            raise UnknownId("law", str(number), tuple(sorted(laws, key=int)))
        return self._card("law", laws[str(number)])

    @_macro(theme="organisational", effect="promotes")
    def factor_list(self, theme: str = "", effect: str = "") -> Markup:
        """The factors of a theme, or all; with `effect`, only those for which a claim has that effect.

        `theme` is an id of `data/vocabulary/themes.yml`; `effect` is promotes, hinders, mixed or
        no-difference.
        """
        views = self._printer.views
        if theme:
            self._known("theme", theme)
        effects = [e.value for e in Effect]
        if effect and effect not in effects:
            raise UnknownId("effect", effect, tuple(effects))
        chosen = [
            factor
            for factor in views.corpus.all(Factor).values()
            if theme in ("", factor.theme) and (not effect or _has(factor.claims, effect))
        ]
        chosen.sort(key=lambda factor: factor.title.lower())
        return self._printer.show("factor", "list", [views.record(Node("factor", f.id)) for f in chosen])

    @_macro("study")
    def count(self, kind: str) -> Markup:
        """How many there are of a kind, in figures. Studies are counted without reviews and accounts.

        `kind` is study, paper, claim, reference, factor, finding, pen-picture, message, policy, checklist,
        benchmark, place, or another kind of record.
        """
        if kind not in COUNTABLE:
            raise UnknownId("kind", kind, COUNTABLE)
        return Markup(f"{self._printer.views.size(kind):,}")

    @_macro()
    def years(self) -> Markup:
        """The years between which the studies were published."""
        return Markup.escape(self._printer.views.span())

    @_macro(shown=False)
    def counts(self) -> Markup:
        """How much the guide holds: studies, claims, places, and the year of the latest study."""
        return self._printer.show("home", "counts", self._printer.views)

    @_macro("cmht")
    def term(self, id: str) -> Markup:
        """A word of the glossary, explained where it stands."""
        term: GlossaryTerm = self._printer.views.corpus.record(self._known("term", id))
        return self._printer.show("term", "inline", term)

    @_macro("factor", "co-location")
    def link(self, kind: str, id: str) -> Markup:
        """A link to a record in the words of its title."""
        if kind not in KINDS:
            raise UnknownId("kind", kind, tuple(KINDS))
        return self._printer.link(self._known(kind, id))

    @_macro(shown=False)
    def guide_reference(self) -> Markup:
        """How to cite the guide as a whole, and the same as files for reference managers."""
        return self._printer.guide_reference()

    @_macro(shown=False)
    def disagreements(self) -> Markup:
        """Each factor on which claims differ in effect under the same condition, side by side."""
        return self._printer.show("disagreement", "list", find_disagreements(self._printer.views))

    @_macro(shown=False)
    def corrections(self) -> Markup:
        """What the source documents print wrongly or in two ways, by document."""
        return self._printer.show("document", "corrections", self._printer.views.corrections())

    @_macro(shown=False, by="client-group")
    def evidence_map(self, by: str = "model", rows: str = "factor") -> Markup:
        """How many studies bear on each factor, and which way they point, as a table that reads as a picture.

        `by` says what the columns are: model, client-group, era or level. `rows` says what the rows are:
        factor or finding.
        """
        views = self._printer.views
        for given, known, name in ((by, DIMENSIONS, "dimension"), (rows, ROWS, "kind of row")):
            if given not in known:
                raise UnknownId(name, str(given), tuple(known))
        return self._printer.show(
            "evidence_map", "table", make_evidence_map(views.corpus, views.graph, by, rows)
        )

    @_macro(shown=False)
    def changes(self) -> Markup:
        """Every change note of the guide by day, the newest first; many alike are counted."""
        return self._printer.show("changes", "list", changes_by_day(self._printer.views.corpus))

    @_macro(3)
    def whats_new(self, limit: int = 3) -> Markup:
        """The newest changes as a short list, for the home page.

        `limit` is how many at most.
        """
        if not str(limit).isdigit():
            raise MacroMisuse("whats_new: limit is a number", "whats_new(3)")
        newest = islice(changes_one_by_one(self._printer.views.corpus), int(limit))
        return self._printer.show("changes", "short", list(newest))

    @_macro("response_time")
    def brand(self, field: str) -> Markup:
        """What the brand file says in a field, or its default; a contact is a link.

        `field` is organisation, contact, accessibility_contact, response_time, enforcement_body,
        statement_date, tested_by or edition. An accessibility contact that is left out is the contact.
        """
        if field not in Brand.model_fields:
            raise UnknownId("field of brand.yml", field, tuple(Brand.model_fields))
        said = self._printer.views.corpus.brand
        value = getattr(said, field) or (said.contact if field == "accessibility_contact" else None)
        return Markup(self._printer.show("brand", "value", field, value).strip())

    @_macro(shown=False)
    def place_map(self) -> Markup:
        """The places of pen pictures and studies, on a map and in an equal list."""
        views = self._printer.views
        return self._printer.show("place_map", "whole", make_place_map(views.corpus, views.graph))

    @_macro(shown=False)
    def timeline(self) -> Markup:
        """Studies, policies and pen pictures along the eras: a picture, and the same in tables."""
        views = self._printer.views
        return self._printer.show("timeline", "whole", make_timeline(views.corpus, views.graph))

    @_macro(shown=False)
    def gaps(self) -> Markup:
        """What no study of the guide covers, counted from the records."""
        views = self._printer.views
        return self._printer.show("gaps", "whole", find_gaps(views.corpus, views.graph))

    @_macro(shown=False)
    def rules(self) -> Markup:
        """Every check of the guide with its code, linked to its explanation."""
        return self._printer.show("rule", "list")

    @_macro(shown=False)
    def macro_list(self) -> Markup:
        """Every macro with its arguments and what it shows: this list."""
        return self._printer.show("macro", "list", self.documentation())


def _has(claims: tuple[DirectedClaim, ...], effect: str) -> bool:
    return any(claim.effect == effect for claim in claims)
