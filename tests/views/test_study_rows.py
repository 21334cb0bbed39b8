"""A study as a row of a table."""

from __future__ import annotations

import pytest
from tests.views.making import make_views

from evidence_guide.corpus.corpus import Node

FACTOR = "data/factors/shared-office.yml"
FINDING = "data/findings/visits.yml"


def test_study_as_a_row(project):
    row = make_views(project).record(Node("factor", "shared-office")).studies[1]
    assert (row.study.id, row.years, [p.author_date for p in row.papers], row.effects) == (
        "northmere-pilot",
        "2004",
        ["Birch, 2004", "Birch et al., 2004"],
        "having it hinders",
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    effect: hinders", "    effect: promotes", "having it helps (2 claims)"),
        ("    effect: hinders", "    effect: mixed", "having it helps; having it has mixed effects"),
        ("    effect: hinders", "    effect: describes", "having it helps; describes"),
        ("stance: qualifies", "stance: contradicts", "having it helps; contradicts: having it hinders"),
    ],
)
def test_what_a_study_says_on_a_page(project, old, new, expected):
    project.edit(FACTOR, "study: northmere-pilot\n        reports: [birch2004a]", "study: ashe-2001")
    rows = make_views(project.edit(FACTOR, old, new)).record(Node("factor", "shared-office")).studies
    assert [row.effects for row in rows if row.study.id == "ashe-2001"] == [expected]


def test_two_papers_of_one_study_behind_a_claim_are_one_claim(project):
    project.edit(FINDING, "reports: [birch2004a, birch2004b]", "reports: [birch2004a]")
    again = "      - {study: northmere-pilot, reports: [birch2004b], locator: Table 2}\nfactors:"
    (row,) = make_views(project.edit(FINDING, "factors:", again)).record(Node("finding", "visits")).studies
    assert row.effects == "mixed"
