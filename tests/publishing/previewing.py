"""A tiny site to preview, and what the tests of the preview have in common."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
INDEX: Final = "content/index.md"
GOOD: Final = "Two towns were compared"
MISTAKE: Final = "content/index.md:5:26: error E204 no reference “ashe2002” (did you mean “ashe2001”?)"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of a tiny site whose theme takes no time."""
    root = tmp_path / "project"
    shutil.copytree(ROOT / "macros", root / "macros")
    shutil.copytree(ROOT / "tests" / "sites" / "plain", root, dirs_exist_ok=True)
    return root


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
    return port


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def panel(html: str) -> str:
    """Return the words of the panel that lists mistakes, with plain quotation marks made curly."""
    match = re.search(r'<section id="guide-preview" role="alert".*?</section>', html, re.DOTALL)
    words = re.sub(r"<[^>]+>", "", match[0]) if match else ""
    return re.sub("&quot;(.*?)&quot;", r"“\1”", words)
