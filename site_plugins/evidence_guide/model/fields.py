"""What the fields of a record are made of: inline text, ids that link to records, and plain values.

A field that names another record says so in its type (`LinkTo`), so that the check for unknown ids,
the link graph and the schema for editors all read the same declaration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, TypeVar, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

NOT_STATED: Final = "not-stated"
"""What is written where no source says; shown as "not stated"."""

SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of every id: lower-case letters, digits and single hyphens."""


_KEPT_BY_WINDOWS: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def is_kept_by_windows(name: str) -> bool:
    """Whether Windows keeps a name for a device, so that no file or folder can have it, with any ending.

    Source: Microsoft Learn, Naming Files, Paths, and Namespaces.

    Args:
        name: the name, without its ending.
    """
    return _KEPT_BY_WINDOWS.fullmatch(name.lower()) is not None


def _not_kept_by_windows(value: str) -> str:
    if is_kept_by_windows(value):
        raise ValueError(f'"{value}" cannot be an id: its page would be a folder that Windows cannot hold')
    return value


class Record(BaseModel):
    """Base of all record types: frozen, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _one_stands_for_a_list_of_one(cls, data: Any) -> Any:
        """Let an editor write `levels: practice` where a list is asked for."""
        if not isinstance(data, dict):
            return data
        return {
            name: [value] if isinstance(value, str) and _is_list(cls, name) else value
            for name, value in data.items()
        }


def _is_list(model: type[BaseModel], name: str) -> bool:
    field = model.model_fields.get(name)
    return field is not None and get_origin(field.annotation) is tuple


@dataclass(frozen=True, slots=True)
class LinkTo:
    """Marks a field whose value is the id of another record.

    Args:
        kind: the kind of record it names, as in `kinds.KINDS`.
        relation: what the link means, read from the record that holds it ("found by", "cites").
    """

    kind: str
    relation: str


ANY_KIND: Final = "*"
"""The kind of a `LinkTo` whose value says itself what it names: `factor:co-location`."""


@dataclass(frozen=True, slots=True)
class InlineMarkdown:
    """Marks a field of inline Markdown with citations: no blocks, no HTML."""


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Marks a field of plain words: neither Markdown nor citations."""


Slug = Annotated[str, StringConstraints(pattern=rf"^{SLUG.pattern}$")]
RecordId = Annotated[Slug, AfterValidator(_not_kept_by_windows)]
"""An id that is a part of an address, and so the name of a folder."""

Line = Annotated[str, StringConstraints(min_length=1), PlainWords()]
Text = Annotated[str, StringConstraints(min_length=1), InlineMarkdown()]


def _written_as(pattern: str, error_type: str) -> BeforeValidator:
    """Return a validator that refuses what is written otherwise than a pattern has it.

    Pydantic also takes 0 for a date, and 1_000 or 8.0 for a whole number, which no editor means.

    Args:
        pattern: the form of the value.
        error_type: as what pydantic reports a value that it cannot read.
    """
    form = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not form.fullmatch(value.strip()):
            raise PydanticCustomError(error_type, "written in another form")
        return value

    return BeforeValidator(check)


def _in_our_time(day: date) -> date:
    # pydantic's own check of a date reports the bound as Python writes it
    if day < _FIRST_DAY:
        raise PydanticCustomError("greater_than_equal", "too early", {"ge": str(_FIRST_DAY)})
    if day > _LAST_DAY:
        raise PydanticCustomError("less_than_equal", "too late", {"le": str(_LAST_DAY)})
    return day


_FIRST_DAY: Final = date(2000, 1, 1)
_LAST_DAY: Final = date(2199, 12, 31)

Whole = Annotated[int, _written_as(r"-?[0-9]+", "int_parsing")]
Number = Annotated[Whole, Field(ge=1)]
Decimal = Annotated[float, _written_as(r"-?[0-9]+(?:\.[0-9]+)?", "float_parsing")]
Year = Annotated[Whole, Field(ge=1500, le=2200)]
YearOrUnknown = Annotated[str, StringConstraints(pattern=rf"^(?:[12]\d{{3}}|{NOT_STATED})$")]
Day = Annotated[
    date,
    _written_as(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "date_parsing"),
    AfterValidator(_in_our_time),
]
"""A day of the guide's own making. A year far off is a slip, and no guide is older than the web."""

T = TypeVar("T")
Some = Annotated[tuple[T, ...], Field(min_length=1)]
"""A list of at least one."""

StudyId = Annotated[str, LinkTo("study", "found by")]
ReportKey = Annotated[str, LinkTo("reference", "reported in")]
ViaKey = Annotated[str, LinkTo("reference", "read through")]
ReferenceKey = Annotated[str, LinkTo("reference", "cites")]
FactorId = Annotated[str, LinkTo("factor", "bears on")]
PenPictureId = Annotated[str, LinkTo("pen-picture", "illustrated by")]
MessageId = Annotated[str, LinkTo("message", "goes with")]
FindingId = Annotated[str, LinkTo("finding", "goes with")]
ChecklistId = Annotated[str, LinkTo("checklist", "checked with")]
PolicyId = Annotated[str, LinkTo("policy", "asked for by")]
LawId = Annotated[str, LinkTo("law", "illustrates")]
LevelId = Annotated[str, LinkTo("level", "at level")]
ModelId = Annotated[str, LinkTo("model", "model of joint working")]
ClientGroupId = Annotated[str, LinkTo("client-group", "about")]
EraId = Annotated[str, LinkTo("era", "in the era of")]
PlaceId = Annotated[str, LinkTo("place", "set in")]
ThemeId = Annotated[str, LinkTo("theme", "filed under")]
ClaimId = Annotated[str, LinkTo("claim", "rests on")]
FigureId = Annotated[str, LinkTo("figure", "pictured in")]
AnythingId = Annotated[str, StringConstraints(pattern=r"^[a-z-]+:\S+$"), LinkTo(ANY_KIND, "holds")]


class Identified(Record):
    """Base of the records of every kind: each has an id, which never changes once published."""

    id: RecordId
