"""Publishing a project: the site's folder, the copy to take away, and the warnings of MkDocs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest

from evidence_guide import __version__
from evidence_guide.publishing.publish import publish_offline, publish_site

ROOT: Final = Path(__file__).parents[2]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A copy of a tiny site whose theme takes no time."""
    root = tmp_path / "plain"
    shutil.copytree(ROOT / "macros", root / "macros")
    shutil.copytree(ROOT / "tests" / "sites" / "plain", root, dirs_exist_ok=True)
    return root


# Folders


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_a_folder_that_cannot_be_moved_is_told_and_keeps_its_site(
    plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    site = folder(plain / "site", "old")

    def busy(*_: object) -> None:
        raise OSError(16, "Device or resource busy", str(site))

    monkeypatch.setattr("evidence_guide.publishing.publish.swap_sites", busy)
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
    printed = capsys.readouterr().out
    assert f"The site that was at {site} is now at {old}. The next build puts it back." in printed
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
