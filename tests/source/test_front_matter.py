"""Markdown files: the fields at the head, and the text after them."""

from __future__ import annotations

import pytest

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.source.front_matter import FrontMatter, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\ntitle: x\n---\nText.\n", FrontMatter("title: x", "Text.\n", 4)),
        ("---\ntitle: x\n---", FrontMatter("title: x", "", 4)),
        ("---\n---\n", FrontMatter("", "", 3)),
        ("---  \ntitle: x\n--- \n\nText.\n---\nMore.\n", FrontMatter("title: x", "\nText.\n---\nMore.\n", 4)),
        ("---\ntitle: a --- b\n---\n", FrontMatter("title: a --- b", "", 4)),
    ],
)
def test_split(text, parts):
    assert split("x.md", text) == parts


@pytest.mark.parametrize(
    "text", ["title: x\n---\n", "\n---\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "----\na: b\n---\n"]
)
def test_missing(text):
    assert split("x.md", text) == Fault(FaultKind.FRONT_MATTER, Place("x.md"), {"problem": "missing"})


@pytest.mark.parametrize("text", ["---", "---\ntitle: x\n", "---\ntitle: x\n ---\n", "---\ntitle: x\n----\n"])
def test_not_closed(text):
    assert split("x.md", text) == Fault(FaultKind.FRONT_MATTER, Place("x.md"), {"problem": "open"})
