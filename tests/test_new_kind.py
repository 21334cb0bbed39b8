"""A new kind of record, step by step: what the architecture page says is all that it takes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner

from evidence_guide.commands import command_line
from evidence_guide.model import KIND_PROBLEMS, EffectsOf, Identified, Kind, Order
from evidence_guide.model.base import Titled

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = (ROOT / "content" / "architecture.md").read_text(encoding="utf-8")

SETTINGS: Final = """\
site_name: An invented guide
docs_dir: content
theme: material
plugins: [evidence-guide]
nav: [index.md, tools/index.md]
"""


def step(language: str, number: int = 0) -> str:
    """Return an example of the section that says how a kind is added."""
    section = PAGE.partition("\n## A new kind of record, step by step\n")[2].partition("\n## ")[0]
    examples: list[str] = re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return examples[number]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented guide, built by a copy of the package that knows one kind more."""
    folder = tmp_path_factory.mktemp("new-kind")
    package = folder / "source" / "evidence_guide"
    shutil.copytree(ROOT / "site_plugins" / "evidence_guide", package)
    shutil.copytree(ROOT / "tests" / "invented", folder / "project")
    shutil.copytree(ROOT / "macros", folder / "project" / "macros")
    (folder / "project" / "mkdocs.yml").write_text(SETTINGS)
    practice, kinds = package / "model" / "practice.py", package / "model" / "kinds.py"
    practice.write_text(practice.read_text() + "\n\n" + step("python", 0))
    row = textwrap.indent(f"{step('python', 1).rstrip()},\n", "    ")
    text = kinds.read_text().replace("import Benchmark, ", "import Benchmark, Tool, ")
    kinds.write_text(text.replace("_ROWS: Final = (\n", f"_ROWS: Final = (\n{row}"))
    (folder / "project" / "macros" / "tool.jinja").write_text(step("jinja"))
    (folder / "project" / "data" / "tools").mkdir()
    (folder / "project" / "data" / "tools" / "shared-diary.yml").write_text(step("yaml"))
    with (folder / "project" / "content" / "index.md").open("a") as page:
        page.write('\n{{ tool("shared-diary") }}\n\n[The diary](tool:shared-diary).\n')
    environment = {**os.environ, "PYTHONPATH": str(folder / "source")}
    done = subprocess.run(
        [sys.executable, "-m", "evidence_guide.commands", "build", "--project", str(folder / "project")],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert (done.returncode, done.stdout) == (0, "No mistakes.\n"), done.stdout + done.stderr
    return folder / "project" / "site"


def test_a_row_that_asks_for_what_its_type_has_not_is_told_before_anything_runs(
    monkeypatch: pytest.MonkeyPatch,
):
    class Tool(Identified):
        """A tool."""

    row = Kind("tool", Tool, "tools", "tool", "Tools", order=Order.NUMBER, effects_of=EffectsOf.JOINT_WORKING)
    problems = tuple(row.problems())
    assert [problem.split(", but ")[0] for problem in problems] == [
        f'the kind "tool": Tool has no field "{field}"'
        for field in ("title", "redirects", "changes", "number", "claims")
    ]
    monkeypatch.setattr(command_line, "KIND_PROBLEMS", problems)
    result = CliRunner().invoke(command_line.main, ["check"])
    assert (result.exit_code, result.output.splitlines()[1:]) == (1, list(problems))


@pytest.mark.parametrize(
    "columns", [{"order": Order.YEARS}, {"address": "tools/{number}/"}, {"heading": "{number}"}]
)
def test_each_column_that_asks_for_a_field_says_so(columns: dict[str, Any]):
    assert len(
        list(Kind("tool", Titled, "tools", "tool", "Tools", in_vocabulary=True, **columns).problems())
    ) in {1, 2}


def test_no_row_asks_for_what_its_type_has_not():
    assert KIND_PROBLEMS == ()


def text_of(file: Path) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", file.read_text(encoding="utf-8")).split())


def test_each_record_has_a_page_that_is_headed_and_filed(site: Path) -> None:
    page = text_of(site / "tools" / "shared-diary" / "index.html")
    assert "Practice: tool" in page
    assert "A shared diary" in page
    assert "See also Factors Sharing an office" in page


def test_a_list_leads_to_it_and_what_it_names_leads_back(site: Path) -> None:
    assert '/tools/shared-diary/">A shared diary</a>' in (site / "tools" / "index.html").read_text("utf-8")
    assert "Tools A shared diary" in text_of(site / "factors" / "shared-office" / "index.html")


def test_prose_shows_it_and_links_to_it(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "Both teams see who is out" in home
    assert 'href="tools/shared-diary/"' in home


def test_library_and_search_find_it(site: Path) -> None:
    assert '["A shared diary","tools/shared-diary/"' in (site / "assets" / "library.js").read_text("utf-8")
    words = (site / "assets" / "search-words.js").read_text("utf-8")
    assert '["A shared diary","tools/shared-diary/","tool"]' in words
    assert '"tool":"Tool"' in words


def test_the_open_data_hold_it(site: Path) -> None:
    (tool,) = json.loads((site / "data" / "tools.json").read_bytes())
    assert (tool["id"], tool["url"], tool["factors"]) == (
        "shared-diary",
        "tools/shared-diary/",
        ["shared-office"],
    )
    assert "shared-diary" in (site / "data" / "tools.csv").read_text("utf-8")
    package = json.loads((site / "data" / "datapackage.json").read_bytes())
    assert "tools.csv" in {resource["path"] for resource in package["resources"]}
