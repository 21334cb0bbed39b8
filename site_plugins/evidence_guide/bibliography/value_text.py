"""Reads the text of a value: its LaTeX, then the HTML that programs leave in it."""

from __future__ import annotations

from evidence_guide.bibliography.latex import latex_to_unicode
from evidence_guide.bibliography.latex_math import left_formula
from evidence_guide.bibliography.markup import without_html


def read_text(written: str) -> tuple[str, tuple[str, ...]]:
    """Return a value as plain text, and each problem with it in words for an editor.

    Args:
        written: the inside of a BibTeX value.
    """
    decoded, unknown_commands = latex_to_unicode(written)
    text, tags = without_html(decoded)
    problems = [f"the LaTeX command “{command}” is not understood" for command in unknown_commands]
    if formula := left_formula(written):
        problems = [f"the formula “{formula}” is not understood"]
    problems += [f"the HTML tag “{tag}” is not understood" for tag in tags]
    return text, tuple(problems)
