"""How the tests run a command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from evidence_guide.commands import main

ROOT: Final = Path(__file__).parents[2]
SITES: Final = ROOT / "tests" / "sites"


def guide(*words: str | Path) -> Result:
    """Run a command as `guide` would."""
    return CliRunner().invoke(main, [str(word) for word in words])


def run(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run `guide` as a program of its own."""
    path = os.pathsep.join([str(ROOT / "site_plugins"), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-c", "from evidence_guide.commands import main; main()", *words]
    env = {**os.environ, "PYTHONPATH": path, **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False)


def with_templates(root: Path) -> Path:
    shutil.copytree(ROOT / "macros", root / "macros", dirs_exist_ok=True)
    return root


def complaints(ended: subprocess.CompletedProcess[bytes]) -> str:
    """Return what a program wrote to standard error, without the lines that say how far it was."""
    lines = ended.stderr.decode().splitlines()
    # a terminal that has no such sign is shown its number
    return "\n".join(line for line in lines if not line.endswith((" …", r" \u2026")))
