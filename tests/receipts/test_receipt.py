"""A receipt is believed as long as nothing has changed, and by this machine and version alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Project

from evidence_guide.diagnostics import Diagnostic, Place, Severity
from evidence_guide.receipts import (
    CHECK,
    FOLDER,
    Receipt,
    digest_of_inputs,
    digest_of_written,
    repeated,
    save_receipt,
    token,
)

PAGE = "content/guide/a-page.md"
FOUND = (Diagnostic(Place(PAGE, 3, 1), "W101", Severity.WARNING, "what was wrong"),)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the user’s own, in which there is no secret yet."""
    monkeypatch.setattr(token, "user_cache_path", lambda name: tmp_path / "home" / name)
    return tmp_path / "home"


def keep(root: Path, folder: str = "") -> None:
    written = digest_of_written(folder) or b"" if folder else b""
    save_receipt(root, CHECK, Receipt(digest_of_inputs(root), FOUND, folder, written))


def again(root: Path) -> tuple[Diagnostic, ...] | None:
    return repeated(root, CHECK, digest_of_inputs(root))


def test_where_nothing_has_changed_the_same_is_found(project: Project) -> None:
    assert again(project.root) is None
    keep(project.root)
    assert again(project.root) == FOUND
    os.utime(project.root / PAGE, (0, 0))  # as in a clone: another day, and the same bytes
    assert again(project.root) == FOUND


@pytest.mark.parametrize(
    "change",
    [
        lambda project: project.append(PAGE, "x"),
        lambda project: project.delete(PAGE),
        lambda project: project.write("data/factors/new.yml", ""),
        lambda project: project.write("macros/new.jinja", ""),
        lambda project: project.write("mkdocs.yml", "site_name: Another\n"),
        lambda project: project.write("brand.yml", "edition: Another\n"),
        lambda project: (project.root / "content" / "new").mkdir(),
        lambda project: (project.root / PAGE).rename(project.root / "content/guide/b-page.md"),
        lambda project: (project.root / "content/link.md").symlink_to("guide/a-page.md"),
    ],
)
def test_any_change_is_noticed(project: Project, change: Callable[[Project], object]) -> None:
    keep(project.root)
    change(project)
    assert again(project.root) is None


def test_another_day_is_another_result(project: Project) -> None:
    save_receipt(project.root, CHECK, Receipt(digest_of_inputs(project.root, 1), FOUND), 1)
    assert repeated(project.root, CHECK, digest_of_inputs(project.root, 1)) == FOUND
    assert repeated(project.root, CHECK, digest_of_inputs(project.root, 2)) is None


def test_a_file_that_was_saved_meanwhile_leaves_no_receipt(project: Project) -> None:
    before = digest_of_inputs(project.root)
    project.append(PAGE, "x")
    save_receipt(project.root, CHECK, Receipt(before, FOUND))
    assert repeated(project.root, CHECK, before) is None
    assert not (project.root / FOLDER).exists()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.symlink_to("no-such-file"),
        lambda path: path.symlink_to(path.name),
        lambda path: path.symlink_to(path.parent),
        os.mkfifo,
    ],
)
def test_of_what_cannot_be_looked_through_nothing_is_kept(
    project: Project, make: Callable[[Path], None]
) -> None:
    make(project.root / "content" / "odd.md")
    assert digest_of_inputs(project.root) is None
    keep(project.root)
    assert again(project.root) is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "a/index.html").write_text("changed"),
        lambda folder: (folder / "a/index.html").unlink(),
        lambda folder: (folder / "new").mkdir(),
        lambda folder: folder.rename(folder.with_name("elsewhere")),
    ],
)
def test_a_written_file_that_was_edited_or_removed_is_noticed(
    project: Project, tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a/index.html").write_text("text")
    keep(project.root, str(folder))
    assert again(project.root) == FOUND
    harm(folder)
    assert again(project.root) is None


def test_another_version_or_machine_believes_nothing(
    project: Project, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(project.root)
    with monkeypatch.context() as patch:
        patch.setattr(token, "_version", lambda: "another")
        assert again(project.root) is None
    assert again(project.root) == FOUND
    (home / "evidence-guide" / "secret").unlink()
    assert again(project.root) is None


@pytest.mark.parametrize("length", [0, 10, 32, 33, 100])
def test_a_receipt_that_is_cut_short_is_not_believed(project: Project, length: int) -> None:
    keep(project.root)
    (file,) = (project.root / FOLDER).iterdir()
    file.write_bytes(file.read_bytes()[:length])
    assert again(project.root) is None
    keep(project.root)
    assert again(project.root) == FOUND


def test_where_nothing_can_be_written_nothing_is_kept(project: Project) -> None:
    (project.root / FOLDER).parent.write_text("no folder")
    keep(project.root)
    assert again(project.root) is None
