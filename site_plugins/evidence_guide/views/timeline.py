"""Lays out the timeline: studies, policies and pen pictures along the eras, as a picture and as tables.

A study stands in the years in which its papers came out, and in the eras of those; a policy in its year,
where one is stated, and in its own eras; a pen picture in its eras alone, since its dates are words. Places
along the picture are in hundredths of its width, so that it fits any screen and its words stay as large.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Era, PenPicture, Policy, Study
from evidence_guide.views.studies_behind import eras_of_publication, primary_studies, years_of_publication
from evidence_guide.views.wording import era_years, join, stated, years_in_words

_YEARS_BETWEEN_TICKS: Final = 10
_YEARS_AFTER_LAST: Final = 3
"""Years that the picture shows after the last study, policy or era."""


@dataclass(frozen=True, slots=True)
class DatedRecord:
    """A study, policy or pen picture.

    Args:
        node: the record.
        when: its years or dates in words; empty where a policy or pen picture states none.
    """

    node: Node
    when: str


@dataclass(frozen=True, slots=True)
class EraSection:
    """An era with what belongs in it.

    Args:
        era: the era; None for what belongs in none.
        left: its left end in the picture, in hundredths of the width.
        right: its right end, in hundredths of the width.
        studies: published in it, the earliest first.
        policies: of it, the earliest first, those without a year last.
        pen_pictures: of it, in the order of their titles.
    """

    era: Era | None
    left: float
    right: float
    studies: tuple[DatedRecord, ...]
    policies: tuple[DatedRecord, ...]
    pen_pictures: tuple[DatedRecord, ...]

    @property
    def id(self) -> str:
        """The anchor of its lists."""
        return self.era.id if self.era else "no-era"

    @property
    def years(self) -> str:
        """Its years in words: "2000 to 2013", "up to 1997", "since 2022"."""
        return era_years(self.era.start, self.era.end) if self.era else era_years(None, None)

    @property
    def width(self) -> float:
        """How wide it is in the picture, in hundredths of the width."""
        return _width(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Years that belong in two eras.

    Args:
        left: the left end in the picture, in hundredths of the width.
        right: the right end, in hundredths of the width.
        words: which years and eras.
    """

    left: float
    right: float
    words: str

    @property
    def width(self) -> float:
        """How wide it is in the picture, in hundredths of the width."""
        return _width(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Dot:
    """A study or a policy in the picture.

    Args:
        x: its place, in hundredths of the width.
        rank: how many of its kind stand below it in the same year.
    """

    x: float
    rank: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A year that carries a number.

    Args:
        x: its place, in hundredths of the width.
        year: the year.
    """

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture and the tables.

    Args:
        eras: in order of their start.
        outside_eras: what belongs in no era; None where there is nothing.
        overlaps: the years that belong in two eras.
        study_dots: a dot for each study, at the year of its first paper.
        policy_dots: a dot for each policy that states a year.
        ticks: the years along the foot.
        span: the years from the first study to the last, in words.
    """

    eras: tuple[EraSection, ...]
    outside_eras: EraSection | None
    overlaps: tuple[Overlap, ...]
    study_dots: tuple[Dot, ...]
    policy_dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    span: str


def make_timeline(corpus: Corpus, graph: Graph) -> Timeline:
    """Lay everything that has a time along the eras.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published.
    """
    eras = sorted(corpus.all(Era).values(), key=lambda era: (era.start or 0, era.end or 9999))
    contents = _Contents(corpus, graph)
    study_years = sorted(years[0] for years in contents.years_of_study.values() if years)
    policy_years = sorted(int(policy.year) for policy in contents.policies if stated(policy.year))
    bounds = [*study_years, *policy_years, *(year for era in eras for year in (era.start, era.end) if year)]
    scale = _Scale(min(bounds, default=2000) - 1, max(bounds, default=2000) + _YEARS_AFTER_LAST)

    outside_eras = contents.section(None, scale)
    return Timeline(
        tuple(contents.section(era, scale) for era in eras),
        outside_eras if outside_eras.studies or outside_eras.policies or outside_eras.pen_pictures else None,
        tuple(_overlaps(eras, scale)),
        tuple(_dots(study_years, scale)),
        tuple(_dots(policy_years, scale)),
        tuple(scale.ticks()),
        years_in_words(str(year) for years in contents.years_of_study.values() for year in years),
    )


@dataclass(frozen=True)
class _Scale:
    """Turns years into places along the picture.

    Args:
        first: the year at its left end.
        last: the year at its right end.
    """

    first: int
    last: int

    def x(self, year: int) -> float:
        """Return the place of a year, in hundredths of the width."""
        return round((year - self.first) / (self.last - self.first) * 100, 2)

    def ticks(self) -> Iterator[Tick]:
        start = -(-self.first // _YEARS_BETWEEN_TICKS) * _YEARS_BETWEEN_TICKS
        return (Tick(self.x(year), year) for year in range(start, self.last, _YEARS_BETWEEN_TICKS))


@dataclass(frozen=True)
class _Contents:
    """Everything that stands along the eras, with its years."""

    corpus: Corpus
    graph: Graph

    @cached_property
    def studies(self) -> list[Study]:
        return primary_studies(self.corpus)

    @cached_property
    def policies(self) -> list[Policy]:
        return list(self.corpus.all(Policy).values())

    @cached_property
    def pen_pictures(self) -> list[PenPicture]:
        return sorted(self.corpus.all(PenPicture).values(), key=lambda picture: picture.title.lower())

    @cached_property
    def years_of_study(self) -> dict[str, list[int]]:
        """The years of the papers of each study, by its id, the earliest first."""
        return {study.id: _years_published(self.corpus, study) for study in self.studies}

    @cached_property
    def eras_of_study(self) -> dict[str, list[str]]:
        """The ids of the eras in which each study was published, by its id."""
        return {
            study.id: [era.id for era in eras_of_publication(self.graph, study)] for study in self.studies
        }

    def section(self, era: Era | None, scale: _Scale) -> EraSection:
        """Return an era with what belongs in it, or what belongs in none."""
        return EraSection(
            era,
            scale.x(era.start) if era and era.start else 0,
            scale.x(era.end) if era and era.end else 100,
            tuple(self._studies_in(era)),
            tuple(self._policies_in(era)),
            tuple(self._pen_pictures_in(era)),
        )

    def _studies_in(self, era: Era | None) -> Iterator[DatedRecord]:
        years = self.years_of_study
        for study in sorted(self.studies, key=lambda study: (years[study.id], study.title)):
            if self._belongs(self.eras_of_study[study.id], era):
                yield DatedRecord(Node("study", study.id), years_in_words(map(str, years[study.id])))

    def _policies_in(self, era: Era | None) -> Iterator[DatedRecord]:
        for policy in sorted(self.policies, key=lambda policy: (policy.year, policy.title.lower())):
            if self._belongs(policy.eras, era):
                yield DatedRecord(Node("policy", policy.id), policy.year if stated(policy.year) else "")

    def _pen_pictures_in(self, era: Era | None) -> Iterator[DatedRecord]:
        for picture in self.pen_pictures:
            if self._belongs(picture.eras, era):
                yield DatedRecord(
                    Node("pen-picture", picture.id), picture.dates if stated(picture.dates) else ""
                )

    def _belongs(self, era_ids: Iterable[str], era: Era | None) -> bool:
        """Whether eras that a record names hold an era; without one, whether none of them is known."""
        known = [era_id for era_id in era_ids if era_id in self.corpus.ids("era")]
        return era.id in known if era else not known


def _width(left: float, right: float) -> float:
    return round(right - left, 2)


def _years_published(corpus: Corpus, study: Study) -> list[int]:
    return sorted({int(year) for year in years_of_publication(corpus, [study]) if year.isdigit()})


def _dots(years: Iterable[int], scale: _Scale) -> Iterator[Dot]:
    """Yield a dot for each year, those of one year on top of each other."""
    dots_in: dict[int, int] = {}
    for year in years:
        yield Dot(scale.x(year), dots_in.get(year, 0))
        dots_in[year] = dots_in.get(year, 0) + 1


def _overlaps(eras: Iterable[Era], scale: _Scale) -> Iterator[Overlap]:
    """Yield the years that two eras share; one year in which one ends and the next starts is no overlap."""
    for earlier, later in combinations(eras, 2):
        first = max(earlier.start or 0, later.start or 0)
        last = min(earlier.end or 9999, later.end or 9999)
        if 0 < first < last < 9999:
            titles = join((earlier.title, later.title))
            yield Overlap(scale.x(first), scale.x(last), f"{titles}, {first} to {last}")
