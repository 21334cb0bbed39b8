"""Runs commands one after another, and says what each took: by the clock, of the processor, of memory."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread, Timer
from typing import Final

BYTES_OF_RSS: Final = 1 if sys.platform == "darwin" else 1024
"""In what the system counts the memory of a process."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and where it is run.

    Args:
        words: the program and its arguments.
        folder: where it is run.
    """

    words: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Took:
    """What some commands took together.

    Args:
        wall: seconds by the clock.
        processor: seconds of the processors, of a command and of whatever it started and waited for.
        own: the most memory that a command itself held, in bytes.
        started: the most that any one process held which a command started.
    """

    wall: float
    processor: float
    own: int
    started: int

    @property
    def memory(self) -> int:
        """The most that any one process held."""
        return max(self.own, self.started)


class CommandError(Exception):
    """A command failed.

    Args:
        problem: what went wrong, without anything of this machine.
        said: the end of what it said.
    """

    def __init__(self, problem: str, said: str = "") -> None:
        super().__init__(problem)
        self.said = said


def run(commands: Sequence[Command], environment: Mapping[str, str], log: Path, limit: float = 3600) -> Took:
    """Run commands in turn.

    Args:
        commands: the commands.
        environment: what they find in their environment besides what is there.
        log: where what they say is kept.
        limit: after how many seconds a command is ended.

    Raises:
        CommandError: one failed, or took too long.
    """
    wall = processor = 0.0
    own = started = 0
    for command in commands:
        name = Path(command.words[0]).name
        with log.open("wb") as said:
            began = time.perf_counter()
            process = subprocess.Popen(
                command.words,
                cwd=command.folder,
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            alarm = Timer(limit, _end, (process.pid,))
            alarm.start()
            watched = _Watch(process.pid)
            try:
                # not process.wait(), which tells nothing of what the process used
                _, status, usage = os.wait4(process.pid, 0)
            except BaseException:  # whoever stops this would have to look for what it leaves running
                _end(process.pid)
                raise
            finally:
                alarm.cancel()
                watched.end()
            taken = time.perf_counter() - began
            wall += taken
            process.returncode = os.waitstatus_to_exitcode(status)
        if taken >= limit:
            raise CommandError(f"{name} was ended after {limit:,.0f} seconds")
        if process.returncode:
            tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise CommandError(f"{name} ended with {process.returncode}", tail)
        processor += usage.ru_utime + usage.ru_stime
        own = max(own, watched.own or usage.ru_maxrss * BYTES_OF_RSS)
        started = max(started, watched.started)
    return Took(wall, processor, own, started)


class _Watch:
    """Looks now and then at what a process and those that it started have held so far.

    What the system says of a process that has ended counts in what its parent held when it was started. So
    this asks while it runs, where the system tells: on Linux. Elsewhere both stay 0.

    Args:
        process: the first of them.
    """

    def __init__(self, process: int) -> None:
        self._process = process
        self._ended = Event()
        self.own = self.started = 0
        self._thread = Thread(target=self._look, daemon=True)
        if Path("/proc/self/status").exists():
            self._thread.start()

    def end(self) -> None:
        """Stop looking."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(0.1):
            self.own = max(self.own, _held(self._process))
            for process in _started_by(self._process):
                self.started = max(self.started, _held(process))


def _held(process: int) -> int:
    """Return the most that a process has held, in bytes; 0 where it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def _started_by(process: int) -> Iterator[int]:
    """Yield the processes that a process has started, and theirs."""
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            names = children.read_text(encoding="ascii").split()
        except OSError:
            continue
        for name in names:
            yield int(name)
            yield from _started_by(int(name))


def _end(process: int) -> None:
    """End a process and what it started, which form a group of their own."""
    os.killpg(process, signal.SIGKILL)


def middle(runs: Sequence[Took]) -> Took:
    """Return the median of each measure."""
    return Took(
        median(run.wall for run in runs),
        median(run.processor for run in runs),
        int(median(run.own for run in runs)),
        int(median(run.started for run in runs)),
    )


def pages_and_bytes(folder: Path) -> tuple[int, int]:
    """Return how many pages of HTML a folder holds, and how many bytes all its files are."""
    pages = size = 0
    for file in folder.rglob("*"):
        if file.is_file():
            pages += file.suffix == ".html"
            size += file.stat().st_size
    return pages, size
