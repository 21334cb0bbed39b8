"""Markers that do not cover each other."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from evidence_guide.views.marker_spacing import spread


@pytest.mark.parametrize("points", [[(10.0, 10.0)] * 3, [(50.0 + i, 50.0) for i in range(8)], []])
def test_signs_are_moved_apart(points):
    found = spread(points, 25)
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 24.9 for a, b in combinations(found, 2))


def test_a_sign_that_is_alone_stays():
    assert spread([(40.0, 60.0), (200.0, 300.0)], 25) == [(40.0, 60.0), (200.0, 300.0)]
