"""Where a point of the earth comes to stand on the map."""

from __future__ import annotations

import pytest

from evidence_guide.views import uk_outline
from evidence_guide.views.map_projection import HEIGHT, WIDTH, on_map, svg_path


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
    assert svg_path(["-200,5400 -100,5400 -100,5500"]).startswith("M")
    assert svg_path(["-200,5400 -100,5400 -100,5500"]).endswith("z")
