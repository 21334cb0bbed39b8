"""Whether the guide's own claims say who found what they tell, and its answers tell both of two findings."""

from __future__ import annotations

import re
from typing import Final

from evidence_guide.building import Built
from evidence_guide.corpus.corpus import Node
from evidence_guide.model.research import Factor, Study

_WHOSE: Final = re.compile(
    r"\b(study|studies|evaluat\w+|trial|analysis|survey|mapping|research|researchers|participants"
    r"|accounts?|papers?|articles?|authors?|report|a work on|review|briefing|summary|practical guide"
    r")\b",
    re.IGNORECASE,
)
"""A word that says whose finding a sentence is: a study's, or that of whoever tells of it."""


def test_a_claim_that_rests_on_a_study_says_whose_it_is(built: Built):
    """“Was found” alone sounds like what everyone knows."""
    studies = built.corpus.all(Study)
    silent = [
        located.id
        for located in built.corpus.claims.values()
        if all(studies[evidence.study].design.is_primary for evidence in located.claim.evidence)
        and not _WHOSE.search(located.claim.says)
        and not any(_author(studies[e.study]) in located.claim.says for e in located.claim.evidence)
    ]
    assert silent == []


def _author(study: Study) -> str:
    """Return the name that a study's id begins with: "Frost"."""
    return study.id.split("-")[0].capitalize()


def test_co_location_tells_what_two_reviews_report_of_one_study(built: Built):
    answer = built.corpus.all(Factor)["co-location"].answer
    shown = {located.id for located in built.corpus.claims_of(Node("factor", "co-location"))}
    both = {
        "remaining-independent-at-home/integrated-team-or-traditional",
        "remaining-independent-at-home/residential-care-likelier",
    }
    assert answer
    assert both <= shown & set(answer.rests_on)
