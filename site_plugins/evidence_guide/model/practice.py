"""Records of practice: what places did, and what to check oneself against."""

from __future__ import annotations

from evidence_guide.model.base import Filed, Source
from evidence_guide.model.claims import Claim
from evidence_guide.model.enumerations import Outcome
from evidence_guide.model.fields import (
    ChecklistId,
    ClientGroupId,
    Day,
    EraId,
    FactorId,
    LawId,
    LevelId,
    Line,
    ModelId,
    Number,
    PenPictureId,
    PlaceId,
    PolicyId,
    Record,
    Slug,
    Some,
    Text,
)


class PenPicture(Filed):
    """A short account of what one locality did and what came of it; its story is Markdown."""

    number: Number | None = None
    places: tuple[PlaceId, ...] = ()
    organisations: tuple[Line, ...] = ()
    levels: Some[LevelId]
    client_groups: tuple[ClientGroupId, ...] = ()
    models: tuple[ModelId, ...] = ()
    dates: Line
    eras: tuple[EraId, ...] = ()
    outcome: Outcome
    factors: tuple[FactorId, ...] = ()
    laws: tuple[LawId, ...] = ()
    policies: tuple[PolicyId, ...] = ()
    related: tuple[PenPictureId, ...] = ()
    sources: Some[Source]
    reviewed: Day
    review_by: Day
    claims: tuple[Claim, ...] = ()


class Question(Record):
    """One question or step of a checklist."""

    id: Slug
    asks: Text


class QuestionGroup(Record):
    """Questions that stand together under a heading."""

    title: Line
    items: Some[Question]


class Checklist(Filed):
    """Questions to ask, or steps to take, when planning."""

    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    sources: Some[Source]
    groups: Some[QuestionGroup]


class Criterion(Record):
    """One thing to look for when placing oneself against a benchmark."""

    id: Slug
    says: Text


class Benchmark(Filed):
    """A standard of integrated working to compare oneself with."""

    number: Number
    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    pen_pictures: tuple[PenPictureId, ...] = ()
    checklists: tuple[ChecklistId, ...] = ()
    sources: Some[Source]
    criteria: Some[Criterion]
