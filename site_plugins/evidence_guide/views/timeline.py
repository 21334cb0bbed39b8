"""Lays studies, policies and pen pictures along the eras: a picture, and tables that say the same.

A study stands in the years in which its papers came out, and in the eras of those; a policy in its year,
where one is stated, and in its own eras; a pen picture in its eras alone, since its dates are words. Places
along the picture are in hundredths of its width, so that it fits any screen and its words stay as large.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Era, PenPicture, Policy, Study
from evidence_guide.views.wording import join, span, stated, years

_STEP: Final = 10
"""Years between two lines of the picture that carry a number."""
_BEYOND: Final = 3
"""Years that are shown after the last of anything."""


@dataclass(frozen=True, slots=True)
class Item:
    """A study, policy or pen picture, with its years as a reader is told them."""

    node: Node
    when: str


@dataclass(frozen=True, slots=True)
class EraPart:
    """An era with what belongs in it.

    Args:
        era: the era; None for what belongs in none.
        begins: its left end in the picture.
        ends: its right end.
        studies: published in it, the earliest first.
        policies: of it, the earliest first, those without a year last.
        pictures: of it, in the order of their titles.
    """

    era: Era | None
    begins: float
    ends: float
    studies: tuple[Item, ...]
    policies: tuple[Item, ...]
    pictures: tuple[Item, ...]

    @property
    def id(self) -> str:
        """The anchor of its lists."""
        return self.era.id if self.era else "no-era"

    @property
    def years(self) -> str:
        """Its years in words: "2000 to 2013", "up to 1997", "since 2022"."""
        return span(self.era.start, self.era.end) if self.era else span(None, None)

    @property
    def width(self) -> float:
        """How wide it is in the picture."""
        return round(self.ends - self.begins, 2)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Years that belong in two eras.

    Args:
        begins: the left end in the picture.
        ends: the right end.
        words: which years and eras.
    """

    begins: float
    ends: float
    words: str

    @property
    def width(self) -> float:
        """How wide it is in the picture."""
        return round(self.ends - self.begins, 2)


@dataclass(frozen=True, slots=True)
class Dot:
    """A study or a policy in the picture.

    Args:
        x: where it stands.
        rank: how many of its kind stand below it in the same year.
    """

    x: float
    rank: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A year that carries a number."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture and the tables.

    Args:
        eras: in order of their start.
        without: what belongs in no era; None where there is nothing.
        overlaps: the years that belong in two eras.
        studies: a dot for each study, at the year of its first paper.
        policies: a dot for each policy that states a year.
        ticks: the years along the foot.
        span: the years from the first study to the last, in words.
    """

    eras: tuple[EraPart, ...]
    without: EraPart | None
    overlaps: tuple[Overlap, ...]
    studies: tuple[Dot, ...]
    policies: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    span: str


def make_timeline(corpus: Corpus, graph: Graph) -> Timeline:
    """Lay everything that has a time along the eras.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published.
    """
    eras = sorted(corpus.all(Era).values(), key=lambda era: (era.start or 0, era.end or 9999))
    studies = [s for s in corpus.all(Study).values() if s.design.is_primary]
    published = {s.id: _published(corpus, s) for s in studies}
    first_years = sorted(found[0] for found in published.values() if found)
    policies = list(corpus.all(Policy).values())
    policy_years = sorted(int(p.year) for p in policies if stated(p.year))
    bounds = [*first_years, *policy_years, *(y for era in eras for y in (era.start, era.end) if y)] or [2000]
    scale = _Scale(min(bounds) - 1, max(bounds) + _BEYOND)

    of_era: Mapping[str, set[str]] = {
        s.id: {n.id for n in graph.targets(Node("study", s.id), "era", "published in")} for s in studies
    }
    pictures = sorted(corpus.all(PenPicture).values(), key=lambda p: p.title.lower())

    def part(era: Era | None) -> EraPart:
        def belongs(of: Iterable[str]) -> bool:
            known = [name for name in of if name in corpus.ids("era")]
            return era.id in known if era else not known

        studies_here = sorted(
            (s for s in studies if belongs(of_era[s.id])), key=lambda s: (published[s.id], s.title)
        )
        policies_here = sorted(
            (p for p in policies if belongs(p.eras)), key=lambda p: (p.year, p.title.lower())
        )
        return EraPart(
            era,
            scale.at(era.start) if era and era.start else 0,
            scale.at(era.end) if era and era.end else 100,
            tuple(Item(Node("study", s.id), years(map(str, published[s.id]))) for s in studies_here),
            tuple(Item(Node("policy", p.id), p.year if stated(p.year) else "") for p in policies_here),
            tuple(
                Item(Node("pen-picture", p.id), p.dates if stated(p.dates) else "")
                for p in pictures
                if belongs(p.eras)
            ),
        )

    rest = part(None)
    return Timeline(
        tuple(part(era) for era in eras),
        rest if rest.studies or rest.policies or rest.pictures else None,
        tuple(_overlaps(eras, scale)),
        tuple(_dots(first_years, scale)),
        tuple(_dots(policy_years, scale)),
        tuple(scale.ticks()),
        years(map(str, (year for found in published.values() for year in found))),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def at(self, year: int) -> float:
        """Return where a year is, in hundredths of the width."""
        return round((year - self.first) / (self.last - self.first) * 100, 2)

    def ticks(self) -> Iterable[Tick]:
        start = -(-self.first // _STEP) * _STEP
        return (Tick(self.at(year), year) for year in range(start, self.last, _STEP))


def _published(corpus: Corpus, study: Study) -> list[int]:
    found = (corpus.references[key].year for key in study.reports if key in corpus.references)
    return sorted({int(year) for year in found if year.isdigit()})


def _dots(found: Iterable[int], scale: _Scale) -> Iterable[Dot]:
    seen: dict[int, int] = {}
    for year in found:
        yield Dot(scale.at(year), seen.get(year, 0))
        seen[year] = seen.get(year, 0) + 1


def _overlaps(eras: Iterable[Era], scale: _Scale) -> Iterable[Overlap]:
    """Yield the years that two eras share; one year in which one ends and the next starts is no overlap."""
    for one, other in combinations(eras, 2):
        begins, ends = max(one.start or 0, other.start or 0), min(one.end or 9999, other.end or 9999)
        if begins and ends < 9999 and begins < ends:
            eras_meant = join((one.title, other.title))
            yield Overlap(scale.at(begins), scale.at(ends), f"{eras_meant}, {begins} to {ends}")
