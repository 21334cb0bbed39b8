"""The direction of effect of claims: which side each takes, and how many studies report each, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evidence_guide.corpus import Corpus, Located, Node
from evidence_guide.model import KINDS, Claim, Condition, Effect, EffectsOf, Study, kind_of
from evidence_guide.views.studies_behind import studies_not_contradicting
from evidence_guide.views.wording import count, join, label, sentence

_NO_DIRECTION: Final = "Described in the sources, without a direction."

_COUNTED_EFFECTS: Final = {
    Effect.PROMOTES: "to help in",
    Effect.HINDERS: "to hinder in",
    Effect.MIXED: "to have mixed effects in",
    Effect.NO_DIFFERENCE: "to make no difference in",
}
"""The effects that are counted, with the words behind “was reported”."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The claims about a factor, by the direction of the effect that they report.

    Args:
        helps: claims that having it helps.
        lacking: claims that lacking it hinders, which agrees with `helps`.
        hinders: claims that having it hinders.
        without: claims that lacking it helps, which agrees with `hinders`.
        neither: claims that it made no difference, or had mixed effects.
        other: claims that only describe, or state no condition and so take no side.
    """

    helps: tuple[Located, ...]
    lacking: tuple[Located, ...]
    hinders: tuple[Located, ...]
    without: tuple[Located, ...]
    neither: tuple[Located, ...]
    other: tuple[Located, ...]


def sides(claims: tuple[Located, ...]) -> Sides:
    """Return claims by the direction of the effect that they report.

    Args:
        claims: the claims about a factor.
    """

    def pointing(effect: Effect, condition: Condition) -> tuple[Located, ...]:
        return tuple(c for c in claims if (c.claim.effect, c.claim.condition) == (effect, condition))

    helps = pointing(Effect.PROMOTES, Condition.PRESENT)
    lacking = pointing(Effect.HINDERS, Condition.ABSENT)
    hinders = pointing(Effect.HINDERS, Condition.PRESENT)
    without = pointing(Effect.PROMOTES, Condition.ABSENT)
    without_direction = {Effect.MIXED, Effect.NO_DIFFERENCE}
    neither = tuple(c for c in claims if c.claim.effect in without_direction and c.claim.condition)
    directed = {c.id for c in (*helps, *lacking, *hinders, *without, *neither)}
    other = tuple(c for c in claims if c.id not in directed)
    return Sides(helps, lacking, hinders, without, neither, other)


def short_answer(corpus: Corpus, node: Node) -> str:
    """Return in a sentence what the claims of a record report, with the number of studies for each effect.

    Args:
        corpus: the records.
        node: the record; where the claims of its kind are not counted, the answer is empty.
    """
    effects_of = KINDS[node.kind].effects_of
    if effects_of is None:
        return ""
    claims = _counted_claims(corpus, node)
    having = _effects_in_words(corpus, (claim for claim in claims if claim.condition is not Condition.ABSENT))
    lacking = _effects_in_words(corpus, (claim for claim in claims if claim.condition is Condition.ABSENT))
    if effects_of is EffectsOf.JOINT_WORKING:
        return f"Joint or integrated working {having}." if having else _NO_DIRECTION
    parts = [f"having it {having}" if having else "", f"lacking it {lacking}" if lacking else ""]
    return sentence("; ".join(part for part in parts if part)) or _NO_DIRECTION


def counts_a_study_twice(corpus: Corpus, node: Node) -> bool:
    """Whether the short answer of a record counts a study on more than one side.

    Args:
        corpus: the records.
        node: the record.
    """
    by_side: dict[tuple[bool, Effect], list[Claim]] = {}
    for claim in _counted_claims(corpus, node):
        if claim.effect in _COUNTED_EFFECTS:
            by_side.setdefault((claim.condition is Condition.ABSENT, claim.effect), []).append(claim)
    ids = [study.id for claims in by_side.values() for study in studies_not_contradicting(corpus, claims)]
    return len(ids) > len(set(ids))


def effect_with_condition(claim: Claim) -> str:
    """Return in words what a claim reports of having or of lacking a factor: "having it helps".

    Args:
        claim: the claim.
    """
    if claim.effect is None or claim.effect is Effect.DESCRIBES or claim.condition is None:
        return label(claim.effect or Effect.DESCRIBES)
    condition = "lacking it" if claim.condition is Condition.ABSENT else "having it"
    verbs = {Effect.MIXED: "has mixed effects", Effect.NO_DIFFERENCE: "makes no difference"}
    return f"{condition} {verbs.get(claim.effect) or label(claim.effect)}"


def _counted_claims(corpus: Corpus, node: Node) -> list[Claim]:
    """Return the claims that count; one about a factor takes no side without a condition."""
    claims = [located.claim for located in corpus.claims_of(node)]
    if KINDS[node.kind].effects_of is EffectsOf.ITSELF:
        return [claim for claim in claims if claim.condition]
    return claims


def _effects_in_words(corpus: Corpus, claims: Iterable[Claim]) -> str:
    claims = list(claims)
    reports = []
    for effect, verb in _COUNTED_EFFECTS.items():
        studies = studies_not_contradicting(corpus, [claim for claim in claims if claim.effect is effect])
        if studies:
            reports.append(f"{verb} {_studies_in_words(studies)}")
    return f"was reported {join(reports)}" if reports else ""


def _studies_in_words(studies: Iterable[Study]) -> str:
    """Count studies in words, and beside them other works by kind: "two studies and one review"."""
    noun = kind_of(Study).singular
    kinds = Counter(noun if s.design.is_primary else label(s.design) for s in studies)
    return join(count(n, kind) for kind, n in sorted(kinds.items(), key=lambda item: item[0] != noun))
