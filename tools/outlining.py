"""Makes the outline behind the map of places from Natural Earth: `python -m tools.outlining FILE`.

For maintainers, and needed only when the outline is to change. FILE is `countries-10m.json` of the npm
package `world-atlas` (Natural Earth, in the public domain), which stays outside the repository. What is
printed is the text of `views/uk_outline.py`. Where it lies on a page is left to `views.map_projection`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from math import cos, radians
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

Point = tuple[float, float]
"""A longitude and a latitude, in degrees."""

UNITED_KINGDOM: Final = "826"
NEIGHBOURS: Final = ("372", "833")
"""Ireland and the Isle of Man: without them the land border would look like a coast."""

_LEAST_ISLAND_AREA: Final = 40.0
"""Square kilometres below which an island is left out: about one and a half dots of a telephone's screen."""
_COAST_TOLERANCE: Final = 2.5
"""Kilometres by which the simplified line may leave the coast: about one dot of a telephone's screen."""
_KM_PER_DEGREE: Final = 111.2
"""Kilometres in a degree of latitude."""
_MIDDLE_LATITUDE: Final = 55.0
"""The latitude, in degrees, whose length of a degree of longitude stands for that of the whole country."""

_TEXT: Final = '''\
"""The outline of the United Kingdom, made by `outlining` from Natural Earth; not to be edited.

Each text is a closed ring: points with a blank between them, each a longitude and a latitude in
hundredths of a degree. Natural Earth is in the public domain.
"""

from __future__ import annotations

from typing import Final

LAND: Final = (
{land}
)

NEIGHBOURS: Final = (
{neighbours}
)
"""Ireland and the Isle of Man, so that a land border does not look like a coast."""
'''


def outer_rings(world: Any, country: str) -> list[list[Point]]:
    """Return the outer rings of a country, one for each of its islands.

    Args:
        world: a topology in TopoJSON with the collection `countries`.
        country: its three-digit number of ISO 3166-1.

    Returns:
        The points of each ring, in degrees; the last is not the first again.

    Raises:
        StopIteration: the topology has no such country.
    """
    scale, offset = world["transform"]["scale"], world["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + offset[0], y * scale[1] + offset[1]))
        arcs.append(points)
    shapes = world["objects"]["countries"]["geometries"]
    shape = next(s for s in shapes if s.get("id") == country)
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [list(_joined_arcs(arcs, polygon[0])) for polygon in polygons]


def _joined_arcs(arcs: Sequence[list[Point]], numbers: Sequence[int]) -> Iterator[Point]:
    for number in numbers:  # TopoJSON: a number below nought stands for the arc from its end to its start
        yield from (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]


def area(ring: Sequence[Point]) -> float:
    """Return about how many square kilometres a ring encloses.

    Args:
        ring: its points, in degrees.
    """
    in_kilometres = [_in_kilometres(point) for point in ring]
    pairs = zip(in_kilometres, [*in_kilometres[1:], in_kilometres[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _in_kilometres(point: Point) -> Point:
    """Return a point of the earth on a plane, in kilometres; near enough within the United Kingdom."""
    return point[0] * _KM_PER_DEGREE * cos(radians(_MIDDLE_LATITUDE)), point[1] * _KM_PER_DEGREE


def simplify(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line with fewer points that is nowhere farther from the given line than a tolerance.

    By the algorithm of Ramer, Douglas and Peucker: the point farthest from the straight line between the ends
    is kept, and each half is then simplified by itself.

    Args:
        line: its points, in degrees.
        tolerance: in kilometres.
    """
    if len(line) < 3:
        return list(line)
    start, end = _in_kilometres(line[0]), _in_kilometres(line[-1])
    distances = [_distance(_in_kilometres(point), start, end) for point in line]
    farthest = max(range(len(line)), key=distances.__getitem__)
    if distances[farthest] <= tolerance:
        return [line[0], line[-1]]
    return [
        *simplify(line[: farthest + 1], tolerance)[:-1],
        *simplify(line[farthest:], tolerance),
    ]


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the straight line between two others."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length)) if length else 0.0
    return float(((px - ax - along * (bx - ax)) ** 2 + (py - ay - along * (by - ay)) ** 2) ** 0.5)


def outline_texts(world: Any, country: str) -> list[str]:
    """Return the simplified rings of a country as text, the largest first; small islands are left out.

    Args:
        world: a topology in TopoJSON with the collection `countries`.
        country: its three-digit number of ISO 3166-1.
    """
    islands = sorted(
        (ring for ring in outer_rings(world, country) if area(ring) >= _LEAST_ISLAND_AREA),
        key=area,
        reverse=True,
    )
    texts = []
    for ring in islands:
        # in two halves, since between the ends of a closed line, which are one point, lies no straight line
        half = len(ring) // 2
        closed = [
            *simplify(ring[: half + 1], _COAST_TOLERANCE)[:-1],
            *simplify([*ring[half:], ring[0]], _COAST_TOLERANCE)[:-1],
        ]
        if len(closed) > 3:
            texts.append(" ".join(f"{lon * 100:.0f},{lat * 100:.0f}" for lon, lat in closed))
    return texts


def _as_tuple_items(texts: Sequence[str]) -> str:
    """Return rings as the lines of a tuple in Python."""
    items = []
    for text in texts:
        lines = wrap(text, 100)
        strings = [f'"{line} "' for line in lines[:-1]] + [f'"{lines[-1]}"']
        items.append("\n".join(f"    {string}" for string in strings) + ",")
    return "\n".join(items)


def main(file: str) -> None:
    """Print the text of `views/uk_outline.py`.

    Args:
        file: the path of `countries-10m.json`.
    """
    world = json.loads(Path(file).read_text(encoding="utf-8"))
    neighbours = [text for country in NEIGHBOURS for text in outline_texts(world, country)]
    sys.stdout.write(
        _TEXT.format(
            land=_as_tuple_items(outline_texts(world, UNITED_KINGDOM)), neighbours=_as_tuple_items(neighbours)
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
