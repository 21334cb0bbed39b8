"""The settings in `mkdocs.yml`: read, or told on one line where they cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click
import pytest
from mkdocs.config import load_config

from evidence_guide.publishing.settings import load_settings, plugin_of

SETTINGS: Final = "site_name: A guide\nplugins: [evidence-guide]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
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
        ("site_name: [A guide\nplugins: []\n", "mkdocs.yml:2:8: error: expected ',' or ']', but got ':'"),
        ("site_name: A guide\n\tnav: []\n", "mkdocs.yml:2:1: error: found character '\\t' that cannot"),
        (
            "- site_name\n",
            "mkdocs.yml:1:1: error: The configuration is invalid. Expected a key-value mapping",
        ),
        ("", "mkdocs.yml:1:1: error: Aborted with a configuration error!"),
        ("site_name: A guide\nplugins: [no-such]\n", "mkdocs.yml:1:1: error: Aborted with a config"),
        ("site_name: \0\n", "mkdocs.yml:1:1: error: "),
        ("site_name: " + "[" * 600, "mkdocs.yml:1:1: error: its settings are nested too deeply"),
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
    assert capsys.readouterr().out.startswith("mkdocs.yml:1:1: error: ")


def test_settings_that_are_not_there_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    assert load_settings(project) is None
    assert "does not exist" in capsys.readouterr().out


def test_settings_that_are_a_folder_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "mkdocs.yml").mkdir()
    assert load_settings(project) is None
    assert capsys.readouterr().out == "mkdocs.yml:1:1: error: Is a directory\n"


def test_without_the_plug_in_it_is_said_how_to_name_it(project: Path):
    (project / "mkdocs.yml").write_text("site_name: A guide\nplugins: []\n")
    with pytest.raises(click.UsageError, match="add “- evidence-guide” under “plugins:”"):
        plugin_of(load_config(str(project / "mkdocs.yml")))
