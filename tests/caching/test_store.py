"""Pages are kept on the disk; a file that cannot be believed, read or written costs time and nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from evidence_guide.caching import store
from evidence_guide.caching.page_cache import PageCache
from evidence_guide.caching.store import PageStore
from evidence_guide.caching.watching import ALL
from evidence_guide.corpus import Node
from evidence_guide.receipts import FOLDER, token
from evidence_guide.site import RenderedPage


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the user’s own, in which there is no secret yet."""
    monkeypatch.setattr(token, "user_cache_path", lambda name: tmp_path / "home" / name)
    return tmp_path / "home"


def page(name: str, html: str = "<p>Text</p>") -> RenderedPage:
    return RenderedPage(f"{name}/", name, "", html, "", "page", breadcrumbs=(("Home", ""),))


def kept(**pages: str) -> PageCache:
    """Return a cache of some pages, each made of a record of its name, and of all records."""
    cache = PageCache(b"epoch")
    for name, html in pages.items():
        reads = frozenset({("entry", Node("study", name)), ("entry", ALL)})
        cache.add(name, page(name, html), reads, lambda key: repr(key).encode())
    return cache


def saved(root: Path, cache: PageCache) -> Path:
    """Save a cache as a command does, and return the file."""
    PageStore(root).save(cache)
    (file,) = (root / FOLDER).iterdir()
    return file


def test_what_is_kept_is_there_for_the_next_command(tmp_path: Path) -> None:
    saved(tmp_path, kept(a="A", b="B"))
    assert PageStore(tmp_path).load() == kept(a="A", b="B")


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    saved(tmp_path, kept(a="A", b="B", c="C"))
    next_command = PageStore(tmp_path)
    cache = next_command.load()
    cache.pages.pop("a")
    cache.reads.pop("a")
    cache.pages["b"] = page("b", "new")
    next_command.save(cache)
    found = PageStore(tmp_path).load()
    assert {name: each.html for name, each in found.pages.items()} == {"b": "new", "c": "C"}
    assert found.reads == cache.reads


def test_nothing_is_there_at_first(tmp_path: Path) -> None:
    assert PageStore(tmp_path).load() == PageCache()
    assert not (tmp_path / FOLDER).exists()


def test_another_version_of_the_guide_believes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path, kept(a="A"))
    monkeypatch.setattr(token, "_version", lambda: "another")
    assert PageStore(tmp_path).load() == PageCache()
    saved(tmp_path, kept(b="B"))
    assert PageStore(tmp_path).load() == kept(b="B")


def test_another_machine_believes_nothing(tmp_path: Path, home: Path) -> None:
    """As where the file came with the project, from someone who would have pages published as theirs."""
    saved(tmp_path, kept(a="A"))
    (home / "evidence-guide" / "secret").unlink()
    assert PageStore(tmp_path).load() == PageCache()


def test_the_secret_is_for_its_user_alone(tmp_path: Path, home: Path) -> None:
    saved(tmp_path, kept(a="A"))
    assert (home / "evidence-guide" / "secret").stat().st_mode & 0o077 == 0


def test_without_a_folder_of_the_user_nothing_is_kept(tmp_path: Path, home: Path) -> None:
    home.write_text("no folder")
    PageStore(tmp_path).save(kept(a="A"))
    assert not (tmp_path / FOLDER).exists()
    assert PageStore(tmp_path).load() == PageCache()


@pytest.mark.parametrize("length", [0, 10, 100, 4096, 5000, 8192, 12000])
def test_a_file_that_is_cut_short_is_written_anew(tmp_path: Path, length: int) -> None:
    cache = kept(**{f"page-{number}": f"<p>{number}</p>" * 50 for number in range(30)})
    file = saved(tmp_path, cache)
    file.write_bytes(file.read_bytes()[:length])
    next_command = PageStore(tmp_path)
    found = next_command.load()
    assert found.pages.items() <= cache.pages.items()
    next_command.save(cache)
    assert PageStore(tmp_path).load() == cache


def test_a_file_of_something_else_is_written_anew(tmp_path: Path) -> None:
    file = saved(tmp_path, kept(a="A"))
    file.write_text("not a database\n" * 500)
    assert PageStore(tmp_path).load() == PageCache()
    saved(tmp_path, kept(b="B"))
    assert PageStore(tmp_path).load() == kept(b="B")


def test_a_page_that_was_changed_in_the_file_is_passed_over(tmp_path: Path) -> None:
    file = saved(tmp_path, kept(a="A", b="B"))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE pages SET page = x'80' WHERE name = 'a'")
    assert PageStore(tmp_path).load().pages == kept(b="B").pages


def test_a_page_and_what_it_was_made_of_are_believed_only_together(tmp_path: Path) -> None:
    """As where a loss of power has kept one of the two from the disk."""
    file = saved(tmp_path, kept(a="A", b="B"))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE digests SET digest = x'00' WHERE key LIKE '%\"a\"%'")
    assert PageStore(tmp_path).load().pages == kept(b="B").pages


def test_while_another_command_writes_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.01)
    file = saved(tmp_path, kept(a="A"))
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        PageStore(tmp_path).save(kept(b="B"))
        assert PageStore(tmp_path).load() == PageCache()
    assert PageStore(tmp_path).load() == kept(a="A")


def test_where_nothing_may_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / FOLDER).parent.write_text("no folder")
    PageStore(tmp_path).save(kept(a="A"))
    assert PageStore(tmp_path).load() == PageCache()
