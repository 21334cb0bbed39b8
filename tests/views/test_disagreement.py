"""Claims disagree where their effects differ under the same condition, and only there."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Located, Node
from evidence_guide.model.claims import Claim
from evidence_guide.views.disagreement import differing_claims


def located(claim_id: str, effect: str, condition: str | None) -> Located:
    fields = {"id": claim_id, "says": "It is so.", "effect": effect, "condition": condition}
    return Located(f"a/{claim_id}", Claim.model_validate(fields), Node("factor", "a"))


def differing(*written: str) -> dict[str, list[str]]:
    """Return the effects that differ, by condition, of claims written `effect condition`."""
    claims = [located(f"c{n}", *words.split()) for n, words in enumerate(written)]
    return {condition: list(effects) for condition, effects in differing_claims(claims).items()}


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
        located(claim_id, effect, "present")
        for claim_id, effect in (("a", "promotes"), ("b", "hinders"), ("c", "promotes"))
    ]
    ((_, effects),) = differing_claims(claims).items()
    assert {effect: [c.claim.id for c in found] for effect, found in effects.items()} == {
        "promotes": ["a", "c"],
        "hinders": ["b"],
    }


def test_a_claim_without_a_condition_takes_no_side():
    assert differing_claims([located("a", "promotes", "present"), located("b", "hinders", None)]) == {}
