"""Claims disagree where their effects differ under the same condition, and only there."""

from __future__ import annotations

import pytest
from tests.views.making import make_views

from evidence_guide.corpus.corpus import Located, Node
from evidence_guide.model.claims import Claim
from evidence_guide.views.disagreement import differing_claims, find_disagreements

FACTOR = "data/factors/shared-office.yml"
PICTURE = "data/pen-pictures/northmere.md"


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


def test_disagreements(project):
    (found,) = find_disagreements(make_views(project))
    assert (
        found.factor.id,
        found.condition,
        {side.effect: [c.claim.id for c in side.claims] for side in found.sides},
    ) == (
        "shared-office",
        "present",
        {"promotes": ["easier-contact"], "hinders": ["longer-journeys"]},
    )


def test_what_the_sides_of_a_disagreement_looked_at(project):
    (found,) = find_disagreements(make_views(project))
    assert found.differs == (
        "As far as is stated, the studies on each side differ in ways of working, designs and years,"
        " and not in people or countries."
    )
    assert dict(found.aspects)["years"] == ("2001", "2004")


def test_a_side_tells_of_its_primary_studies_and_of_other_works_only_where_it_has_none(project):
    claim = "effect: describes\n    factors: [shared-office]"
    project.edit(PICTURE, claim, "effect: mixed\n    condition: present\n    factors: [shared-office]")
    (found,) = find_disagreements(make_views(project))
    assert [side.counted for side in found.sides] == [
        "1 primary study", "1 primary study", "no primary study, only 1 practice account",
    ]  # fmt: skip
    assert dict(found.aspects)["years"] == ("2001", "2004", "2012")
    beside = "      - study: dunn-2012\n        locator: p. 1\n    client_groups: [older-people]"
    project.edit(FACTOR, "    client_groups: [older-people]", beside)
    (found,) = find_disagreements(make_views(project))
    assert found.sides[0].counted == "1 primary study"
    assert dict(found.aspects)["years"][0] == "2001"


def test_a_claim_elsewhere_counts_for_the_factor_that_it_is_about(project):
    claim = "effect: describes\n    factors: [shared-office]"
    project.edit(PICTURE, claim, "effect: mixed\n    condition: present\n    factors: [shared-office]")
    made = make_views(project)
    found = made.record(Node("factor", "shared-office"))
    assert [located.id for located in found.sides.neither] == ["northmere/office-liked"]
    assert "to have mixed effects in one practice account" in found.short_answer
    assert [side.effect for side in find_disagreements(made)[0].sides] == ["promotes", "hinders", "mixed"]


def test_presence_and_absence_do_not_disagree(project):
    project.edit(FACTOR, "effect: hinders\n    condition: present", "effect: hinders\n    condition: absent")
    assert find_disagreements(make_views(project)) == ()
