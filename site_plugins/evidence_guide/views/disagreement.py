"""Where claims about one factor differ in effect under the same condition.

That having a thing helps and lacking it hinders agree with each other; only claims under one condition
can disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from evidence_guide.model.fields import Condition, Effect
from evidence_guide.model.records import DirectedClaim

_SAYS_SOMETHING: Final = frozenset(Effect) - {Effect.DESCRIBES}


def disagreements(
    claims: Iterable[DirectedClaim],
) -> Mapping[Condition, Mapping[Effect, list[DirectedClaim]]]:
    """Return the claims that differ in effect, by condition and effect; empty where none do."""
    found: dict[Condition, dict[Effect, list[DirectedClaim]]] = {}
    for claim in claims:
        if claim.effect in _SAYS_SOMETHING:
            found.setdefault(claim.condition, {}).setdefault(claim.effect, []).append(claim)
    return {condition: effects for condition, effects in found.items() if len(effects) > 1}
