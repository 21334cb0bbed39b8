"""The front matter of pages that are written by hand."""

from __future__ import annotations

from evidence_guide.model.enumerations import Audience, EvidenceNeed
from evidence_guide.model.fields import FactorId, LawId, LevelId, Line, PolicyId, Record, Text


class ContentPage(Record):
    """The front matter of a hand-written page of `content/`; its text is Markdown."""

    title: Line
    description: Text
    evidence: EvidenceNeed = EvidenceNeed.OPTIONAL
    audience: Audience = Audience.READERS
    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    laws: tuple[LawId, ...] = ()
    policies: tuple[PolicyId, ...] = ()
    hide: tuple[Line, ...] = ()
