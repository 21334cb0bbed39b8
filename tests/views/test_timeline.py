"""Where things stand along the eras."""

from __future__ import annotations

from evidence_guide.views.timeline import Timeline, make_timeline

ERAS = "data/vocabulary/eras.yml"
POLICY = "data/policies/working-closer.yml"
LATER = """  - id: later-years
    title: The later years
    summary: The years after.
    start: {}
    nation: england
"""


def made(project) -> Timeline:
    return make_timeline(project.corpus(), project.graph())


def test_what_belongs_in_an_era(project):
    (era,) = made(project).eras
    assert [(item.node.id, item.when) for item in era.studies] == [
        ("ashe-2001", "2001"),
        ("northmere-pilot", "2004"),
    ]
    assert [(item.node.id, item.when) for item in era.policies] == [("working-closer", "2005")]
    assert [(item.node.id, item.when) for item in era.pen_pictures] == [("northmere", "2002 to 2011")]
    assert (era.id, era.years) == ("early-years", "2000 to 2009")


def test_years_run_from_left_to_right(project):
    found = made(project.append(ERAS, LATER.format(2009)))
    assert 0 < found.eras[0].left < found.study_dots[0].x < found.study_dots[1].x < found.policy_dots[0].x
    assert found.eras[0].right == found.eras[1].left
    assert found.eras[1].right == 100
    assert [tick.year for tick in found.ticks] == [2000, 2010]


def test_studies_of_one_year_stand_on_top_of_each_other(project):
    project.edit("data/references/invented.bib", "year = {2001}", "year = {2004}")
    assert [dot.rank for dot in made(project).study_dots] == [0, 1]


def test_eras_that_overlap_are_shown(project):
    (overlap,) = made(project.append(ERAS, LATER.format(2007))).overlaps
    assert overlap.words == "The early years and The later years, 2007 to 2009"
    assert overlap.width > 0


def test_eras_that_meet_do_not_overlap(project):
    assert made(project.append(ERAS, LATER.format(2009))).overlaps == ()


def test_a_study_of_the_years_of_two_eras_stands_in_both(project):
    early, later = made(project.append(ERAS, LATER.format(2004))).eras
    assert [[i.node.id for i in part.studies] for part in (early, later)] == [
        ["ashe-2001", "northmere-pilot"],
        ["northmere-pilot"],
    ]


def test_what_belongs_in_no_era_has_a_list_of_its_own(project):
    found = made(project.edit(POLICY, "eras: [early-years]\n", ""))
    assert found.outside_eras is not None
    assert [item.node.id for item in found.outside_eras.policies] == ["working-closer"]


def test_where_everything_belongs_in_an_era_there_is_no_other_list(project):
    assert made(project).outside_eras is None


def test_a_policy_without_a_year_has_no_square_and_comes_last(project):
    text = (project.root / POLICY).read_text(encoding="utf-8")
    project.write("data/policies/another.yml", text.replace("year: 2005", "year: not-stated"))
    found = made(project)
    assert len(found.policy_dots) == 1
    assert [(i.node.id, i.when) for i in found.eras[0].policies] == [
        ("working-closer", "2005"),
        ("another", ""),
    ]


def test_an_era_without_a_start_begins_at_the_left(project):
    era = made(project.edit(ERAS, "    start: 2000\n", "")).eras[0]
    assert (era.left, era.years) == (0, "up to 2009")


def test_works_that_are_no_studies_are_left_out(project):
    project.edit("data/studies/ashe-2001.yml", "design: survey", "design: review")
    assert [item.node.id for item in made(project).eras[0].studies] == ["northmere-pilot"]


def test_a_guide_without_eras_still_has_a_timeline(project):
    project.delete(ERAS)
    found = made(project)
    assert found.eras == ()
    assert found.outside_eras is not None
