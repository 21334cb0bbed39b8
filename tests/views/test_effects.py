"""The direction of effect of claims, and the short answer that counts their studies."""

from __future__ import annotations

import pytest
from tests.views.making import make_views

from evidence_guide.corpus.corpus import Node

FACTOR = "data/factors/shared-office.yml"
FINDING = "data/findings/visits.yml"


def short_answer(project, kind: str = "factor", record_id: str = "shared-office") -> str:
    return make_views(project).record(Node(kind, record_id)).short_answer


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", "help in one study and to hinder in one study"),
        ("effect: hinders", "effect: promotes", "help in two studies"),
        ("effect: hinders", "effect: mixed", "help in one study and to have mixed effects in one study"),
        (
            "effect: hinders",
            "effect: no-difference",
            "help in one study and to make no difference in one study",
        ),
        ("effect: hinders", "effect: describes", "help in one study"),
        (
            "effect: hinders\n    condition: present",
            "effect: hinders\n    condition: absent",
            "help in one study; lacking it was reported to hinder in one study",
        ),
        ("study: ashe-2001", "study: northmere-pilot", "help in one study and to hinder in one study"),
        ("study: ashe-2001", "study: cedar-2010", "help in one review and to hinder in one study"),
        ("study: ashe-2001", "study: nobody-1999", "hinder in one study"),
        ("stance: qualifies", "stance: contradicts", "help in one study"),
    ],
)
def test_short_answer_of_a_factor(project, old, new, expected):
    if old:
        project.edit(FACTOR, old, new)
    assert short_answer(project) == f"Having it was reported to {expected}."


def test_study_with_two_claims_on_one_side_is_counted_once(project):
    project.edit(FACTOR, "study: northmere-pilot\n        reports: [birch2004a]", "study: ashe-2001")
    project.edit(FACTOR, "effect: hinders", "effect: promotes")
    assert short_answer(project) == "Having it was reported to help in one study."


def test_practice_accounts_beside_a_study_are_counted_apart(project):
    project.edit(
        FACTOR, "via: [cedar2010]\n", "via: [cedar2010]\n        locator: p. 1\n      - study: dunn-2012\n"
    )
    assert short_answer(project) == (
        "Having it was reported to help in one study and one practice account and to hinder in one study."
    )


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("mixed", "Joint or integrated working was reported to have mixed effects in one study."),
        ("promotes", "Joint or integrated working was reported to help in one study."),
        ("describes", "Described in the sources, without a direction."),
    ],
)
def test_short_answer_of_a_finding(project, effect, expected):
    project.edit(FINDING, "effect: mixed", f"effect: {effect}")
    assert short_answer(project, "finding", "visits") == expected


def test_other_kinds_have_no_short_answer(project):
    assert short_answer(project, "message", "begin-small") == ""


@pytest.mark.parametrize(
    ("effect", "condition", "side"),
    [
        ("promotes", "present", "helps"),
        ("hinders", "absent", "lacking"),
        ("hinders", "present", "hinders"),
        ("promotes", "absent", "without"),
        ("mixed", "present", "neither"),
        ("no-difference", "absent", "neither"),
        ("describes", "present", "other"),
    ],
)
def test_claim_stands_on_one_side(project, effect, condition, side):
    project.edit(
        FACTOR, "effect: promotes\n    condition: present", f"effect: {effect}\n    condition: {condition}"
    )
    sides = make_views(project).record(Node("factor", "shared-office")).sides
    found = [
        name
        for name in ("helps", "lacking", "hinders", "without", "neither", "other")
        for c in getattr(sides, name)
        if "contact" in c.id
    ]
    assert found == [side]


def test_a_claim_elsewhere_without_a_condition_is_told_and_takes_no_side(project):
    found = make_views(project).record(Node("factor", "shared-office"))
    assert [located.id for located in found.sides.other] == ["northmere/office-liked"]
    assert found.short_answer == "Having it was reported to help in one study and to hinder in one study."


def test_a_study_that_counts_on_two_sides_is_told(project):
    assert not make_views(project).record(Node("factor", "shared-office")).counts_a_study_twice
    project.edit(
        FACTOR, "      - study: northmere-pilot\n        reports: [birch2004a]", "      - study: ashe-2001"
    )
    assert make_views(project).record(Node("factor", "shared-office")).counts_a_study_twice
