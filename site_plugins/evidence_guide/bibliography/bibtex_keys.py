"""Says why a citation key cannot be taken.

A key is taken wherever it can name its work: in a citation, where braces may hold it, and in the address of
its reference (`references/#ref-…`). No file is named after a key.
"""

from __future__ import annotations

from typing import Final
from unicodedata import combining

from evidence_guide.model import odd_character_of

_NOT_IN_BIBTEX_KEYS: Final = "\"#%'(),={}~\\"
_SIGNS_OF_CITATIONS: Final = "@;[]"


def problem_of_key(key: str) -> str:
    """Return what keeps a key from being taken, in words for an editor; empty where nothing does.

    Args:
        key: a key as it is written.
    """
    odd = odd_character_of(key)
    if not odd:
        return ""
    shown = f"“{odd}”" if odd.isprintable() and not combining(odd) else f"U+{ord(odd):04X}"
    return f"the key “{key}” holds {shown}, {_why_not(odd)}"


def _why_not(character: str) -> str:
    if character in _NOT_IN_BIBTEX_KEYS:
        return "which BibTeX takes in no key"
    if character in _SIGNS_OF_CITATIONS:
        return "which means something else in a citation"
    if combining(character):
        return "an accent that is a character by itself"
    return "which cannot stand in the address of a reference"
