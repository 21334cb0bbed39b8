"""`make bench`: builds one invented collection with our own generator and with others, and compares.

python -m tests.benchmarks --size 100 --runs 3 --tools all --publish
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import sys
from datetime import date
from typing import Any, Final

import click
from tests.benchmarks.measuring import Command, CommandError, Took, pages_and_bytes, run
from tests.benchmarks.published import publish
from tests.benchmarks.results import Measured, Result, as_json, report, stages_of
from tests.benchmarks.tools import OUT, STAGES_FILE, TOOLS, USUAL
from tests.benchmarks.workplace import BENCH, TOOLS_VENV, ToolMissingError, Workplace, install_tools, versions

from evidence_guide import __version__

OURS: Final = "ours"

DISK_EACH: Final = 350_000
"""Bytes on disk for each pen picture: the collection, and one site at a time."""
DISK_EACH_RENDERED: Final = 600_000
"""The same for the finished pages that some generators are given, a copy of them, and what Zensical keeps."""
DISK_TOOLS: Final = 500_000_000
"""Bytes on disk of the other generators, which stay."""

_ENVIRONMENT: Final = {"NO_MKDOCS_2_WARNING": "1", "HUGO_CACHEDIR": str(BENCH / "hugo-cache")}


@click.command()
@click.option("--size", default=100, show_default=True, type=click.IntRange(2), help="How many pen pictures.")
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1), help="How often each is run.")
@click.option("--tools", default=" ".join(USUAL), show_default=True, help=f"Of {', '.join(TOOLS)}; or all.")
@click.option("--seed", default=1, show_default=True, help="What the collection is made from.")
@click.option("--limit", default=3600.0, show_default=True, help="Seconds after which a command is ended.")
@click.option("--publish", "published", is_flag=True, help="Put the results on the page on speed.")
def main(size: int, runs: int, tools: str, seed: int, limit: float, published: bool) -> None:
    """Build one invented collection with this generator and with others, and compare."""
    asked = list(TOOLS) if tools == "all" else tools.replace(",", " ").split()
    if unknown := [name for name in asked if name not in TOOLS]:
        raise click.UsageError(f"No such tool: {', '.join(unknown)}. There are {', '.join(TOOLS)}.")
    _say_disk(size, asked)
    left_out: dict[str, str] = {}
    if asked != [OURS] and (problem := install_tools()):
        print(problem)
        left_out = {name: "it could not be installed" for name in asked if name != OURS}
    place = Workplace(size, seed)
    # so that what was begun is ended and removed, as it is after Ctrl+C
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        measured = _measured(place, asked, runs, limit, left_out)
    finally:
        place.remove()
    print(f"\n{report(measured)}")
    kept = BENCH / f"results-{size}.json"
    kept.write_text(as_json([measured]), encoding="utf-8")
    print(f"\nThe same as JSON: {os.path.relpath(kept)}")
    if published:
        for file in publish(measured):
            print(f"Written: {os.path.relpath(file)}")


def _say_disk(size: int, asked: list[str]) -> None:
    """Say how much disk is needed, and stop where there is less."""
    rendered = {"mkdocs", "zensical"} & set(asked)
    each = DISK_EACH + (DISK_EACH_RENDERED if rendered else 0)
    needed = size * each + (0 if TOOLS_VENV.exists() or asked == [OURS] else DISK_TOOLS)
    BENCH.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(BENCH).free
    print(f"Needs about {needed / 1e6:,.0f} MB of disk; {free / 1e6:,.0f} MB are free.")
    if free < needed:
        raise click.UsageError("There is too little room.")


def _measured(
    place: Workplace, asked: list[str], runs: int, limit: float, left_out: dict[str, str]
) -> Measured:
    print(f"Writing a collection of {place.size:,} pen pictures …", flush=True)
    place.make()
    commands: dict[str, tuple[Command, ...]] = {}
    for name in asked:
        if name in left_out:
            continue
        folder = place.folder / name
        folder.mkdir()
        try:
            commands[name] = TOOLS[name].prepare(place, folder)
        except ToolMissingError as error:
            left_out[name] = str(error)
    load = round(os.getloadavg()[0], 1)
    if load > (os.cpu_count() or 1) / 2:
        print(f"This machine is busy (load {load}): times by the clock will mean little.")
    took: dict[str, list[Took]] = {name: [] for name in commands}
    wrote: dict[str, tuple[int, int]] = {}
    stages: list[dict[str, Any]] = []
    for number in range(1, runs + 1):
        for name in [name for name in commands if name not in left_out]:
            folder = place.folder / name
            # no site is in the way of this one, nor helps it; to prepare other generators our own has run too
            for left in (folder / OUT, folder / ".cache", place.project / ".cache"):
                shutil.rmtree(left, ignore_errors=True)
            print(f"Run {number} of {runs}: {TOOLS[name].name} …", end="", flush=True)
            try:
                took[name].append(run(commands[name], _ENVIRONMENT, place.folder / f"{name}.log", limit))
            except CommandError as error:
                left_out[name] = str(error)
                print(f" {error}\n{error.said}", flush=True)
                continue
            print(f" {took[name][-1].wall:.1f} s", flush=True)
            wrote[name] = pages_and_bytes(folder / OUT)
            if name == OURS:
                stages.append(json.loads((folder / STAGES_FILE).read_text(encoding="utf-8")))
            shutil.rmtree(folder / OUT, ignore_errors=True)
    results = tuple(
        Result(name, _versions(name), tuple(took[name]), *wrote[name])
        for name in commands
        if name not in left_out
    )
    own = stages_of(stages, took[OURS]) if stages else None
    today = date.today().isoformat()
    return Measured(place.size, place.seed, today, _machine(), load, results, own, left_out)


def _versions(name: str) -> str:
    packages = TOOLS[name].packages
    return versions(packages) if packages else f"{__version__}, with Python {platform.python_version()}"


def _machine() -> str:
    """Return what this machine is, without its name."""
    cores = os.cpu_count() or 1
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{cores} {'core' if cores == 1 else 'cores'}, {memory / 2**30:.0f} GiB, {platform.system()}"


if __name__ == "__main__":
    main()
