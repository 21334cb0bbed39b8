"""Reads BibTeX, prints works in Harvard style, and exports them for reference managers and web pages.

Comes in: the text of a `.bib` file. Goes out: references, faults, a bibliography, exports as text. The only
importer of pybtex. It judges how a file is written and what an entry lacks; repeated keys, unknown types,
look-alikes and uncited works are left to `rules`, which sees all files together.

- A work is a `reference` by a `person`; `entry_types` says what each type of entry must state.
- `bibtex_reader` makes references of a file. It goes through `bibtex_scanner`, which finds the commands, and
  `bibtex_command`, which reads one. How a value is written is for `latex` and `markup`, what it says for
  `field_values`, names are for `bibtex_names`, and what other programs call things for `foreign_names`.
- `harvard_bibliography` prints references. The form of each type of work is in `harvard_work_types`.
- Each export has a module of its own: `bibtex_writer`, `ris`, `csl`, `highwire`, `coins`, `schema_org`. Our
  own BibTeX is taken back to what it was by `bibtex_own_export`.
"""

from __future__ import annotations

from evidence_guide.bibliography.bibtex_reader import read_bibtex
from evidence_guide.bibliography.bibtex_writer import to_bibtex
from evidence_guide.bibliography.coins import to_coins
from evidence_guide.bibliography.csl import to_csl
from evidence_guide.bibliography.dates import MONTHS
from evidence_guide.bibliography.entry_types import (
    DIFFERS_IN,
    KNOWN_FIELDS,
    KNOWN_TYPES,
    REQUIRED_FIELDS,
    missing_fields,
    unprinted_fields,
)
from evidence_guide.bibliography.foreign_names import FOREIGN_FIELDS, FOREIGN_TYPES
from evidence_guide.bibliography.frozen_map import FrozenMap
from evidence_guide.bibliography.harvard_bibliography import Bibliography, Formatted, format_bibliography
from evidence_guide.bibliography.highwire import to_highwire
from evidence_guide.bibliography.person import Person
from evidence_guide.bibliography.reference import Reference
from evidence_guide.bibliography.ris import to_ris
from evidence_guide.bibliography.schema_org import to_schema_org

__all__ = [
    "DIFFERS_IN",
    "FOREIGN_FIELDS",
    "FOREIGN_TYPES",
    "KNOWN_FIELDS",
    "KNOWN_TYPES",
    "MONTHS",
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
    "unprinted_fields",
]
