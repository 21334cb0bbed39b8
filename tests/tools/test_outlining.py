"""How the outline of the map of places is made."""

from __future__ import annotations

from tools.outlining import area, outer_rings, outline_texts, simplify

SQUARE = [[0, 0], [0, 100], [100, 0], [0, -100], [-100, 0]]
"""A closed square as an arc of a topology: the way from each point to the next."""

WORLD = {
    "transform": {"scale": [0.01, 0.01], "translate": [-3, 54]},
    "arcs": [SQUARE, [[0, 0], [0, 1], [1, 0], [-1, -1]]],
    "objects": {
        "countries": {
            "geometries": [
                {"id": "826", "type": "MultiPolygon", "arcs": [[[0]], [[1]]]},
                {"id": "372", "type": "Polygon", "arcs": [[~0]]},
            ]
        }
    },
}


def test_a_ring_is_read_from_its_arcs():
    assert outer_rings(WORLD, "826")[0] == [(-3, 54), (-3, 55), (-2, 55), (-2, 54)]


def test_an_arc_may_run_the_other_way():
    assert outer_rings(WORLD, "372")[0] == [(-3, 54), (-2, 54), (-2, 55), (-3, 55)]


def test_area_is_in_square_kilometres():
    assert 6900 < area(outer_rings(WORLD, "826")[0]) < 7200


def test_small_islands_are_left_out():
    assert outline_texts(WORLD, "826") == ["-300,5400 -300,5500 -200,5500 -200,5400"]


def test_a_simplified_line_stays_near_the_former():
    line = [(i / 100, 54 + (i % 2) / 1000) for i in range(100)]
    found = simplify(line, 1)
    assert found == [line[0], line[-1]]
    bent = [(0.0, 54.0), (0.5, 54.5), (1.0, 54.0)]
    assert simplify(bent, 1) == bent
