"""The guide itself, built once; and a copy of the invented project that a test may break."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.once import keep, kept, made_once, shared_folder

from evidence_guide import loading, progress
from evidence_guide.building import Built, Memory, build_site
from evidence_guide.corpus.corpus import Corpus
from evidence_guide.corpus.graph import Graph, build_graph
from evidence_guide.publishing.settings import load_settings, plugin_of
from evidence_guide.publishing.writing import write_site
from evidence_guide.rules.checking import check_records
from evidence_guide.source.site_settings import read_site_settings

INVENTED = Path(__file__).parent / "invented"
ROOT = Path(__file__).parent.parent
TODAY = date(2026, 6, 1)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `nightly` wherever it is not asked for by that name."""
    if "nightly" not in config.getoption("markexpr"):
        left_out = [item for item in items if item.get_closest_marker("nightly")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


class Project:
    """A project in a folder of its own.

    Each way of changing it returns the project, so that a test reads as one line.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, path: str, old: str, new: str) -> Project:
        """Replace a string that stands in a file exactly once."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def append(self, path: str, text: str) -> Project:
        """Add text to the end of a file."""
        return self.write(path, (self.root / path).read_text(encoding="utf-8") + text)

    def write(self, path: str, content: str | bytes) -> Project:
        """Write a file, with whatever folders it needs."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def delete(self, path: str) -> Project:
        (self.root / path).unlink()
        return self

    def corpus(self) -> Corpus:
        return loading.load(self.root)[0]

    def graph(self) -> Graph:
        return build_graph(self.corpus())

    def check(self, today: date = TODAY) -> list[str]:
        """Return what the first pass of checks says, as it is printed."""
        corpus, faults = loading.load(self.root)
        return [str(found) for found in check_records(corpus, build_graph(corpus), faults, today)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(INVENTED, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the workers of this run have in common."""
    return shared_folder(tmp_path_factory.getbasetemp())


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no command of this process say how far it is, however slow the machine is today."""
    monkeypatch.setattr(progress, "PATIENCE", 3600.0)


def memory_of_the_guide() -> Memory:
    """Return what earlier commands have left of the guide itself; what is made with it is not kept."""
    title, address = read_site_settings(ROOT)
    return replace(Memory.of(ROOT, title=title, address=address), store=None, templates=None)


@pytest.fixture(scope="session")
def built(shared: Path) -> Built:
    """The guide itself, checked and rendered."""

    def make(folder: Path) -> None:
        title, address = read_site_settings(ROOT)
        memory = memory_of_the_guide()
        keep(build_site(ROOT, title=title, address=address, memory=memory), folder / "built.pickle")

    return kept(made_once(shared / "built", make) / "built.pickle")


@pytest.fixture(scope="session")
def site_folder(built: Built, shared: Path) -> Path:
    """The guide itself as it is published; to be read and not to be written to."""

    def make(folder: Path) -> None:
        config = load_settings(ROOT)
        assert config is not None
        # as a host would who has the sources at a forge; the guide itself names none
        plugin_of(config).config.edit_url = "https://forge.invalid/edit/main/{path}"
        assert built.ok, [str(found) for found in built.diagnostics]
        assert write_site(config, built, folder)

    return made_once(shared / "site", make)
