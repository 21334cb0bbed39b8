"""Lays out the map of places: markers that do not cover each other, and the same places as a list.

A place stands on the map where its record gives a point with its source, and in the list beside it in any
case. The outline comes from `uk_outline`, where it lies on the map from `map_projection`; colours and the SVG
itself are the template's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Country, Locality, Outcome, PenPicture, Study
from evidence_guide.views import uk_outline
from evidence_guide.views.map_projection import HEIGHT, WIDTH, Point, is_on_map, on_map, svg_path
from evidence_guide.views.marker_spacing import spread
from evidence_guide.views.uk_nations import UK_NATIONS
from evidence_guide.views.wording import join, label, tally

MARKER: Final = 24
"""The least width of something to point at (WCAG 2.2, 2.5.8), and so the least distance of two markers."""

SEVERAL: Final = "several"
"""The shape of a place whose pen pictures ended differently."""
STUDY: Final = "study"
"""The shape of a place that has a study and no pen picture."""

_COUNTRIES_ON_MAP: Final = frozenset({*UK_NATIONS, Country.UNITED_KINGDOM})


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place, with what is set in it.

    Args:
        node: the place.
        place: its record.
        pen_pictures: its pen pictures, each with what became of it.
        studies: its primary studies.
        number: the number of its marker; 0 where it has none.
        shape: the shape of its marker: an outcome, `SEVERAL` or `STUDY`.
    """

    node: Node
    place: Locality
    pen_pictures: tuple[tuple[Node, Outcome], ...]
    studies: tuple[Node, ...]
    number: int
    shape: str

    @property
    def words(self) -> str:
        """The name of the marker for a reader who does not see the map."""
        outcomes = join(
            dict.fromkeys(f"what became of it: {label(outcome)}" for _, outcome in self.pen_pictures)
        )
        counts = join(
            [
                tally(len(self.pen_pictures), "pen picture") if self.pen_pictures else "",
                tally(len(self.studies), "study") if self.studies else "",
            ]
        )
        return "; ".join(phrase for phrase in (f"{self.place.title}: {counts}", outcomes) if phrase)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker on the map; lengths are in the units of the map.

    Args:
        entry: the place.
        x: where its middle is, from the left.
        y: the same, from the top.
        point: where the place is, from which the marker may have been moved aside.
    """

    entry: PlaceEntry
    x: float
    y: float
    point: Point

    @property
    def is_aside(self) -> bool:
        """Whether it stands so far from its point that a line has to lead there."""
        return hypot(self.x - self.point[0], self.y - self.point[1]) > MARKER / 4


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The map and the list.

    Args:
        width: the width of the map, in its units.
        height: its height.
        land: the outline of the United Kingdom, as the path of an SVG.
        neighbours: that of the lands it borders on.
        markers: in order of number.
        entries: every place that something is set in, in order of title.
        shapes: the shapes that occur, in the order of the legend.
    """

    width: int
    height: int
    land: str
    neighbours: str
    markers: tuple[Marker, ...]
    entries: tuple[PlaceEntry, ...]
    shapes: tuple[str, ...]


def make_place_map(corpus: Corpus, graph: Graph) -> PlaceMap:
    """Lay out every place that a pen picture or a study is set in.

    Args:
        corpus: the records.
        graph: what is set in each place.
    """
    entries = tuple(_entries(corpus, graph))
    markers = tuple(_markers(entries))
    shapes_used = {marker.entry.shape for marker in markers}
    shapes = tuple(shape for shape in (*Outcome, SEVERAL, STUDY) if shape in shapes_used)
    land, neighbours = svg_path(uk_outline.LAND), svg_path(uk_outline.NEIGHBOURS)
    return PlaceMap(WIDTH, HEIGHT, land, neighbours, markers, entries, shapes)


def _entries(corpus: Corpus, graph: Graph) -> Iterator[PlaceEntry]:
    """Yield every place that something is set in by title; those with a point are numbered."""
    last_number = 0
    for place in sorted(corpus.all(Locality).values(), key=lambda place: place.title.lower()):
        node = Node("place", place.id)
        pen_pictures = tuple(
            (picture, _outcome(corpus, picture)) for picture in graph.holders(node, "pen-picture", "set in")
        )
        studies = tuple(
            study for study in graph.holders(node, "study", "set in") if _is_primary(corpus, study)
        )
        if not pen_pictures and not studies:
            continue
        number = 0
        if _point(place):
            number = last_number = last_number + 1
        outcomes = {outcome for _, outcome in pen_pictures}
        shape = SEVERAL if len(outcomes) > 1 else str(next(iter(outcomes), STUDY))
        yield PlaceEntry(node, place, pen_pictures, studies, number, shape)


def _markers(entries: tuple[PlaceEntry, ...]) -> Iterator[Marker]:
    with_points = [(entry, point) for entry in entries if (point := _point(entry.place))]
    spread_points = spread([point for _, point in with_points], MARKER + 1)
    for (entry, point), (x, y) in zip(with_points, spread_points, strict=True):
        yield Marker(entry, x, y, point)


def _point(place: Locality) -> Point | None:
    """Return where a place is on the map; None where it has no point there."""
    if place.latitude is None or place.longitude is None or place.nation not in _COUNTRIES_ON_MAP:
        return None
    point = on_map(place.longitude, place.latitude)
    return point if is_on_map(point) else None


def _outcome(corpus: Corpus, node: Node) -> Outcome:
    picture: PenPicture = corpus.record(node)
    return picture.outcome


def _is_primary(corpus: Corpus, node: Node) -> bool:
    study: Study = corpus.record(node)
    return study.design.is_primary
