"""Claims of evidence: what was found, by which study, and through which work it was read."""

from __future__ import annotations

from evidence_guide.model.enumerations import Condition, Effect, Stance
from evidence_guide.model.fields import (
    ClaimId,
    ClientGroupId,
    FactorId,
    Line,
    ModelId,
    Record,
    ReportKey,
    Slug,
    Some,
    StudyId,
    Text,
    ViaKey,
)


class Evidence(Record):
    """Who found what a claim says, through which works it was read, and where in them."""

    study: StudyId
    reports: tuple[ReportKey, ...] = ()
    via: tuple[ViaKey, ...] = ()
    locator: Line
    stance: Stance = Stance.SUPPORTS


class Claim(Record):
    """One statement of evidence, in one or two plain sentences.

    `evidence` may be empty here so that the rule for it can say so in its own words.
    """

    id: Slug
    says: Text
    effect: Effect | None = None
    condition: Condition | None = None
    evidence: tuple[Evidence, ...] = ()
    factors: tuple[FactorId, ...] = ()
    client_groups: tuple[ClientGroupId, ...] = ()
    models: tuple[ModelId, ...] = ()
    note: Text | None = None


class DirectedClaim(Claim):
    """A claim about a factor: what it did, and whether having or lacking it did so."""

    effect: Effect
    condition: Condition


class EffectClaim(Claim):
    """A claim about an outcome: what was found, so that it can be set beside others."""

    effect: Effect


class ShortAnswer(Record):
    """What the claims of a record come to, in one or two plain sentences, and those that bear it out."""

    says: Text
    rests_on: Some[ClaimId]
