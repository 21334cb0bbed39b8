"""A study as a row of a table, and as a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from evidence_guide.bibliography import Formatted
from evidence_guide.corpus import Graph, Node
from evidence_guide.model import Claim, Stance, Study
from evidence_guide.views.effects import effect_with_condition
from evidence_guide.views.studies_behind import eras_of_publication
from evidence_guide.views.wording import join, label, sentence, stated, years_in_words


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A study as a row of a table.

    Args:
        study: the study.
        years: when its papers were published, in words.
        papers: how it is cited, one for each paper.
        effects: which effects the claims of the page report that rest on it, in words.
        eras: the eras in which its papers were published.
    """

    study: Study
    years: str
    papers: tuple[Formatted, ...]
    effects: str
    eras: tuple[Node, ...] = ()


def study_row(graph: Graph, study: Study, papers: tuple[Formatted, ...], claims: Iterable[Claim]) -> StudyRow:
    """Return a study as a row of a table, with the effects that some claims report of it.

    Args:
        graph: for the eras in which the papers were published.
        study: the study.
        papers: its papers, as printed.
        claims: the claims of the page.
    """
    by_claim = {
        (claim.id, evidence.stance is Stance.CONTRADICTS): effect_with_condition(claim)
        for claim in claims
        for evidence in claim.evidence
        if evidence.study == study.id and claim.effect
    }
    effects = Counter(
        f"contradicts: {effect}" if against else effect for (_, against), effect in by_claim.items()
    )
    in_words = "; ".join(f"{effect} ({n} claims)" if n > 1 else effect for effect, n in effects.items())
    eras = tuple(eras_of_publication(graph, study))
    return StudyRow(study, years_in_words(paper.reference.year for paper in papers), papers, in_words, eras)


def study_line(study: Study, papers: Iterable[Formatted]) -> str:
    """Return a line with the design of a study and the papers that report it.

    Args:
        study: the study.
        papers: its papers, as printed.
    """
    cited = join(paper.author_date for paper in papers)
    return f"{sentence(design_of(study))} {cited}".strip()


def design_of(study: Study) -> str:
    """Return the design of a study in words."""
    return label(study.design) if stated(study.design) else "design not stated"
