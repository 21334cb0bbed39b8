"""The values that a field may hold where these are fixed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Effect(StrEnum):
    """What a claim says a factor or a service did."""

    PROMOTES = "promotes"
    HINDERS = "hinders"
    MIXED = "mixed"
    NO_DIFFERENCE = "no-difference"
    DESCRIBES = "describes"


class Condition(StrEnum):
    """Whether the effect is of having the factor or of lacking it."""

    PRESENT = "present"
    ABSENT = "absent"


class Stance(StrEnum):
    """How a piece of evidence stands to the claim it is given for."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"


class Direction(StrEnum):
    """Under which heading a source files a factor."""

    PROMOTES = "promotes"
    HINDERS = "hinders"


class Design(StrEnum):
    """How a study was made; the last four rest on no primary study of their own."""

    RANDOMISED_TRIAL = "randomised-trial"
    CONTROLLED_TRIAL = "controlled-trial"
    COMPARATIVE = "comparative"
    BEFORE_AND_AFTER = "before-and-after"
    ECONOMIC = "economic"
    SURVEY = "survey"
    CASE_STUDY = "case-study"
    QUALITATIVE = "qualitative"
    MIXED_METHODS = "mixed-methods"
    DESCRIPTIVE = "descriptive"
    NOT_STATED = "not-stated"
    PRACTICE_ACCOUNT = "practice-account"
    REVIEW = "review"
    COMMENTARY = "commentary"
    GUIDANCE = "guidance"

    @property
    def is_primary(self) -> bool:
        """Whether works of this design are counted as studies."""
        return self not in {Design.PRACTICE_ACCOUNT, Design.REVIEW, Design.COMMENTARY, Design.GUIDANCE}


class Country(StrEnum):
    """Where a study or a policy belongs."""

    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern-ireland"
    UNITED_KINGDOM = "united-kingdom"
    SWEDEN = "sweden"
    UNITED_STATES = "united-states"
    OTHER = "other"
    NOT_STATED = "not-stated"


class Answer(StrEnum):
    """A plain answer that may be unknown."""

    YES = "yes"
    NO = "no"
    NOT_STATED = "not-stated"


class EvidenceNeed(StrEnum):
    """Whether the prose of a page must cite for everything that it asserts."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class Audience(StrEnum):
    """Whom a page is written for: those who read the guide, or those who edit, host and maintain it."""

    READERS = "readers"
    MAKERS = "makers"


class Evaluator(StrEnum):
    """Who evaluated, seen from the service that was evaluated."""

    EXTERNAL = "external"
    INTERNAL = "internal"
    MIXED = "mixed"
    NOT_STATED = "not-stated"


class Outcome(StrEnum):
    """What became of the thing a pen picture tells of, as far as a source says."""

    CONTINUING = "continuing"
    ENDED = "ended"
    CHANGED = "changed"
    PLANNED = "planned"
    NOT_STATED = "not-stated"


class FindingTopic(StrEnum):
    """What a finding is an effect on, or that it is about what is known of effects at all."""

    CLINICAL = "clinical"
    ADMISSION = "admission"
    INDEPENDENCE = "independence"
    SERVICE = "service"
    STAFF = "staff"
    COST = "cost"
    EXPERIENCE = "experience"
    USER_OUTCOMES = "user-outcomes"
    EVIDENCE = "evidence"


class PolicyKind(StrEnum):
    """What sort of instrument a policy is."""

    ACT = "act"
    WHITE_PAPER = "white-paper"
    GREEN_PAPER = "green-paper"
    GUIDANCE = "guidance"
    PROGRAMME = "programme"
    CONCORDAT = "concordat"
    STRATEGY = "strategy"


class FigureShape(StrEnum):
    """How the parts of a figure stand to each other."""

    CONTINUUM = "continuum"
    SPECTRUM = "spectrum"
    PYRAMID = "pyramid"
    LEVELS = "levels"
    CYCLE = "cycle"
    MATRIX = "matrix"


class PartKind(StrEnum):
    """What a part of a source document is."""

    SECTION = "section"
    TABLE = "table"
    BOX = "box"
    LIST = "list"
    FIGURE = "figure"
    PEN_PICTURE = "pen-picture"


class PlaceKind(StrEnum):
    """What sort of place a place is."""

    COUNCIL = "council"
    CITY = "city"
    TOWN = "town"
    COUNTY = "county"
    SURGERY = "surgery"
    COUNTRY = "country"
    REGION = "region"


ENUMERATIONS: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {
        name: value
        for name, value in sorted(globals().items())
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
)
"""Every enumeration of this module by its name."""
