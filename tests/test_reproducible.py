"""The same input gives the same bytes, in whatever order a disk lists files and Python its sets."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.conftest import INVENTED, ROOT
from tests.site_cases import MONDAY, SETTINGS, Contents, contents

BUILD: Final = """
import os, random, sys
chance, jobs = random.Random(int(sys.argv[1])), int(sys.argv[2])
from evidence_guide.pages import side_by_side
side_by_side.FEWEST = 1
listdir, scandir = os.listdir, os.scandir
class Shuffled:
    def __init__(self, items): self.items = iter(items)
    def __iter__(self): return self
    def __next__(self): return next(self.items)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    close = __exit__
def shuffled(items):
    items = list(items)
    chance.shuffle(items)
    return items
os.listdir = lambda *a: shuffled(listdir(*a))
os.scandir = lambda *a: Shuffled(shuffled(scandir(*a)))
from evidence_guide.commands import main
main(["build", "--jobs", str(jobs)])
"""


def built(folder: Path, seed: int, jobs: int) -> Contents:
    """Build the invented guide in an order of its own, and return what is published."""
    shutil.copytree(INVENTED, folder)
    shutil.copytree(ROOT / "macros", folder / "macros")
    (folder / "mkdocs.yml").write_text(f"{SETTINGS}site_url: https://guide.invalid/\n", encoding="utf-8")
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT / "site_plugins"),
        "PYTHONHASHSEED": str(seed),
        "SOURCE_DATE_EPOCH": MONDAY,
        "HOME": str(folder.parent / f"home-{seed}"),
    }
    command = [sys.executable, "-c", BUILD, str(seed), str(jobs)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return contents(folder / "site")


def entries(site: Contents) -> list[dict[str, Any]]:
    """Return what Pagefind's index holds of each page; it numbers and orders them as it likes."""
    fragments = [body for path, body in site.items() if path.endswith(".pf_fragment")]
    texts = (gzip.decompress(body).removeprefix(b"pagefind_dcd") for body in fragments)
    return sorted((json.loads(text) for text in texts), key=lambda entry: (entry["url"], entry["content"]))


def test_order_hash_seed_and_number_of_processes_change_nothing(tmp_path: Path) -> None:
    one, other = built(tmp_path / "one", 1, 1), built(tmp_path / "other", 2, 3)
    assert len(one) > 100
    different = {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
    assert {path for path in different if not path.startswith("pagefind/")} == set()
    assert entries(one) == entries(other)
    assert len(entries(one)) > 20
