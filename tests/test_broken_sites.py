"""Sites with a mistake: what is said of it, and that the site that was there stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from tests.site_cases import ROOT, SITES, contents, copy_of

from evidence_guide.publishing.publish import publish_site

BROKEN: Final = sorted(says.parent.name for says in SITES.glob("*/says.txt"))


@pytest.mark.parametrize("case", BROKEN)
def test_a_mistake_is_told_and_the_site_that_was_there_stays_untouched(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = copy_of(case, tmp_path / "project")
    (root / "site" / "deep").mkdir(parents=True)
    (root / "site" / "index.html").write_bytes(b"as it was\r\n\xff")
    (root / "site" / "deep" / "a page").write_bytes(b"")
    before = contents(root)

    assert not publish_site(root)

    says = capsys.readouterr().out.replace(str(root), ".")
    assert says == (SITES / case / "says.txt").read_text(encoding="utf-8")
    left_by_the_way = ("__pycache__", ".cache")
    after = {
        path: body for path, body in contents(root).items() if not any(n in path for n in left_by_the_way)
    }
    assert after == before


@pytest.mark.parametrize("case", ["broken-page", "broken-record", "broken-template", "uncited-number"])
def test_mkdocs_by_itself_refuses_a_mistake_too_and_touches_nothing(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = copy_of(case, tmp_path / "project")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_bytes(b"as it was")
    before = contents(root)

    with pytest.raises(Abort):
        mkdocs_build(load_config(str(root / "mkdocs.yml")))

    first = (SITES / case / "says.txt").read_text(encoding="utf-8").splitlines()[0]
    assert capsys.readouterr().out.splitlines()[0] == first
    assert contents(root) == before


def test_the_command_mkdocs_build_ends_with_a_sentence(tmp_path: Path):
    root = copy_of("uncited-number", tmp_path / "project")
    path = os.pathsep.join([str(ROOT / "site_plugins"), os.environ.get("PYTHONPATH", "")])
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "The guide has mistakes; nothing was written." in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (root / "site").exists()


def test_whatever_goes_wrong_while_writing_the_old_site_stays(tmp_path: Path):
    root = copy_of("full-disk", tmp_path / "project")
    hook = root / "full_disk.py"
    hook.write_text(hook.read_text().replace("raise OSError", "raise SystemError"))
    (root / "site").mkdir()
    (root / "site" / "index.html").write_bytes(b"as it was")
    before = contents(root / "site")
    with pytest.raises(SystemError):
        publish_site(root)
    assert contents(root / "site") == before
    assert not list(root.glob(".site*"))


def test_a_mended_mistake_replaces_the_old_site_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = copy_of("dead-link-of-the-theme", tmp_path / "project")
    (root / "site").mkdir()
    (root / "site" / "of-old.html").write_bytes(b"as it was")
    theme = root / "theme" / "main.html"
    theme.write_text(theme.read_text().replace("imprint/", "references/"))
    assert publish_site(root)
    assert capsys.readouterr().out == "No mistakes.\n"
    assert (root / "site" / "index.html").is_file()
    assert not (root / "site" / "of-old.html").exists()
    assert not list(root.glob(".site*"))
