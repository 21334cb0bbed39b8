"""How sure and how fresh a body of evidence is, said in words with the reasons.

Studies are counted, not papers. Strength and freshness are two separate statements, and neither is a
score: a reader is told what the evidence consists of and judges it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evidence_guide.corpus import Corpus, Graph, Node
from evidence_guide.model import Answer, Country, Design, Era, Study
from evidence_guide.views.wording import count, join, label, number, plural, sentence, span, years

NO_EVIDENCE = "No evidence found in the sources of this guide."
_NATIONS = (Country.ENGLAND, Country.SCOTLAND, Country.WALES, Country.NORTHERN_IRELAND)


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
    """Say how sure and how fresh some studies are together.

    Args:
        corpus: for the papers' years and the eras.
        graph: for the eras that the studies were published in.
        studies: the studies, in any order; repeats count once.
    """
    found = sorted({study.id: study for study in studies}.values(), key=lambda s: s.id)
    primary = tuple(s for s in found if s.design.is_primary)
    other = tuple(s for s in found if not s.design.is_primary)
    when = _published(corpus, graph, primary or other) if found else ""
    fresh = _published(corpus, graph, primary or other, dated=True) if found else ""
    counted = sentence(f"{_counted(primary)}; {when}") if primary else ""
    return Strength(_sure(primary, other), sentence(fresh) or NO_EVIDENCE, counted)


def _sure(primary: Sequence[Study], other: Sequence[Study]) -> str:
    if not primary and not other:
        return NO_EVIDENCE
    if not other:
        return sentence(_primary(primary))
    kinds = Counter(label(study.design) for study in other)
    also = join(count(n, kind) for kind, n in sorted(kinds.items()))
    if not primary:
        return sentence(f"no primary study, only {also}")
    return sentence(
        f"{_primary(primary)}; also {also}, not counted as {'a study' if len(other) == 1 else 'studies'}"
    )


def _primary(studies: Sequence[Study]) -> str:
    return f"{_counted(studies)}; {_countries(studies)}{_reviewed(studies)}"


def _counted(studies: Sequence[Study]) -> str:
    """Count studies and say of what design, and in how many papers where that is another number.

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
    said = join(f"{number(n)} {kind if n == 1 else plural(kind)}" for kind, n in known.most_common())
    return said + (f"; the design of {number(unknown)} not stated" if unknown else "")


def _countries(studies: Sequence[Study]) -> str:
    found: Counter[Country] = Counter(c for s in studies for c in s.country)
    del found[Country.NOT_STATED]
    if not found:
        return "country not stated"
    unknown = sum(set(s.country) <= {Country.NOT_STATED} for s in studies)
    beyond = f"; the country of {number(unknown)} not stated" if unknown else ""
    if Country.UNITED_KINGDOM in found:
        # where only the kingdom is known, a nation must not be read into it
        nations = join(f"{number(found[c])} known to be in {_in(c)}" for c in _NATIONS if c in found)
        for nation in _NATIONS:
            del found[nation]
        beyond = (f", {nations}" if nations else "") + beyond
    where = join(_in(c) for c in sorted(found, key=list(Country).index))
    everywhere = len(studies) > 1 and len(found) == 1 and not beyond
    return f"{'all in' if everywhere else 'in'} {where}{beyond}".replace("in elsewhere", "elsewhere")


def _in(country: Country) -> str:
    """Return a country's name as it stands behind “in”."""
    return f"the {label(country)}" if label(country).startswith("United") else label(country)


def _reviewed(studies: Sequence[Study]) -> str:
    unreviewed = sum(s.peer_reviewed is not Answer.YES for s in studies)
    if not unreviewed:
        return ""
    if len(studies) == 1:
        return (
            "; peer review not stated"
            if studies[0].peer_reviewed is Answer.NOT_STATED
            else "; not peer reviewed"
        )
    return f"; {number(unreviewed)} not known to be peer reviewed"


def _published(corpus: Corpus, graph: Graph, studies: Sequence[Study], *, dated: bool = False) -> str:
    """Say in which years some studies were published, and in which eras, perhaps with the years of those."""
    found = [r.year for s in studies for key in s.reports if (r := corpus.references.get(key))]
    when = years(found)
    if when == "not stated":
        return "the year of publication is not stated"
    eras = corpus.all(Era)
    reached = {n.id for s in studies for n in graph.targets(Node("study", s.id), "era", "published in")}
    within = [_within(eras[name], dated=dated) for name in eras if name in reached]
    # “before 1997” is no era that something could be of
    parts = [title for title in within if title.startswith("before ")]
    if under := [title for title in within if title not in parts]:
        parts.append(f"in the {'era' if len(under) == 1 else 'eras'} of {join(under)}")
    return f"published {when}, {join(parts)}" if parts else f"published {when}"


def _within(era: Era, *, dated: bool) -> str:
    """Return an era as it stands within a sentence; an abbreviation keeps its capitals."""
    title = era.title if era.title[:2].isupper() else era.title[:1].lower() + era.title[1:]
    told = dated and (era.start or era.end) and not title.startswith("before ")
    return f"{title} ({span(era.start, era.end)})" if told else title
