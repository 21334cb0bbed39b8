"""What the records of several kinds have in common: a title, sources, change notes."""

from __future__ import annotations

from evidence_guide.model.fields import Day, Identified, Line, Record, RecordId, ReferenceKey, Text


class Titled(Identified):
    """What the records of every kind but studies have."""

    title: Line
    summary: Text
    note: Text | None = None
    redirects: tuple[RecordId, ...] = ()


class Change(Record):
    """What was changed in a record, and when, in words for its readers."""

    date: Day
    note: Text


class Filed(Titled):
    """What the records with a file of their own have: what was changed in them, the newest first.

    `changes` may be empty here so that the rule for it can say so in its own words.
    """

    changes: tuple[Change, ...] = ()


class Source(Record):
    """A work, and the place in it, that a record was drawn from."""

    reference: ReferenceKey
    locator: Line | None = None
