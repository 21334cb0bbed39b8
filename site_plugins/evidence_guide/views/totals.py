"""How much the guide holds, and from which years it is."""

from __future__ import annotations

from evidence_guide.corpus import Corpus
from evidence_guide.model import CLAIM, Study, kind_of
from evidence_guide.views.wording import years

PAPER = "paper"
"""What reports a study; counted, but no kind of record."""


def total(corpus: Corpus, kind: str) -> int:
    """Return how many things of a kind there are; studies are counted without works that are none.

    Args:
        corpus: the records.
        kind: a name in `KINDS`, `CLAIM`, `REFERENCE` or `PAPER`.
    """
    if kind == kind_of(Study).name:
        return len(_primary(corpus))
    if kind == PAPER:
        return sum(len(study.reports) for study in _primary(corpus))
    if kind == CLAIM:
        return len(corpus.claims)
    return len(list(corpus.ids(kind)))


def years_of_studies(corpus: Corpus) -> str:
    """Return the years between which the primary studies were published, in words.

    Args:
        corpus: the studies, and the papers that report them.
    """
    keys = (key for study in _primary(corpus) for key in study.reports)
    return years(corpus.references[key].year for key in keys if key in corpus.references)


def latest_year(corpus: Corpus) -> str:
    """Return the year of the latest paper of a primary study; nothing where there is none.

    Args:
        corpus: the studies, and the papers that report them.
    """
    return years_of_studies(corpus).split(" to ")[-1] if _primary(corpus) else ""


def _primary(corpus: Corpus) -> list[Study]:
    return [study for study in corpus.all(Study).values() if study.design.is_primary]
