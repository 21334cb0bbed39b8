"""Results are kept and shown as they were measured, and the page on speed shows what is kept."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.benchmarks.__main__ import main
from tests.benchmarks.measuring import Command, CommandError, Took, middle, pages_and_bytes, run
from tests.benchmarks.published import PAGE, PICTURE, kept, page_with, picture
from tests.benchmarks.results import Measured, Result, Stages, as_json, from_json, report, stages_of
from tests.benchmarks.tools import TOOLS
from tests.benchmarks.workplace import REQUIREMENTS

OURS = Result("ours", "Python 3", (Took(20.0, 30.0, 9, 5), Took(22.0, 31.0, 9, 5)), 7, 8)
HUGO = Result("hugo", "hugo 1", (Took(3.0, 6.0, 9, 0), Took(4.0, 6.2, 9, 0)), 7, 8)
MEASURED = Measured(
    size=1000,
    seed=1,
    date="2026-01-01",
    machine="2 cores, Linux",
    load=0.1,
    results=(OURS, HUGO),
    stages=Stages({"read": 1.0, "other": 3.0}, {"read": 1.0, "other": 2.0}, 0.5),
    left_out={"sphinx": "it is not there\nat all"},
)


def test_results_are_read_as_they_were_kept() -> None:
    other = from_json(as_json([MEASURED]).replace('"size": 1000', '"size": 100'))[0]
    assert from_json(as_json([MEASURED, other])) == (other, MEASURED)


def test_a_ratio_is_of_the_medians_to_hugo() -> None:
    assert MEASURED.ratios(OURS) == ("6.0", "5.0")
    assert MEASURED.ratios(HUGO) == ("1.0", "1.0")


def test_the_report_shows_tools_stages_and_what_was_left_out() -> None:
    text = report(MEASURED)
    assert "1,000 pen pictures; 2026-01-01, 2 cores, Linux, load 0.1" in text
    assert "medians of 2 runs" in text
    assert re.search(r"^read +1\.00 s +25% +1\.00 s$", text, re.MULTILINE)
    assert "Left out: sphinx: it is not there" in text


def test_what_no_stage_accounts_for_is_other() -> None:
    one = {"wall": {"read": 2.0, "other": 0.1}, "processor": {"read": 1.0, "other": 0.1}, "beside": 0.2}
    assert stages_of([one], [Took(5.0, 1.3, 9, 0)]).wall == {"read": 2.0, "other": 3.0}


def test_the_median_is_of_each_measure() -> None:
    assert middle([Took(1, 9, 3, 1), Took(2, 8, 5, 1), Took(9, 7, 4, 1)]) == Took(2, 8, 4, 1)


def test_a_command_is_measured(tmp_path: Path) -> None:
    program = "sum(range(10**6)); held = bytearray(60_000_000); import time; time.sleep(0.3)"
    took = run([Command((sys.executable, "-c", program), tmp_path)], {}, tmp_path / "log")
    assert took.wall > 0.3
    assert took.processor > 0
    assert took.own > 60_000_000


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    program = (sys.executable, "-c", "raise SystemExit('no such thing')")
    with pytest.raises(CommandError, match=r"^python\S* ended with 1$") as failed:
        run([Command(program, tmp_path)], {}, tmp_path / "log")
    assert "no such thing" in failed.value.said


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    program = (sys.executable, "-c", "import time; time.sleep(60)")
    with pytest.raises(CommandError, match="was ended"):
        run([Command(program, tmp_path)], {}, tmp_path / "log", limit=0.5)


def test_pages_and_bytes_of_a_site_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("1234")
    (tmp_path / "b.css").write_text("12")
    assert pages_and_bytes(tmp_path) == (1, 6)


def test_an_unknown_tool_is_refused() -> None:
    said = CliRunner().invoke(main, ["--tools", "jekyll"])
    assert said.exit_code == 2
    assert "No such tool: jekyll" in said.output


def test_the_page_on_speed_and_its_picture_show_what_is_kept() -> None:
    again = "run `make bench` with PUBLISH=1, or tests.benchmarks.published.write()"
    assert page_with(PAGE.read_text(encoding="utf-8"), kept()) == PAGE.read_text(encoding="utf-8"), again
    assert picture(kept()) == PICTURE.read_text(encoding="utf-8"), again


def test_the_page_takes_what_was_measured_and_keeps_the_rest() -> None:
    page = page_with("Before\n\n## What was measured\n\nold\n\n## After\n", [MEASURED])
    assert page.startswith("Before\n\n## What was measured\n\n![Bars of the time")
    assert page.endswith("Not run at this size: MkDocs with Material, Zensical.\n\n## After\n")
    assert "| This guide | data | 21.0 s | 6.0 | 30.5 s | 5.0 |" in page
    assert "Left out: Sphinx with sphinxcontrib-bibtex, since it is not there.\n" in page
    assert "old" not in page


def test_the_picture_has_a_bar_for_each_tool() -> None:
    drawn = picture([MEASURED])
    assert drawn.count('height="18"') == 2
    assert ">21.0 s<" in drawn


def test_what_is_kept_names_no_path_of_a_machine() -> None:
    assert "/" not in "".join(text for each in kept() for text in (each.machine, *each.left_out.values()))
    assert not {name for each in kept() for name in each.left_out} - TOOLS.keys()


def test_versions_shared_with_the_project_are_the_same() -> None:
    theirs = REQUIREMENTS.read_text(encoding="utf-8")
    ours = (REQUIREMENTS.parents[2] / "requirements.lock").read_text(encoding="utf-8")
    for package in ("pagefind", "mkdocs", "mkdocs-material"):
        line = next(line for line in ours.splitlines() if line.startswith(f"{package}=="))
        assert line.rstrip("\\ ") in theirs
    assert "://" not in theirs
