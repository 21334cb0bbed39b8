"""What cannot be rendered is told with its place."""

from __future__ import annotations

import pytest
from tests.pages.rendered import FACTOR, RECORDS, SAYS, page, site


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("says: It is <i>easier</i>.", ["10:17 raw-html", "10:26 raw-html"]),
        ("says: It is [easier](javascript:x).", ["10:26 unsafe-link"]),
        ("says: 'It is [it''s](x){onclick=x}.'", []),
        ("says: |-\n      It is\n\n      * easier", ["13:7 block-in-text"]),
        ("says: It is {{ easier() }}.", ["10:17 expression-syntax"]),
    ],
)
def test_problem_of_a_field_is_told_with_its_place(project, says, expected):
    problems = page(project.edit(FACTOR, SAYS, says), "factors/shared-office/").problems
    assert [f"{p.place.line}:{p.place.column} {p.kind}" for p in problems] == expected


def test_problem_of_a_field_is_told_on_every_page_that_shows_it_and_once_on_each(project):
    project.edit(FACTOR, SAYS, "says: It is <i>easier.")
    found = {url: len(made.problems) for url, made in site(project).pages.items() if made.problems}
    assert found == {"factors/shared-office/": 1, "guide/a-page/": 1, "studies/ashe-2001/": 1}


def test_problem_that_two_records_share_is_told_at_its_place_in_each(project):
    project.edit(FACTOR, "summary: Whether staff of the partners work in one building.", "summary: A <b>.")
    project.edit(RECORDS, "summary: Whether the partners can read each other's records.", "summary: A <b>.")
    problems = [problem for made in site(project).pages.values() for problem in made.problems]
    assert {problem.place.path for problem in problems} == {FACTOR, RECORDS}
