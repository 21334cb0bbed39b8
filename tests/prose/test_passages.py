"""Which parts of a text are passages, where they begin, and whether they show evidence."""

from __future__ import annotations

import pytest

from evidence_guide.prose.passages import find_passages
from evidence_guide.site import Passage


def passages(text: str) -> list[Passage]:
    return list(find_passages("content/a-page.md", text, 10))


def texts(text: str) -> list[str]:
    return [passage.text for passage in passages(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nStill one.\n\nTwo.", ["One. Still one.", "Two."]),
        ("- One.\n- Two.\n  Still two.", ["One.", "Two. Still two."]),
        ("Begins:\n1. One.\n2) Two.", ["Begins:", "One.", "Two."]),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |\n", ["| 1 | 2 |", "| 3 | 4 |"]),
        ("| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |", ["| 1 |", "| 2 |"]),
        ("a | b\n--|--\n1 | 2\n3 | 4\n\nText.", ["1 | 2", "3 | 4", "Text."]),
        ("Table: Costs\n\na | b\n:-: | ---\n1 | 2 [@ash2004]", ["1 | 2"]),
        ("Table: Costs\n\n| a |\n|---|\n| 1 |", ["| 1 |"]),
        ("Table: 12% pay.\n\nA text.", ["Table: 12% pay.", "A text."]),
        ("Of the\nTable: costs\n\n| a |\n|---|\n| 1 |", ["Of the Table: costs", "| 1 |"]),
        ("# A heading\nA text.", ["A text."]),
        ("A heading\n=========\nA text.\n\nAnother\n---\n", ["A text."]),
        ('!!! note "A title"\n    A text.', ["A text."]),
        ("A text.\n\n[a]: https://example.org", ["A text."]),
        ("Of `code 12` and text.", ["Of and text."]),
        ("```\ncode 12\n```\n", []),
        ("", []),
    ],
)
def test_passages(text, expected):
    assert texts(text) == expected


def test_passage_says_where_it_begins():
    found = passages("One.\n\n  - Two.\n\n| a |\n|---|\n| 1 |")
    assert [(p.place.line, p.place.column) for p in found] == [(10, 1), (12, 3), (16, 1)]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("It helped.", False),
        ("It helped [@ash2004].", True),
        ("As @ash2004 found, it helped.", True),
        ("`[@ash2004]` is how to cite.", False),
        ("It helped, writes someone@example.org.", False),
        ('{{ claim("a/b") }}', True),
        ('- {{ link("factor", "a") }}', True),
        ('There are {{ count("study") }} of them.', False),
    ],
)
def test_passage_is_cited_where_it_holds_a_citation_or_a_claim(text, cited):
    (found,) = passages(text)
    assert found.cited is cited


def test_what_a_macro_puts_in_is_no_text_of_the_passage():
    assert texts('There are {{ count("study") }} of them [@ash2004, p. 4].') == ["There are of them ."]


@pytest.mark.parametrize(
    "text",
    [
        "Read on.\n{.editorial}",
        "Read on.\n{: .editorial }",
        "- Read on.\n  {.editorial}",
        "Read on. {.editorial}",
        "| a |\n|---|\n| Read on. {.editorial} |",
    ],
)
def test_mark_of_an_editorial_passage_is_seen_and_no_text(text):
    (found,) = passages(text)
    assert (found.editorial, found.text.strip("| ")) == (True, "Read on.")


@pytest.mark.parametrize(
    "text", ["**Read**{.editorial} on.", "{.editorial} Read on.", "Read {.editorial} on."]
)
def test_mark_that_stands_elsewhere_is_none(text):
    assert [found.editorial for found in passages(text)] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helped [@a2004]. It saved 40 per cent.", ["It helped .", "*It saved 40 per cent."]),
        ("It helped. [@a2004, p. 4] It saved money.", ["It helped.", "*It saved money."]),
        ("As @a2004 found, it helped. It saved money.", ["As found, it helped.", "*It saved money."]),
        ("It helped. @a2004 found so. So\ndid others.", ["It helped. found so.", "*So did others."]),
        ("It helped. It saved money [@a2004; @b2005].", ["It helped. It saved money ."]),
        ("It helped [@a2004], e.g. staff, and [@b2005] more.", ["It helped , e.g. staff, and more."]),
        ("It helped [@a2004] and saved money.", ["It helped and saved money."]),
        ("It helped.\n{{ claim('a/b') }}\nIt saved money.", ["*It helped.", "", "*It saved money."]),
        ("{{ claim('a/b') }} 40 per cent.", ["", "*40 per cent."]),
        ("- It helped [@a2004]. *So* did pay.", ["It helped .", "**So* did pay."]),
        ("| It helped [@a2004]. It saved money. |\n|---|", []),
    ],
)
def test_what_stands_behind_the_evidence_of_a_passage_is_one_without(text, expected):
    assert [f"{'' if found.cited else '*'}{found.text}" for found in passages(text)] == expected


def test_what_stands_behind_the_evidence_is_told_where_it_begins():
    places = [found.place for found in passages("It helped\n[@a2004]. It saved\nmoney.")]
    assert [(place.line, place.column) for place in places] == [(10, 1), (11, 11)]


def test_mark_that_is_shown_in_code_is_none():
    (found,) = passages("Write `{.editorial}` below it.")
    assert found.editorial is False
