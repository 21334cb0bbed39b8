"""Each table in prose has a caption: the one that is written for it, or the words of its heading."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from evidence_guide.prose.captions import MOST_COLUMNS, CaptionExtension

TABLE = "| a |\n|---|\n| 1 |\n"


def captions(text: str) -> list[str]:
    md = Markdown(extensions=["tables", "attr_list", "toc", CaptionExtension()])
    return re.findall(r"<caption>(.*?)</caption>", md.convert(text))


def unseen(words: str) -> str:
    return f'<span class="guide-hidden">{words}</span>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Table: Who pays\n\n{TABLE}", ["Who pays"]),
        (f"Table: Who *pays* & `why`\n\n{TABLE}", ["Who <em>pays</em> &amp; <code>why</code>"]),
        (f"## Costs\n\nTable: Who pays\n\n{TABLE}", ["Who pays"]),
        (f"## Costs\n\nA sentence.\n\n{TABLE}", [unseen("Costs")]),
        (f"## Costs\n\n### Of *staff* & `rent` {{#a}}\n\n{TABLE}", [unseen("Of staff &amp; rent")]),
        (f"## Costs \ue0003\ue001 of 7\n\n{TABLE}", [unseen("Costs of 7")]),
        (f"## Costs\n\n{TABLE}\n## Gains\n\n{TABLE}", [unseen("Costs"), unseen("Gains")]),
        (
            f"- An item\n\n    Table: In a list\n\n    {TABLE.replace(chr(10), chr(10) + '    ')}",
            ["In a list"],
        ),
        (TABLE, [unseen("Table")]),
        ("Table: of nothing\n\nA sentence.\n", []),
        (f"## \ue0003\ue0017 towns\n\n{TABLE}", [unseen("7 towns")]),
    ],
)
def test_captions(text: str, expected: list[str]) -> None:
    assert captions(text) == expected


def test_the_line_that_is_the_caption_is_no_paragraph_any_more() -> None:
    html = Markdown(extensions=["tables", CaptionExtension()]).convert(f"Table: Who pays\n\n{TABLE}")
    assert html.count("Who pays") == 1
    assert "<p>" not in html
    assert html.index("<caption>") < html.index("<thead>")


def test_a_line_about_a_table_that_comes_later_stays_a_paragraph() -> None:
    md = Markdown(extensions=["tables", CaptionExtension()])
    html = md.convert(f"Table: Who pays\n\nA sentence.\n\n{TABLE}")
    assert "<p>Table: Who pays</p>" in html


def columns(number: int) -> str:
    return "|".join(["", *("a" * number), ""]) + "\n" + "|---" * number + "|\n" + "| 1 " * number + "|\n"


@pytest.mark.parametrize(
    ("number", "is_framed"), [(1, False), (MOST_COLUMNS, False), (MOST_COLUMNS + 1, True)]
)
def test_a_table_too_wide_for_a_phone_is_scrolled_in_a_frame_of_its_name(
    number: int, is_framed: bool
) -> None:
    md = Markdown(extensions=["tables", "attr_list", "toc", CaptionExtension()])
    html = md.convert(f"Before.\n\nTable: Who *pays*\n\n{columns(number)}\nAfter.")
    frame = '<div aria-label="Who pays" class="guide-scroll" role="region" tabindex="0">'
    attributes = re.search(r"<div ([^>]*)>\s*<table>", html)
    assert sorted(re.findall(r'[a-z-]+="[^"]*"', attributes[1] if attributes else "")) == (
        sorted(re.findall(r'[a-z-]+="[^"]*"', frame)) if is_framed else []
    )
    assert re.sub(r"<[^>]*>|\s", "", html) == "Before.Whopays" + "a" * number + "1" * number + "After."
