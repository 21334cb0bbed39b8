"""The guide holds every finding that the SCIE briefing gives a reference for in its two chapters on factors.

The table is the briefing's own: under each heading, the numbers of the references cited there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from evidence_guide.building import Built
from evidence_guide.corpus.corpus import Corpus
from evidence_guide.model.claims import Evidence
from evidence_guide.model.research import Factor, Study

ROOT: Final = Path(__file__).parents[1]
BRIEFING: Final = "cameron2012"

PROMOTING: Final = "Factors promoting joint working"
HINDERING: Final = "Factors hindering joint working"
ORGANISATIONAL: Final = "Organisational issues"
CULTURAL: Final = "Cultural and professional issues"
CONTEXTUAL: Final = "Contextual issues"


class Heading(NamedTuple):
    """Where something stands in the briefing; two of its themes have no headings under them."""

    chapter: str
    theme: str
    heading: str | None


class Link(NamedTuple):
    """A work that the briefing cites under a heading, by its citation key."""

    place: Heading
    key: str

    def __str__(self) -> str:
        return f"{', '.join(part for part in self.place if part)}: {self.key}"


# As the briefing numbers its references; the bibliography's `x-number` says which work each is.
CITED: Final[Mapping[Heading, frozenset[int]]] = {
    Heading(chapter, theme, heading): frozenset(numbers)
    for chapter, theme, heading, numbers in (
        (PROMOTING, ORGANISATIONAL, "Aims and objectives", {26, 27, 47}),
        (PROMOTING, ORGANISATIONAL, "Roles and responsibilities", {2, 18, 19, 23, 26, 27, 28, 29, 32, 53}),
        (PROMOTING, ORGANISATIONAL, "Past history of joint working", {16, 29, 37, 47}),
        (PROMOTING, ORGANISATIONAL, "Communication", {16, 18, 27, 36, 46}),
        (PROMOTING, ORGANISATIONAL, "Information sharing", {19, 27, 32, 49}),
        (PROMOTING, ORGANISATIONAL, "Adequate resources", {2, 16, 28, 32}),
        (PROMOTING, ORGANISATIONAL, "Co-location", {15, 16, 19}),
        (
            PROMOTING,
            ORGANISATIONAL,
            "Strong management and professional support",
            {16, 19, 29, 32, 36, 37, 39, 47, 49, 53},
        ),
        (PROMOTING, CULTURAL, None, {27, 29, 57}),
        (PROMOTING, CONTEXTUAL, None, {2, 28, 30, 40, 47}),
        (HINDERING, ORGANISATIONAL, "Aims and objectives", {28, 36, 47, 51}),
        (HINDERING, ORGANISATIONAL, "Roles and responsibilities", {19, 30, 37, 46, 51}),
        (HINDERING, ORGANISATIONAL, "Organisational difference", {16, 19, 28, 30, 53, 57}),
        (HINDERING, ORGANISATIONAL, "Communication", {46, 49}),
        (HINDERING, ORGANISATIONAL, "Information sharing", {2, 19, 25, 28, 37, 39, 46, 53, 57}),
        (HINDERING, ORGANISATIONAL, "Co-location", {46, 57}),
        (HINDERING, ORGANISATIONAL, "Strong management and professional support", {19, 25, 28, 37, 39}),
        (HINDERING, ORGANISATIONAL, "Involvement", {37, 51}),
        (HINDERING, CULTURAL, "Negative assessments and professional stereotypes", {28, 39, 51}),
        (
            HINDERING,
            CULTURAL,
            "Different professional philosophies",
            {16, 23, 25, 28, 29, 35, 36, 39, 41, 57},
        ),
        (HINDERING, CULTURAL, "Trust, respect and control", {25, 37, 51}),
        (HINDERING, CULTURAL, "Joint training and team-building", {37, 39}),
        (HINDERING, CULTURAL, "Role boundaries", {30, 32}),
        (HINDERING, CONTEXTUAL, "Relationship between agencies", {51}),
        (HINDERING, CONTEXTUAL, "Constant reorganisation and lack of coterminosity", {29, 51}),
        (HINDERING, CONTEXTUAL, "Financial uncertainty", {2, 35, 53}),
        (HINDERING, CONTEXTUAL, "Labour market", {19, 53}),
    )
}


def heading_of(locator: str) -> Heading:
    """Take a locator apart; a heading may have commas of its own."""
    chapter, theme, heading, *_ = [*locator.split(", ", 2), None, None]
    return Heading(chapter or "", theme or "", heading)


def in_the_two_chapters(corpus: Corpus) -> Iterator[tuple[str, Evidence]]:
    """Yield the evidence read through the briefing's two chapters, with the full id of its claim."""
    for factor in corpus.all(Factor).values():
        for claim in factor.claims:
            for evidence in claim.evidence:
                if BRIEFING in evidence.via and evidence.locator.startswith(
                    ("Factors promoting", "Factors hindering")
                ):
                    yield f"{factor.id}/{claim.id}", evidence


def papers(corpus: Corpus, claim: str, evidence: Evidence) -> tuple[str, ...]:
    """Return the papers that some evidence rests on: those it names, or the only one of its study."""
    if evidence.reports:
        return evidence.reports
    reports = corpus.all(Study)[evidence.study].reports
    assert len(reports) == 1, f"{claim}: which of the papers of {evidence.study} found this?"
    return reports


def as_lines(links: Iterable[Link]) -> str:
    return "\n".join(f"  {line}" for line in sorted(map(str, links))) or "  none"


@pytest.fixture(scope="module")
def corpus(built: Built) -> Corpus:
    return built.corpus


@pytest.fixture(scope="module")
def cited(corpus: Corpus) -> frozenset[Link]:
    """The links that the briefing makes."""
    keys = {
        reference.number: key
        for key, reference in corpus.references.items()
        if reference.number is not None and BRIEFING in reference.read_in
    }
    absent = sorted(frozenset().union(*CITED.values()) - keys.keys())
    assert not absent, f"the bibliography has no work with these numbers of the briefing: {absent}"
    return frozenset(Link(place, keys[n]) for place, numbers in CITED.items() for n in numbers)


def test_the_table_has_all_114_links_of_the_briefing() -> None:
    assert sum(map(len, CITED.values())) == 114


def test_a_number_of_the_briefing_is_one_work(corpus: Corpus) -> None:
    numbers = [r.number for r in corpus.all_references if r.number is not None and BRIEFING in r.read_in]
    assert sorted(numbers) == sorted(set(numbers))


def test_the_claims_about_factors_hold_the_briefings_links_and_no_others(
    corpus: Corpus, cited: frozenset[Link]
) -> None:
    held = {
        Link(heading_of(evidence.locator), key)
        for claim, evidence in in_the_two_chapters(corpus)
        for key in papers(corpus, claim, evidence)
    }
    assert held == cited, (
        f"missing, cited there in the briefing:\n{as_lines(cited - held)}\n"
        f"extra, not cited there in the briefing:\n{as_lines(held - cited)}"
    )
