"""Reads BibTeX, prints works in Harvard style, and exports them for reference managers and web pages.

Comes in: the text of a `.bib` file. Goes out: references, faults, a bibliography, exports as text. The only
importer of pybtex. It judges how a file is written and what an entry lacks; repeated keys, unknown types,
look-alikes and uncited works are left to `rules`, which sees all files together.
"""

from __future__ import annotations

from evidence_guide.bibliography.bibtex_command import read_bibtex
from evidence_guide.bibliography.bibtex_writer import to_bibtex
from evidence_guide.bibliography.coins import to_coins, to_highwire, to_schema_org
from evidence_guide.bibliography.csl import to_csl, to_ris
from evidence_guide.bibliography.harvard_work_types import Bibliography, Formatted, format_bibliography
from evidence_guide.bibliography.reference import (
    DIFFERS_IN,
    KNOWN_FIELDS,
    KNOWN_TYPES,
    REQUIRED_FIELDS,
    FrozenMap,
    Person,
    Reference,
    missing_fields,
)

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
