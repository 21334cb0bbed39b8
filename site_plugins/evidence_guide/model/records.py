"""The record types: what an editor writes in a file of `data/`, and no more.

A record knows its own fields. What it means for other records (backlinks, counts, strength) is worked
out in `graph` and `views`; what makes it wrong beyond its own shape is in `rules`.
"""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from evidence_guide.model.fields import (
    NOT_STATED,
    Answer,
    AnythingId,
    Audience,
    ChecklistId,
    ClaimId,
    ClientGroupId,
    Condition,
    Country,
    Day,
    Design,
    Direction,
    Effect,
    EraId,
    Evaluator,
    EvidenceNeed,
    FactorId,
    FigureId,
    FigureShape,
    FindingId,
    FindingTopic,
    Identified,
    LawId,
    LevelId,
    Line,
    MessageId,
    ModelId,
    Outcome,
    PartKind,
    PenPictureId,
    PlaceId,
    PlaceKind,
    PolicyId,
    PolicyKind,
    Record,
    ReferenceKey,
    ReportKey,
    Slug,
    Some,
    Stance,
    StudyId,
    Text,
    ThemeId,
    ViaKey,
    Year,
    YearOrUnknown,
)


class Change(Record):
    """What was changed in a record, and when, in words for its readers."""

    date: Day
    note: Text


class Source(Record):
    """A work, and the place in it, that a record was drawn from."""

    reference: ReferenceKey
    locator: Line | None = None


class Evidence(Record):
    """Who found what a claim says, through which works it was read, and where in them."""

    study: StudyId
    reports: tuple[ReportKey, ...] = ()
    via: tuple[ViaKey, ...] = ()
    locator: Line
    stance: Stance = Stance.SUPPORTS


class Claim(Record):
    """One statement of evidence, in one or two plain sentences.

    `evidence` may be empty here so that the rule for it can say so in its own words.
    """

    id: Slug
    says: Text
    effect: Effect | None = None
    condition: Condition | None = None
    evidence: tuple[Evidence, ...] = ()
    factors: tuple[FactorId, ...] = ()
    client_groups: tuple[ClientGroupId, ...] = ()
    models: tuple[ModelId, ...] = ()
    note: Text | None = None


class ShortAnswer(Record):
    """What the claims of a record come to, in one or two plain sentences, and those that bear it out."""

    says: Text
    rests_on: Some[ClaimId]


class DirectedClaim(Claim):
    """A claim about a factor: what it did, and whether having or lacking it did so."""

    effect: Effect
    condition: Condition


class EffectClaim(Claim):
    """A claim about an outcome: what was found, so that it can be set beside others."""

    effect: Effect


class Titled(Identified):
    """What the records of every kind but studies have."""

    title: Line
    summary: Text
    note: Text | None = None
    redirects: tuple[Slug, ...] = ()


class Filed(Titled):
    """What the records with a file of their own have: what was changed in them, the newest first.

    `changes` may be empty here so that the rule for it can say so in its own words.
    """

    changes: tuple[Change, ...] = ()


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
    redirects: tuple[Slug, ...] = ()
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
    claims: Some[EffectClaim]
    factors: tuple[FactorId, ...] = ()
    related: tuple[FindingId, ...] = ()


class Message(Filed):
    """What a work of research says to people who plan and run services."""

    source: ReferenceKey
    locator: Line | None = None
    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    claims: Some[Claim]
    related: tuple[MessageId, ...] = ()


class PenPicture(Filed):
    """A short account of what one locality did and what came of it; its story is Markdown."""

    number: int | None = None
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


class Ask(Record):
    """One thing that a policy asked for. It is no claim of evidence, and cites the policy."""

    id: Slug
    says: Text
    sources: Some[Source]


class ListedItem(Record):
    """One item of a list that a policy lays down."""

    id: Slug
    says: Text


class PolicyList(Record):
    """A list that a policy lays down: outcomes, principles, steps."""

    id: Slug
    title: Line
    sources: Some[Source]
    items: Some[ListedItem]


class Policy(Filed):
    """A policy, act or programme: what it asked for and what became of it."""

    year: YearOrUnknown
    kind: PolicyKind
    reference: ReferenceKey
    nation: Some[Country]
    eras: tuple[EraId, ...] = ()
    levels: tuple[LevelId, ...] = ()
    asks: tuple[Ask, ...] = ()
    sets_out: tuple[PolicyList, ...] = ()
    became: Text = NOT_STATED


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

    number: int
    levels: tuple[LevelId, ...] = ()
    factors: tuple[FactorId, ...] = ()
    pen_pictures: tuple[PenPictureId, ...] = ()
    checklists: tuple[ChecklistId, ...] = ()
    sources: Some[Source]
    criteria: Some[Criterion]


class FigurePart(Record):
    """One step, layer, level or row of a figure; a row of a matrix has a cell for each column."""

    id: Slug
    title: Line
    says: Text
    cells: tuple[Text, ...] = ()


class Figure(Filed):
    """A picture of how things stand to each other: its parts in words, which the drawing follows."""

    shape: FigureShape
    columns: tuple[Line, ...] = ()
    parts: Some[FigurePart]
    sources: Some[Source]
    levels: tuple[LevelId, ...] = ()
    related: tuple[FigureId, ...] = ()

    @model_validator(mode="after")
    def _cells_fit_columns(self) -> Self:
        if (self.shape is FigureShape.MATRIX) != bool(self.columns):
            raise ValueError("columns belong to a matrix, and a matrix needs them")
        if any(len(part.cells) != len(self.columns) for part in self.parts):
            raise ValueError("each part has as many cells as there are columns")
        return self


class DocumentPart(Record):
    """A heading, table, box or list of a source document, and the records that hold what it says."""

    id: Slug
    heading: Line
    kind: PartKind = PartKind.SECTION
    depth: Annotated[int, Field(ge=1, le=4)] = 1
    held_by: tuple[AnythingId, ...] = ()
    left_out: Text | None = None


class Correction(Record):
    """Something that a source document prints and that something else contradicts."""

    id: Slug
    locator: Line
    printed: Text
    here: Text
    about: tuple[AnythingId, ...] = ()


class OldLink(Record):
    """A web address that a source document gives, kept as it was printed."""

    title: Line
    address: Line
    note: Text | None = None


class Document(Filed):
    """A source document: each of its parts with what holds it here, and its mistakes."""

    reference: ReferenceKey
    parts: Some[DocumentPart]
    corrections: tuple[Correction, ...] = ()
    links: tuple[OldLink, ...] = ()


class Term(Titled):
    """An entry of a vocabulary."""

    sources: tuple[Source, ...] = ()


class Theme(Term):
    """One of the headings that factors are filed under."""


class Level(Term):
    """A level at which services can be brought together."""

    number: int
    question: Text | None = None


class Model(Term):
    """A model of joint working."""

    also_called: tuple[Line, ...] = ()


class ClientGroup(Term):
    """A group of people whom services are for."""


class Era(Term):
    """A period of English health policy, by the bodies that bought or planned care in it."""

    start: Year | None = None
    end: Year | None = None
    nation: Country
    began_with: Text | None = None
    ended_with: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError("an era ends before it starts")
        return self


class Locality(Term):
    """A place that a study or a pen picture is set in; a point on the map is there with its source only."""

    nation: Country
    kind: PlaceKind
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    coordinates_from: ReferenceKey | None = None

    @model_validator(mode="after")
    def _point_is_whole(self) -> Self:
        if len({self.latitude is None, self.longitude is None, self.coordinates_from is None}) > 1:
            raise ValueError("latitude, longitude and coordinates_from stand together or not at all")
        return self


class Law(Term):
    """One of Leutz's laws of integration, restated."""

    number: int
    restated: Text
    levels: tuple[LevelId, ...] = ()
    claims: Some[Claim]


class GlossaryTerm(Term):
    """A word or an abbreviation, explained."""

    abbreviation: Line | None = None


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
