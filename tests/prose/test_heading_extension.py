"""Headings of a page: their levels, and whether they have words."""

from __future__ import annotations

import pytest
from tests.prose.sample_renderer import page, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title\n\n## Part", ["1:1 heading title"]),
        ("Title\n=====\n\nPart\n----", ["1:1 heading title"]),
        ("### Part", ["1:1 heading skipped"]),
        ("## Part\n\n#### Deep\n\n##### Deeper", ["3:1 heading skipped"]),
        ("## Part\n\n##\n\n## Part", ["3:1 heading empty"]),
        ("```\n# code\n```\n\n## {{ count('study') }}", ["5:1 heading call"]),
        ("Words.\n# Title\nWords.", ["2:1 heading title"]),
    ],
)
def test_a_heading_that_does_not_fit_is_told_with_its_line(text: str, expected: list[str]):
    assert told(page(text).problems, "problem") == expected


@pytest.mark.parametrize(
    "text",
    [
        "## Part\n\n### Deep\n\n#### Deeper\n\n## Part",
        "Part\n----\n\n### Deep",
        "## {{ count('study') }} studies",
        "## `code`",
        "Words only.",
    ],
)
def test_headings_that_fit_pass(text: str):
    assert page(text).problems == ()
