"""The one line from a folder to a checked site."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

from tests.conftest import Project

from evidence_guide.building import build_site
from evidence_guide.source.text import MAX_BYTES

ROOT = Path(__file__).parents[1]


def test_a_file_of_works_that_cannot_be_read_is_told_before_any_page_is_made(project: Project) -> None:
    copytree(ROOT / "macros", project.root / "macros")
    project.append("data/references/invented.bib", "% a comment\n" * (MAX_BYTES // 12))
    built = build_site(project.root, title="Invented")
    assert [(d.place.path, d.code) for d in built.diagnostics] == [("data/references/invented.bib", "E106")]
    assert not built.ok
    assert built.site.pages == {}


def test_any_other_mistake_is_told_beside_those_of_the_pages(project: Project) -> None:
    copytree(ROOT / "macros", project.root / "macros")
    project.append("data/factors/shared-office.yml", "colour: blue\n")
    project.append("content/index.md", "\n[Nowhere](nothing.md)\n")
    codes = [d.code for d in build_site(project.root, title="Invented").diagnostics]
    assert {"E101", "E403"} <= set(codes)
