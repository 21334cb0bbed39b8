"""Headings are found as Python-Markdown reads them."""

from __future__ import annotations

import pytest
from markdown import Markdown

from evidence_guide.model.headings import find_headings


@pytest.mark.parametrize(
    "text",
    [
        "## Part\n\nText.\n\n### Deep ###\n",
        "Title\n=====\n\nPart\n---\n\nText.",
        "Text.\n#Close\nMore.",
        " # no heading\n\n##\n\n```\n# code\n```\n",
        "## Part {#part}\n\n- item\n\n---\n",
    ],
)
def test_level_and_number_of_headings_are_those_of_markdown(text: str):
    html = Markdown(extensions=["fenced_code", "attr_list"]).convert(text)
    assert [heading.level for heading in find_headings(text)] == [
        int(part[0]) for part in html.split("<h")[1:] if part[0].isdigit()
    ]


def test_a_heading_has_its_words_and_its_place():
    found = list(find_headings("Text.\n\n## Part one ## \n\nPart two {#two}\n---\n"))
    assert [tuple(heading) for heading in found] == [(7, 2, "Part one"), (24, 2, "Part two")]
