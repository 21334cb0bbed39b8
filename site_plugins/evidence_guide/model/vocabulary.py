"""Entries of the vocabularies, which other records name by their ids."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from evidence_guide.model.base import Source, Titled
from evidence_guide.model.claims import Claim
from evidence_guide.model.enumerations import Country, PlaceKind
from evidence_guide.model.fields import Decimal, LevelId, Line, Number, ReferenceKey, Some, Text, Year


class Term(Titled):
    """An entry of a vocabulary."""

    sources: tuple[Source, ...] = ()


class Theme(Term):
    """One of the headings that factors are filed under."""


class Level(Term):
    """A level at which services can be brought together."""

    number: Number
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
    latitude: Annotated[Decimal, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[Decimal, Field(ge=-180, le=180)] | None = None
    coordinates_from: ReferenceKey | None = None

    @model_validator(mode="after")
    def _point_is_whole(self) -> Self:
        if len({self.latitude is None, self.longitude is None, self.coordinates_from is None}) > 1:
            raise ValueError("latitude, longitude and coordinates_from stand together or not at all")
        return self


class Law(Term):
    """One of Leutz's laws of integration, restated."""

    number: Number
    restated: Text
    levels: tuple[LevelId, ...] = ()
    claims: Some[Claim]


class GlossaryTerm(Term):
    """A word or an abbreviation, explained."""

    abbreviation: Line | None = None
