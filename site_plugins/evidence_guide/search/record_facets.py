"""What a record can be filtered by: its kind, level, client group, direction and so on, as ids.

The ids are those of the address of a filtered list or library (`?kind=factor&level=practice`) and of
Pagefind's filters. Which records are listed, and what they say, is left to `pages` and `documents`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import (
    CLAIM,
    KINDS,
    PAGE,
    Condition,
    Design,
    Effect,
    EffectsOf,
    Factor,
    Outcome,
    PenPicture,
    Study,
    Subjects,
    kind_of,
)
from evidence_guide.site import INDEX
from evidence_guide.views import FACETS, in_order, label, levels_of_use, studies_of, studies_that_say

_STUDY: Final = kind_of(Study).name
_FACTOR: Final = kind_of(Factor).name

OTHER_WORK: Final = "other-work"
"""The kind of a record of a study that is none: a review, an account, a commentary, guidance."""

DIRECTIONS: Final = {
    "helps": "Helps",
    "hinders": "Hinders",
    "mixed": "Mixed",
    "no-difference": "No difference",
}

Facets = Mapping[str, tuple[str, ...]]
"""The values of a record by facet; a facet without any is left out."""


Labels = Mapping[str, Mapping[str, str]]
"""The words for the values of each facet, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The values that a list of things offers to be filtered by, numbered in their order.

    A browser is given `facets` once and, of each thing, no more than numbers (`scripts/30-facets.js`).

    Args:
        facets: each facet’s name, title and values; of a value its id and words.
        numbers: the number of each value of a facet.
    """

    facets: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    numbers: Mapping[tuple[str, str], int]

    def of(self, found: Facets) -> list[int]:
        """Return the numbers of a thing’s values, as far as they are offered."""
        values = ((name, value) for name, values in found.items() for value in values)
        return [self.numbers[value] for value in values if value in self.numbers]


def offered(
    things: Iterable[Facets], labels: Labels, names: Iterable[str] = FACETS, *, at_least: int = 0
) -> Offered:
    """Return what some things can be filtered by: values that occur, in the order of their words.

    Args:
        things: the facets of each.
        labels: the words for the values; what has none stands for itself.
        names: the facets to offer, in this order.
        at_least: how many values a facet must have; fewer are no choice.

    Raises:
        KeyError: there is no such facet.
    """
    used: dict[str, set[str]] = {name: set() for name in FACETS}
    for thing in things:
        for name, values in thing.items():
            used[name].update(values)
    facets = []
    for name in names:
        order = [value for value in labels.get(name, ()) if value in used[name]]
        order += sorted(used[name].difference(order), reverse=name in {"year", "decade"})
        if len(order) >= at_least:
            said = tuple((value, labels.get(name, {}).get(value, value)) for value in order)
            facets.append((name, FACETS[name], said))
    every = [(name, value) for name, _, values in facets for value, _ in values]
    return Offered(tuple(facets), {value: number for number, value in enumerate(every)})


class Facetter:
    """Says what each record of one corpus can be filtered by.

    Args:
        corpus: the records.
        graph: their links.
    """

    def __init__(self, corpus: Corpus, graph: Graph) -> None:
        self._corpus, self._graph = corpus, graph

    def of(self, node: Node) -> Facets:
        """Return the facets of a record."""
        record = self._corpus.record(node)
        located = self._claims(node)
        studies = [record] if isinstance(record, Study) else self.studies(node)
        kind = KINDS[node.kind]
        factors = tuple(self._factors(node, record, located))
        # as “how fresh” and the number of studies have it, other works count where there is no primary study
        dated = [study for study in studies if study.design.is_primary] or studies
        years = tuple(self._years(record, dated))
        values = {
            "kind": (self._kind(node),),
            "strand": (kind.strand,) if kind.strand else (),
            "theme": self._themes(node, factors),
            "factor": factors,
            "direction": tuple(_directions(self._said(node, located), kind.effects_of)),
            "level": (*_own(node, "level"), *self._levels(record)),
            "client-group": self._about(node, "client-group", "client_groups", located, studies),
            "model": self._about(node, "model", "models", located, studies),
            "design": tuple(study.design.value for study in studies),
            "era": (
                *_own(node, "era"),
                *getattr(record, "eras", ()),
                # an account says itself in which era it is set, and not when it was written about
                *(() if kind.has_body else self._eras(dated)),
            ),
            "decade": tuple(f"{year[:3]}0s" for year in years),
            "year": years,
            "place": (*_own(node, "place"), *getattr(record, "places", ())),
            "outcome": (record.outcome.value,) if isinstance(record, PenPicture) else (),
        }
        return {name: tuple(dict.fromkeys(of_facet)) for name, of_facet in values.items() if of_facet}

    def studies(self, node: Node) -> list[Study]:
        """Return the studies behind a record’s claims, other works included."""
        return studies_of(self._corpus, (each.claim for each in self._claims(node)))

    def size(self, node: Node) -> int:
        """Return how many primary studies stand behind a record, or are filed under it."""
        record = self._corpus.record(node)
        if isinstance(record, Study):
            return int(record.design.is_primary)
        known = self._corpus.all(Study)
        linked = (known[other.id] for other in self._graph.holders(node, _STUDY) if other.id in known)
        return len({study.id for study in (*self.studies(node), *linked) if study.design.is_primary})

    def _kind(self, node: Node) -> str:
        record = self._corpus.record(node)
        return OTHER_WORK if isinstance(record, Study) and not record.design.is_primary else node.kind

    def _claims(self, node: Node) -> tuple[Located, ...]:
        """Return the claims of a record: of a factor those about it, of a study those that rest on it."""
        if node.kind == _STUDY:
            resting = self._graph.holders(node, CLAIM, "found by")
            return tuple(self._corpus.claims[claim.id] for claim in resting)
        return self._corpus.claims_of(node)

    def _said(self, node: Node, located: Iterable[Located]) -> Iterator[Located]:
        """Yield the claims that a record makes: a study may stand with a claim to contradict it."""
        record = self._corpus.record(node)
        for each in located:
            if node.kind != _STUDY or record in studies_that_say(self._corpus, [each.claim]):
                yield each

    def _factors(self, node: Node, record: Any, located: Iterable[Located]) -> Iterator[str]:
        if node.kind == _FACTOR:
            yield node.id
            return
        yield from getattr(record, "factors", ())
        for each in located:
            if each.holder.kind == _FACTOR:
                yield each.holder.id
            yield from each.claim.factors

    def _themes(self, node: Node, factors: Iterable[str]) -> tuple[str, ...]:
        known = self._corpus.all(Factor)
        return (*_own(node, "theme"), *(known[factor].theme for factor in factors if factor in known))

    def _about(
        self, node: Node, kind: str, field: str, located: Iterable[Located], studies: Iterable[Study]
    ) -> tuple[str, ...]:
        """Return the client groups or models of a record: its own, perhaps its claims’ and its studies’."""
        claimed = [value for each in located for value in getattr(each.claim, field)]
        said_by = KINDS[node.kind].subjects
        studied = [value for study in studies for value in getattr(study, field)]
        return (
            *_own(node, kind),
            *getattr(self._corpus.record(node), field, ()),
            *(() if said_by is Subjects.NOTHING_ELSE else claimed),
            *(studied if said_by is Subjects.CLAIMS_AND_STUDIES else ()),
        )

    def _levels(self, record: Any) -> Iterable[str]:
        if isinstance(record, Study):
            return levels_of_use(self._corpus, self._graph, record)
        levels: tuple[str, ...] = getattr(record, "levels", ())
        return levels

    def _eras(self, studies: Iterable[Study]) -> Iterator[str]:
        for study in studies:
            for era in self._graph.targets(Node("study", study.id), "era", "published in"):
                yield era.id

    def _years(self, record: Any, studies: Iterable[Study]) -> Iterator[str]:
        papers = (self._corpus.references.get(key) for study in studies for key in study.reports)
        stated = (getattr(record, "year", ""), *(paper.year for paper in papers if paper))
        yield from sorted({year for year in stated if year.isdigit() and len(year) == 4})


def facet_labels(corpus: Corpus) -> Labels:
    """Return the words for the values of each facet, in the order in which they are offered.

    Years and decades stand for themselves and are left out.
    """
    kinds: dict[str, str] = {}
    for kind in sorted(KINDS.values(), key=lambda kind: kind.library_rank):
        kinds[kind.name] = _title(kind.singular)
        if kind.name == _STUDY:
            kinds[OTHER_WORK] = "Review, account or commentary"
    kinds |= {PAGE: "Page", INDEX: "List"}
    designs = {design.value: _title(label(design)) for design in Design}
    outcomes = {outcome.value: _title(label(outcome)) for outcome in Outcome}
    return {
        "kind": kinds,
        "strand": {"policy": "Policy", "research": "Research", "practice": "Practice"},
        "direction": DIRECTIONS,
        "design": designs,
        "outcome": outcomes,
        **{
            kind: {node.id: corpus.record(node).title for node in in_order(corpus, kind)}
            for kind in FACETS
            if kind in KINDS
        },
    }


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]


def _own(node: Node, kind: str) -> tuple[str, ...]:
    """Return the id of a record that is itself a value of a facet: the page on a level is at that level."""
    return (node.id,) if node.kind == kind else ()


def _directions(located: Iterable[Located], effects_of: EffectsOf | None) -> Iterator[str]:
    """Yield which ways claims point; that lacking a thing hinders says that having it helps.

    As on their pages, a claim without a condition takes no side about a factor, and one about lacking a
    factor none about joint working.
    """
    turned = {Effect.PROMOTES: "hinders", Effect.HINDERS: "helps"}
    plain = {Effect.PROMOTES: "helps", Effect.HINDERS: "hinders"}
    for claim in (each.claim for each in located):
        if effects_of is EffectsOf.ITSELF and not claim.condition:
            continue
        if effects_of is EffectsOf.JOINT_WORKING and claim.condition is Condition.ABSENT:
            continue
        sides = turned if claim.condition is Condition.ABSENT else plain
        if claim.effect in sides:
            yield sides[claim.effect]
        elif claim.effect in {Effect.MIXED, Effect.NO_DIFFERENCE}:
            yield claim.effect.value
