"""The invented collection of the benchmark passes every check, and is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from tests.benchmarks.collection import CLAIMS_EACH, collection_of
from tests.benchmarks.project import ROOT, files_of, write_project

from evidence_guide.building import Built, build_site
from evidence_guide.model import Factor, PenPicture

SIZE = 5


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("invented") / "collection"
    write_project(collection_of(SIZE), folder)
    return build_site(folder, title="An invented guide")


def test_it_passes_every_check(built: Built) -> None:
    assert [str(found) for found in built.diagnostics] == []


def test_it_has_the_records_that_were_asked_for(built: Built) -> None:
    corpus = built.corpus
    pictures = corpus.all(PenPicture)
    assert len(pictures) == SIZE
    assert len(corpus.all(Factor)) == 10
    assert {len(picture.claims) for picture in pictures.values()} == {CLAIMS_EACH}


def test_factors_grow_with_it() -> None:
    assert len(collection_of(500).records["factors"]) == 30


def digest(size: int, seed: int) -> str:
    return sha256(repr(list(files_of(collection_of(size, seed)))).encode()).hexdigest()


def test_the_same_seed_gives_the_same_bytes_in_any_process() -> None:
    program = f"from tests.benchmarks.test_collection import digest; print(digest({SIZE}, 3))"
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert found == {digest(SIZE, 3)}


def test_another_seed_gives_another_collection() -> None:
    assert digest(SIZE, 3) != digest(SIZE, 4)


def test_no_file_of_the_bibliography_is_near_the_limit() -> None:
    sizes = [len(text) for path, text in files_of(collection_of(1000)) if path.endswith(".bib")]
    assert len(sizes) > 1
    assert max(sizes) < 300_000


def test_it_is_written_with_the_templates_of_the_project(tmp_path: Path) -> None:
    write_project(collection_of(SIZE), tmp_path / "collection")
    assert {path.name for path in (tmp_path / "collection" / "macros").iterdir()} == {
        path.name for path in (ROOT / "macros").iterdir()
    }
