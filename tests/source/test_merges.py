"""The lines that git writes for a merge: found wherever they are left, and nowhere else."""

from __future__ import annotations

import pytest

from evidence_guide.source.merges import find_merge

SIDES = "<<<<<<< HEAD\nTwo teams.\n=======\nThree teams.\n>>>>>>> proposal\n"


@pytest.mark.parametrize(
    ("path", "text", "first"),
    [
        ("data/factors/x.yml", f"title: x\n{SIDES}", "<<<<<<< HEAD"),
        ("data/factors/x.yml", "note: >-\n  <<<<<<< HEAD\n  x\n", "<<<<<<< HEAD"),
        ("data/factors/x.yml", "note: >-\n  x\n  =======\n  y\n", "======="),
        ("data/references/x.bib", "@book{a,}\n>>>>>>> main\n", ">>>>>>> main"),
        ("macros/x.jinja", "||||||| 1a2b3c4\n<<<<<<< HEAD\n", "||||||| 1a2b3c4"),
        ("content/x.md", SIDES, "<<<<<<< HEAD"),
        ("content/x.md", "One.\n\n=======\nTwo.\n", "======="),
        ("content/x.md", "```\n=======\n```\n\n>>>>>>> main\n", ">>>>>>> main"),
    ],
)
def test_a_merge_that_is_not_settled_is_found(path: str, text: str, first: str):
    offset = find_merge(path, text)
    assert offset is not None
    assert text[offset:].startswith(first)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/x.md", f"```text\n{SIDES}```\n"),
        ("content/x.md", "A heading\n=======\n"),
        ("content/x.md", "| a |\n|---|\n|||||||\n"),
        ("data/factors/x.yml", "note: a < b, and <<<<<<< within a line\n"),
        ("data/factors/x.yml", "note: x\n# ========\n"),
    ],
)
def test_what_only_looks_like_a_merge_is_left_alone(path: str, text: str):
    assert find_merge(path, text) is None
