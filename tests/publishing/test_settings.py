"""The settings in `mkdocs.yml`: read, or told on one line where they cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click
import pytest
from mkdocs.config import load_config

from evidence_guide.publishing.settings import load_settings, plugin_of
from evidence_guide.source.yaml_reader import MAX_DEPTH

SETTINGS: Final = "site_name: A guide\ndocs_dir: content\nplugins: [evidence-guide]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def test_settings_are_read_from_mkdocs_yml(project: Path):
    (project / "mkdocs.yml").write_text(SETTINGS)
    config = load_settings(project)
    assert config is not None
    assert config.site_name == "A guide"
    assert plugin_of(config).built is None


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("site_name: [A guide\nplugins: []\n", "mkdocs.yml:1:12: error E108 a list is opened here"),
        ("site_name: A guide\n\tnav: []\n", "mkdocs.yml:2:1: error E108 a tab stands"),
        ("- site_name\n", "mkdocs.yml:1:1: error E108 the file holds no fields"),
        ("", 'mkdocs.yml:1:1: error E131 the setting "site_name" is missing'),
        (
            SETTINGS.replace("evidence-guide", "no-such"),
            "mkdocs.yml:3:10: error E131 the guide’s own plug-in",
        ),
        (f"{SETTINGS}theme: no-such\n", "mkdocs.yml:1:1: error: Aborted with a config"),
        ("site_name: \0\n", "mkdocs.yml:1:12: error E105 "),
        ("site_name: " + "[" * (MAX_DEPTH + 2), "mkdocs.yml:1:35: error E111 "),
    ],
)
def test_settings_that_cannot_be_read_are_told_in_a_line(
    settings: str, message: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    (project / "mkdocs.yml").write_text(settings)
    assert load_settings(project) is None
    assert capsys.readouterr().out.startswith(message)


def test_settings_in_another_encoding_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "mkdocs.yml").write_bytes("site_name: Ein Führer\n".encode("latin-1"))
    assert load_settings(project) is None
    assert capsys.readouterr().out.startswith("mkdocs.yml:1:17: error E105 ")


def test_settings_that_are_not_there_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    assert load_settings(project) is None
    assert "there is no such file" in capsys.readouterr().out


def test_settings_that_are_a_folder_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "mkdocs.yml").mkdir()
    assert load_settings(project) is None
    assert capsys.readouterr().out.startswith("mkdocs.yml:1:1: error E104 ")


def test_without_the_plug_in_it_is_said_how_to_name_it(project: Path):
    (project / "mkdocs.yml").write_text(SETTINGS.replace("[evidence-guide]", "[]"))
    with pytest.raises(click.UsageError, match="add “- evidence-guide” under “plugins:”"):
        plugin_of(load_config(str(project / "mkdocs.yml")))
