"""Reads BibTeX, prints works in Harvard style, and exports them for reference managers and web pages.

Comes in: the text of a `.bib` file. Goes out: references, faults, a bibliography, exports as text. The only
importer of pybtex. It judges how a file is written and what an entry lacks; repeated keys, unknown types,
look-alikes and uncited works are left to `rules`, which sees all files together.
"""

from __future__ import annotations

from .bibtex import to_bibtex
from .embedded import to_coins, to_highwire, to_schema_org
from .entries import (
    DIFFERS_IN,
    KNOWN_FIELDS,
    KNOWN_TYPES,
    REQUIRED_FIELDS,
    FrozenMap,
    Person,
    Reference,
    missing_fields,
)
from .exports import to_csl, to_ris
from .harvard import Bibliography, Formatted, format_bibliography
from .reading import read_bibtex

__all__ = [
    "DIFFERS_IN",
    "KNOWN_FIELDS",
    "KNOWN_TYPES",
    "REQUIRED_FIELDS",
    "Bibliography",
    "Formatted",
    "FrozenMap",
    "Person",
    "Reference",
    "format_bibliography",
    "missing_fields",
    "read_bibtex",
    "to_bibtex",
    "to_coins",
    "to_csl",
    "to_highwire",
    "to_ris",
    "to_schema_org",
]
