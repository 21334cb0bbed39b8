"""Which studies stand behind claims, and which claims rest on a study."""

from __future__ import annotations

from evidence_guide.corpus.corpus import Node
from evidence_guide.model.enumerations import Stance
from evidence_guide.views.studies_behind import (
    claims_resting_on,
    studies_behind,
    studies_not_contradicting,
)

FACTOR = "data/factors/shared-office.yml"


def test_claims_that_rest_on_a_study(project):
    found = claims_resting_on(project.corpus(), project.graph(), Node("study", "northmere-pilot"))
    assert {holder.id: [located.id for located in claims] for holder, claims in found.items()} == {
        "shared-office": ["shared-office/longer-journeys"],
        "visits": ["visits/fewer-visits"],
    }


def test_study_that_contradicts_a_claim_stands_behind_it_and_does_not_say_it(project):
    project.edit(FACTOR, "stance: qualifies", f"stance: {Stance.CONTRADICTS}")
    corpus = project.corpus()
    claims = [corpus.claims["shared-office/longer-journeys"].claim]
    assert [s.id for s in studies_behind(corpus, claims)] == ["northmere-pilot"]
    assert studies_not_contradicting(corpus, claims) == []


def test_study_behind_several_claims_is_given_once(project):
    corpus = project.corpus()
    claims = [located.claim for located in corpus.claims.values()]
    found = [study.id for study in studies_behind(corpus, claims)]
    assert sorted(found) == ["ashe-2001", "cedar-2010", "dunn-2012", "northmere-pilot"]
