"""Where claims about one factor differ in effect under the same condition.

That having a thing helps and lacking it hinders agree with each other; only claims under one condition
can disagree. A claim without a condition takes no side. What the studies of each side looked at is told
beside it; whether that explains the difference is left to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from evidence_guide.corpus import Located
from evidence_guide.model import NOT_STATED, Condition, Effect, Factor
from evidence_guide.views.links import studies_of
from evidence_guide.views.views import Views
from evidence_guide.views.wording import join, label, tally, years

_SAYS_SOMETHING: Final = frozenset(Effect) - {Effect.DESCRIBES}


@dataclass(frozen=True, slots=True)
class Side:
    """The claims that report one effect, and what they are about.

    Args:
        effect: what they report.
        claims: the claims.
        counted: what stands behind them, in figures; of it only the primary studies are looked at, if any.
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
        aspects: what the studies of each side looked at: a name, and words for each side.
        differs: in which of these the sides differ, in a sentence.
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
        Side(effect, claims, _behind(views, claims))
        for effect in Effect
        if (claims := tuple(effects.get(effect, ())))
    )
    looked_at = [_looked_at(views, side.claims) for side in sides]
    aspects = tuple((name, tuple(each[name] for each in looked_at)) for name in looked_at[0])
    behind = {e.study for side in sides for located in side.claims for e in located.claim.evidence}
    compared = _compared(aspects) if len(behind) > 1 else "All sides rest on one and the same study."
    return Disagreement(factor, condition, sides, aspects, compared)


def _behind(views: Views, claims: Iterable[Located]) -> str:
    """Count the studies behind some claims, or what stands there in their place."""
    studies = studies_of(views.corpus, (located.claim for located in claims))
    if primary := sum(study.design.is_primary for study in studies):
        return tally(primary, "primary study")
    kinds = Counter(label(study.design) for study in studies)
    return f"no primary study, only {join(tally(n, kind) for kind, n in kinds.items())}"


def _looked_at(views: Views, claims: Iterable[Located]) -> Mapping[str, str]:
    """Say whom, what way of working, where, how and when the studies behind some claims looked at.

    Other works count where there is no primary study, as for “how fresh”.
    """
    every = studies_of(views.corpus, (located.claim for located in claims))
    studies = [study for study in every if study.design.is_primary] or every
    groups = sorted({group for study in studies for group in study.client_groups})
    models = sorted({model for study in studies for model in study.models})
    countries = sorted({label(country) for study in studies for country in study.country})
    designs = sorted({label(study.design) for study in studies})
    return {
        "people": views.titles("client-group", groups) or label(NOT_STATED),
        "ways of working": views.titles("model", models) or label(NOT_STATED),
        "countries": join(countries),
        "designs": join(designs),
        "years": years(p.reference.year for study in studies for p in views.works(study.reports)),
    }


def _compared(aspects: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """Say in which aspects some sides differ."""
    different = [name for name, words in aspects if len(set(words)) > 1]
    alike = [name for name, words in aspects if len(set(words)) == 1]
    if not different:
        return "The records of the studies on each side show no difference in these."
    return f"As far as is stated, the studies on each side differ in {join(different)}" + (
        f", and not in {join(alike, 'or')}." if alike else "."
    )


def differing_claims(claims: Iterable[Located]) -> Mapping[Condition, Mapping[Effect, list[Located]]]:
    """Return the claims that differ in effect, by condition and effect; empty where none do."""
    found: dict[Condition, dict[Effect, list[Located]]] = {}
    for located in claims:
        condition, effect = located.claim.condition, located.claim.effect
        if condition is not None and effect in _SAYS_SOMETHING:
            found.setdefault(condition, {}).setdefault(effect, []).append(located)
    return {condition: effects for condition, effects in found.items() if len(effects) > 1}
