"""The zip to take away: what is in it, under which names, and the same each time."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from evidence_guide.publishing.content_security import PolicyAllowances
from evidence_guide.publishing.packing import edition_name, pack

DAY = date(2026, 6, 1)
FILES = {
    "index.html": b'<!doctype html><head><meta charset="utf-8"><a href="factors/">Factors</a>',
    "factors/index.html": b'<head></head><a href="..">Home</a> caf\xe9',
    "assets/guide.css": b"p{}\r\n",
    "data/claims.json": b"[]",
    "404.html": b"<p>Not found</p>",
    "robots.txt": b"",
    "sitemap.xml": b"<urlset/>",
    "sitemap.xml.gz": b"\x1f\x8b",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for path, content in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def packed(site: Path, file: Path, day: date = DAY) -> dict[str, bytes]:
    pack(site, file, name="guide-1.0", site_url="", allowances=PolicyAllowances(), day=day)
    with ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_is_in_one_folder_but_what_only_a_server_needs(site: Path, tmp_path: Path):
    assert list(packed(site, tmp_path / "dist" / "a.zip")) == [
        "guide-1.0/assets/guide.css",
        "guide-1.0/data/claims.json",
        "guide-1.0/factors/index.html",
        "guide-1.0/index.html",
    ]


def test_pages_are_made_to_work_without_a_server_and_files_are_as_they_were(site: Path, tmp_path: Path):
    contents = packed(site, tmp_path / "a.zip")
    assert b'href="factors/index.html"' in contents["guide-1.0/index.html"]
    assert b"script-src 'self' file:;" in contents["guide-1.0/index.html"]
    assert b'href="../index.html"' in contents["guide-1.0/factors/index.html"]
    assert b"caf\xe9" in contents["guide-1.0/factors/index.html"]
    assert contents["guide-1.0/assets/guide.css"] == FILES["assets/guide.css"]


def test_the_site_itself_stays_as_it_is(site: Path, tmp_path: Path):
    packed(site, tmp_path / "a.zip")
    assert {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()} == FILES


def test_the_same_site_gives_the_same_zip_to_the_byte(site: Path, tmp_path: Path):
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    packed(site, one)
    for file in site.rglob("*"):
        os.utime(file, (1, 1))
        file.chmod(0o700)
    packed(site, other)
    assert one.read_bytes() == other.read_bytes()


def test_another_day_shows_in_the_dates_of_the_files(site: Path, tmp_path: Path):
    for day, shown in ((DAY, (2026, 6, 1, 0, 0, 0)), (date(1970, 1, 1), (1980, 1, 1, 0, 0, 0))):
        packed(site, tmp_path / "a.zip", day)
        with ZipFile(tmp_path / "a.zip") as archive:
            assert {entry.date_time for entry in archive.infolist()} == {shown}
            assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


def test_a_zip_that_cannot_be_finished_leaves_the_old_one(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "a.zip"
    file.write_bytes(b"the old one")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("evidence_guide.publishing.packing.ZipFile.writestr", full)
    with pytest.raises(OSError, match="No space left"):
        packed(site, file)
    assert file.read_bytes() == b"the old one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "site"]


@pytest.mark.parametrize(
    ("site_name", "expected"),
    [
        ("Bringing care together", "bringing-care-together-1.0"),
        ("Gofal a’r Gymuned: Tŷ", "gofal-ar-gymuned-ty-1.0"),
        ("../etc", "etc-1.0"),
        ("照護", "guide-1.0"),
    ],
)
def test_a_name_is_fit_for_any_system(site_name: str, expected: str):
    assert edition_name(site_name, "1.0") == expected
