"""Moves the markers of a map apart, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import hypot

from evidence_guide.views.map_projection import Point


def spread(points: Sequence[Point], least_distance: float, rounds: int = 400) -> list[Point]:
    """Move points aside until no two are nearer to each other than a distance.

    In each round every pair that is too near is pushed apart by half of what is lacking on each side. In
    the first half of the rounds each point is also drawn back a little to where it belongs.

    Args:
        points: where they belong; two in one place are told apart by their order.
        least_distance: in the units of the points.
        rounds: how often to push at most.
    """
    moved = [(x + 0.01 * i, y + 0.02 * i) for i, (x, y) in enumerate(points)]
    for round_number in range(rounds):
        if round_number < rounds // 2:
            moved = [_drawn_back(point, home) for point, home in zip(moved, points, strict=True)]
        for i, j in combinations(range(len(moved)), 2):
            dx, dy = moved[j][0] - moved[i][0], moved[j][1] - moved[i][1]
            distance = hypot(dx, dy)
            if distance < least_distance:
                push = (least_distance - distance) / 2 + 0.05
                push_x, push_y = dx / distance * push, dy / distance * push
                moved[i] = (moved[i][0] - push_x, moved[i][1] - push_y)
                moved[j] = (moved[j][0] + push_x, moved[j][1] + push_y)
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _drawn_back(point: Point, home: Point) -> Point:
    return point[0] + (home[0] - point[0]) * 0.05, point[1] + (home[1] - point[1]) * 0.05
