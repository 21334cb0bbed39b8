"""How sure and how fresh a body of evidence is, in words with the reasons.

Studies are counted, not papers. Strength and freshness are two separate statements, and neither is a
score: a reader is told what the evidence consists of and judges it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evidence_guide.corpus import Corpus, Graph
from evidence_guide.model import Answer, Country, Design, Era, Study
from evidence_guide.views.studies_behind import eras_of_publication, primary_if_any, years_of_publication
from evidence_guide.views.uk_nations import UK_NATIONS
from evidence_guide.views.wording import (
    count,
    era_years,
    join,
    label,
    number_in_words,
    plural,
    sentence,
    years_in_words,
)

NO_EVIDENCE = "No evidence found in the sources of this guide."
"""The words where there is neither a study nor another work."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What a body of evidence consists of.

    Args:
        sure: how sure one may be, with the reasons.
        fresh: how old the evidence is, and in which era it was gathered or published.
        counted: the studies in one line, for above a table: how many, of what kind, in how many papers, when.
    """

    sure: str
    fresh: str
    counted: str


def weigh(corpus: Corpus, graph: Graph, studies: Iterable[Study]) -> Strength:
    """Describe in words how sure and how fresh some studies are together.

    Args:
        corpus: for the papers' years and the eras.
        graph: for the eras that the studies were published in.
        studies: the studies, in any order; repeats count once.
    """
    distinct = sorted({study.id: study for study in studies}.values(), key=lambda study: study.id)
    if not distinct:
        return Strength(NO_EVIDENCE, NO_EVIDENCE, "")
    primary = tuple(study for study in distinct if study.design.is_primary)
    other = tuple(study for study in distinct if not study.design.is_primary)
    fresh = _when_published(corpus, graph, primary_if_any(distinct), with_era_years=True)
    counted = ""
    if primary:
        counted = sentence(f"{_count_and_designs(primary)}; {_when_published(corpus, graph, primary)}")
    return Strength(_how_sure(primary, other), sentence(fresh), counted)


def _how_sure(primary: Sequence[Study], other: Sequence[Study]) -> str:
    if not other:
        return sentence(_primary_studies(primary))
    kinds = Counter(label(study.design) for study in other)
    also = join(count(n, kind) for kind, n in sorted(kinds.items()))
    if not primary:
        return sentence(f"no primary study, only {also}")
    as_what = "a study" if len(other) == 1 else "studies"
    return sentence(f"{_primary_studies(primary)}; also {also}, not counted as {as_what}")


def _primary_studies(studies: Sequence[Study]) -> str:
    return f"{_count_and_designs(studies)}; {_countries(studies)}{_peer_review(studies)}"


def _count_and_designs(studies: Sequence[Study]) -> str:
    """Return how many studies there are, their designs, and in how many papers where that is another number.

    The papers are all that report the studies, as in the table of studies, also where the claims name only
    some of them. Like the design, the country and the years they tell what a study is, not how it is cited.
    """
    papers = sum(len(study.reports) for study in studies)
    text = f"{count(len(studies), 'study')} ({_designs(studies)})"
    return text if papers == len(studies) else f"{text}, reported in {count(papers, 'paper')}"


def _designs(studies: Sequence[Study]) -> str:
    known = Counter(label(s.design) for s in studies if s.design is not Design.NOT_STATED)
    unknown = sum(s.design is Design.NOT_STATED for s in studies)
    if not known:
        return "design not stated" if len(studies) == 1 else "designs not stated"
    if len(studies) == 1:
        return f"a {next(iter(known))}" if next(iter(known))[0] not in "aeiou" else f"an {next(iter(known))}"
    designs = join(
        f"{number_in_words(n)} {kind if n == 1 else plural(kind)}" for kind, n in known.most_common()
    )
    return designs + (f"; the design of {number_in_words(unknown)} not stated" if unknown else "")


def _countries(studies: Sequence[Study]) -> str:
    counts: Counter[Country] = Counter(country for study in studies for country in study.country)
    del counts[Country.NOT_STATED]
    if not counts:
        return "country not stated"
    unknown = sum(set(study.country) <= {Country.NOT_STATED} for study in studies)
    remarks = f"; the country of {number_in_words(unknown)} not stated" if unknown else ""
    if Country.UNITED_KINGDOM in counts:
        # where only the kingdom is known, a nation must not be read into it
        nations = join(
            f"{number_in_words(counts[nation])} known to be in {_with_article(nation)}"
            for nation in UK_NATIONS
            if nation in counts
        )
        for nation in UK_NATIONS:
            del counts[nation]
        remarks = (f", {nations}" if nations else "") + remarks
    where = join(_with_article(country) for country in sorted(counts, key=list(Country).index))
    all_in_one = len(studies) > 1 and len(counts) == 1 and not remarks
    return f"{'all in' if all_in_one else 'in'} {where}{remarks}".replace("in elsewhere", "elsewhere")


def _with_article(country: Country) -> str:
    """Return a country's name as it stands behind “in”."""
    return f"the {label(country)}" if label(country).startswith("United") else label(country)


def _peer_review(studies: Sequence[Study]) -> str:
    """Return how many studies were not peer reviewed, and of how many that is not known: two statements."""
    answers = Counter(study.peer_reviewed for study in studies)
    is_one = len(studies) == 1
    said = []
    if unreviewed := answers[Answer.NO]:
        said.append("not peer reviewed" if is_one else f"{number_in_words(unreviewed)} not peer reviewed")
    if unknown := answers[Answer.NOT_STATED]:
        words = f"{number_in_words(unknown)} not known to be peer reviewed"
        said.append("peer review not stated" if is_one else words)
    return "".join(f"; {words}" for words in said)


def _when_published(
    corpus: Corpus, graph: Graph, studies: Sequence[Study], *, with_era_years: bool = False
) -> str:
    """Return in which years and eras some studies were published, perhaps with the years of the eras."""
    when = years_in_words(years_of_publication(corpus, studies))
    if when == "not stated":
        return "the year of publication is not stated"
    eras = corpus.all(Era)
    era_ids = {era.id for study in studies for era in eras_of_publication(graph, study)}
    titles = [_era_in_sentence(era, with_years=with_era_years) for era in eras.values() if era.id in era_ids]
    # “before 1997” is no era that something could be of
    phrases = [title for title in titles if title.startswith("before ")]
    if named := [title for title in titles if title not in phrases]:
        phrases.append(f"in the {'era' if len(named) == 1 else 'eras'} of {join(named)}")
    return f"published {when}, {join(phrases)}" if phrases else f"published {when}"


def _era_in_sentence(era: Era, *, with_years: bool) -> str:
    """Return an era's title as it stands within a sentence; an abbreviation keeps its capitals."""
    title = era.title if era.title[:2].isupper() else era.title[:1].lower() + era.title[1:]
    if not with_years or not (era.start or era.end) or title.startswith("before "):
        return title
    return f"{title} ({era_years(era.start, era.end)})"
