"""What was measured: kept as JSON, and shown as a table of plain text.

A ratio is to Hugo with Pagefind, at the same size and in the same runs. Seconds differ from machine to
machine; ratios less so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.benchmarks.measuring import Took, middle
from tests.benchmarks.tools import TOOLS

KEPT: Final = Path(__file__).with_name("results.json")
"""The results that the page on speed shows. They stand beside what measures them: `data/` is for evidence,
and what stands in `content/` is published."""

MEASURED_BY: Final = "hugo"
HEADINGS: Final = (
    *("", "clock", "clock, to Hugo", "processor", "processor, to Hugo"),
    *("memory", "of what it starts", "pages", "size"),
)
"""Memory is the most that one process held: a command itself, and the largest that it starts."""
STAGE_HEADINGS: Final = ("our build by stage", "clock", "share of it", "processor")


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool took at one size.

    Args:
        tool: the word that `TOOLS=` knows it by.
        versions: of its packages.
        runs: what each run took.
        pages: how many pages of HTML it wrote.
        size: how many bytes it wrote.
    """

    tool: str
    versions: str
    runs: tuple[Took, ...]
    pages: int
    size: int

    @property
    def name(self) -> str:
        """What tables call the tool."""
        return TOOLS[self.tool].name

    @property
    def took(self) -> Took:
        """The median of its runs."""
        return middle(self.runs)


@dataclass(frozen=True, slots=True)
class Stages:
    """What the stages of our own build took, as medians.

    Args:
        wall: seconds by the clock, by stage.
        processor: seconds of the processor, by stage.
        beside: seconds of the processors that Pagefind used, and the thread that feeds it.
        own: the most memory that our own process held, in bytes.
        largest_other: the same of the largest process that it started.
    """

    wall: dict[str, float]
    processor: dict[str, float]
    beside: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured at one size.

    Args:
        size: how many pen pictures the collection had.
        seed: what it was made from.
        date: the day.
        machine: what it ran on, in a few words.
        load: how many processes wanted a core as it began; a ratio by the clock means little where that is
            more than the cores.
        results: of each tool.
        stages: of our own build.
        left_out: why each tool that was asked for is missing, by its word.
    """

    size: int
    seed: int
    date: str
    machine: str
    load: float
    results: tuple[Result, ...]
    stages: Stages | None
    left_out: dict[str, str]

    def of(self, tool: str) -> Result | None:
        """Return the result of a tool, if there is one."""
        return next((result for result in self.results if result.tool == tool), None)

    def ratios(self, result: Result) -> tuple[str, str]:
        """Return how many times as long as Hugo a tool took, by the clock and of the processor, in words."""
        base = self.of(MEASURED_BY)
        if base is None:
            return "–", "–"
        took, least = result.took, base.took
        return f"{took.wall / least.wall:.1f}", f"{took.processor / least.processor:.1f}"


def stages_of(runs: Sequence[dict[str, Any]], totals: Sequence[Took]) -> Stages:
    """Return the medians of some runs of our own build.

    Args:
        runs: what `stages` wrote of each.
        totals: what each took as a whole; what no stage accounts for is `other`.
    """
    for run, total in zip(runs, totals, strict=True):
        wall = run["wall"]
        wall["other"] = total.wall - sum(seconds for stage, seconds in wall.items() if stage != "other")
    names = runs[0]["wall"]
    wall, processor = (
        {name: median(run[measure][name] for run in runs) for name in names}
        for measure in ("wall", "processor")
    )
    return Stages(wall, processor, median(run["beside"] for run in runs))


def as_json(all_measured: Iterable[Measured]) -> str:
    """Return results as JSON, the smallest size first."""
    ordered = sorted(all_measured, key=lambda measured: measured.size)
    return json.dumps([asdict(measured) for measured in ordered], indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> tuple[Measured, ...]:
    """Return results that were kept as JSON."""
    return tuple(_measured(fields) for fields in json.loads(text))


def _measured(fields: dict[str, Any]) -> Measured:
    results = tuple(
        Result(**{**result, "runs": tuple(Took(**run) for run in result["runs"])})
        for result in fields["results"]
    )
    stages = Stages(**fields["stages"]) if fields["stages"] else None
    return Measured(**{**fields, "results": results, "stages": stages})


def rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    """Yield a row of words for each tool."""
    for result in measured.results:
        took, (by_clock, of_processor) = result.took, measured.ratios(result)
        yield (
            result.name,
            seconds(took.wall),
            by_clock,
            seconds(took.processor),
            of_processor,
            megabytes(took.own),
            megabytes(took.started) if took.started else "–",
            f"{result.pages:,}",
            megabytes(result.size),
        )


def stage_rows(stages: Stages) -> Iterator[tuple[str, ...]]:
    """Yield a row of words for each stage, with its share of the whole."""
    whole = sum(stages.wall.values())
    for name, wall in stages.wall.items():
        yield name, seconds(wall), f"{wall / whole:.0%}", seconds(stages.processor[name])
    yield "beside it: Pagefind", "–", "–", seconds(stages.beside)


def table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Return a table of plain text: the first column to the left, the others to the right."""
    all_lines = [headings, *lines]
    widths = [max(len(line[column]) for line in all_lines) for column in range(len(headings))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if not column else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in all_lines
    )


def circumstances(measured: Measured) -> str:
    """Return when and on what it was measured, and how often."""
    runs = len(measured.results[0].runs) if measured.results else 0
    often = "one run" if runs == 1 else f"medians of {runs} runs in turn"
    return f"{measured.date}, {measured.machine}, load {measured.load:.1f} at the beginning; {often}"


def report(measured: Measured) -> str:
    """Return what was measured, as plain text."""
    head = f"{measured.size:,} pen pictures; {circumstances(measured)}"
    parts = [head, table(HEADINGS, rows(measured))]
    if measured.stages:
        stages = measured.stages
        parts.append(table(STAGE_HEADINGS, stage_rows(stages)))
    parts += [f"Left out: {tool}: {why}" for tool, why in measured.left_out.items()]
    return "\n\n".join(parts)


def seconds(value: float) -> str:
    """Return seconds in words: two digits after the point where they are few."""
    return f"{value:.2f} s" if value < 10 else f"{value:,.1f} s" if value < 100 else f"{value:,.0f} s"


def megabytes(value: int) -> str:
    """Return bytes in words."""
    return f"{value / 1e6:.1f} MB" if value < 1e7 else f"{value / 1e6:,.0f} MB"
