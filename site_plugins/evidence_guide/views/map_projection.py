"""Projects longitudes and latitudes onto the map of the United Kingdom, and its outline into an SVG path."""

from __future__ import annotations

from collections.abc import Iterable
from math import asinh, atan2, cos, radians, sin, sqrt, tan
from typing import Final

Point = tuple[float, float]
"""A place on the map: how far from its left and from its top, in its units."""

WIDTH: Final = 270
"""Of the map, in units that are one dot wide on the narrowest screen, so that nothing is smaller there."""
_MARGIN: Final = 13
_MERIDIAN: Final = -2.0
"""The longitude that runs straight up, as on the maps of the Ordnance Survey."""
_EAST: Final = 1.77
_WEST: Final = -8.65
"""As far west as the United Kingdom reaches: what lies beyond, of Ireland, is cut off."""
_NORTH: Final = 60.86
_SOUTH: Final = 49.86


def transverse_mercator(longitude: float, latitude: float) -> Point:
    """Return where a point of the earth is on the transverse Mercator projection of a ball.

    Args:
        longitude: in degrees.
        latitude: in degrees.

    Returns:
        How far east of the meridian and north of the equator, in radii of the ball.
    """
    lon, lat = radians(longitude - _MERIDIAN), radians(latitude)
    eastward = cos(lat) * sin(lon)
    return asinh(eastward / sqrt(1 - eastward * eastward)), atan2(tan(lat), cos(lon))


_LEFT: Final = transverse_mercator(_WEST, 54.6)[0]
_TOP: Final = transverse_mercator(_MERIDIAN, _NORTH)[1]
_SCALE: Final = (WIDTH - 2 * _MARGIN) / (transverse_mercator(_EAST, 52.5)[0] - _LEFT)
"""Units of the map to a radius of the ball."""
HEIGHT: Final = round((_TOP - transverse_mercator(_MERIDIAN, _SOUTH)[1]) * _SCALE + 2 * _MARGIN)
"""Of the map, in the units of its width."""


def on_map(longitude: float, latitude: float) -> Point:
    """Return where a point of the earth is on the map, from its top left corner.

    Args:
        longitude: in degrees.
        latitude: in degrees.
    """
    x, y = transverse_mercator(longitude, latitude)
    return round((x - _LEFT) * _SCALE + _MARGIN, 1), round((_TOP - y) * _SCALE + _MARGIN, 1)


def is_on_map(point: Point) -> bool:
    """Whether a point of the map is within its frame."""
    return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT


def svg_path(rings: Iterable[str]) -> str:
    """Return closed outlines as the path of an SVG, in the units of the map.

    Args:
        rings: the outlines: points with a blank between them, each a longitude and a latitude in
            hundredths of a degree.
    """
    subpaths = []
    for ring in rings:
        pairs = (pair.split(",") for pair in ring.split())
        points = [on_map(int(lon) / 100, int(lat) / 100) for lon, lat in pairs]
        subpaths.append("M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "z")
    return "".join(subpaths)
