"""The command `guide` itself: what all its commands have in common, and which there are.

A new command is a file beside this one, and a line at the end of this.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from evidence_guide import __version__
from evidence_guide.commands.build import build
from evidence_guide.commands.check import check
from evidence_guide.commands.explain import explain
from evidence_guide.commands.offline import offline
from evidence_guide.commands.render import render
from evidence_guide.commands.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide")
@click.pass_context
def main(context: click.Context) -> None:
    """Check an evidence guide and publish it.

    Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly.
    """
    # a file's name may hold what the terminal cannot show
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand != "serve":
        context.with_resource(_without_garbage_collection())


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Have Python not look for what could be forgotten: whatever a build makes lives as long as it.

    Looking takes a fifteenth of a build's time, for a tenth less memory. A preview, which builds again
    and again, must forget.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


for command in (check, build, offline, serve, render, explain):
    main.add_command(command)
