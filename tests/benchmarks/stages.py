"""How long each stage of our own build takes, told by wrapping its functions from outside.

The build is made by one process, since what another does is not timed.

The package holds no timers. Some two dozen functions that the stages are made of are replaced, in one
process, by ones that note when they begin and end; a stage that another one interrupts stands still
meanwhile. A profiler would slow small functions more than large ones, and a sampler would miss what is short:
a wrapper costs a few millionths of a second, some thousand times a build.

Pagefind works beside the rest, so the stage `index` is what the build waits for it, and the making of the
word lists. What it uses of the processors, and the thread that feeds it, is told apart, as `beside`. What
MkDocs and the theme's own templates do around a page is `write`.

    python -m tests.benchmarks.stages PROJECT RESULT.json
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any, Final

from evidence_guide import building
from evidence_guide.commands import main as guide
from evidence_guide.pages import render
from evidence_guide.pages.frame import Frame
from evidence_guide.publishing import mkdocs_plugin, publish, writing

STAGES: Final = ("read", "check", "link", "render", "frame", "export", "write", "index", "verify")
"""The stages in their order. What is none of these, such as starting Python, is `other`."""

WRAPPED: Final[dict[str, tuple[tuple[Any, str], ...]]] = {
    "read": ((building, "load"), (building, "load_templates"), (publish, "load_settings")),
    "check": ((building, "check_records"), (building, "check_pages"), (building, "overwritten")),
    "link": ((building, "build_graph"),),
    "render": (
        (building, "format_bibliography"),
        (building, "Renderer"),
        (render, "content_page"),
        (render, "record_page"),
        (render, "index_page"),
        (render, "references_page"),
        (render, "library_page"),
        (render, "search_page"),
        (render, "rule_page"),
    ),
    "frame": ((building, "head_of"),),
    "export": (
        (building, "export"),
        (building, "atom"),
        (building, "redirect_pages"),
        (building, "files_of"),
    ),
    "write": ((writing, "write_site"), (publish, "swap_sites"), (publish, "remove")),
    "index": ((mkdocs_plugin, "search_files"),),
    "verify": ((writing, "check_written_site"),),
}
"""The functions of each stage, by the module that calls them and the name it knows them by."""


class Clock:
    """Gives each moment of a thread to the stage that is at work."""

    def __init__(self) -> None:
        self.wall: dict[str, float] = dict.fromkeys((*STAGES, "other"), 0.0)
        self.processor: dict[str, float] = dict.fromkeys((*STAGES, "other"), 0.0)
        self._open = ["other"]
        # of the processor's time, what the thread has used before belongs to “other” too
        self._wall, self._processor = time.perf_counter(), 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Give what is done within to a stage."""
        self.turn()
        self._open.append(name)
        try:
            yield
        finally:
            self.turn()
            self._open.pop()

    def turn(self) -> None:
        """Give the time until now to the stage that is at work."""
        wall, processor = time.perf_counter(), time.thread_time()
        self.wall[self._open[-1]] += wall - self._wall
        self.processor[self._open[-1]] += processor - self._processor
        self._wall, self._processor = wall, processor


@contextmanager
def timed() -> Iterator[Clock]:
    """Wrap the functions of the build, and put them back afterwards.

    Raises:
        AttributeError: a function has another name now, and the table of this module must follow.
    """
    clock = Clock()
    before: list[tuple[Any, str, Any]] = []

    def replace(owner: Any, name: str, make: Callable[[Any], Any]) -> None:
        original = getattr(owner, name)
        before.append((owner, name, original))
        setattr(owner, name, make(original))

    try:
        for stage, functions in WRAPPED.items():
            for owner, name in functions:
                replace(owner, name, partial(_in_stage, clock, stage))
        replace(Frame, "finish", partial(_framing, clock))
        replace(writing, "indexed_pages", partial(_indexing, clock))
        yield clock
    finally:
        for owner, name, original in reversed(before):
            setattr(owner, name, original)
        clock.turn()


def _in_stage(clock: Clock, stage: str, original: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(original)
    def wrapped(*args: Any, **named: Any) -> Any:
        if current_thread() is not main_thread():
            return original(*args, **named)
        with clock.stage(stage):
            return original(*args, **named)

    return wrapped


def _framing(clock: Clock, original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap what puts the frame around a page's content, which it has made by a function."""

    @wraps(original)
    def finish(self: Frame, head: Any, content: Callable[[], Any], *more: Any, **named: Any) -> Any:
        with clock.stage("frame"):
            return original(self, head, _in_stage(clock, "render", content), *more, **named)

    return finish


def _indexing(clock: Clock, original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap what has Pagefind work: only the wait for it is in the way of the build."""

    @contextmanager
    def indexed_pages(*args: Any, **named: Any) -> Iterator[Callable[[Path], None]]:
        with original(*args, **named) as put_into:
            yield _in_stage(clock, "index", put_into)

    return indexed_pages


def build_timed(project: Path) -> dict[str, Any]:
    """Build a project as `guide build` does, and return what each stage took.

    Args:
        project: the folder.

    Returns:
        Seconds by stage, by the clock and of the processor, and of the processors what ran beside.

    Raises:
        SystemExit: the project has mistakes.
    """
    with timed() as clock:
        try:
            guide(["build", "--jobs", "1", "--project", str(project)], standalone_mode=False)
        except SystemExit as ended:
            if ended.code:
                raise
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    everything = sum(usage.ru_utime + usage.ru_stime for usage in (own, others))
    return {
        "wall": clock.wall,
        "processor": clock.processor,
        "beside": everything - sum(clock.processor.values()),
    }


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(build_timed(Path(sys.argv[1]))), encoding="utf-8")
