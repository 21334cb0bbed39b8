"""The scripts of the pages: their types, their style, their own tests, and the file that is made of them."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

import pytest

from evidence_guide.building import SCRIPT
from evidence_guide.publishing.theme_files import THEME

pytestmark = pytest.mark.node

TOOLS: Final = Path(__file__).parents[2] / "tools"


def run(command: str, *arguments: str) -> None:
    """Run a command of `tools/package.json`; fail with its own words where it does."""
    if not (TOOLS / "node_modules").exists():
        pytest.fail("The tools are not installed: `.ci/node` installs them, and `make test` calls that")
    ran = subprocess.run(
        ["npm", "--prefix", str(TOOLS), "run", "--silent", command, "--", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ran.returncode:
        pytest.fail(f"npm run {command} says:\n{ran.stdout}", pytrace=False)


@pytest.mark.parametrize("command", ["types", "lint", "units"])
def test_the_scripts_pass(command: str) -> None:
    run(command)


def test_bundling_again_makes_the_same_file(tmp_path: Path) -> None:
    run("bundle", str(tmp_path / "guide.js"))
    again = (tmp_path / "guide.js").read_bytes()
    assert again == (THEME / SCRIPT).read_bytes(), "`make scripts` makes assets/guide.js anew"
