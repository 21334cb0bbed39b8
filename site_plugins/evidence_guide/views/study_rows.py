"""A study as a row of a table, and as a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from evidence_guide.bibliography import Formatted
from evidence_guide.corpus import Graph, Node
from evidence_guide.model import Claim, Stance, Study, kind_of
from evidence_guide.views.effects import with_condition
from evidence_guide.views.wording import join, label, sentence, stated, years


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A study as a row of a table.

    Args:
        study: the study.
        years: when its papers were published, in words.
        papers: how it is cited, one for each paper.
        effects: what the claims of the page that rest on it say, in words.
        eras: the eras in which its papers were published.
    """

    study: Study
    years: str
    papers: tuple[Formatted, ...]
    effects: str
    eras: tuple[Node, ...] = ()


def study_row(graph: Graph, study: Study, papers: tuple[Formatted, ...], claims: Iterable[Claim]) -> StudyRow:
    """Return a study as a row of a table, with what some claims say of it.

    Args:
        graph: for the eras in which the papers were published.
        study: the study.
        papers: its papers, as printed.
        claims: the claims of the page.
    """
    words = {
        (claim.id, evidence.stance is Stance.CONTRADICTS): with_condition(claim)
        for claim in claims
        for evidence in claim.evidence
        if evidence.study == study.id and claim.effect
    }
    effects = Counter(
        f"contradicts: {effect}" if against else effect for (_, against), effect in words.items()
    )
    told = "; ".join(f"{effect} ({n} claims)" if n > 1 else effect for effect, n in effects.items())
    eras = tuple(graph.targets(Node(kind_of(Study).name, study.id), "era", "published in"))
    return StudyRow(study, years(paper.reference.year for paper in papers), papers, told, eras)


def study_line(study: Study, papers: Iterable[Formatted]) -> str:
    """Say in a line how a study was made and which papers report it.

    Args:
        study: the study.
        papers: its papers, as printed.
    """
    cited = join(paper.author_date for paper in papers)
    return f"{sentence(design_of(study))} {cited}".strip()


def design_of(study: Study) -> str:
    """Return the design of a study in words."""
    return label(study.design) if stated(study.design) else "design not stated"
