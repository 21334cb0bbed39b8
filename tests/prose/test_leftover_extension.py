"""What was meant as Markdown and would be printed: it is told with its place, and nothing else is."""

from __future__ import annotations

import pytest
from tests.prose.sample_renderer import inline, page, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Teams met.[^1]\n\n[^1]: In one study.", ["1:11 footnote", "3:1 footnote"]),
        ("See [the study][b].", ["1:5 link"]),
        ("See [*the* study][b].", ["1:1 link"]),
        ("See [the study] (https://example.org/x).", ["1:15 link"]),
        ("See [the study](x y z.", ["1:15 link"]),
        ("It ~~never~~ helped.", ["1:4 strike"]),
        ("It **never helped.", ["1:4 emphasis"]),
        ("It ** never ** helped.", ["1:4 emphasis", "1:13 emphasis"]),
        ("A lone ` sign.", ["1:8 code"]),
        ("Save money. {.editorial}", ["1:13 mark"]),
        ("- Save money. {: .editorial }", ["1:15 mark"]),
    ],
)
def test_a_sign_that_is_not_read_is_told_in_pages_and_fields(text: str, expected: list[str]):
    found = [line.replace("leftover ", "") for line in told(page(text).problems, "what")]
    assert [line.split(" ")[1] for line in found] == [line.split(" ")[1] for line in expected]
    if "*the*" not in text:
        assert found == expected
    if not text.startswith("-") and "\n" not in text:
        assert [line.split(" ")[2] for line in told(inline(text).problems, "what")] == [
            line.split(" ")[1] for line in expected
        ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Results:\n| a | b |\n|---|---|\n| 1 | 2 |", ["2:1 table", "3:1 table", "4:1 table"]),
        ("| a | b |\n| 1 | 2 |", ["1:1 table", "2:1 table"]),
        ("Table: What helped\n\nNo table comes.", ["1:1 caption"]),
        ("Three things:\n- one\n- two", ["2:1 list", "3:1 list"]),
        ("Three things:\n1. one", ["2:1 list"]),
        ("1) one", ["1:1 list"]),
        ("- [ ] one", ["1:3 task"]),
        (" ## Lessons", ["1:2 heading"]),
        (" !!! note", ["1:2 note"]),
        ("::: note", ["1:1 note"]),
        ("```\ncode", ["1:1 code"]),
    ],
)
def test_a_block_that_is_not_read_is_told(text: str, expected: list[str]):
    assert [line.replace("leftover ", "") for line in told(page(text).problems, "what")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "`[^1]`, `[a][b]` and `~~x~~`\n\n```\n| a |\n- [ ] x\n```",
        r"\[a][b], \*\* and \`",
        "See [the study][b].\n\n[b]: https://example.org/",
        "Save money.\n{.editorial}",
        "| a {.editorial} | b |\n|---|---|\n| 1 | 2 {.editorial} |",
        "## Lessons {#lessons}",
        "A **strong**, _soft_ word, 5 * 3, a_name_here and [brackets] (and these).",
        "Three things:\n\n- one\n  more of it\n- two\n\n1. first",
        "Table: What helped\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        '!!! note "Title"\n    Words.',
        "It was in\n2004. Then it ended.",
        '[words](x "[a][b]") and ![a **b](x.svg) ~ 5',
    ],
)
def test_what_is_read_or_meant_as_it_stands_is_left_alone(text: str):
    assert page(text).problems == ()


@pytest.mark.parametrize("text", ["[](x)", "[ ](x)"])
def test_a_link_without_words_is_told(text: str):
    assert "empty-link" in {problem.kind.value for problem in page(text).problems}


@pytest.mark.parametrize(
    "text", ["[`x`](y)", "[![a town](x.svg)](y)", "[{{ count('study') }}](y)", "[@a2004]"]
)
def test_a_link_with_words_of_any_sort_is_none_without(text: str):
    assert "empty-link" not in {problem.kind.value for problem in page(text).problems}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Co&shy;location", ["1:3 hidden-character &shy;"]),
        ("a &#x200b; b &zwnj;", ["1:3 hidden-character &#x200b;", "1:14 hidden-character &zwnj;"]),
        ("a &#65533;", ["1:3 hidden-character &#65533;"]),
        ("Health &amp; care, 5&nbsp;000 &pound; `&shy;`", []),
    ],
)
def test_a_character_that_is_written_by_its_name_and_not_seen_is_told(text: str, expected: list[str]):
    assert told(page(text).problems, "value") == told(inline(text).problems, "value") == expected
