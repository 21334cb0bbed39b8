"""The files of the theme: another content is another name, in the pages and in what the script loads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.site_cases import copy_of

from evidence_guide.publishing import theme_files as module
from evidence_guide.publishing.publish import publish_site
from evidence_guide.publishing.theme_files import theme_files

SETTINGS = "site_name: x\ndocs_dir: content\nplugins: [evidence-guide]\ntheme: material\n"
OF_EARLIER_VERSIONS = """\
extra_css: [assets/guide.css, assets/own.css]
extra_javascript:
  - path: assets/guide.js
    defer: true
  - assets/own.js
"""


def linked(root: Path) -> list[str]:
    """Return the style sheets and scripts that the home page asks for."""
    html = (root / "site/index.html").read_text(encoding="utf-8")
    found = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"', html)
    return [sheet or script for sheet, script in found]


def test_every_file_has_a_name_of_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = theme_files()
    theme = tmp_path / "theme"
    for name in ("styles", "assets"):
        (theme / name).mkdir(parents=True)
        for file in (module.THEME / name).iterdir():
            (theme / name / file.name).write_bytes(file.read_bytes() + b"/**/" * (file.suffix == ".css"))
    monkeypatch.setattr(module, "THEME", theme)
    after = theme_files()
    changed = {name for name in before if before[name].published_as != after[name].published_as}
    assert changed == {"assets/guide.css"}


@pytest.mark.parametrize("settings", ["", OF_EARLIER_VERSIONS])
def test_a_page_asks_for_the_files_of_its_edition_and_then_for_a_hosts_own(
    tmp_path: Path, settings: str
) -> None:
    root = copy_of("plain", tmp_path / "guide")
    (root / "mkdocs.yml").write_text(f"{SETTINGS}{settings}", encoding="utf-8")
    for name in ("own.css", "own.js"):
        (root / "content/assets").mkdir(exist_ok=True)
        (root / "content/assets" / name).write_text("", encoding="utf-8")
    assert publish_site(root)
    files = theme_files()
    own = ["assets/own.css", "assets/own.js"] if settings else []
    assert linked(root) == [
        files["assets/guide.css"].published_as,
        *own[:1],
        files["assets/guide.js"].published_as,
        *own[1:],
    ]
    assert all((root / "site" / path).is_file() for path in linked(root))
