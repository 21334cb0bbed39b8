"""Where claims about one factor differ in effect under the same condition.

That having a thing helps and lacking it hinders agree with each other; only claims under one condition
can disagree. A claim without a condition takes no side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from evidence_guide.corpus import Located
from evidence_guide.model.fields import Condition, Effect

_SAYS_SOMETHING: Final = frozenset(Effect) - {Effect.DESCRIBES}


def disagreements(claims: Iterable[Located]) -> Mapping[Condition, Mapping[Effect, list[Located]]]:
    """Return the claims that differ in effect, by condition and effect; empty where none do."""
    found: dict[Condition, dict[Effect, list[Located]]] = {}
    for located in claims:
        condition, effect = located.claim.condition, located.claim.effect
        if condition is not None and effect in _SAYS_SOMETHING:
            found.setdefault(condition, {}).setdefault(effect, []).append(located)
    return {condition: effects for condition, effects in found.items() if len(effects) > 1}
