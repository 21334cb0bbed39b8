"""How much the guide holds, and from which years it is."""

from __future__ import annotations

from typing import Final

from evidence_guide.corpus import Corpus
from evidence_guide.model import CLAIM, Study, kind_of
from evidence_guide.views.studies_behind import primary_studies, years_of_publication
from evidence_guide.views.wording import years_in_words

PAPER: Final = "paper"
"""What reports a study; counted, but no kind of record."""


def total(corpus: Corpus, kind: str) -> int:
    """Return how many records of a kind there are; of studies only the primary ones count.

    Args:
        corpus: the records.
        kind: a name in `KINDS`, `CLAIM`, `REFERENCE` or `PAPER`.
    """
    if kind == kind_of(Study).name:
        return len(primary_studies(corpus))
    if kind == PAPER:
        return sum(len(study.reports) for study in primary_studies(corpus))
    if kind == CLAIM:
        return len(corpus.claims)
    return len(list(corpus.ids(kind)))


def years_of_studies(corpus: Corpus) -> str:
    """Return the years between which the primary studies were published, in words.

    Args:
        corpus: the studies, and the papers that report them.
    """
    return years_in_words(years_of_publication(corpus, primary_studies(corpus)))


def latest_year(corpus: Corpus) -> str:
    """Return the year of the latest paper of a primary study; an empty text where there is none.

    Args:
        corpus: the studies, and the papers that report them.
    """
    return years_of_studies(corpus).split(" to ")[-1] if primary_studies(corpus) else ""
