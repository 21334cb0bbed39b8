"""The studies behind claims, and the claims, years and eras that follow from studies.

A study counts as primary where its design is one (`Design.is_primary`); reviews, commentaries and accounts
of practice are other works.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from evidence_guide.corpus import Corpus, Graph, Located, Node
from evidence_guide.model import CLAIM, Claim, Era, Evidence, Stance, Study, kind_of

_STUDY: Final = kind_of(Study).name
_ERA: Final = kind_of(Era).name


def primary_studies(corpus: Corpus) -> list[Study]:
    """Return the primary studies of the guide.

    Args:
        corpus: the records.
    """
    return [study for study in corpus.all(Study).values() if study.design.is_primary]


def primary_if_any(studies: Sequence[Study]) -> Sequence[Study]:
    """Return the primary studies among some, or all of them where none is primary.

    Other works tell how old evidence is, and what it looked at, only where there is no primary study.

    Args:
        studies: studies and other works.
    """
    return [study for study in studies if study.design.is_primary] or studies


def studies_behind(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that some claims rest on, whatever their stance, each once, in order.

    Args:
        corpus: the records; a study that has none is left out.
        claims: the claims.
    """
    return _studies(corpus, (evidence for claim in claims for evidence in claim.evidence))


def studies_not_contradicting(corpus: Corpus, claims: Iterable[Claim]) -> list[Study]:
    """Return the studies that support or qualify some claims, each once, in order.

    Args:
        corpus: the records; a study that has none is left out.
        claims: the claims.
    """
    every_evidence = (evidence for claim in claims for evidence in claim.evidence)
    return _studies(corpus, (e for e in every_evidence if e.stance is not Stance.CONTRADICTS))


def _studies(corpus: Corpus, every_evidence: Iterable[Evidence]) -> list[Study]:
    by_id = corpus.all(Study)
    studies = (by_id[evidence.study] for evidence in every_evidence if evidence.study in by_id)
    return list({study.id: study for study in studies}.values())


def claims_resting_on(corpus: Corpus, graph: Graph, study: Node) -> Mapping[Node, list[Located]]:
    """Return the claims that rest on a study, by the record that holds them.

    Args:
        corpus: the claims.
        graph: the links between claims and studies.
        study: the node of the study.
    """
    by_holder: dict[Node, list[Located]] = {}
    for node in graph.holders(study, CLAIM, "found by"):
        located = corpus.claims[node.id]
        by_holder.setdefault(located.holder, []).append(located)
    return by_holder


def years_of_publication(corpus: Corpus, studies: Iterable[Study]) -> list[str]:
    """Return the years of the papers that report some studies, as written, one for each paper.

    Args:
        corpus: the references; a paper that has none is left out.
        studies: the studies.
    """
    keys = (key for study in studies for key in study.reports)
    return [corpus.references[key].year for key in keys if key in corpus.references]


def eras_of_publication(graph: Graph, study: Study) -> Sequence[Node]:
    """Return the eras in which the papers of a study were published.

    Args:
        graph: the links between studies and eras.
        study: the study.
    """
    return graph.targets(Node(_STUDY, study.id), _ERA, "published in")
