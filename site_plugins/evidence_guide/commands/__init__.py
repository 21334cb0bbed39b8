"""The command line, `guide`: one file a command.

Comes in: what was typed. Goes out: what is printed, and the exit status. A command reads its options and
calls `building`, `publishing` or `rules`; it imports what is heavy (MkDocs) only when it runs.
"""

from evidence_guide.commands.guide import main

__all__ = ["main"]
