"""What an editor is told of numbers and statements without evidence: E407 to E409, on pages made by hand."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

import pytest
from tests.rules.made_pages import HERE, check

from evidence_guide.site import Passage


def passage(text: str, *, cited: bool = False, editorial: bool = False, required: bool = True) -> list[str]:
    return check(passages=(Passage(text, HERE, cited, editorial),), evidence_required=required)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Admissions fell by 12%.", "12%"),
        ("It saved £1,200 a year.", "£1,200"),
        ("Of 40 people, most agreed.", "40"),
        ("About ten per cent left.", "ten per cent"),
        ("One in five left.", "One in five"),
        ("It cost two million pounds.", "two million"),
        ("In 2004, 17 teams took part.", "17"),
        ("It cost £2000.", "£2000"),
        ("A 20-bed unit opened.", "20"),
        ("Two-thirds agreed.", "Two-thirds"),
    ],
)
def test_e407_number_without_a_citation(text, number):
    assert passage(text) == [
        f'content/guide/a-page.md:12:3: error E407 the number "{number}" has no citation (cite the work that the number came from, or call the claim that holds it)'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Which councils took part in 2004?",
        "What was planned for 21 November 2026, or November 21st?",
        "What happened in 2003–04, 2003/4, 2003-2008 and the 1990s?",
        "Who uses section 75, level 2 or laws 1 to 5?",
        "Who meets the [third law](../laws/3/) at <https://example.org/1> today?",
        "Where does COVID-19 come in?",
    ],
)
def test_e407_date_or_name_is_no_number(text):
    assert passage(text) == []


def test_e407_number_with_a_citation():
    assert passage("Admissions fell by 12%.", cited=True) == []


def test_e407_number_on_a_page_that_needs_no_evidence():
    assert passage("This guide has 12 parts.", required=False) == []


def test_e408_assertion_without_evidence():
    assert passage("Staff who share premises talk more.") == [
        'content/guide/a-page.md:12:3: error E408 nothing is cited for "Staff who share premises talk more." (cite a work, call a claim, or mark it {.editorial} where it only guides the reader)'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "These factors help:",
        "Where would you begin?",
        "[Sharing an office](../factors/shared-office/)",
        "",
        "*",
    ],
)
def test_e408_passage_that_asserts_nothing(text):
    assert passage(text) == []


def test_e408_passage_with_evidence_or_the_mark():
    assert passage("Staff talk more.", cited=True) + passage("Start here.", editorial=True) == []


def test_e409_mark_on_a_number():
    assert passage("Begin with 3 teams.", editorial=True) == [
        'content/guide/a-page.md:12:3: error E409 the mark {.editorial} stands on the number "3" (cite the work that the number came from)'
    ]


def test_e409_mark_beside_a_citation():
    assert passage("Begin small.", editorial=True, cited=True) == [
        "content/guide/a-page.md:12:3: error E409 the mark {.editorial} stands on a passage with a citation or a claim (take the mark out, or divide the passage in two)"
    ]
