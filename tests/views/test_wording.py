"""Counts, lists, years and values, as a reader reads them."""

from __future__ import annotations

import pytest

from evidence_guide.model import NOT_STATED, Country, Design
from evidence_guide.views.wording import (
    count,
    ends_with_kind,
    era_years,
    join,
    label,
    number_in_words,
    plural,
    sentence,
    stated,
    tally,
    years_in_words,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "no"), (1, "one"), (2, "two"), (10, "ten"), (11, "11"), (1234, "1,234")],
)
def test_number(value, expected):
    assert number_in_words(value) == expected


@pytest.mark.parametrize(
    ("value", "noun", "expected"),
    [
        (0, "study", "no studies"),
        (1, "study", "one study"),
        (2, "study", "two studies"),
        (12, "claim", "12 claims"),
        (3, "case study", "three case studies"),
        (2, "before-and-after study", "two before-and-after studies"),
        (2, "mixed-methods study", "two mixed-methods studies"),
        (2, "commentary", "two commentaries"),
    ],
)
def test_count(value, noun, expected):
    assert count(value, noun) == expected


def test_a_row_counts_in_figures():
    assert [tally(value, "study") for value in (0, 1, 3, 1234)] == [
        "no studies", "1 study", "3 studies", "1,234 studies",
    ]  # fmt: skip


def test_the_years_of_an_era():
    bounds = (2000, 2013), (None, 1997), (2022, None), (None, None), (2001, 2001)
    assert [era_years(*found) for found in bounds] == [
        "2000 to 2013", "up to 1997", "since 2022", "years not stated", "2001",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("The Department’s partnership checklist", "checklist", True),
        ("A Checklist", "checklist", True),
        ("Checklist", "checklist", True),
        ("A checklist of questions", "checklist", False),
        ("Uncheckedlist", "checklist", False),
        ("A small pen picture", "pen picture", True),
        ("A small picture", "pen picture", False),
    ],
)
def test_title_that_says_its_kind(title, kind, expected):
    assert ends_with_kind(title, kind) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "", "c"], "a and c"),
    ],
)
def test_join(words, expected):
    assert join(words) == expected


def test_join_with_another_last_word():
    assert join(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one study", "One study."),
        (" one study. ", "One study."),
        ("is it?", "Is it?"),
        ("England", "England."),
        ("", ""),
    ],
)
def test_sentence(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], "not stated"),
        (["no date", "in press"], "not stated"),
        (["2004"], "2004"),
        (["2004", "2004"], "2004"),
        (["2008", "1999", "2004", "in press"], "1999 to 2008"),
    ],
)
def test_years(found, expected):
    assert years_in_words(found) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("not-stated", "not stated"),
        ("promotes", "helps"),
        ("no-difference", "no difference"),
        ("england", "England"),
        ("united-kingdom", "United Kingdom"),
        ("northern-ireland", "Northern Ireland"),
        ("before-and-after", "before-and-after study"),
        ("white-paper", "white paper"),
    ],
)
def test_label(value, expected):
    assert label(value) == expected


@pytest.mark.parametrize("country", Country)
def test_country_begins_with_a_capital(country):
    assert label(country)[0].isupper() or label(country) in {"elsewhere", "not stated"}


@pytest.mark.parametrize("design", Design)
def test_design_has_a_plural(design):
    assert plural(label(design)) != label(design)


def test_stated():
    assert (stated("2004"), stated(NOT_STATED)) == (True, False)
