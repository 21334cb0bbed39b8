"""Claims disagree where their effects differ under the same condition, and only there."""

from __future__ import annotations

import pytest

from evidence_guide.model.records import DirectedClaim
from evidence_guide.views.disagreement import disagreements


def differing(*written: str) -> dict[str, list[str]]:
    """Return the effects that differ, by condition, of claims written `effect condition`."""
    claims = [
        DirectedClaim.model_validate({"id": f"c{n}", "says": "It is so.", "effect": e, "condition": c})
        for n, (e, c) in enumerate(words.split() for words in written)
    ]
    return {condition: list(effects) for condition, effects in disagreements(claims).items()}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], {}),
        (["promotes present"], {}),
        (["promotes present", "promotes present"], {}),
        (["promotes present", "hinders present"], {"present": ["promotes", "hinders"]}),
        (["promotes present", "hinders absent"], {}),
        (["hinders absent", "promotes absent"], {"absent": ["hinders", "promotes"]}),
        (["promotes present", "mixed present"], {"present": ["promotes", "mixed"]}),
        (["hinders present", "no-difference present"], {"present": ["hinders", "no-difference"]}),
        (["promotes present", "describes present"], {}),
        (
            ["promotes present", "hinders present", "hinders absent", "mixed absent"],
            {"present": ["promotes", "hinders"], "absent": ["hinders", "mixed"]},
        ),
    ],
)
def test_disagreement(claims, expected):
    assert differing(*claims) == expected


def test_all_claims_of_a_side_are_given():
    claims = [
        DirectedClaim.model_validate({"id": i, "says": "It is so.", "effect": e, "condition": "present"})
        for i, e in (("a", "promotes"), ("b", "hinders"), ("c", "promotes"))
    ]
    ((_, effects),) = disagreements(claims).items()
    assert {effect: [c.id for c in found] for effect, found in effects.items()} == {
        "promotes": ["a", "c"],
        "hinders": ["b"],
    }
