"""The command `guide`: its group of commands, and what they have in common.

A new command is a module beside this one, and is added at the end of this one.
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
from evidence_guide.model import KIND_PROBLEMS


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide")
@click.pass_context
def main(context: click.Context) -> None:
    """Check an evidence guide and publish it.

    Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly.
    """
    # a file's name may hold characters that the terminal cannot encode
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if KIND_PROBLEMS:
        raise click.ClickException(
            "The table of kinds does not fit its record types.\n" + "\n".join(KIND_PROBLEMS)
        )
    if context.invoked_subcommand != "serve":
        context.with_resource(_without_garbage_collection())


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Turn Python's search for reference cycles off: what a build makes lives as long as the build.

    The search takes a fifteenth of a build's time and saves a tenth of its memory. A preview builds again and
    again, and needs it.
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
