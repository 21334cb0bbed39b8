"""Which way each primary study of a factor or a finding points, and how many point each way.

Each study counts once: for, against, both, or on neither side; so the counts add up to the studies. Works
that are no primary study are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from evidence_guide.corpus import Corpus, Node, effect_of_having
from evidence_guide.model import KINDS, Claim, Effect, EffectsOf, Stance, Study, kind_of
from evidence_guide.views.library_filters import FACETS, library_query


class Direction(StrEnum):
    """Which way a study points, in the words of a cell of the evidence map."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both ways"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StudyCounts:
    """How many primary studies point each way.

    Args:
        by_direction: how many studies point each way; a direction without a study is left out.
        library_query: the query with which the library shows the same studies; empty where it has no
            filter for them.
    """

    by_direction: tuple[tuple[Direction, int], ...]
    library_query: str = ""

    @property
    def studies(self) -> int:
        """How many studies there are."""
        return sum(count for _, count in self.by_direction)

    @property
    def words(self) -> str:
        """The counts in words: "2 for, 1 other"."""
        return ", ".join(f"{count} {direction}" for direction, count in self.by_direction)


def study_directions(corpus: Corpus, node: Node) -> Mapping[str, Direction]:
    """Return which way each primary study of a factor or finding points, by the study's id.

    Args:
        corpus: the claims and studies.
        node: the factor or finding.
    """
    sides: dict[str, set[Direction]] = {}
    effects_of = KINDS[node.kind].effects_of
    by_id = corpus.all(Study)
    for claim in (located.claim for located in corpus.claims_of(node)):
        for evidence in claim.evidence:
            study = by_id.get(evidence.study)
            if study and study.design.is_primary:
                side = None if evidence.stance is Stance.CONTRADICTS else _side(claim, effects_of)
                sides.setdefault(study.id, set()).update({side} if side else ())
    return {
        study_id: Direction.BOTH if len(of_study) > 1 else next(iter(of_study), Direction.OTHER)
        for study_id, of_study in sides.items()
    }


def _side(claim: Claim, effects_of: EffectsOf | None) -> Direction | None:
    """Return the side that a claim takes on a factor or on joint working; None where it takes none."""
    match effect_of_having(claim, effects_of):
        case Effect.PROMOTES:
            return Direction.FOR
        case Effect.HINDERS:
            return Direction.AGAINST
        case _:
            return None


def count_all_studies(corpus: Corpus, node: Node) -> StudyCounts:
    """Count all primary studies of a factor or finding, as the first cell of its row has them.

    Args:
        corpus: the claims and studies.
        node: the factor or finding.
    """
    return count_directions(study_directions(corpus, node), node)


def count_directions(
    directions: Mapping[str, Direction], node: Node, column: Node | None = None
) -> StudyCounts:
    """Count some studies of a factor or finding by the way they point.

    Args:
        directions: which way each of the studies points, by the study's id.
        node: the factor or finding.
        column: the entry of a vocabulary that the studies are filed under, where they are chosen by one.
    """
    occurring = list(directions.values())
    by_direction = tuple((each, occurring.count(each)) for each in Direction if each in occurring)
    # the library has no filter by finding
    if not by_direction or node.kind not in FACETS:
        return StudyCounts(by_direction)
    chosen = {node.kind: node.id} | ({column.kind.replace("-", "_"): column.id} if column else {})
    return StudyCounts(by_direction, library_query(kind=kind_of(Study).name, **chosen))
