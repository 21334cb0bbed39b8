"""Lays a figure out as a drawing: boxes, outlines and lines of text. All lengths are in one unit of an SVG.

The drawing says nothing that the figure's parts do not: which shape stands where follows from their order.
Colours and the SVG itself are the template's. Narrow and tall, so that it can be read on a telephone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from textwrap import wrap
from types import MappingProxyType
from typing import Final

from evidence_guide.model import Figure, FigureShape

WIDTH: Final = 360
"""The width of every drawing."""
_LINE_HEIGHT: Final = 18
"""The height of a line of text."""
_LETTER_WIDTH: Final = 7.4
"""About the width of a letter, from which follows where lines are broken."""
_GAP: Final = 14


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle, or another outline where `path` is given.

    Args:
        role: what it stands for, which decides its colour: "box", "inner", "arrow", "layer".
        x: how far the left side of a rectangle is from the left.
        y: how far its top is from the top.
        width: its width.
        height: its height.
        path: another outline, as the path of an SVG.
    """

    role: str
    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    path: str = ""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text.

    Args:
        text: the words.
        x: how far the start or the middle of the line is from the left.
        y: how far its base line is from the top.
        anchor: what stands at `x`: the "start" or the "middle" of the line.
    """

    text: str
    x: float
    y: float
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing.

    Args:
        width: the width of the whole.
        height: the height of the whole.
        shapes: the shapes, back to front.
        lines: the lines of text on top of them.
    """

    width: int
    height: int
    shapes: tuple[Shape, ...]
    lines: tuple[TextLine, ...]


def draw_figure(figure: Figure) -> Drawing | None:
    """Lay out a figure as a drawing.

    Args:
        figure: its shape, and the titles of its parts.

    Returns:
        The drawing; None for a matrix, which is a table and has none.
    """
    layout = _LAYOUTS.get(figure.shape)
    return layout([part.title for part in figure.parts]) if layout else None


def _wrapped(text: str, width: float) -> list[str]:
    return wrap(text, max(6, int(width / _LETTER_WIDTH)), break_long_words=False)


def _centred(text: str, x: float, middle: float, width: float) -> Iterator[TextLine]:
    """Yield a text in lines of a width, centred on a point."""
    lines = _wrapped(text, width)
    first = middle - (len(lines) - 1) * _LINE_HEIGHT / 2 + 5
    for index, line in enumerate(lines):
        yield TextLine(line, x, round(first + index * _LINE_HEIGHT, 1))


def _box_height(text: str, width: float) -> int:
    return len(_wrapped(text, width)) * _LINE_HEIGHT + 20


def _steps(titles: Sequence[str], first_width: float, *, both_ways: bool) -> Drawing:
    """Stack boxes beside an arrow; the width of the boxes grows from the first to the last."""
    left, full = 40, WIDTH - 40
    shapes: list[Shape] = []
    text_lines: list[TextLine] = []
    y = 8
    growth = (full - first_width) / max(1, len(titles) - 1)
    for index, title in enumerate(titles):
        width = round(first_width + growth * index)
        height = _box_height(title, width - 16)
        shapes.append(Shape("box", left, y, width, height))
        text_lines.extend(_centred(title, left + width / 2, y + height / 2, width - 16))
        y += height + _GAP
    bottom = y - _GAP
    head = f"M16 {bottom} l-8 -14 h16 z"
    tail = "M16 8 l-8 14 h16 z" if both_ways else ""
    shapes.append(
        Shape("arrow", path=f"M14 {20 if both_ways else 8} h4 V{bottom - 12} h-4 z {head} {tail}".strip())
    )
    return Drawing(WIDTH, bottom + 8, tuple(shapes), tuple(text_lines))


def _continuum(titles: Sequence[str]) -> Drawing:
    return _steps(titles, 170, both_ways=False)


def _spectrum(titles: Sequence[str]) -> Drawing:
    return _steps(titles, WIDTH - 40, both_ways=True)


def _pyramid(titles: Sequence[str]) -> Drawing:
    """Cut a triangle into layers, the first at its tip, and write their titles beside them."""
    half, tip, layer = 90, 8, 64
    middle = half + 8
    slope = half / (layer * len(titles))
    shapes: list[Shape] = []
    text_lines: list[TextLine] = []
    for index, title in enumerate(titles):
        top, bottom = tip + index * layer, tip + (index + 1) * layer - 4
        inner, outer = slope * (top - tip), slope * (bottom - tip)
        upper = f"M{middle - inner:.1f} {top} H{middle + inner:.1f}"
        outline = f"{upper} L{middle + outer:.1f} {bottom} H{middle - outer:.1f} z"
        shapes.append(Shape("layer", path=outline))
        start, level = 2 * half + 30, (top + bottom) / 2
        edge = middle + slope * (level - tip)
        shapes.append(Shape("arrow", path=f"M{edge:.1f} {level - 1} H{start - 6} v2 H{edge:.1f} z"))
        text_lines.extend(
            TextLine(line.text, start, line.y, "start")
            for line in _centred(title, start, level, WIDTH - start)
        )
    return Drawing(WIDTH, tip + layer * len(titles) + 4, tuple(shapes), tuple(text_lines))


def _levels(titles: Sequence[str]) -> Drawing:
    """Set boxes one inside the other, the first outermost, each with its title at its top."""
    shapes: list[Shape] = []
    text_lines: list[TextLine] = []
    inset, y = 14, 8
    tops_and_widths = []
    for index, title in enumerate(titles):
        width = WIDTH - 16 - 2 * inset * index
        tops_and_widths.append((y, width))
        lines = _wrapped(title, width - 16)
        text_lines.extend(
            TextLine(line, WIDTH / 2, y + 22 + n * _LINE_HEIGHT) for n, line in enumerate(lines)
        )
        y += len(lines) * _LINE_HEIGHT + 20
    bottom = y + 8 + inset * (len(titles) - 1)
    for index, (top, width) in enumerate(tops_and_widths):
        shapes.append(
            Shape(
                "inner" if index % 2 else "box", (WIDTH - width) / 2, top, width, bottom - inset * index - top
            )
        )
    return Drawing(WIDTH, bottom + 8, tuple(shapes), tuple(text_lines))


def _cycle(titles: Sequence[str]) -> Drawing:
    """Set boxes round a circle, clockwise from the top, with arrows between them."""
    width, height = 116, 62
    radius = max(118, len(titles) * 24)
    across, down = WIDTH / 2 - width / 2 - 4, radius
    middle = down + height / 2 + 8
    shapes: list[Shape] = []
    text_lines: list[TextLine] = []
    for index, title in enumerate(titles):
        angle = 2 * pi * index / len(titles) - pi / 2
        x, y = WIDTH / 2 + across * cos(angle), middle + down * sin(angle)
        shapes.append(Shape("box", round(x - width / 2, 1), round(y - height / 2, 1), width, height))
        text_lines.extend(_centred(title, round(x, 1), y, width - 10))
        between = angle + pi / len(titles)
        shapes.append(
            Shape(
                "arrow",
                path=_arrow_head(
                    WIDTH / 2 + across * cos(between), middle + down * sin(between), between + pi / 2
                ),
            )
        )
    return Drawing(WIDTH, round(2 * middle), tuple(shapes), tuple(text_lines))


def _arrow_head(x: float, y: float, direction: float) -> str:
    corners = ((9, 0.0), (9, 2.4), (9, -2.4))
    points = [
        f"{x + r * cos(direction + turn):.1f} {y + r * sin(direction + turn):.1f}" for r, turn in corners
    ]
    return f"M{points[0]} L{points[1]} L{points[2]} z"


_LAYOUTS: Final[Mapping[FigureShape, Callable[[Sequence[str]], Drawing]]] = MappingProxyType(
    {
        FigureShape.CONTINUUM: _continuum,
        FigureShape.SPECTRUM: _spectrum,
        FigureShape.PYRAMID: _pyramid,
        FigureShape.LEVELS: _levels,
        FigureShape.CYCLE: _cycle,
    }
)
