"""How sure and how fresh: what the evidence consists of, counted in studies and said in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import pytest

from evidence_guide.corpus.corpus import Corpus
from evidence_guide.corpus.graph import Graph
from evidence_guide.model.research import Study
from evidence_guide.views.strength import weigh

NOTHING = Corpus((), (), MappingProxyType({})), Graph({}, {})


def study(name: str, design: str = "survey", **fields: Any) -> Study:
    usual = {
        "id": name,
        "title": name,
        "reports": [name],
        "design": design,
        "country": ["england"],
        "period": "not-stated",
        "sample": "not-stated",
        "peer_reviewed": "yes",
        "evaluation": "external",
    }
    return Study.model_validate({**usual, **fields})


def sure(*studies: Study) -> str:
    return weigh(*NOTHING, studies).sure


def countries(*found: str) -> str:
    """Return what is said of the countries of some studies, each written `one+other`."""
    studies = [study(f"s{n}", country=written.split("+")) for n, written in enumerate(found)]
    return sure(*studies).split("; ", 1)[1].removesuffix(".")


def test_no_studies():
    assert sure() == "No evidence found in the sources of this guide."


@pytest.mark.parametrize(
    ("studies", "expected"),
    [
        ([study("a")], "One study (a survey); in England."),
        ([study("a", "economic")], "One study (an economic study); in England."),
        ([study("a", "not-stated")], "One study (design not stated); in England."),
        ([study("a"), study("b")], "Two studies (two surveys); all in England."),
        ([study("a"), study("a")], "One study (a survey); in England."),
        (
            [study("a"), study("b", "case-study"), study("c", "case-study")],
            "Three studies (two case studies and one survey); all in England.",
        ),
        (
            [study("a"), study("b", "not-stated")],
            "Two studies (one survey; the design of one not stated); all in England.",
        ),
        (
            [study("a", "not-stated"), study("b", "not-stated")],
            "Two studies (designs not stated); all in England.",
        ),
        ([study(f"s{n}") for n in range(12)], "12 studies (12 surveys); all in England."),
    ],
)
def test_studies(studies, expected):
    assert sure(*studies) == expected


def test_several_papers_of_one_study_are_one_study():
    one = study("a", reports=["a1", "a2", "a3"])
    assert sure(one) == "One study (a survey), reported in three papers; in England."


@pytest.mark.parametrize(
    ("studies", "expected"),
    [
        ([study("r", "review")], "No primary study, only one review."),
        (
            [study("r", "review"), study("p", "practice-account"), study("q", "practice-account")],
            "No primary study, only two practice accounts and one review.",
        ),
        (
            [study("a"), study("r", "review")],
            "One study (a survey); in England; also one review, not counted as a study.",
        ),
        (
            [study("a"), study("g", "guidance"), study("c", "commentary"), study("d", "commentary")],
            "One study (a survey); in England; also two commentaries and one guidance document,"
            " not counted as studies.",
        ),
    ],
)
def test_works_that_are_no_studies_are_named_and_not_counted(studies, expected):
    assert sure(*studies) == expected


def test_papers_of_a_review_are_not_counted_either():
    assert sure(study("a"), study("r", "review", reports=["r1", "r2"])).startswith("One study (a survey)")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["england"], "in England"),
        (["england+wales"], "in England and Wales"),
        (["england", "england"], "all in England"),
        (["sweden", "england"], "in England and Sweden"),
        (["not-stated"], "country not stated"),
        (["not-stated", "not-stated"], "country not stated"),
        (["england", "not-stated"], "in England; the country of one not stated"),
        (["england", "england", "not-stated"], "in England; the country of one not stated"),
        (["united-kingdom"], "in the United Kingdom"),
        (["united-kingdom", "united-kingdom"], "all in the United Kingdom"),
        (["united-kingdom", "england"], "in the United Kingdom, one known to be in England"),
        (
            ["united-kingdom", "england", "england", "wales"],
            "in the United Kingdom, two known to be in England and one known to be in Wales",
        ),
        (["united-kingdom", "united-states"], "in the United Kingdom and the United States"),
        (
            ["united-kingdom", "scotland", "sweden", "not-stated"],
            "in the United Kingdom and Sweden, one known to be in Scotland; the country of one not stated",
        ),
        (["other"], "elsewhere"),
        (["other", "other"], "all elsewhere"),
        (["england", "other"], "in England and elsewhere"),
    ],
)
def test_countries(found, expected):
    assert countries(*found) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["yes"], ""),
        (["no"], "; not peer reviewed"),
        (["not-stated"], "; peer review not stated"),
        (["yes", "no"], "; one not peer reviewed"),
        (["yes", "not-stated"], "; one not known to be peer reviewed"),
        (["no", "no", "yes"], "; two not peer reviewed"),
        (["no", "not-stated", "not-stated"], "; one not peer reviewed; two not known to be peer reviewed"),
    ],
)
def test_peer_review(answers, expected):
    studies = [study(f"s{n}", peer_reviewed=answer) for n, answer in enumerate(answers)]
    assert sure(*studies).partition("England")[2] == f"{expected}."


def fresh(project, *names: str) -> str:
    corpus = project.corpus()
    return weigh(corpus, project.graph(), [corpus.all(Study)[name] for name in names]).fresh


def test_years_and_era_of_publication(project):
    assert (
        fresh(project, "ashe-2001", "northmere-pilot")
        == "Published 2001 to 2004, in the era of the early years (2000 to 2009)."
    )


def test_year_beyond_every_era(project):
    assert fresh(project, "dunn-2012") == "Published 2012."


def test_eras_stand_in_their_own_order_and_abbreviations_keep_their_capitals(project):
    project.append(
        "data/vocabulary/eras.yml",
        "  - id: ics\n    title: NHS boards\n    summary: Later.\n    start: 2001\n    nation: england\n",
    )
    assert (
        fresh(project, "ashe-2001")
        == "Published 2001, in the eras of the early years (2000 to 2009) and NHS boards (since 2001)."
    )


def test_a_later_review_makes_the_evidence_no_fresher(project):
    assert fresh(project, "dunn-2012", "ashe-2001") == fresh(project, "ashe-2001")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("    start: 2001\n", "    end: 2001\n", ", in the era of the early years (2001)."),
        ("", "    end: 2009\n", ", in the era of the early years (up to 2009)."),
        ("    start: 2000\n", "", ", in the era of the early years (since 2000)."),
        ("    start: 2002\n", "    end: 2009\n", "."),
    ],
)
def test_era_holds_its_first_and_its_last_year(project, start, end, expected):
    project.edit("data/vocabulary/eras.yml", "    start: 2000\n    end: 2009\n", start + end)
    assert fresh(project, "ashe-2001") == f"Published 2001{expected}"


def test_year_that_is_not_stated(project):
    project.edit("data/references/invented.bib", "  year = {2001},", "  year = {in press},")
    assert fresh(project, "ashe-2001") == "The year of publication is not stated."


def test_nothing_is_as_fresh_as_it_is_sure(project):
    assert fresh(project) == "No evidence found in the sources of this guide."
