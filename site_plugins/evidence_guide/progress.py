"""Says what a command does and how far it is, once it has taken longer than one likes to wait in silence."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, TextIO

PATIENCE: Final = 2.0
"""How many seconds a command takes before it says anything."""

_PAUSE: Final = 5.0
"""How many seconds pass, where each line stays, before one says again how far the same thing is."""

_ERASE: Final = "\r\x1b[2K"
"""Goes to the start of a terminal’s line and empties it (ECMA-48, EL)."""


class Progress:
    """Tells of one command: on a terminal in one line that changes, elsewhere in lines that stay.

    Args:
        stream: where it is told; None for nowhere.
        clock: gives the time in seconds.
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._quiet_until = clock() + PATIENCE
        self._changes = stream is not None and stream.isatty()
        self._told, self._told_at, self._is_shown = "", 0.0, False

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done.

        Args:
            what: in words, without a full stop.
            done: how many things of it are done.
            total: how many there are; 0 where they are not counted.
        """
        now = self._clock()
        if self._stream is None or now < self._quiet_until:
            return
        if what == self._told and not self._changes and now < self._told_at + _PAUSE:
            return
        line = f"{what}: {done:,} of {total:,} …" if total else f"{what} …"
        self._stream.write(f"{_ERASE}{line}" if self._changes else f"{line}\n")
        self._stream.flush()
        self._told, self._told_at, self._is_shown = what, now, True

    def end(self) -> None:
        """Take the line from the terminal, since something else is printed next."""
        if self._stream and self._changes and self._is_shown:
            self._stream.write(_ERASE)
            self._stream.flush()
            self._is_shown = False
