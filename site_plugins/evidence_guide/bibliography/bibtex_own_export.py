"""Takes back what `bibtex_writer` did to a work for the sake of old styles, when our own export is read.

An entry of the export is known by the comment before it. Without that, `annote` and `howpublished` are what
another program wrote, and stay what they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from evidence_guide.bibliography.bibtex_writer import REPORT, THESIS, UNPUBLISHED, how_published_of
from evidence_guide.bibliography.frozen_map import FrozenMap
from evidence_guide.bibliography.reference import Reference
from evidence_guide.bibliography.value_text import read_text

WRITTEN_FOR_STYLES: Final = frozenset({"annote", "key"})
"""The fields of the export that the guide's own files do not have."""

_STANDS_FOR_NOTHING: Final = frozenset({("techreport", REPORT), ("phdthesis", THESIS)})


def restored(values: Mapping[str, str], classic_type: str, reference: Reference) -> dict[str, str]:
    """Return the values of an exported entry as they were entered.

    Args:
        values: the values of its fields in Unicode.
        classic_type: the type under which it was written.
        reference: the same work with its own type, people and key; its fields are not looked at.
    """
    own = {name: value for name, value in values.items() if name not in WRITTEN_FOR_STYLES}
    if own.get("pages") == own.get("eid"):
        own.pop("pages", None)
    if classic_type == "unpublished" and (status := own.pop("note", UNPUBLISHED)) != UNPUBLISHED:
        own["type"] = status
    if classic_type == "techreport" and own.get("series"):
        own["type"] = own.get("type", "").removesuffix(own["series"]).removesuffix(", ")
    if (classic_type, own.get("type")) in _STANDS_FOR_NOTHING:
        del own["type"]
    if classic_type == "misc":
        own["howpublished"] = _entered_how_published(own, reference)
    own["note"] = values.get("annote", "")
    return {name: value for name, value in own.items() if value}


def _entered_how_published(own: Mapping[str, str], reference: Reference) -> str:
    """Return what was entered under `howpublished`, without what the writer put behind it."""
    fields = FrozenMap((name, value) for name, value in own.items() if name != "howpublished")
    work = Reference(
        reference.key, reference.type, fields, authors=reference.authors, editors=reference.editors
    )
    added, _ = read_text(", ".join(how_published_of(work)))
    return own.get("howpublished", "").removesuffix(added).removesuffix(", ")
