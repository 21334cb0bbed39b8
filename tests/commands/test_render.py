"""`guide render`: the pages as Markdown, and the folders that it takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.commands.running import guide


def test_render_writes_the_pages_as_markdown_with_the_open_data(invented: Any, tmp_path: Path):
    invented.write("content/assets/plan.svg", "<svg/>")
    out = tmp_path / "out"
    result = guide("render", "--project", invented.root, "--out", out)
    assert result.exit_code == 0, result.output
    count = len(list(out.rglob("*.md")))
    assert result.output.endswith(f"{count} pages are in {out}.\n")
    page = (out / "factors" / "shared-office" / "index.md").read_text(encoding="utf-8")
    head = "description: Whether staff of the partners work in one building.\ntitle: Sharing an office\n"
    assert page.startswith(f"---\n{head}---\n\n<")
    assert "Staff in this study said that a shared office made contact easier." in page
    assert 'href="../../studies/ashe-2001/"' in page
    assert "An invented guide" in (out / "index.md").read_text(encoding="utf-8")
    assert json.loads((out / "data" / "claims.json").read_text(encoding="utf-8"))
    assert (out / "data" / "references.bib").is_file()
    assert (out / "assets" / "plan.svg").read_text() == "<svg/>"


def test_render_takes_an_empty_folder_and_no_other(plain: Path, tmp_path: Path):
    out = tmp_path / "out"
    out.mkdir()
    assert guide("render", "--project", plain, "--out", out).exit_code == 0
    before = sorted(out.rglob("*"))
    result = guide("render", "--project", plain, "--out", out)
    assert result.exit_code == 2
    assert result.output.endswith(f"Error: {out} is not empty; name a new folder.\n")
    assert sorted(out.rglob("*")) == before


def test_render_writes_nothing_of_a_project_with_a_mistake(broken: Path, tmp_path: Path):
    result = guide("render", "--project", broken, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_render_into_what_is_no_folder_is_told(plain: Path):
    within_a_file = plain / "mkdocs.yml" / "out"
    result = guide("render", "--project", plain, "--out", within_a_file)
    assert result.exit_code == 2
    assert f"Error: Cannot write the pages. {within_a_file}" in result.output
    assert guide("render", "--project", plain, "--out", plain / "mkdocs.yml").exit_code == 2
