"""Folders that take each other's place, or cannot."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from evidence_guide.publishing.swapping import remove, swap_sites


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path):
    fresh, site = folder(tmp_path / "fresh", "new"), folder(tmp_path / "site", "old")
    swap_sites(fresh, site, tmp_path / "old")
    assert (site / "index.html").read_text() == "new"
    assert (tmp_path / "old" / "index.html").read_text() == "old"


def test_the_first_site_needs_no_old_one(tmp_path: Path):
    swap_sites(folder(tmp_path / "fresh", "new"), tmp_path / "site", tmp_path / "old")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_where_the_new_folder_cannot_be_moved_the_old_is_put_back(tmp_path: Path):
    site = folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="No such file"):
        swap_sites(tmp_path / "not-there", site, tmp_path / "old")
    assert (site / "index.html").read_text() == "old"
    assert not (tmp_path / "old").exists()


def gone(path: Path) -> bool:
    """Wait for what another process removes."""
    for _ in range(200):
        if not path.exists() or not any(path.iterdir()):
            return True
        time.sleep(0.05)
    return False


def test_a_folder_is_removed_at_once_and_its_files_a_little_later(tmp_path: Path):
    site, aside = folder(tmp_path / "site", "old"), tmp_path / "cache" / "guide"
    remove(site, aside)
    assert not site.exists()
    assert gone(aside)


def test_what_an_earlier_removal_has_left_goes_too(tmp_path: Path):
    aside = tmp_path / "cache"
    aside.mkdir()
    folder(aside / "removed-1-2", "left")
    remove(tmp_path / "not-there", aside)
    assert gone(aside)


def test_where_nothing_can_be_moved_the_folder_is_removed_where_it_is(tmp_path: Path):
    site = folder(tmp_path / "site", "old")
    (tmp_path / "cache").write_text("no folder")
    remove(site, tmp_path / "cache")
    assert not site.exists()
