"""Records of policy: what it asked for and laid down. None of it is a claim of evidence."""

from __future__ import annotations

from evidence_guide.model.base import Filed, Source
from evidence_guide.model.enumerations import Country, PolicyKind
from evidence_guide.model.fields import (
    NOT_STATED,
    EraId,
    LevelId,
    Line,
    Record,
    ReferenceKey,
    Slug,
    Some,
    Text,
    YearOrUnknown,
)


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
