"""A build that is killed costs time and nothing else: the site stays, and the next build is right."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest
from tests.conftest import Project
from tests.site_cases import MONDAY, ROOT, SETTINGS, Contents, contents

FACTOR: Final = "data/factors/shared-office.yml"
BUILD: Final = (sys.executable, "-c", "from evidence_guide.commands import main; main()", "build")


@pytest.fixture
def guide(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MONDAY)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "site_plugins"))
    shutil.copytree(ROOT / "macros", project.root / "macros")
    return project.write("mkdocs.yml", SETTINGS)


def build(root: Path) -> float:
    """Build, and return how long that took, in seconds."""
    began = time.monotonic()
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)
    return time.monotonic() - began


def build_until_killed(root: Path, seconds: float) -> None:
    """Build, and kill that and every process that it has started."""
    started = subprocess.Popen(
        BUILD, cwd=root, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(seconds)
    os.killpg(started.pid, signal.SIGKILL)
    started.wait()


def site(root: Path) -> Contents:
    """Return what is published, without the index of Pagefind, which it writes in no fixed order."""
    return {path: each for path, each in contents(root / "site").items() if not path.startswith("pagefind/")}


def edited(guide: Project, number: int) -> None:
    text = (guide.root / FACTOR).read_text(encoding="utf-8")
    guide.write(FACTOR, text.replace("made contact easier", f"made contact easier {number} times"))


@pytest.mark.parametrize(
    "share", [0.5, *(pytest.param(n / 20, marks=pytest.mark.nightly) for n in range(1, 24))]
)
def test_the_site_stays_and_the_next_build_is_right(guide: Project, tmp_path: Path, share: float) -> None:
    build(guide.root)
    old = site(guide.root)
    edited(guide, 2)
    clean = shutil.copytree(guide.root, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".cache"))
    took = build(clean)
    new = site(clean)
    assert new != old

    build_until_killed(guide.root, took * share)
    left = guide.root / "site"
    # between two renames it lies aside, and the next build puts it back before anything else
    assert site(guide.root) in (old, new) if left.exists() else (guide.root / ".site-old").exists()
    build(guide.root)
    assert site(guide.root) == new
    assert sorted(guide.root.glob(".site*")) == []
