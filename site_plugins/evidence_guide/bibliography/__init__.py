"""The bibliography: BibTeX in; references, a Harvard list, files and what web pages carry out.

The only package that knows pybtex, and what a reader sees of it is here. It judges how a file is
written (`read_bibtex` returns faults) and what an entry lacks (`missing_fields`); repeated keys, unknown
types, look-alikes and uncited works are for rules, which see all files together.
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
