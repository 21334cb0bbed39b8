"""The source documents, part by part, and the figures that they hold."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from evidence_guide.model.base import Filed, Source
from evidence_guide.model.enumerations import FigureShape, PartKind
from evidence_guide.model.fields import (
    AnythingId,
    FigureId,
    LevelId,
    Line,
    Record,
    ReferenceKey,
    Slug,
    Some,
    Text,
    Whole,
)


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
    depth: Annotated[Whole, Field(ge=1, le=4)] = 1
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
