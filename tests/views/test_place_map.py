"""The map of places: where a point comes to stand, and what is told of it."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from evidence_guide.model.enumerations import Outcome
from evidence_guide.views import uk_outline
from evidence_guide.views.place_map import (
    HEIGHT,
    MARKER,
    SEVERAL,
    STUDY,
    WIDTH,
    PlaceMap,
    make_place_map,
    on_map,
    path,
    spread,
)

PLACES = "data/vocabulary/places.yml"
POINT = "    latitude: {}\n    longitude: {}\n    coordinates_from: ashe2001\n"
NORTHMERE = "summary: A town that does not exist.\n    nation: england\n    kind: town\n"


def made(project) -> PlaceMap:
    return make_place_map(project.corpus(), project.graph())


def pointed(project, latitude: float = 54, longitude: float = -2):
    """Give Northmere a point."""
    return project.edit(PLACES, NORTHMERE, NORTHMERE + POINT.format(latitude, longitude))


# the projection


def test_north_is_up_and_east_is_right():
    (x, y), (east, _), (_, north) = on_map(-2, 54), on_map(-1, 54), on_map(-2, 55)
    assert east > x
    assert north < y


def test_a_degree_of_longitude_is_narrower_in_the_north():
    def width(latitude: float) -> float:
        return on_map(0, latitude)[0] - on_map(-2, latitude)[0]

    assert width(60) < width(50)


def test_shape_of_the_ground_is_kept():
    # ten kilometres are as long to the east as to the north, about
    x, y = on_map(-2, 55)
    east, _ = on_map(-2 + 100 / 63.8, 55)
    _, north = on_map(-2, 55 + 100 / 111.2)
    assert east - x == pytest.approx(y - north, rel=0.02)


def test_the_whole_kingdom_is_on_the_map():
    for ring in uk_outline.LAND:
        for pair in ring.split():
            lon, lat = map(int, pair.split(","))
            x, y = on_map(lon / 100, lat / 100)
            assert 0 < x < WIDTH
            assert 0 < y < HEIGHT


def test_a_ring_is_a_closed_path():
    assert path(["-200,5400 -100,5400 -100,5500"]).startswith("M")
    assert path(["-200,5400 -100,5400 -100,5500"]).endswith("z")


# signs that do not cover each other


@pytest.mark.parametrize("points", [[(10.0, 10.0)] * 3, [(50.0 + i, 50.0) for i in range(8)], []])
def test_signs_are_moved_apart(points):
    found = spread(points, 25)
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 24.9 for a, b in combinations(found, 2))


def test_a_sign_that_is_alone_stays():
    assert spread([(40.0, 60.0), (200.0, 300.0)], 25) == [(40.0, 60.0), (200.0, 300.0)]


# places


def test_place_without_a_point_is_in_the_list_alone(project):
    found = made(project)
    assert [visited.node.id for visited in found.visited] == ["northmere", "southmere"]
    assert found.markers == ()


def test_place_with_a_point(project):
    found = made(pointed(project))
    (marker,) = found.markers
    assert (marker.visited.node.id, marker.visited.number, marker.visited.shape) == ("northmere", 1, "ended")
    assert marker.at == on_map(-2, 54)
    assert not marker.aside
    assert found.shapes == (Outcome.ENDED,)
    assert marker.visited.words == "Northmere: 1 pen picture and 2 studies; what became of it: ended"


def test_works_that_are_no_studies_are_not_counted(project):
    (northmere, _) = made(project).visited
    assert [node.id for node in northmere.studies] == ["ashe-2001", "northmere-pilot"]


def test_place_with_a_study_alone_has_a_shape_of_its_own(project):
    southmere = "summary: Another town that does not exist.\n    nation: england\n    kind: town\n"
    (marker,) = made(project.edit(PLACES, southmere, southmere + POINT.format(52, 0))).markers
    assert marker.visited.shape == STUDY


def test_pen_pictures_that_ended_differently_have_a_shape_of_their_own(project):
    text = (project.root / "data/pen-pictures/northmere.md").read_text(encoding="utf-8")
    project.write("data/pen-pictures/other.md", text.replace("outcome: ended", "outcome: planned"))
    assert made(project).visited[0].shape == SEVERAL


def test_place_that_nothing_is_set_in_is_left_out(project):
    project.append(PLACES, "  - {id: nowhere, title: A, summary: B., nation: england, kind: town}\n")
    assert "nowhere" not in {visited.node.id for visited in made(project).visited}


@pytest.mark.parametrize(("latitude", "longitude"), [(40.7, -74), (54, -20)])
def test_point_outside_the_map_is_not_drawn(project, latitude, longitude):
    assert made(pointed(project, latitude, longitude)).markers == ()


def test_two_places_with_one_point_are_both_to_be_pointed_at(project):
    southmere = "summary: Another town that does not exist.\n    nation: england\n    kind: town\n"
    pointed(project).edit(PLACES, southmere, southmere + POINT.format(54, -2))
    one, other = made(project).markers
    assert hypot(one.x - other.x, one.y - other.y) >= MARKER
    assert one.aside


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
