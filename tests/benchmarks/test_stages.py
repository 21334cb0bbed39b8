"""Each stage of a build is told apart, and the package is left as it was."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.benchmarks.collection import collection_of
from tests.benchmarks.project import write_project
from tests.benchmarks.stages import STAGES, WRAPPED, Clock, build_timed, timed

from evidence_guide import building
from evidence_guide.pages.frame import Frame
from evidence_guide.publishing import writing


def test_every_stage_of_a_small_build_takes_some_time(tmp_path: Path) -> None:
    project = tmp_path / "project"
    write_project(collection_of(2), project)
    found = build_timed(project)
    assert tuple(found["wall"]) == (*STAGES, "other")
    assert all(found["wall"][stage] > 0 for stage in STAGES)
    assert all(found["processor"][stage] > 0 for stage in STAGES)
    assert (project / "site" / "index.html").is_file()


def test_functions_are_put_back() -> None:
    before = [getattr(owner, name) for functions in WRAPPED.values() for owner, name in functions]
    finish, indexed_pages = Frame.finish, vars(writing)["indexed_pages"]
    with timed():
        assert hasattr(vars(building)["load"], "__wrapped__")
        assert Frame.finish is not finish
    assert [getattr(owner, name) for functions in WRAPPED.values() for owner, name in functions] == before
    assert (Frame.finish, vars(writing)["indexed_pages"]) == (finish, indexed_pages)


def test_a_function_that_is_gone_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(building, "build_graph")
    with pytest.raises(AttributeError, match="build_graph"), timed():
        pass
    assert not hasattr(vars(building)["load"], "__wrapped__")


def test_a_stage_stands_still_while_another_is_at_work() -> None:
    clock = Clock()
    with clock.stage("frame"), clock.stage("render"):
        time.sleep(0.05)
    assert clock.wall["render"] >= 0.05
    assert clock.wall["frame"] < 0.05
