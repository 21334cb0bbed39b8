"""The page on speed: its tables and its picture, made from the results that are kept in the repository."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

from tests.benchmarks.project import ROOT
from tests.benchmarks.results import (
    HEADINGS,
    KEPT,
    STAGE_HEADINGS,
    Measured,
    as_json,
    circumstances,
    from_json,
    rows,
    seconds,
    stage_rows,
)
from tests.benchmarks.tools import TOOLS

PAGE: Final = ROOT / "content" / "speed.md"
PICTURE: Final = ROOT / "content" / "assets" / "speed.svg"

_MEASURED: Final = re.compile(r"(?<=^## What was measured\n).*?(?=^## )", re.MULTILINE | re.DOTALL)
"""The part of the page that is made: what stands below this heading."""

_BUSY: Final = (
    "The machine was busy with other work meanwhile: times by the clock are longer than they need be, and "
    "ratios are rough."
)
_TO_THE_LEFT: Final = ("what built it", "given", STAGE_HEADINGS[0])
_WIDTH, _LABELS, _BAR, _GAP = 720, 250, 18, 8


def publish(measured: Measured) -> tuple[Path, ...]:
    """Put what was measured at one size among the results that are kept, and make the page's part anew.

    Returns:
        The files that were written.
    """
    others = [each for each in kept() if each.size != measured.size]
    KEPT.write_text(as_json([*others, measured]), encoding="utf-8")
    write()
    return KEPT, PAGE, PICTURE


def kept() -> tuple[Measured, ...]:
    """Return the results that are kept in the repository."""
    return from_json(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else ()


def write() -> None:
    """Make the page's part and its picture anew from what is kept."""
    results = kept()
    PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), results), encoding="utf-8")
    PICTURE.write_text(picture(results), encoding="utf-8")


def page_with(page: str, results: Sequence[Measured]) -> str:
    """Return the page with its part made anew.

    Args:
        page: its text.
        results: what is kept.
    """
    part = "\n\n".join(_part(results))
    return _MEASURED.sub(lambda _: f"\n{part}\n\n", page, count=1)


def _part(results: Sequence[Measured]) -> Iterator[str]:
    yield f"![{_in_words(results)}](assets/speed.svg)"
    for measured in results:
        yield f"### A collection of {measured.size:,} pen pictures"
        made_by = "; ".join(f"{result.name}: {result.versions}" for result in measured.results)
        yield f"{circumstances(measured)}. {made_by}."
        if measured.load > 1:
            yield _BUSY
        yield f"Table: Building {measured.size:,} pen pictures"
        yield _table(("what built it", "given", *HEADINGS[1:]), _with_given(measured))
        if measured.stages:
            yield f"Table: Our own build of {measured.size:,} pen pictures, by stage"
            yield _table(STAGE_HEADINGS, stage_rows(measured.stages))
        for tool, why in measured.left_out.items():
            yield f"Left out: {TOOLS[tool].name}, since {why.splitlines()[0]}."
        not_run = [
            tool.name
            for name, tool in TOOLS.items()
            if not measured.of(name) and name not in measured.left_out
        ]
        if not_run:
            yield f"Not run at this size: {', '.join(not_run)}."


def _with_given(measured: Measured) -> Iterator[tuple[str, ...]]:
    for result, row in zip(measured.results, rows(measured), strict=True):
        yield row[0], TOOLS[result.tool].given, *row[1:]


def _table(headings: Sequence[str], lines: Iterator[tuple[str, ...]]) -> str:
    ruled = ["---" if heading in _TO_THE_LEFT else "--:" for heading in headings]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (headings, ruled, *lines))


def _in_words(results: Sequence[Measured]) -> str:
    """Return what the picture shows."""
    parts = []
    for measured in results:
        times = ", ".join(f"{result.name} {seconds(result.took.wall)}" for result in measured.results)
        parts.append(f"{measured.size:,} pen pictures: {times}")
    return f"Bars of the time that each build takes by the clock. {'; '.join(parts)}."


def picture(results: Sequence[Measured]) -> str:
    """Return the picture: for each size a bar for each tool, as long as its build takes.

    Its colours stand out on its own white ground, whatever the page's are.
    """
    lines: list[str] = []
    top = 0
    for measured in results:
        top += 28
        lines.append(f'<text x="12" y="{top}" font-weight="bold">{measured.size:,} pen pictures</text>')
        top += 10
        longest = max(result.took.wall for result in measured.results)
        for result in measured.results:
            wall = result.took.wall
            length = max(2, round((_WIDTH - _LABELS - 90) * wall / longest))
            colour = "#005a70" if result.tool == "ours" else "#8a8a8a"
            middle = top + _BAR - 5
            lines.append(
                f'<text x="{_LABELS - 8}" y="{middle}" text-anchor="end">{escape(result.name)}</text>'
            )
            lines.append(f'<rect x="{_LABELS}" y="{top}" width="{length}" height="{_BAR}" fill="{colour}"/>')
            lines.append(f'<text x="{_LABELS + length + 6}" y="{middle}">{seconds(wall)}</text>')
            top += _BAR + _GAP
    height = top + 12
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
        f'height="{height}" font-family="sans-serif" font-size="14" fill="#1a1a1a">'
    )
    ground = f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>'
    return "\n".join((head, ground, *lines, "</svg>")) + "\n"
