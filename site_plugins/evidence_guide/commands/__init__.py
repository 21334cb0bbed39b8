"""The command line, `guide`, with one module for each command.

Comes in: the words of the command line. Goes out: what is printed, and the exit status. A command reads its
options and calls `building`, `publishing` or `rules`; it imports MkDocs, which takes long to load, only
when it runs.
"""

from evidence_guide.commands.command_line import main

__all__ = ["main"]
