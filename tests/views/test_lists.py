"""The rows of the list of a kind."""

from __future__ import annotations

import pytest
from tests.views.making import make_views

from evidence_guide.model.kinds import KINDS

FACTOR = "data/factors/shared-office.yml"
FINDING = "data/findings/visits.yml"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "factor",
            [
                "Sharing an office: Having it was reported to help in one study and to hinder in one study.",
                "Sharing records: Lacking it was reported to hinder in one study.",
            ],
        ),
        (
            "pen-picture",
            ["The Northmere office: Northmere, Practice, Older people, what became of it: ended"],
        ),
        ("policy", ["Working closer: Commissioning, 2005"]),
        ("message", ["Begin small: Commissioning, 1 claim"]),
        ("level", ["Commissioning: ", "Practice: "]),
        ("era", ["The early years: 2000 to 2009"]),
        (
            "study",
            [
                "A pilot of shared offices in Northmere: Birch, 2004; Birch et al., 2004,"
                " before-and-after study, Older people, 2 claims rest on it",
                "A review of joint working: Cedar Group, 2010, review, 2 claims rest on it",
                "Care managers in two invented towns: Ashe and Birch, 2001, survey,"
                " Older people, 2 claims rest on it",
                "Northmere's own account: Dunn, 2012, practice account, 1 claim rests on it",
            ],
        ),
    ],
)
def test_list(project, kind, expected):
    rows = make_views(project).index_rows(KINDS[kind])
    assert [f"{row.title}: {', '.join(row.facts)}" for row in rows] == expected


def test_study_that_nothing_rests_on(project):
    project.delete(FINDING).delete(FACTOR)
    facts = {row.node.id: row.facts for row in make_views(project).index_rows(KINDS["study"])}
    assert facts["northmere-pilot"][-1] == "no claims rest on it"


def test_what_a_row_does_not_know_it_names(project):
    project.edit("data/studies/ashe-2001.yml", "design: survey", "design: not-stated")
    project.edit("data/pen-pictures/northmere.md", "outcome: ended", "outcome: not-stated")
    facts = [
        row.facts for kind in ("study", "pen-picture") for row in make_views(project).index_rows(KINDS[kind])
    ]
    assert any("design not stated" in fact for fact in facts)
    assert facts[-1][-1] == "what became of it: not stated"
