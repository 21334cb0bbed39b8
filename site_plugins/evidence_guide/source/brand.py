"""Reads the brand file, which may be left out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from evidence_guide.diagnostics import Fault
from evidence_guide.model import Brand
from evidence_guide.source.origin import Origin
from evidence_guide.source.text import read_text
from evidence_guide.source.validation import validate
from evidence_guide.source.yaml_reader import read_yaml

FILE: Final = "brand.yml"
"""Where a project keeps it: at its root."""


def read_brand(root: Path) -> tuple[Brand, Origin, tuple[Fault, ...]]:
    """Read the brand file of a project.

    Args:
        root: the project.

    Returns:
        The brand, with the defaults where there is no file or it cannot be used; where its values were
        written; and what is wrong with it.
    """
    if not (root / FILE).exists() and not (root / FILE).is_symlink():
        return Brand(), Origin(FILE), ()
    text = read_text(root, FILE)
    if isinstance(text, Fault):
        return Brand(), Origin(FILE), (text,)
    document = read_yaml(FILE, text.text)
    origin = Origin(FILE, text.text, document.values, document.keys)
    if not isinstance(document.data, dict):
        return Brand(), origin, (*text.faults, *document.faults)
    brand, faults = validate(Brand, document.data, origin)
    if brand is None:
        return Brand(), Origin(FILE), (*text.faults, *document.faults, *faults)
    return brand, origin, (*text.faults, *document.faults)
