"""Records of research: studies, and what they come to as factors, findings and messages."""

from __future__ import annotations

from evidence_guide.model.base import Change, Filed
from evidence_guide.model.claims import Claim, DirectedClaim, EffectClaim, ShortAnswer
from evidence_guide.model.enumerations import Answer, Country, Design, Direction, Evaluator, FindingTopic
from evidence_guide.model.fields import (
    ClientGroupId,
    FactorId,
    FindingId,
    Identified,
    LevelId,
    Line,
    MessageId,
    ModelId,
    PlaceId,
    Record,
    RecordId,
    ReferenceKey,
    ReportKey,
    Some,
    Text,
    ThemeId,
)


class Heading(Record):
    """A heading under which a source files a factor, in the source's own words."""

    source: ReferenceKey
    heading: Line
    direction: Direction


class Study(Identified):
    """A study, and the papers that report it."""

    title: Line
    reports: tuple[ReportKey, ...]
    grouped_by: ReferenceKey | None = None
    grouping_note: Text | None = None
    design: Design
    design_note: Text | None = None
    country: Some[Country]
    places: tuple[PlaceId, ...] = ()
    period: Line
    client_groups: tuple[ClientGroupId, ...] = ()
    models: tuple[ModelId, ...] = ()
    sample: Text
    peer_reviewed: Answer
    evaluation: Evaluator
    included_in: tuple[ReferenceKey, ...] = ()
    note: Text | None = None
    redirects: tuple[RecordId, ...] = ()
    changes: tuple[Change, ...] = ()


class Factor(Filed):
    """Something that helps or hinders working together, with the claims about it."""

    theme: ThemeId
    answer: ShortAnswer | None = None
    also_called: tuple[Heading, ...] = ()
    search_words: tuple[Line, ...] = ()
    claims: Some[DirectedClaim]
    related: tuple[FactorId, ...] = ()


class Finding(Filed):
    """What joint working did to an outcome, with the claims about it."""

    outcome: FindingTopic
    answer: ShortAnswer | None = None
    search_words: tuple[Line, ...] = ()
    claims: Some[EffectClaim]
    factors: tuple[FactorId, ...] = ()
    related: tuple[FindingId, ...] = ()


class Message(Filed):
    """What a work of research says to people who plan and run services."""

    source: ReferenceKey
    locator: Line | None = None
    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    search_words: tuple[Line, ...] = ()
    claims: Some[Claim]
    related: tuple[MessageId, ...] = ()
