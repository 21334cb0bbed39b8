"""Which effect a claim reports of having a factor, or of joint working."""

from __future__ import annotations

from evidence_guide.model import Claim, Condition, Effect, EffectsOf


def effect_of_having(claim: Claim, effects_of: EffectsOf | None) -> Effect | None:
    """Return the effect that a claim reports of having a factor, or of joint working; None where it has none.

    That lacking a factor hinders says that having it helps. As on its page, a claim without a condition takes
    no side on a factor, and one about lacking a factor none on joint working.

    Args:
        claim: the claim.
        effects_of: what the claims of the record's kind report effects of (`Kind.effects_of`).
    """
    if effects_of is EffectsOf.ITSELF and claim.condition is None:
        return None
    if claim.condition is not Condition.ABSENT:
        return claim.effect
    if effects_of is EffectsOf.JOINT_WORKING:
        return None
    opposite = {Effect.PROMOTES: Effect.HINDERS, Effect.HINDERS: Effect.PROMOTES}
    return opposite.get(claim.effect, claim.effect) if claim.effect else None
