"""Where claims about one factor differ in effect under the same condition.

That having a factor helps and lacking it hinders agree with each other; only claims under one condition
can disagree. A claim without a condition takes no side. What the studies of each side looked at stands
beside it; whether that explains the difference is left to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from evidence_guide.corpus import Located
from evidence_guide.model import NOT_STATED, Condition, Effect, Factor
from evidence_guide.views.studies_behind import primary_if_any, studies_behind
from evidence_guide.views.views import Views
from evidence_guide.views.wording import join, label, tally, years_in_words

_EFFECTS_WITH_A_SIDE: Final = frozenset(Effect) - {Effect.DESCRIBES}


@dataclass(frozen=True, slots=True)
class Side:
    """The claims that report one effect, with the number of studies behind them.

    Args:
        effect: the effect.
        claims: the claims.
        counted: the number of primary studies behind them; where there is none, of the other works.
    """

    effect: Effect
    claims: tuple[Located, ...]
    counted: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A factor on which claims differ under one condition.

    Args:
        factor: the factor.
        condition: having it, or lacking it.
        sides: the claims by their effect.
        aspects: what the studies of each side looked at: the name of the aspect, and words for each side.
        differs: in which aspects the sides differ, in a sentence.
    """

    factor: Factor
    condition: Condition
    sides: tuple[Side, ...]
    aspects: tuple[tuple[str, tuple[str, ...]], ...]
    differs: str


def find_disagreements(views: Views) -> tuple[Disagreement, ...]:
    """Return every factor on which claims differ in effect under one condition.

    Args:
        views: for the records and the words of what they name.
    """
    return tuple(
        _disagreement(views, factor, condition, effects)
        for factor in views.corpus.all(Factor).values()
        for condition, effects in differing_claims(views.corpus.claims_on.get(factor.id, ())).items()
    )


def _disagreement(
    views: Views, factor: Factor, condition: Condition, effects: Mapping[Effect, Iterable[Located]]
) -> Disagreement:
    sides = tuple(
        Side(effect, claims, _count_behind(views, claims))
        for effect in Effect
        if (claims := tuple(effects.get(effect, ())))
    )
    of_sides = [_aspects(views, side.claims) for side in sides]
    aspects = tuple((name, tuple(of_side[name] for of_side in of_sides)) for name in of_sides[0])
    study_ids = {e.study for side in sides for located in side.claims for e in located.claim.evidence}
    differs = _which_differ(aspects) if len(study_ids) > 1 else "All sides rest on one and the same study."
    return Disagreement(factor, condition, sides, aspects, differs)


def _count_behind(views: Views, claims: Iterable[Located]) -> str:
    """Count the primary studies behind some claims, or the other works where there is none."""
    studies = studies_behind(views.corpus, (located.claim for located in claims))
    if primary := sum(study.design.is_primary for study in studies):
        return tally(primary, "primary study")
    kinds = Counter(label(study.design) for study in studies)
    return f"no primary study, only {join(tally(n, kind) for kind, n in kinds.items())}"


def _aspects(views: Views, claims: Iterable[Located]) -> Mapping[str, str]:
    """Return whom and what the studies behind some claims looked at, where, how and when, in words.

    Other works count where there is no primary study, as for “how fresh”.
    """
    studies = primary_if_any(studies_behind(views.corpus, (located.claim for located in claims)))
    groups = sorted({group for study in studies for group in study.client_groups})
    models = sorted({model for study in studies for model in study.models})
    countries = sorted({label(country) for study in studies for country in study.country})
    designs = sorted({label(study.design) for study in studies})
    return {
        "people": views.titles("client-group", groups) or label(NOT_STATED),
        "ways of working": views.titles("model", models) or label(NOT_STATED),
        "countries": join(countries),
        "designs": join(designs),
        "years": years_in_words(
            paper.reference.year for study in studies for paper in views.works(study.reports)
        ),
    }


def _which_differ(aspects: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """Return in which aspects some sides differ, in a sentence."""
    different = [name for name, words in aspects if len(set(words)) > 1]
    alike = [name for name, words in aspects if len(set(words)) == 1]
    if not different:
        return "The records of the studies on each side show no difference in these."
    return f"As far as is stated, the studies on each side differ in {join(different)}" + (
        f", and not in {join(alike, 'or')}." if alike else "."
    )


def differing_claims(claims: Iterable[Located]) -> Mapping[Condition, Mapping[Effect, list[Located]]]:
    """Return the claims that differ in effect, by condition and effect; empty where none do.

    Args:
        claims: the claims about one factor.
    """
    by_condition: dict[Condition, dict[Effect, list[Located]]] = {}
    for located in claims:
        condition, effect = located.claim.condition, located.claim.effect
        if condition is not None and effect in _EFFECTS_WITH_A_SIDE:
            by_condition.setdefault(condition, {}).setdefault(effect, []).append(located)
    return {condition: effects for condition, effects in by_condition.items() if len(effects) > 1}
