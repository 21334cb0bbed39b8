"""What no study covers, counted from the records: factors, models, client groups, eras, outcomes, countries.

Only primary studies count. An empty place says that the guide found no evidence, never that there is none or
that there is no effect. What the reviews themselves named as gaps is a matter for the page.
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
from evidence_guide.views.evidence_map import DIMENSIONS, EvidenceMap, make_evidence_map, ways_of_studies
from evidence_guide.views.wording import label

COMPARING: Final = frozenset({Design.RANDOMISED_TRIAL, Design.CONTROLLED_TRIAL, Design.COMPARATIVE})
"""Designs that set one way of working beside another. A before-and-after study is not among them."""

_LEVEL: Final = kind_of(Level).name
"""No study states a level itself, so that none can be missing at one."""

_NATIONS: Final = (Country.ENGLAND, Country.SCOTLAND, Country.WALES, Country.NORTHERN_IRELAND)


@dataclass(frozen=True, slots=True)
class Thin:
    """A factor, and how little stands behind it.

    Args:
        node: the factor.
        studies: how many primary studies bear on it.
        comparing: how many of them compare.
        unstated: how many of them state no design.
    """

    node: Node
    studies: int
    comparing: int
    unstated: int


@dataclass(frozen=True, slots=True)
class Filed:
    """An entry of a vocabulary, and how much of the evidence map is empty under it.

    Args:
        node: the entry.
        studies: how many primary studies are filed under it.
        covered: how many factors any of them bears on.
        empty: how many factors none of them bears on.
    """

    node: Node
    studies: int
    covered: int
    empty: int


@dataclass(frozen=True, slots=True)
class Dimension:
    """The entries of a vocabulary.

    Args:
        by: the kind of record that they are.
        filed: each of them, the fewest empty places first.
        unfiled: how many primary studies are under none of them.
    """

    by: str
    filed: tuple[Filed, ...]
    unfiled: int

    @property
    def without(self) -> tuple[Node, ...]:
        """The entries under which there is no study at all."""
        return tuple(one.node for one in self.filed if not one.studies)


@dataclass(frozen=True, slots=True)
class Topic:
    """An outcome, and the studies behind the findings about it.

    Args:
        topic: the outcome.
        findings: the findings about it.
        studies: how many primary studies are behind them.
        comparing: how many of these compare.
        unstated: how many of these state no design.
    """

    topic: FindingTopic
    findings: tuple[Node, ...]
    studies: int
    comparing: int
    unstated: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """Everything that no study covers.

    Args:
        studies: how many primary studies there are.
        factors: every factor, the one with the fewest studies first.
        dimensions: models, client groups and eras.
        topics: the outcomes, in the order of the vocabulary; those without a finding too.
        countries: how many studies are known to be in each nation of the United Kingdom.
        kingdom: how many are known only to be in the United Kingdom.
        abroad: how many are known to be elsewhere.
        nowhere: of how many no country is stated.
        latest: the last year in which a study was published; empty where none is known.
    """

    studies: int
    factors: tuple[Thin, ...]
    dimensions: tuple[Dimension, ...]
    topics: tuple[Topic, ...]
    countries: tuple[tuple[Country, int], ...]
    kingdom: int
    abroad: int
    nowhere: int
    latest: str

    @property
    def unstudied(self) -> tuple[Thin, ...]:
        """The factors that no primary study bears on."""
        return tuple(thin for thin in self.factors if not thin.studies)

    @property
    def alone(self) -> tuple[Thin, ...]:
        """The factors that rest on one or two primary studies."""
        return tuple(thin for thin in self.factors if 0 < thin.studies < 3)

    @property
    def uncompared(self) -> tuple[Thin, ...]:
        """The factors with primary studies, none of which is known to compare."""
        return tuple(thin for thin in self.factors if thin.studies and not thin.comparing)

    @property
    def nations_without(self) -> tuple[str, ...]:
        """The nations that no study is known to be in, by name."""
        return tuple(label(country) for country, n in self.countries if not n)


def find_gaps(corpus: Corpus, graph: Graph) -> Gaps:
    """Find what no study covers.

    Args:
        corpus: the records.
        graph: for the eras in which studies were published.
    """
    studies = [study for study in corpus.all(Study).values() if study.design.is_primary]
    factors = (_thin(corpus, Node("factor", factor)) for factor in corpus.all(Factor))
    published = (corpus.references[k].year for s in studies for k in s.reports if k in corpus.references)
    return Gaps(
        len(studies),
        tuple(sorted(factors, key=lambda thin: (thin.studies, thin.node.id))),
        tuple(_dimension(make_evidence_map(corpus, graph, by)) for by in DIMENSIONS if by != _LEVEL),
        tuple(_topic(corpus, topic) for topic in FindingTopic if topic is not FindingTopic.EVIDENCE),
        tuple((nation, sum(nation in s.country for s in studies)) for nation in _NATIONS),
        sum(_only(s, {Country.UNITED_KINGDOM}) for s in studies),
        sum(bool(set(s.country) - {*_NATIONS, Country.UNITED_KINGDOM, Country.NOT_STATED}) for s in studies),
        sum(_only(s, {Country.NOT_STATED}) for s in studies),
        max((year for year in published if year.isdigit()), default=""),
    )


def _only(study: Study, countries: set[Country]) -> bool:
    return set(study.country) <= countries


def _thin(corpus: Corpus, node: Node) -> Thin:
    return Thin(node, *_designs(corpus, ways_of_studies(corpus, node)))


def _designs(corpus: Corpus, found: Iterable[str]) -> tuple[int, int, int]:
    """Count some studies: all, those that compare, those that state no design."""
    designs = [corpus.all(Study)[study].design for study in found]
    return len(designs), sum(d in COMPARING for d in designs), designs.count(Design.NOT_STATED)


def _dimension(found: EvidenceMap) -> Dimension:
    filed = []
    for place, column in enumerate(found.columns):
        covered = sum(bool(row.cells[place].studies) for row in found.rows)
        filed.append(Filed(column.node, column.studies, covered, len(found.rows) - covered))
    if KINDS[found.by].order is Order.TITLE:
        filed.sort(key=lambda one: (one.empty, -one.studies))
    return Dimension(found.by, tuple(filed), found.unfiled)


def _topic(corpus: Corpus, topic: FindingTopic) -> Topic:
    findings = [Node("finding", f.id) for f in corpus.all(Finding).values() if f.outcome is topic]
    found = {study for node in findings for study in ways_of_studies(corpus, node)}
    return Topic(topic, tuple(findings), *_designs(corpus, found))
