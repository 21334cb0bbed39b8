"""What the guide is called and where it is published, read without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import ROOT

from evidence_guide.publishing.settings import load_settings
from evidence_guide.source.site_settings import SiteSettings, read_site_settings


def test_the_same_is_read_as_mkdocs_reads() -> None:
    config = load_settings(ROOT)
    assert config is not None
    assert read_site_settings(ROOT) == (config.site_name, config.site_url or "")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("site_name: Joined up\nsite_url: https://guide.invalid/", ("Joined up", "https://guide.invalid/")),
        ("site_name: Joined up\nsite_url:", ("Joined up", "")),
        ("site_name: 2011\n", ("2011", "")),
        ("theme: material\n", SiteSettings()),
        ("site_name: !ENV NAME\n", SiteSettings()),
        ("- a list\n", SiteSettings()),
        ("site_name: [cut short", SiteSettings()),
    ],
)
def test_what_takes_mkdocs_to_be_read_is_left_at_the_default(text: str, read: object, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert read_site_settings(tmp_path) == read


def test_without_settings_there_are_the_defaults(tmp_path: Path) -> None:
    assert read_site_settings(tmp_path) == SiteSettings()
