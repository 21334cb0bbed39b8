"""The map of places: which places have a marker, and what stands beside it."""

from __future__ import annotations

from math import hypot

import pytest

from evidence_guide.model.enumerations import Outcome
from evidence_guide.views.map_projection import on_map
from evidence_guide.views.place_map import MARKER, SEVERAL, STUDY, PlaceMap, make_place_map

PLACES = "data/vocabulary/places.yml"
POINT = "    latitude: {}\n    longitude: {}\n    coordinates_from: ashe2001\n"
NORTHMERE = "summary: A town that does not exist.\n    nation: england\n    kind: town\n"


def made(project) -> PlaceMap:
    return make_place_map(project.corpus(), project.graph())


def pointed(project, latitude: float = 54, longitude: float = -2):
    """Give Northmere a point."""
    return project.edit(PLACES, NORTHMERE, NORTHMERE + POINT.format(latitude, longitude))


def test_place_without_a_point_is_in_the_list_alone(project):
    found = made(project)
    assert [entry.node.id for entry in found.entries] == ["northmere", "southmere"]
    assert found.markers == ()


def test_place_with_a_point(project):
    found = made(pointed(project))
    (marker,) = found.markers
    assert (marker.entry.node.id, marker.entry.number, marker.entry.shape) == ("northmere", 1, "ended")
    assert marker.point == on_map(-2, 54)
    assert not marker.is_aside
    assert found.shapes == (Outcome.ENDED,)
    assert marker.entry.words == "Northmere: 1 pen picture and 2 studies; what became of it: ended"


def test_works_that_are_no_studies_are_not_counted(project):
    (northmere, _) = made(project).entries
    assert [node.id for node in northmere.studies] == ["ashe-2001", "northmere-pilot"]


def test_place_with_a_study_alone_has_a_shape_of_its_own(project):
    southmere = "summary: Another town that does not exist.\n    nation: england\n    kind: town\n"
    (marker,) = made(project.edit(PLACES, southmere, southmere + POINT.format(52, 0))).markers
    assert marker.entry.shape == STUDY


def test_pen_pictures_that_ended_differently_have_a_shape_of_their_own(project):
    text = (project.root / "data/pen-pictures/northmere.md").read_text(encoding="utf-8")
    project.write("data/pen-pictures/other.md", text.replace("outcome: ended", "outcome: planned"))
    assert made(project).entries[0].shape == SEVERAL


def test_place_that_nothing_is_set_in_is_left_out(project):
    project.append(PLACES, "  - {id: nowhere, title: A, summary: B., nation: england, kind: town}\n")
    assert "nowhere" not in {entry.node.id for entry in made(project).entries}


@pytest.mark.parametrize(("latitude", "longitude"), [(40.7, -74), (54, -20)])
def test_point_outside_the_map_is_not_drawn(project, latitude, longitude):
    assert made(pointed(project, latitude, longitude)).markers == ()


def test_two_places_with_one_point_are_both_to_be_pointed_at(project):
    southmere = "summary: Another town that does not exist.\n    nation: england\n    kind: town\n"
    pointed(project).edit(PLACES, southmere, southmere + POINT.format(54, -2))
    one, other = made(project).markers
    assert hypot(one.x - other.x, one.y - other.y) >= MARKER
    assert one.is_aside


# the record


@pytest.mark.parametrize(
    "fields",
    [
        "    latitude: 54\n",
        "    latitude: 54\n    longitude: -2\n",
        "    longitude: -2\n    coordinates_from: ashe2001\n",
        "    latitude: 94\n    longitude: -2\n    coordinates_from: ashe2001\n",
    ],
)
def test_half_a_point_is_a_mistake(project, fields):
    said = project.edit(PLACES, NORTHMERE, NORTHMERE + fields).check()
    assert [line for line in said if PLACES in line and "E103" in line]


def test_a_point_from_an_unknown_source_is_a_mistake(project):
    text = NORTHMERE + POINT.format(54, -2).replace("ashe2001", "nobody1999")
    assert any("E204" in line for line in project.edit(PLACES, NORTHMERE, text).check())
