"""Projects to run the commands on."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.commands.running import SITES, with_templates


@pytest.fixture
def invented(project: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The invented project with templates, and without the pages of rules, which are always the same."""
    monkeypatch.setattr("evidence_guide.building.rule_docs", lambda: ())
    with_templates(project.root)
    return project


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A tiny site without a mistake."""
    root = shutil.copytree(SITES / "plain", tmp_path / "plain")
    return with_templates(root)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A tiny site with one mistake."""
    root = shutil.copytree(SITES / "uncited-number", tmp_path / "broken")
    return with_templates(root)
