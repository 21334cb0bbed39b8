"""What no study covers, on the invented guide."""

from __future__ import annotations

import pytest

from evidence_guide.model.enumerations import FindingTopic
from evidence_guide.views.gaps import Gaps, find_gaps

SURVEY = "data/studies/ashe-2001.yml"


def made(project) -> Gaps:
    return find_gaps(project.corpus(), project.graph())


def test_factors_stand_by_how_little_is_behind_them(project):
    assert [(factor.node.id, factor.studies) for factor in made(project).factors] == [
        ("shared-records", 1),
        ("shared-office", 2),
    ]


def test_a_factor_that_only_an_account_bears_on_is_not_studied(project):
    found = made(project.edit(SURVEY, "design: survey", "design: practice-account"))
    assert [factor.node.id for factor in found.unstudied] == ["shared-records"]
    assert [factor.node.id for factor in found.barely_studied] == ["shared-office"]


@pytest.mark.parametrize(
    ("design", "uncompared"),
    [
        ("survey", ["shared-records", "shared-office"]),
        ("before-and-after", ["shared-records", "shared-office"]),
        ("comparative", []),
        ("randomised-trial", []),
    ],
)
def test_which_designs_compare(project, design, uncompared):
    found = made(project.edit(SURVEY, "design: survey", f"design: {design}"))
    assert [factor.node.id for factor in found.uncompared] == uncompared


def test_a_design_that_is_not_stated_is_told_apart(project):
    found = made(project.edit(SURVEY, "design: survey", "design: not-stated"))
    assert [(factor.node.id, factor.comparing, factor.design_not_stated) for factor in found.factors] == [
        ("shared-records", 0, 1),
        ("shared-office", 0, 1),
    ]


def test_empty_places_are_counted_by_model(project):
    project.append("data/vocabulary/models.yml", "  - {id: pooled, title: Pooled, summary: One purse.}\n")
    by_model = made(project).dimensions[0]
    assert [(f.node.id, f.studies, f.factors_covered, f.factors_without) for f in by_model.entries] == [
        ("joint-teams", 1, 2, 0),
        ("pooled", 0, 0, 2),
    ]
    assert [node.id for node in by_model.entries_without_studies] == ["pooled"]
    assert by_model.unfiled == 1


def test_outcomes_with_no_study_are_there_and_empty(project):
    topics = {topic.outcome: (topic.studies, topic.comparing) for topic in made(project).outcomes}
    assert topics[FindingTopic.SERVICE] == (1, 0)
    assert topics[FindingTopic.COST] == (0, 0)
    assert FindingTopic.EVIDENCE not in topics


def test_where_studies_were_made(project):
    found = made(project.edit(SURVEY, "country: england", "country: sweden"))
    assert {str(country): n for country, n in found.by_nation} == {
        "england": 1,
        "scotland": 0,
        "wales": 0,
        "northern-ireland": 0,
    }
    assert (found.abroad, found.only_united_kingdom, found.country_not_stated) == (1, 0, 0)
    assert found.nations_without == ("Scotland", "Wales", "Northern Ireland")


@pytest.mark.parametrize(
    ("country", "expected"),
    [("united-kingdom", (0, 1, 0)), ("not-stated", (0, 0, 1)), ("england", (0, 0, 0))],
)
def test_countries_that_say_little_are_counted_apart(project, country, expected):
    found = made(project.edit(SURVEY, "country: england", f"country: {country}"))
    assert (found.abroad, found.only_united_kingdom, found.country_not_stated) == expected


def test_the_latest_study(project):
    assert made(project).latest_year == "2004"
