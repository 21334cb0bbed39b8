"""The note on a work as RIS and CSL-JSON carry it."""

from __future__ import annotations

from evidence_guide.bibliography.reference import Reference


def exported_note(reference: Reference) -> str:
    """Return the note on a work, after a sentence on people that the source does not name.

    RIS and CSL have no “and others”, so that sentence stands for it.

    Args:
        reference: any work; one without a note and without “and others” has an empty note.
    """
    unnamed = "The source names no further authors." if reference.more_authors else ""
    if reference.more_editors:
        unnamed = "The source names no further editors."
    return f"{unnamed} {reference.note}".strip()
