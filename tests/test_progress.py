"""What a command says of how far it is."""

from __future__ import annotations

import io

from evidence_guide import progress as module
from evidence_guide.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_is_done_soon_is_not_told() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Progress(stream, clock)
    progress("Reading the records")
    clock.now += module.PATIENCE - 0.1
    progress("Making pages", 1, 540)
    progress.end()
    assert stream.getvalue() == ""


def test_what_takes_long_is_told_in_lines_that_stay() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = Progress(stream, clock)
    clock.now += module.PATIENCE
    progress("Reading the records")
    for done in range(1, 13):
        clock.now += 1
        progress("Making pages", done * 100, 1200)
    progress.end()
    assert stream.getvalue() == (
        "Reading the records …\n"
        "Making pages: 100 of 1,200 …\n"
        "Making pages: 600 of 1,200 …\n"
        "Making pages: 1,100 of 1,200 …\n"
    )


def test_on_a_terminal_one_line_changes_and_goes() -> None:
    stream, clock = Terminal(), Clock()
    progress = Progress(stream, clock)
    clock.now += module.PATIENCE
    progress("Reading the records")
    progress("Making pages", 1, 2)
    progress.end()
    progress.end()
    shown = stream.getvalue().split("\r\x1b[2K")
    assert shown == ["", "Reading the records …", "Making pages: 1 of 2 …", ""]


def test_nothing_is_told_nowhere() -> None:
    clock = Clock()
    progress = Progress(None, clock)
    clock.now += module.PATIENCE
    progress("Reading the records")
    progress.end()
