"""Lays the places of the guide out on a map: a projection, markers that do not cover each other, and a list.

A place stands on the map where its record gives a point with its source, and in the list beside it in any
case. The outline comes from `uk_outline`; colours and the SVG itself are the template's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import asinh, atan2, cos, hypot, radians, sin, sqrt, tan
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Country, Locality, Outcome, PenPicture, Study
from evidence_guide.views import uk_outline
from evidence_guide.views.wording import join, label, tally

Point = tuple[float, float]

WIDTH: Final = 270
"""Of the map, in units that are one dot wide on the narrowest screen, so that nothing is smaller there."""
MARKER: Final = 24
"""The least width of something to point at (WCAG 2.2, 2.5.8), and so the least distance of two markers."""
_MARGIN: Final = 13
_MERIDIAN: Final = -2.0
"""The longitude that runs straight up, as on the maps of the Ordnance Survey."""
_EAST: Final = 1.77
_WEST: Final = -8.65
"""As far west as the United Kingdom reaches: what lies beyond, of Ireland, is cut off."""
_NORTH: Final = 60.86
_SOUTH: Final = 49.86

SEVERAL: Final = "several"
"""The shape of a place whose pen pictures ended differently."""
STUDY: Final = "study"
"""The shape of a place that has a study and no pen picture."""


@dataclass(frozen=True, slots=True)
class Visited:
    """A place, with what is set in it.

    Args:
        node: the place.
        place: its record.
        pictures: its pen pictures, each with what became of it.
        studies: its studies, those of them that are none (accounts, reviews) left out.
        number: of its marker; 0 where it has none.
        shape: an outcome, `SEVERAL` or `STUDY`.
    """

    node: Node
    place: Locality
    pictures: tuple[tuple[Node, Outcome], ...]
    studies: tuple[Node, ...]
    number: int
    shape: str

    @property
    def words(self) -> str:
        """What a reader who does not see the map is told of the marker."""
        outcomes = join(dict.fromkeys(f"what became of it: {label(outcome)}" for _, outcome in self.pictures))
        what = join(
            [
                tally(len(self.pictures), "pen picture") if self.pictures else "",
                tally(len(self.studies), "study") if self.studies else "",
            ]
        )
        return "; ".join(part for part in (f"{self.place.title}: {what}", outcomes) if part)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker on the map.

    Args:
        visited: the place.
        x: where its middle is.
        y: the same, from the top.
        at: the point that it stands for, from which it may have been moved aside.
    """

    visited: Visited
    x: float
    y: float
    at: Point

    @property
    def aside(self) -> bool:
        """Whether it stands so far from its point that a line has to lead there."""
        return hypot(self.x - self.at[0], self.y - self.at[1]) > MARKER / 4


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The map and the list.

    Args:
        width: of the map.
        height: of the map.
        land: the outline of the United Kingdom, as the path of an SVG.
        neighbours: that of the lands it borders on.
        markers: in order of number.
        visited: every place that something is set in, in order of title.
        shapes: the shapes that occur, in the order of the legend.
    """

    width: int
    height: int
    land: str
    neighbours: str
    markers: tuple[Marker, ...]
    visited: tuple[Visited, ...]
    shapes: tuple[str, ...]


def projected(longitude: float, latitude: float) -> Point:
    """Return where a point of the earth is on the transverse Mercator projection of a ball, in radii."""
    lon, lat = radians(longitude - _MERIDIAN), radians(latitude)
    across = cos(lat) * sin(lon)
    return asinh(across / sqrt(1 - across * across)), atan2(tan(lat), cos(lon))


_LEFT: Final = projected(_WEST, 54.6)[0]
_TOP: Final = projected(_MERIDIAN, _NORTH)[1]
_SCALE: Final = (WIDTH - 2 * _MARGIN) / (projected(_EAST, 52.5)[0] - _LEFT)
HEIGHT: Final = round((_TOP - projected(_MERIDIAN, _SOUTH)[1]) * _SCALE + 2 * _MARGIN)


def on_map(longitude: float, latitude: float) -> Point:
    """Return where a point of the earth is on the map, from its top left corner."""
    x, y = projected(longitude, latitude)
    return round((x - _LEFT) * _SCALE + _MARGIN, 1), round((_TOP - y) * _SCALE + _MARGIN, 1)


def is_on_map(point: Point) -> bool:
    """Whether a point of the map is within its frame."""
    return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT


def path(rings: Iterable[str]) -> str:
    """Return rings of longitude and latitude in hundredths of a degree as the path of an SVG."""
    drawn = []
    for ring in rings:
        pairs = (pair.split(",") for pair in ring.split())
        points = [on_map(int(lon) / 100, int(lat) / 100) for lon, lat in pairs]
        drawn.append("M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "z")
    return "".join(drawn)


def spread(points: Sequence[Point], apart: float, rounds: int = 400) -> list[Point]:
    """Move points aside until no two are nearer to each other than a distance.

    In each round every pair that is too near is pushed apart by half of what is lacking on each side, and
    each point drawn back a little to where it belongs; the last rounds only push.

    Args:
        points: where they belong; two in one place are told apart by their order.
        apart: the least distance.
        rounds: after how many rounds to leave it at that.
    """
    now = [(x + 0.01 * i, y + 0.02 * i) for i, (x, y) in enumerate(points)]
    for turn in range(rounds):
        if turn < rounds // 2:
            now = [
                (x + (a - x) * 0.05, y + (b - y) * 0.05) for (x, y), (a, b) in zip(now, points, strict=True)
            ]
        for i, j in combinations(range(len(now)), 2):
            dx, dy = now[j][0] - now[i][0], now[j][1] - now[i][1]
            away = hypot(dx, dy)
            if away < apart:
                push = (apart - away) / 2 + 0.05
                ux, uy = dx / away * push, dy / away * push
                now[i], now[j] = (now[i][0] - ux, now[i][1] - uy), (now[j][0] + ux, now[j][1] + uy)
    return [(round(x, 1), round(y, 1)) for x, y in now]


def make_place_map(corpus: Corpus, graph: Graph) -> PlaceMap:
    """Lay out every place that a pen picture or a study is set in.

    Args:
        corpus: the records.
        graph: what is set in each place.
    """
    found = []
    points: list[Point] = []
    for place in sorted(corpus.all(Locality).values(), key=lambda p: p.title.lower()):
        node = Node("place", place.id)
        pictures = tuple((n, _outcome(corpus, n)) for n in graph.holders(node, "pen-picture", "set in"))
        studies = tuple(n for n in graph.holders(node, "study", "set in") if _is_study(corpus, n))
        if not pictures and not studies:
            continue
        point = _point(place)
        if point:
            points.append(point)
        outcomes = {outcome for _, outcome in pictures}
        shape = SEVERAL if len(outcomes) > 1 else str(next(iter(outcomes), STUDY))
        found.append(Visited(node, place, pictures, studies, len(points) if point else 0, shape))
    marked = [visited for visited in found if visited.number]
    markers = tuple(
        Marker(visited, x, y, at)
        for visited, (x, y), at in zip(marked, spread(points, MARKER + 1), points, strict=True)
    )
    used = {visited.shape for visited in marked}
    shapes = tuple(shape for shape in (*Outcome, SEVERAL, STUDY) if shape in used)
    return PlaceMap(
        WIDTH, HEIGHT, path(uk_outline.LAND), path(uk_outline.NEIGHBOURS), markers, tuple(found), shapes
    )


def _point(place: Locality) -> Point | None:
    if place.latitude is None or place.longitude is None or place.nation not in _NATIONS:
        return None
    point = on_map(place.longitude, place.latitude)
    return point if is_on_map(point) else None


_NATIONS: Final = frozenset(
    {Country.ENGLAND, Country.SCOTLAND, Country.WALES, Country.NORTHERN_IRELAND, Country.UNITED_KINGDOM}
)


def _outcome(corpus: Corpus, node: Node) -> Outcome:
    picture: PenPicture = corpus.record(node)
    return picture.outcome


def _is_study(corpus: Corpus, node: Node) -> bool:
    study: Study = corpus.record(node)
    return study.design.is_primary
