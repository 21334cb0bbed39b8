"""The note on a work as RIS and CSL-JSON carry it."""

from __future__ import annotations

from evidence_guide.bibliography.reference import Reference


def exported_note(reference: Reference) -> str:
    """Return the note on a work, after a sentence on people that the source does not name.

    RIS and CSL have no “and others”: a last name stands for it, and that sentence says what the name means.

    Args:
        reference: any work; one without a note and without “and others” has an empty note.
    """
    unnamed = "There are further authors, whom the source does not name." if reference.more_authors else ""
    if reference.more_editors:
        unnamed = "There are further editors, whom the source does not name."
    return f"{unnamed} {reference.note}".strip()
