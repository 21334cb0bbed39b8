"""How the evidence map counts, on the invented guide."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node
from evidence_guide.views.evidence_map import EvidenceMap, make_evidence_map
from evidence_guide.views.study_directions import Direction, study_directions

FACTOR = "data/factors/shared-office.yml"
FINDING = "data/findings/visits.yml"
PILOT = "data/studies/northmere-pilot.yml"


def made(project, by: str = "model", rows: str = "factor") -> EvidenceMap:
    return make_evidence_map(project.corpus(), project.graph(), by, rows)


def cells(found: EvidenceMap) -> dict[str, list[str]]:
    """Return the words of each row: of all its studies, then of each column."""
    return {row.node.id: [row.all_studies.words, *(cell.words for cell in row.cells)] for row in found.rows}


def test_a_row_counts_all_its_studies_and_those_of_each_column(project):
    assert cells(made(project)) == {
        "shared-office": ["1 for, 1 against", "1 for"],
        "shared-records": ["1 for", "1 for"],
    }


@pytest.mark.parametrize(
    ("effect", "condition", "words"),
    [
        ("promotes", "present", "1 for"),
        ("hinders", "present", "1 against"),
        ("promotes", "absent", "1 against"),
        ("hinders", "absent", "1 for"),
        ("mixed", "present", "1 other"),
        ("no-difference", "absent", "1 other"),
        ("describes", "present", "1 other"),
    ],
)
def test_which_way_a_study_points(project, effect, condition, words):
    project.edit(
        FACTOR, "effect: promotes\n    condition: present", f"effect: {effect}\n    condition: {condition}"
    )
    assert cells(made(project))["shared-office"][1] == words


def test_a_study_with_results_on_both_sides_stands_once(project):
    project.edit(FACTOR, "study: northmere-pilot\n        reports: [birch2004a]", "study: ashe-2001")
    row = made(project).rows[0]
    assert (row.all_studies.words, row.all_studies.studies) == ("1 both ways", 1)


def test_a_study_that_contradicts_takes_no_side(project):
    project.edit(FACTOR, "stance: qualifies", "stance: contradicts")
    assert cells(made(project))["shared-office"][0] == "1 for, 1 other"


def test_works_that_are_no_studies_are_left_out(project):
    project.edit("data/studies/ashe-2001.yml", "design: survey", "design: practice-account")
    assert cells(made(project)) == {"shared-office": ["1 against", ""], "shared-records": ["", ""]}


def test_a_claim_of_another_record_counts_where_it_names_the_factor(project):
    claim = "    effect: mixed\n    factors: [shared-records]\n"
    project.edit(FINDING, "    effect: mixed\n", claim)
    assert cells(made(project))["shared-records"][0] == "1 for, 1 other"


def test_a_claim_without_a_condition_takes_no_side_on_a_factor(project):
    project.edit(FINDING, "    effect: mixed\n", "    effect: promotes\n    factors: [shared-records]\n")
    ways = study_directions(project.corpus(), Node("factor", "shared-records"))
    assert ways == {"ashe-2001": Direction.FOR, "northmere-pilot": Direction.OTHER}


@pytest.mark.parametrize(
    ("effect", "words"), [("promotes", "1 for"), ("hinders", "1 against"), ("mixed", "1 other")]
)
def test_rows_may_be_findings(project, effect, words):
    found = made(project.edit(FINDING, "effect: mixed", f"effect: {effect}"), rows="finding")
    assert cells(found) == {"visits": [words, ""]}
    assert [group.title for group in found.groups] == ["Service"]


def test_columns_may_be_client_groups(project):
    found = made(project, by="client-group")
    assert cells(found)["shared-office"] == ["1 for, 1 against", "1 for, 1 against"]
    assert (found.studies, found.unfiled) == (2, 0)


def test_an_era_holds_the_studies_that_were_published_in_it(project):
    found = made(project.edit("data/vocabulary/eras.yml", "start: 2000", "start: 2003"), by="era")
    assert cells(found)["shared-office"] == ["1 for, 1 against", "1 against"]
    assert [(column.studies, found.unfiled) for column in found.columns] == [(1, 1)]


@pytest.mark.parametrize("file", ["data/messages/begin-small.yml", "data/vocabulary/laws.yml"])
def test_a_study_is_at_the_levels_of_what_rests_on_it(project, file):
    found = made(project.edit(file, "study: cedar-2010", "study: northmere-pilot"), by="level")
    assert [column.node.id for column in found.columns] == ["commissioning", "practice"]
    assert cells(found)["shared-office"] == ["1 for, 1 against", "1 against", ""]
    assert [(column.studies, found.unfiled) for column in found.columns] == [(1, 1), (0, 1)]
    assert found.rows[0].cells[0].library_query == "kind=study&factor=shared-office&level=commissioning"


def test_works_that_are_no_studies_are_at_no_level(project):
    # an account of practice stands behind what the pen picture says of the office
    found = made(project, by="level")
    assert cells(found)["shared-office"] == ["1 for, 1 against", "", ""]
    assert [column.studies for column in found.columns] == [0, 0]


def test_a_column_without_a_study_is_kept_and_empty(project):
    project.append("data/vocabulary/models.yml", "  - {id: pooled, title: Pooled, summary: One purse.}\n")
    found = made(project)
    assert [(column.node.id, column.studies) for column in found.columns] == [
        ("joint-teams", 1),
        ("pooled", 0),
    ]
    assert [row.cells[1].studies for row in found.rows] == [0, 0]


def test_rows_stand_under_their_themes(project):
    groups = {group.title: [row.node.id for row in group.rows] for group in made(project).groups}
    assert list(groups.values()) == [["shared-office"], ["shared-records"]]


# the library


def test_a_cell_asks_the_library_for_its_studies(project):
    row = made(project).rows[0]
    assert row.cells[0].library_query == "kind=study&factor=shared-office&model=joint-teams"
    assert row.all_studies.library_query == "kind=study&factor=shared-office"


def test_an_empty_cell_and_a_finding_ask_nothing(project):
    project.append("data/vocabulary/models.yml", "  - {id: pooled, title: Pooled, summary: One purse.}\n")
    assert made(project).rows[0].cells[1].library_query == ""
    assert {row.all_studies.library_query for row in made(project, rows="finding").rows} == {""}
