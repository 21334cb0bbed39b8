"""Publishing: settings that cannot be read, and folders that take each other's place or cannot."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import click
import pytest
from mkdocs.config import load_config

from evidence_guide import __version__
from evidence_guide.publishing.publish import (
    load,
    plugin_of,
    publish_offline,
    publish_site,
    run,
    secure,
    swap,
)

ROOT: Final = Path(__file__).parents[2]
SETTINGS: Final = "site_name: A guide\nplugins: [evidence-guide]\n"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A copy of a tiny site whose theme takes no time."""
    root = tmp_path / "plain"
    shutil.copytree(ROOT / "macros", root / "macros")
    shutil.copytree(ROOT / "tests" / "sites" / "plain", root, dirs_exist_ok=True)
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path


# Settings


def test_settings_are_read_from_mkdocs_yml(project: Path):
    (project / "mkdocs.yml").write_text(SETTINGS)
    config = load(project)
    assert config is not None
    assert config.site_name == "A guide"
    assert plugin_of(config).built is None


@pytest.mark.parametrize(
    ("settings", "said"),
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
    settings: str, said: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    (project / "mkdocs.yml").write_text(settings)
    assert load(project) is None
    assert capsys.readouterr().out.startswith(said)


def test_settings_in_another_encoding_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "mkdocs.yml").write_bytes("site_name: Ein Führer\n".encode("latin-1"))
    assert load(project) is None
    assert capsys.readouterr().out.startswith("mkdocs.yml:1:1: error: ")


def test_settings_that_are_not_there_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    assert load(project) is None
    assert "does not exist" in capsys.readouterr().out


def test_settings_that_are_a_folder_are_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "mkdocs.yml").mkdir()
    assert load(project) is None
    assert capsys.readouterr().out == "mkdocs.yml:1:1: error: Is a directory\n"


def test_without_the_plug_in_it_is_said_how_to_name_it(project: Path):
    (project / "mkdocs.yml").write_text("site_name: A guide\nplugins: []\n")
    with pytest.raises(click.UsageError, match="add “- evidence-guide” under “plugins:”"):
        plugin_of(load_config(str(project / "mkdocs.yml")))


# Folders


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path):
    fresh, site = folder(tmp_path / "fresh", "new"), folder(tmp_path / "site", "old")
    swap(fresh, site, tmp_path / "old")
    assert (site / "index.html").read_text() == "new"
    assert (tmp_path / "old" / "index.html").read_text() == "old"


def test_the_first_site_needs_no_old_one(tmp_path: Path):
    swap(folder(tmp_path / "fresh", "new"), tmp_path / "site", tmp_path / "old")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_where_the_new_folder_cannot_be_moved_the_old_is_put_back(tmp_path: Path):
    site = folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="No such file"):
        swap(tmp_path / "not-there", site, tmp_path / "old")
    assert (site / "index.html").read_text() == "old"
    assert not (tmp_path / "old").exists()


def test_a_folder_that_cannot_be_moved_is_told_and_keeps_its_site(
    plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    site = folder(plain / "site", "old")

    def busy(*_: object) -> None:
        raise OSError(16, "Device or resource busy", str(site))

    monkeypatch.setattr("evidence_guide.publishing.publish.swap", busy)
    assert not publish_site(plain)
    assert capsys.readouterr().out == (
        f"No mistakes.\n{site}: Device or resource busy\nNothing was written.\n"
    )
    assert (site / "index.html").read_text() == "old"
    assert sorted(plain.glob(".site*")) == []


def test_the_folder_behind_a_link_is_exchanged_and_the_link_stays(plain: Path, tmp_path: Path):
    served = folder(tmp_path / "served", "old")
    (plain / "site").symlink_to(served)
    for _ in range(2):
        assert publish_site(plain)
    assert (plain / "site").is_symlink()
    assert "An invented guide" in (served / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "served"]


def test_what_a_broken_off_build_left_is_in_nobodys_way(plain: Path):
    folder(plain / ".site-new", "half written")
    folder(plain / ".site-old", "older")
    assert publish_site(plain)
    assert sorted(plain.glob(".site*")) == []


def test_a_site_that_a_killed_build_left_aside_is_put_back_whatever_becomes_of_the_next(plain: Path):
    folder(plain / ".site-old", "the only one")
    page = plain / "content" / "index.md"
    page.write_text(page.read_text() + "\n[Gone](gone.md)\n")
    assert not publish_site(plain), "the check refuses it"
    assert (plain / "site" / "index.html").read_text() == "the only one"

    (plain / "site").rename(plain / ".site-old")
    shutil.copy(ROOT / "tests" / "sites" / "plain" / "content" / "index.md", page)
    settings = plain / "mkdocs.yml"
    settings.write_text(settings.read_text() + "  - Gone: gone.md\n")
    assert not publish_site(plain), "MkDocs refuses it"
    assert (plain / "site" / "index.html").read_text() == "the only one"
    assert sorted(plain.glob(".site*")) == []


def test_a_site_that_can_be_moved_neither_on_nor_back_is_kept_and_it_is_said_where(
    plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    site, old = folder(plain / "site", "the only one"), plain / ".site-old"
    rename = Path.rename

    def only_aside(path: Path, to: Path) -> Path:
        if path != site:
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, to)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", only_aside)
        assert not publish_site(plain)
    said = capsys.readouterr().out
    assert f"The site that was at {site} is now at {old}. The next build puts it back." in said
    assert (old / "index.html").read_text() == "the only one"

    assert publish_site(plain)
    assert "An invented guide" in (site / "index.html").read_text(encoding="utf-8")
    assert sorted(plain.glob(".site*")) == []


def test_the_site_goes_where_the_settings_say(plain: Path):
    settings = plain / "mkdocs.yml"
    settings.write_text(settings.read_text() + "site_dir: public/guide\n")
    assert publish_site(plain)
    assert (plain / "public" / "guide" / "index.html").is_file()
    assert [path.name for path in (plain / "public").iterdir()] == ["guide"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(plain: Path, capsys: pytest.CaptureFixture[str]):
    plain.chmod(0o555)
    try:
        assert not publish_site(plain)
    finally:
        plain.chmod(0o755)
    assert "Permission denied" in capsys.readouterr().out


# What a page may load and run


def test_every_page_of_a_folder_gets_the_policy_that_the_site_needs(tmp_path: Path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "index.html").write_bytes(b"<head><script src=x></script>\r\ncaf\xe9")
    (tmp_path / "a" / "b" / "index.html").write_text("<head>")
    secure(tmp_path)
    plain = (tmp_path / "index.html").read_bytes()
    assert plain.endswith(b"<script src=x></script>\r\ncaf\xe9")
    assert b"img-src 'self';" in plain
    assert b"wasm" not in plain
    assert "Content-Security-Policy" in (tmp_path / "a" / "b" / "index.html").read_text()

    (tmp_path / "pagefind").mkdir()
    (tmp_path / "a.css").write_text("p{background:url(data:image/png;base64,AA)}")
    secure(tmp_path)
    searched = (tmp_path / "index.html").read_bytes()
    assert searched.count(b"Content-Security-Policy") == 1
    assert b"script-src 'self' 'wasm-unsafe-eval';" in searched
    assert b"img-src 'self' data:;" in searched


# A copy to take away


def test_the_copy_is_made_of_the_published_site(plain: Path):
    file = publish_offline(plain, plain / "dist")
    assert file == plain / "dist" / f"an-invented-guide-{__version__}-offline.zip"
    assert (plain / "site" / "index.html").is_file()
    with ZipFile(file) as archive:
        html = archive.read(f"an-invented-guide-{__version__}/index.html").decode()
    assert 'href="references/index.html"' in html
    assert 'href="references/"' in (plain / "site" / "index.html").read_text()


def test_with_a_mistake_no_copy_is_made(plain: Path):
    page = plain / "content" / "index.md"
    page.write_text(page.read_text() + "\n[Gone](gone.md)\n")
    assert publish_offline(plain, plain / "dist") is None
    assert not (plain / "dist").exists()


def test_a_folder_for_the_copy_that_cannot_be_is_told(plain: Path, capsys: pytest.CaptureFixture[str]):
    (plain / "dist").write_text("a file")
    assert publish_offline(plain, plain / "dist") is None
    assert str(plain / "dist") in capsys.readouterr().out


# MkDocs


@pytest.mark.parametrize("strict", [True, False])
def test_the_settings_say_whether_a_warning_of_mkdocs_stops_the_build(strict: bool, plain: Path):
    settings, hook = plain / "mkdocs.yml", plain / "hook.py"
    text = settings.read_text().replace("strict: true", f"strict: {str(strict).lower()}")
    settings.write_text(f"{text}hooks: [hook.py]\n")
    warn = 'logging.getLogger("mkdocs.hook").warning("not quite")'
    hook.write_text(f"import logging\n\n\ndef on_post_build(**_):\n    {warn}\n")
    assert publish_site(plain) is not strict


def test_a_mistake_of_ours_is_not_hidden():
    def build() -> None:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        run(build)
