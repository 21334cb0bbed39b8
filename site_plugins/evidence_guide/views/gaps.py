"""What no study covers, counted from the records: factors, models, client groups, eras, outcomes, countries.

Only primary studies count. An empty place says that the guide found no evidence, never that there is none or
that there is no effect. What the reviews themselves named as gaps is left to the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import (
    KINDS,
    Country,
    Design,
    Factor,
    Finding,
    FindingTopic,
    Level,
    Order,
    Study,
    kind_of,
)
from evidence_guide.views.evidence_map import DIMENSIONS, EvidenceMap, make_evidence_map
from evidence_guide.views.studies_behind import primary_studies, years_of_publication
from evidence_guide.views.study_directions import study_directions
from evidence_guide.views.uk_nations import UK_NATIONS
from evidence_guide.views.wording import label

COMPARATIVE_DESIGNS: Final = frozenset({Design.RANDOMISED_TRIAL, Design.CONTROLLED_TRIAL, Design.COMPARATIVE})
"""Designs that set one way of working beside another. A before-and-after study is not among them."""

_LEVEL: Final = kind_of(Level).name
"""No study states a level itself, so that none can be missing at one."""


@dataclass(frozen=True, slots=True)
class FactorCoverage:
    """How many studies bear on a factor.

    Args:
        node: the factor.
        studies: how many primary studies bear on it.
        comparing: how many of them compare.
        design_not_stated: how many of them state no design.
    """

    node: Node
    studies: int
    comparing: int
    design_not_stated: int


@dataclass(frozen=True, slots=True)
class EntryCoverage:
    """How much of the evidence map is filled under an entry of a vocabulary.

    Args:
        node: the entry.
        studies: how many primary studies are filed under it.
        factors_covered: how many factors any of them bears on.
        factors_without: how many factors none of them bears on.
    """

    node: Node
    studies: int
    factors_covered: int
    factors_without: int


@dataclass(frozen=True, slots=True)
class DimensionCoverage:
    """How much of the evidence map is filled under each entry of a vocabulary.

    Args:
        kind: the kind of the entries, a name in `DIMENSIONS`.
        entries: the entries, the one with the fewest empty places first where their kind has no order.
        unfiled: how many primary studies are under none of them.
    """

    kind: str
    entries: tuple[EntryCoverage, ...]
    unfiled: int

    @property
    def entries_without_studies(self) -> tuple[Node, ...]:
        """The entries under which there is no study at all."""
        return tuple(entry.node for entry in self.entries if not entry.studies)


@dataclass(frozen=True, slots=True)
class OutcomeCoverage:
    """How many studies are behind the findings about an outcome.

    Args:
        outcome: the outcome.
        findings: the findings about it.
        studies: how many primary studies are behind them.
        comparing: how many of these compare.
        design_not_stated: how many of these state no design.
    """

    outcome: FindingTopic
    findings: tuple[Node, ...]
    studies: int
    comparing: int
    design_not_stated: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Everything that no study covers.

    Args:
        studies: how many primary studies there are.
        factors: every factor, the one with the fewest studies first.
        dimensions: models, client groups and eras.
        outcomes: the outcomes, in the order of the vocabulary; those without a finding too.
        by_nation: how many studies are known to be in each nation of the United Kingdom.
        only_united_kingdom: how many are known only to be in the United Kingdom.
        abroad: how many are known to be elsewhere.
        country_not_stated: of how many no country is stated.
        latest_year: the last year in which a study was published; empty where none is known.
    """

    studies: int
    factors: tuple[FactorCoverage, ...]
    dimensions: tuple[DimensionCoverage, ...]
    outcomes: tuple[OutcomeCoverage, ...]
    by_nation: tuple[tuple[Country, int], ...]
    only_united_kingdom: int
    abroad: int
    country_not_stated: int
    latest_year: str

    @property
    def unstudied(self) -> tuple[FactorCoverage, ...]:
        """The factors that no primary study bears on."""
        return tuple(factor for factor in self.factors if not factor.studies)

    @property
    def barely_studied(self) -> tuple[FactorCoverage, ...]:
        """The factors that rest on one or two primary studies."""
        return tuple(factor for factor in self.factors if 0 < factor.studies < 3)

    @property
    def uncompared(self) -> tuple[FactorCoverage, ...]:
        """The factors with primary studies, none of which is known to compare."""
        return tuple(factor for factor in self.factors if factor.studies and not factor.comparing)

    @property
    def nations_without(self) -> tuple[str, ...]:
        """The nations that no study is known to be in, by name."""
        return tuple(label(nation) for nation, studies in self.by_nation if not studies)


def find_gaps(corpus: Corpus, graph: Graph) -> Gaps:
    """Find what no study covers.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published.
    """
    studies = primary_studies(corpus)
    factors = (_factor_coverage(corpus, Node("factor", factor)) for factor in corpus.all(Factor))
    known_abroad = set(Country) - {*UK_NATIONS, Country.UNITED_KINGDOM, Country.NOT_STATED}
    return Gaps(
        len(studies),
        tuple(sorted(factors, key=lambda factor: (factor.studies, factor.node.id))),
        tuple(_dimension_coverage(make_evidence_map(corpus, graph, by)) for by in DIMENSIONS if by != _LEVEL),
        tuple(_outcome_coverage(corpus, each) for each in FindingTopic if each is not FindingTopic.EVIDENCE),
        tuple((nation, sum(nation in study.country for study in studies)) for nation in UK_NATIONS),
        sum(_is_only_in(study, {Country.UNITED_KINGDOM}) for study in studies),
        sum(not known_abroad.isdisjoint(study.country) for study in studies),
        sum(_is_only_in(study, {Country.NOT_STATED}) for study in studies),
        max((year for year in years_of_publication(corpus, studies) if year.isdigit()), default=""),
    )


def _is_only_in(study: Study, countries: set[Country]) -> bool:
    return set(study.country) <= countries


def _factor_coverage(corpus: Corpus, node: Node) -> FactorCoverage:
    return FactorCoverage(node, *_count_designs(corpus, study_directions(corpus, node)))


def _count_designs(corpus: Corpus, study_ids: Iterable[str]) -> tuple[int, int, int]:
    """Count some studies: all, those that compare, those that state no design."""
    designs = [corpus.all(Study)[study_id].design for study_id in study_ids]
    comparing = sum(design in COMPARATIVE_DESIGNS for design in designs)
    return len(designs), comparing, designs.count(Design.NOT_STATED)


def _dimension_coverage(evidence_map: EvidenceMap) -> DimensionCoverage:
    entries = []
    for position, column in enumerate(evidence_map.columns):
        covered = sum(bool(row.cells[position].studies) for row in evidence_map.rows)
        without = len(evidence_map.rows) - covered
        entries.append(EntryCoverage(column.node, column.studies, covered, without))
    if KINDS[evidence_map.columns_are].order is Order.TITLE:
        entries.sort(key=lambda entry: (entry.factors_without, -entry.studies))
    return DimensionCoverage(evidence_map.columns_are, tuple(entries), evidence_map.unfiled)


def _outcome_coverage(corpus: Corpus, outcome: FindingTopic) -> OutcomeCoverage:
    findings = [Node("finding", f.id) for f in corpus.all(Finding).values() if f.outcome is outcome]
    study_ids = {study_id for node in findings for study_id in study_directions(corpus, node)}
    return OutcomeCoverage(outcome, tuple(findings), *_count_designs(corpus, study_ids))
