"""The macros that prose pages call, each a plain method with checked arguments.

A macro looks a record up and has the template of its kind print it, so that a thing looks the same
wherever it stands. What is printed is decided in `macros/` of the project; which macros there are, here.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import islice
from typing import Any, Final, Protocol

from markupsafe import Markup

from evidence_guide.corpus import Node
from evidence_guide.model import (
    CLAIM,
    KINDS,
    REFERENCE,
    Brand,
    CardMacro,
    DirectedClaim,
    Effect,
    Factor,
    Kind,
)
from evidence_guide.pages.macro_declarations import EXAMPLES, Example, MacroDoc, bound, declared, usage_of
from evidence_guide.prose import MacroMisuse, UnknownId, UnreadRecord
from evidence_guide.views import (
    ANSWERS,
    DIMENSIONS,
    PAPER,
    ROW_KINDS,
    Views,
    assess_benchmarks,
    changes_by_day,
    changes_one_by_one,
    find_disagreements,
    find_gaps,
    make_evidence_map,
    make_place_map,
    make_timeline,
)

COUNTABLE: Final = (*KINDS, CLAIM, REFERENCE, PAPER)


class Printer(Protocol):
    """What the macros need of the renderer."""

    views: Views

    def show(self, kind: str, form: str, *arguments: Any) -> Markup:
        """Have the template of a kind print something in a form (“card”, “claim” …)."""

    def link(self, node: Node) -> Markup:
        """Return a link to a thing, in its title's words."""

    def guide_reference(self) -> Markup:
        """Return the reference to the guide as a whole, with its files."""


class Macros:
    """The macros of one site.

    Args:
        printer: the renderer that they print through.
    """

    def __init__(self, printer: Printer) -> None:
        self._printer = printer

    def names(self) -> Mapping[str, Callable[..., Markup]]:
        """Return the macros by name: those of the kinds of records, and those declared here."""
        return {
            **{kind.macro_name: self._card(kind) for kind in KINDS.values() if kind.macro},
            **{name: getattr(self, name) for name in EXAMPLES},
        }

    def documentation(self) -> list[MacroDoc]:
        """Return what the editors' page says of each macro, in order of name."""
        cards = {kind.macro_name: Example((kind.macro.example,), {}) for kind in KINDS.values() if kind.macro}
        return [self._document(name, example) for name, example in sorted({**cards, **EXAMPLES}.items())]

    def _document(self, name: str, example: Example) -> MacroDoc:
        method = self.names()[name]
        result = Markup("")
        if example.shown:
            with suppress(UnknownId, UnreadRecord):
                result = method(*example.args, **example.named)
        usage = usage_of(name, list(inspect.signature(method).parameters.values()))
        return MacroDoc(name, usage, inspect.getdoc(method) or "", example.written(name), result)

    def _card(self, kind: Kind) -> Callable[..., Markup]:
        """Return the macro that shows a record of a kind."""
        macro = kind.macro
        assert macro is not None
        name = "number" if macro.by_number else "id"
        signature = inspect.Signature([inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)])
        usage = usage_of(kind.macro_name, list(signature.parameters.values()))

        def show(*args: Any, **named: Any) -> Markup:
            bound(signature, kind.macro_name, usage, *args, **named)
            (given,) = (*args, *named.values())
            return self._show(kind, macro, given)

        show.__signature__ = signature  # type: ignore[attr-defined]
        show.__doc__ = macro.text
        return show

    def _show(self, kind: Kind, macro: CardMacro, given: object) -> Markup:
        printer = self._printer
        if macro.by_number:
            records: Iterable[Any] = printer.views.corpus.all(kind.model).values()
            numbers = {str(record.number): record.id for record in records}
            if str(given) not in numbers:
                raise UnknownId(kind.singular, str(given), tuple(sorted(numbers, key=int)))
            given = numbers[str(given)]
        view = printer.views.record(self._known(kind.name, given))
        return printer.show(kind.name, macro.form, view)

    def _known(self, kind: str, value: object) -> Node:
        corpus = self._printer.views.corpus
        known = corpus.ids(kind)
        if str(value) not in known:
            if corpus.may_hold(kind, str(value)):
                raise UnreadRecord
            name = KINDS[kind].singular if kind in KINDS else kind
            raise UnknownId(name, str(value), tuple(known))
        return Node(kind, str(value))

    @declared("co-location/informal-contact")
    def claim(self, id: str) -> Markup:
        """One claim, with the study that found it and the work it was read through.

        `id` is the claim's full id: its record, a slash, its own id. Stands alone on its line.
        """
        node = self._known(CLAIM, id)
        return self._printer.show(CLAIM, "claim", self._printer.views.corpus.claims[node.id])

    @declared(shown=False)
    def self_assessment(self) -> Markup:
        """The criteria of all benchmarks to answer, where to look next, and the plan that comes of it."""
        assessments = assess_benchmarks(self._printer.views.corpus)
        return self._printer.show("self_assessment", "whole", assessments, ANSWERS)

    @declared(theme="organisational", effect="promotes")
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

    @declared("study")
    def count(self, kind: str) -> Markup:
        """How many there are of a kind, in figures. Studies are counted without reviews and accounts.

        `kind` is study, paper, claim, reference, factor, finding, pen-picture, message, policy, checklist,
        benchmark, place, or another kind of record.
        """
        if kind not in COUNTABLE:
            raise UnknownId("kind", kind, COUNTABLE)
        return Markup(f"{self._printer.views.total(kind):,}")

    @declared()
    def years(self) -> Markup:
        """The years between which the studies were published."""
        return Markup.escape(self._printer.views.years_of_studies())

    @declared(shown=False)
    def counts(self) -> Markup:
        """How much the guide holds: studies, claims, places, and the year of the latest study."""
        return self._printer.show("home", "counts", self._printer.views)

    @declared("factor", "co-location")
    def link(self, kind: str, id: str) -> Markup:
        """A link to a record in the words of its title."""
        if kind not in KINDS:
            raise UnknownId("kind", kind, tuple(KINDS))
        return self._printer.link(self._known(kind, id))

    @declared(shown=False)
    def guide_reference(self) -> Markup:
        """How to cite the guide as a whole, and the same as files for reference managers."""
        return self._printer.guide_reference()

    @declared(shown=False)
    def disagreements(self) -> Markup:
        """Each factor on which claims differ in effect under the same condition, side by side."""
        return self._printer.show("disagreement", "list", find_disagreements(self._printer.views))

    @declared(shown=False)
    def corrections(self) -> Markup:
        """What the source documents print wrongly or in two ways, by document."""
        return self._printer.show("document", "corrections", self._printer.views.corrections())

    @declared(shown=False, by="client-group")
    def evidence_map(self, by: str = "model", rows: str = "factor") -> Markup:
        """How many studies bear on each factor, and which way they point, as a table that reads as a picture.

        `by` says what the columns are: model, client-group, era or level. `rows` says what the rows are:
        factor or finding.
        """
        views = self._printer.views
        for given, known, name in ((by, DIMENSIONS, "dimension"), (rows, ROW_KINDS, "kind of row")):
            if given not in known:
                raise UnknownId(name, str(given), tuple(known))
        return self._printer.show(
            "evidence_map", "table", make_evidence_map(views.corpus, views.graph, by, rows)
        )

    @declared(shown=False)
    def changes(self) -> Markup:
        """Every change note of the guide by day, the newest first; many alike are counted."""
        return self._printer.show("changes", "list", changes_by_day(self._printer.views.corpus))

    @declared(3)
    def whats_new(self, limit: int = 3) -> Markup:
        """The newest changes as a short list, for the home page.

        `limit` is how many at most.
        """
        if not str(limit).isdigit():
            raise MacroMisuse("whats_new: limit is a number", "whats_new(3)")
        newest = islice(changes_one_by_one(self._printer.views.corpus), int(limit))
        return self._printer.show("changes", "short", list(newest))

    @declared("response_time", "We answer within {}.")
    def brand(self, field: str, sentence: str = "{}") -> Markup:
        """What the brand file says in a field, or its default, in a sentence; nothing where it says nothing.

        `field` is organisation, contact, accessibility_contact, response_time, enforcement_body,
        statement_date, tested_by or edition. A contact is a link, and an accessibility contact that is left
        out is the contact. `{}` in the `sentence` is where it stands; without a sentence it stands alone.
        """
        if field not in Brand.model_fields:
            raise UnknownId("field of brand.yml", field, tuple(Brand.model_fields))
        if str(sentence).count("{}") != 1:
            problem = "brand: the sentence has one place for the field, written {}"
            raise MacroMisuse(problem, f'brand("{field}", "… {{}} …")')
        said = self._printer.views.corpus.brand
        value = getattr(said, field) or (said.contact if field == "accessibility_contact" else None)
        if not value:
            return Markup()
        before, _, after = str(sentence).partition("{}")
        shown = Markup(self._printer.show("brand", "value", field, value).strip())
        return Markup("{}{}{}").format(before, shown, after)

    @declared(shown=False)
    def place_map(self) -> Markup:
        """The places of pen pictures and studies, on a map and in an equal list."""
        views = self._printer.views
        return self._printer.show("place_map", "whole", make_place_map(views.corpus, views.graph))

    @declared(shown=False)
    def timeline(self) -> Markup:
        """Studies, policies and pen pictures along the eras: a picture, and the same in tables."""
        views = self._printer.views
        return self._printer.show("timeline", "whole", make_timeline(views.corpus, views.graph))

    @declared(shown=False)
    def gaps(self) -> Markup:
        """What no study of the guide covers, counted from the records."""
        views = self._printer.views
        return self._printer.show("gaps", "whole", find_gaps(views.corpus, views.graph))

    @declared(shown=False)
    def rules(self) -> Markup:
        """Every check of the guide with its code, linked to its explanation."""
        return self._printer.show("rule", "list")

    @declared(shown=False)
    def macro_list(self) -> Markup:
        """Every macro with its arguments and what it shows: this list."""
        return self._printer.show("macro", "list", self.documentation())


def _has(claims: tuple[DirectedClaim, ...], effect: str) -> bool:
    return any(claim.effect == effect for claim in claims)
