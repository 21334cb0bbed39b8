"""A drawing shows each part of a figure, in order, within its frame, and nothing lies over anything else."""

from __future__ import annotations

import re

import pytest

from evidence_guide.model.documents import Figure
from evidence_guide.views.figure_drawing import WIDTH, Drawing, draw_figure

TITLES = [
    "Relative autonomy",
    "Co-ordination",
    "Joint appointments",
    "Enhanced partnership",
    "Structural integration",
]
SHAPES = ["continuum", "spectrum", "pyramid", "levels", "cycle"]


def drawn(shape: str, titles: list[str]) -> Drawing:
    parts = [{"id": f"part-{n}", "title": title, "says": "So."} for n, title in enumerate(titles)]
    fields = {"id": "a", "title": "A", "summary": "A.", "shape": shape, "parts": parts}
    drawing = draw_figure(Figure.model_validate({**fields, "sources": [{"reference": "x"}]}))
    assert drawing is not None
    return drawing


@pytest.mark.parametrize("count", range(1, 6))
@pytest.mark.parametrize("shape", SHAPES)
def test_each_title_stands_in_the_drawing_once_and_in_order(shape, count):
    words = " ".join(line.text for line in drawn(shape, TITLES[:count]).lines)
    assert words == " ".join(TITLES[:count])


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("shape", SHAPES)
def test_everything_is_within_the_frame(shape, count):
    drawing = drawn(shape, (TITLES * 2)[:count])
    assert drawing.width == WIDTH
    for box in drawing.shapes:
        assert 0 <= box.x <= box.x + box.width <= drawing.width
        assert 0 <= box.y <= box.y + box.height <= drawing.height
    for line in drawing.lines:
        assert 0 < line.y < drawing.height
        assert 0 <= line.x <= drawing.width


@pytest.mark.parametrize("shape", ["continuum", "spectrum", "cycle"])
def test_boxes_do_not_overlap(shape):
    boxes = [s for s in drawn(shape, TITLES).shapes if s.role == "box"]
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart_across = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_down = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_across or apart_down


def test_boxes_of_a_continuum_grow():
    widths = [s.width for s in drawn("continuum", TITLES).shapes if s.role == "box"]
    assert widths == sorted(set(widths))


def test_layers_of_a_pyramid_widen_downwards():
    outlines = [s.path for s in drawn("pyramid", TITLES[:3]).shapes if s.role == "layer"]
    lowest = [max(map(float, re.findall(r"L([\d.]+)", outline))) for outline in outlines]
    assert lowest == sorted(set(lowest))


def test_a_matrix_is_a_table_and_no_drawing():
    part = {"id": "a", "title": "A", "says": "So.", "cells": ["one"]}
    fields = {
        "id": "a",
        "title": "A",
        "summary": "A.",
        "shape": "matrix",
        "columns": ["Then"],
        "parts": [part],
    }
    assert draw_figure(Figure.model_validate({**fields, "sources": [{"reference": "x"}]})) is None
