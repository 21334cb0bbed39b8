"""Makes the outline behind the map of places from Natural Earth: `python -m tools.outlining FILE`.

For maintainers, and needed only when the outline is to change. FILE is `countries-10m.json` of the npm
package `world-atlas` (Natural Earth, in the public domain), which stays outside the repository. What is
printed is the text of `views/uk_outline.py`. Laying the outline out on a page is left to `views.place_map`.
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

_SMALLEST: Final = 40.0
"""Square kilometres below which an island is left out: about one and a half dots of a telephone's screen."""
_TOLERANCE: Final = 2.5
"""Kilometres by which the simplified line may leave the coast: about one dot of a telephone's screen."""
_KM: Final = 111.2
"""Kilometres in a degree of latitude."""
_MIDDLE: Final = 55.0

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


def rings(world: Any, country: str) -> list[list[Point]]:
    """Return the outer rings of a country, of each of its islands one.

    Args:
        world: a topology in TopoJSON with the collection `countries`.
        country: its three-digit number of ISO 3166-1.
    """
    scale, move = world["transform"]["scale"], world["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(points)
    shapes = world["objects"]["countries"]["geometries"]
    shape = next(s for s in shapes if s.get("id") == country)
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [list(_joined(arcs, polygon[0])) for polygon in polygons]


def _joined(arcs: Sequence[list[Point]], numbers: Sequence[int]) -> Iterator[Point]:
    for number in numbers:  # a number below nought stands for the arc the other way round
        yield from (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]


def area(ring: Sequence[Point]) -> float:
    """Return about how many square kilometres a ring encloses."""
    flat = [_flat(point) for point in ring]
    pairs = zip(flat, [*flat[1:], flat[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _flat(point: Point) -> Point:
    return point[0] * _KM * cos(radians(_MIDDLE)), point[1] * _KM


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line with fewer points that leaves the former nowhere by more than some kilometres.

    The way of Ramer, Douglas and Peucker: the point farthest from the straight way is kept, and then each
    half looked at by itself.
    """
    if len(line) < 3:
        return list(line)
    start, end = _flat(line[0]), _flat(line[-1])
    away = [_distance(_flat(point), start, end) for point in line]
    farthest = max(range(len(line)), key=away.__getitem__)
    if away[farthest] <= tolerance:
        return [line[0], line[-1]]
    return [
        *simplified(line[: farthest + 1], tolerance)[:-1],
        *simplified(line[farthest:], tolerance),
    ]


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the straight way between two others."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length)) if length else 0.0
    return float(((px - ax - along * (bx - ax)) ** 2 + (py - ay - along * (by - ay)) ** 2) ** 0.5)


def outline(world: Any, country: str) -> list[str]:
    """Return the simplified rings of a country as text, the largest first; small islands are left out."""
    kept = sorted((ring for ring in rings(world, country) if area(ring) >= _SMALLEST), key=area, reverse=True)
    texts = []
    for ring in kept:
        half = len(ring) // 2  # two lines, since a closed one has no straight way from end to end
        closed = [
            *simplified(ring[: half + 1], _TOLERANCE)[:-1],
            *simplified([*ring[half:], ring[0]], _TOLERANCE)[:-1],
        ]
        if len(closed) > 3:
            texts.append(" ".join(f"{lon * 100:.0f},{lat * 100:.0f}" for lon, lat in closed))
    return texts


def _written(texts: Sequence[str]) -> str:
    """Return rings as the lines of a tuple."""
    parts = []
    for text in texts:
        lines = wrap(text, 100)
        strings = [f'"{line} "' for line in lines[:-1]] + [f'"{lines[-1]}"']
        parts.append("\n".join(f"    {string}" for string in strings) + ",")
    return "\n".join(parts)


def main(file: str) -> None:
    """Print the text of `views/uk_outline.py`."""
    world = json.loads(Path(file).read_text(encoding="utf-8"))
    neighbours = [text for country in NEIGHBOURS for text in outline(world, country)]
    sys.stdout.write(
        _TEXT.format(land=_written(outline(world, UNITED_KINGDOM)), neighbours=_written(neighbours))
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
