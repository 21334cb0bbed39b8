"""What a record can be filtered by: its kind, level, client group, direction and so on, as ids.

The ids are those of the address of a filtered list or library (`?kind=factor&level=practice`) and of
Pagefind's filters. The words for them are left to `facet_labels`, which of them a list offers to
`filter_choices`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from evidence_guide.corpus import Corpus, Graph, Located, Node, effect_of_having
from evidence_guide.model import (
    CLAIM,
    KINDS,
    Effect,
    EffectsOf,
    Factor,
    PenPicture,
    Study,
    Subjects,
    kind_of,
)
from evidence_guide.search.facet_labels import OTHER_WORK
from evidence_guide.views import (
    eras_of_publication,
    levels_of_use,
    primary_if_any,
    studies_behind,
    studies_not_contradicting,
    years_of_publication,
)

_STUDY: Final = kind_of(Study).name
_FACTOR: Final = kind_of(Factor).name

_DIRECTION_OF_EFFECT: Final[Mapping[Effect | None, str]] = {
    Effect.PROMOTES: "helps",
    Effect.HINDERS: "hinders",
    Effect.MIXED: "mixed",
    Effect.NO_DIFFERENCE: "no-difference",
}
"""The value of the facet for each effect that has one."""

Facets = Mapping[str, tuple[str, ...]]
"""The values of a record by facet; a facet without any is left out."""


class RecordFacets:
    """Works out what each record of one corpus can be filtered by.

    Args:
        corpus: the records.
        graph: their links.
    """

    def __init__(self, corpus: Corpus, graph: Graph) -> None:
        self._corpus, self._graph = corpus, graph

    def of(self, node: Node) -> Facets:
        """Return the facets of a record.

        Args:
            node: the record.
        """
        record = self._corpus.record(node)
        kind = KINDS[node.kind]
        claims = self._claims(node)
        studies = [record] if isinstance(record, Study) else self.studies_behind(node)
        factors = tuple(self._factors(node, record, claims))
        # as in “how fresh”, other works count where there is no primary study
        dating_studies = primary_if_any(studies)
        years = tuple(self._years(record, dating_studies))
        values = {
            "kind": (self._kind(node),),
            "strand": (kind.strand,) if kind.strand else (),
            "theme": self._themes(node, factors),
            "factor": factors,
            "direction": tuple(_directions(self._claims_upheld(node, claims), kind.effects_of)),
            "level": (*_own(node, "level"), *self._levels(record)),
            "client-group": self._about(node, "client-group", "client_groups", claims, studies),
            "model": self._about(node, "model", "models", claims, studies),
            "design": tuple(study.design.value for study in studies),
            "era": (
                *_own(node, "era"),
                *getattr(record, "eras", ()),
                # an account of a place names the era in which it is set itself
                *(() if kind.has_body else self._eras(dating_studies)),
            ),
            "decade": tuple(f"{year[:3]}0s" for year in years),
            "year": years,
            "place": (*_own(node, "place"), *getattr(record, "places", ())),
            "outcome": (record.outcome.value,) if isinstance(record, PenPicture) else (),
        }
        return {name: tuple(dict.fromkeys(of_facet)) for name, of_facet in values.items() if of_facet}

    def studies_behind(self, node: Node) -> list[Study]:
        """Return the studies behind a record’s claims, other works included."""
        return studies_behind(self._corpus, (located.claim for located in self._claims(node)))

    def count_studies(self, node: Node) -> int:
        """Return how many primary studies stand behind a record, or are filed under it.

        Args:
            node: the record; a primary study counts itself.
        """
        record = self._corpus.record(node)
        if isinstance(record, Study):
            return int(record.design.is_primary)
        by_id = self._corpus.all(Study)
        filed = (by_id[study.id] for study in self._graph.holders(node, _STUDY) if study.id in by_id)
        return len({study.id for study in (*self.studies_behind(node), *filed) if study.design.is_primary})

    def _kind(self, node: Node) -> str:
        record = self._corpus.record(node)
        return OTHER_WORK if isinstance(record, Study) and not record.design.is_primary else node.kind

    def _claims(self, node: Node) -> tuple[Located, ...]:
        """Return the claims of a record: of a factor those about it, of a study those that rest on it."""
        if node.kind == _STUDY:
            resting = self._graph.holders(node, CLAIM, "found by")
            return tuple(self._corpus.claims[claim.id] for claim in resting)
        return self._corpus.claims_of(node)

    def _claims_upheld(self, node: Node, claims: Iterable[Located]) -> Iterator[Located]:
        """Yield the claims that a record does not contradict, as only a study may."""
        record = self._corpus.record(node)
        for located in claims:
            if node.kind != _STUDY or record in studies_not_contradicting(self._corpus, [located.claim]):
                yield located

    def _factors(self, node: Node, record: Any, claims: Iterable[Located]) -> Iterator[str]:
        if node.kind == _FACTOR:
            yield node.id
            return
        yield from getattr(record, "factors", ())
        for located in claims:
            if located.holder.kind == _FACTOR:
                yield located.holder.id
            yield from located.claim.factors

    def _themes(self, node: Node, factors: Iterable[str]) -> tuple[str, ...]:
        by_id = self._corpus.all(Factor)
        return (*_own(node, "theme"), *(by_id[factor].theme for factor in factors if factor in by_id))

    def _about(
        self, node: Node, kind: str, field: str, claims: Iterable[Located], studies: Iterable[Study]
    ) -> tuple[str, ...]:
        """Return the client groups or models of a record: its own, perhaps its claims’ and its studies’."""
        subjects = KINDS[node.kind].subjects
        of_claims = [value for located in claims for value in getattr(located.claim, field)]
        of_studies = [value for study in studies for value in getattr(study, field)]
        return (
            *_own(node, kind),
            *getattr(self._corpus.record(node), field, ()),
            *(() if subjects is Subjects.NOTHING_ELSE else of_claims),
            *(of_studies if subjects is Subjects.CLAIMS_AND_STUDIES else ()),
        )

    def _levels(self, record: Any) -> Iterable[str]:
        if isinstance(record, Study):
            return levels_of_use(self._corpus, self._graph, record)
        levels: tuple[str, ...] = getattr(record, "levels", ())
        return levels

    def _eras(self, studies: Iterable[Study]) -> Iterator[str]:
        for study in studies:
            yield from (era.id for era in eras_of_publication(self._graph, study))

    def _years(self, record: Any, studies: Iterable[Study]) -> Iterator[str]:
        stated = (getattr(record, "year", ""), *years_of_publication(self._corpus, studies))
        yield from sorted({year for year in stated if year.isdigit() and len(year) == 4})


def _own(node: Node, kind: str) -> tuple[str, ...]:
    """Return the id of a record that is itself a value of a facet: the page on a level is at that level."""
    return (node.id,) if node.kind == kind else ()


def _directions(claims: Iterable[Located], effects_of: EffectsOf | None) -> Iterator[str]:
    """Yield the directions of the effects that claims report, as values of the facet."""
    for located in claims:
        effect = effect_of_having(located.claim, effects_of)
        if effect in _DIRECTION_OF_EFFECT:
            yield _DIRECTION_OF_EFFECT[effect]
