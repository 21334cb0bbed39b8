"""The script of every page is made from its sources as they are: told by a hash, without Node."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Final

from evidence_guide.building import SCRIPT
from evidence_guide.publishing.theme_files import THEME

ROOT: Final = Path(__file__).parents[2]
SOURCES: Final = THEME / "scripts"
BUNDLE: Final = (THEME / SCRIPT).read_text(encoding="utf-8")
MOST_LINES: Final = 400


def hash_of_sources() -> str:
    """Return what `tools/bundle.mjs` writes into the first line: names, lengths and contents, by name."""
    files = {file.relative_to(SOURCES).as_posix(): file for file in SOURCES.rglob("*.mjs")}
    found = hashlib.sha256()
    for name, file in sorted(files.items()):
        content = file.read_bytes()
        found.update(f"{name}\n{len(content)}\n".encode() + content)
    return found.hexdigest()


def test_the_script_is_made_from_its_sources_as_they_are() -> None:
    found = re.search(r"sha256 ([0-9a-f]{64})", BUNDLE.partition("\n")[0])
    assert found, "the first line of assets/guide.js has no hash"
    assert found[1] == hash_of_sources(), (
        "theme/scripts/ has changed: `make scripts` makes assets/guide.js anew"
    )


def test_the_script_is_a_classic_one() -> None:
    # a page that was opened from a folder loads no modules
    assert not re.search(r"^\s*(import\b(?!\()|export\b)", BUNDLE, re.MULTILINE)
    assert BUNDLE.split("\n")[1] == '"use strict";'


def test_no_script_is_long() -> None:
    files = [*SOURCES.rglob("*.mjs"), *Path(__file__).parent.glob("*.mjs")]
    long = [file.name for file in files if file.read_text(encoding="utf-8").count("\n") > MOST_LINES]
    assert long == []


def test_the_lock_of_the_tools_names_hashes_and_no_address() -> None:
    text = (ROOT / "tools/package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text, "`npm run renew` in tools/ takes the addresses out"
    packages = json.loads(text)["packages"]
    unhashed = [name for name, package in packages.items() if name and "integrity" not in package]
    assert unhashed == []
