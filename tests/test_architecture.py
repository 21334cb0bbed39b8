"""The folders of the package: what each may import, by the table of the architecture page."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

from evidence_guide.model import CLAIM, KINDS, PAGE, REFERENCE

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "site_plugins" / "evidence_guide"

LIBRARIES = {
    "readers": ("yaml", "pybtex"),
    "templating": ("jinja2", "markdown"),
    "host": ("mkdocs",),
    "files": ("pathlib", "os", "shutil", "tempfile", "glob", "open"),
}
"""What some words of the table stand for."""


class Row(NamedTuple):
    """What the table says of a folder, or of a module that lies beside the folders.

    Args:
        floor: how high it stands; it imports from lower floors alone.
        forbidden: the libraries, and what else of ours, that it may not import.
        excepted: its modules that may import files all the same.
    """

    floor: int
    forbidden: tuple[str, ...]
    excepted: tuple[str, ...]


def named(text: str) -> list[str]:
    """Return what stands in backticks."""
    return re.findall(r"`([^`\n]+)`", text)


def rows() -> Iterator[tuple[str, Row]]:
    """Yield the rows of the table of folders."""
    page = (ROOT / "content" / "architecture.md").read_text(encoding="utf-8")
    section = page.partition("\n## Folders\n")[2].partition("\n## ")[0]
    for line in section.split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[0].isdigit():
            words, _, excepted = cells[3].partition(" (save in ")
            forbidden = (found for word in words.split(", ") for found in LIBRARIES.get(word) or named(word))
            yield named(cells[1])[0], Row(int(cells[0]), tuple(forbidden), tuple(named(excepted)))


TABLE = dict(rows())

TEXTS = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
"""The text of every module by its full name."""

MODULES = [name for name in TEXTS if name != "evidence_guide.__init__"]


def imports(name: str, text: str) -> Iterator[str]:
    """Yield the full name of everything that a module imports, and `open` where it calls that.

    Args:
        name: the module's full name; a package's own ends in `__init__`.
        text: its text.
    """
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            inside = name.split(".")[: -node.level] if node.level else []
            module = ".".join([*inside, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield "open"


def breaches(name: str, text: str) -> list[str]:
    """Return what a module imports though its folder's row forbids it, or though it lies no lower."""
    folder, _, module = name.removeprefix("evidence_guide.").partition(".")
    row = TABLE[folder]
    wrong = []
    for imported in imports(name, text):
        top, _, rest = imported.partition(".")
        if top == "evidence_guide":
            other = rest.partition(".")[0]
            is_lower = other in TABLE and TABLE[other].floor < row.floor
            if other not in {folder, "__version__"} and (not is_lower or other in row.forbidden):
                wrong.append(imported)
        elif top in row.forbidden and not (top in LIBRARIES["files"] and module in row.excepted):
            wrong.append(imported)
    return wrong


def test_every_module_is_in_the_table_of_modules() -> None:
    folders = {name.split(".")[1] for name in MODULES}
    assert folders == TABLE.keys(), f"differ: {folders ^ TABLE.keys()}"


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_nothing_that_its_row_forbids(name: str) -> None:
    assert breaches(name, TEXTS[name]) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("diagnostics", "from evidence_guide.model.fields import Effect"),
        ("model.records", "from markdown import Markdown"),
        ("bibliography.names", "def f():\n    import mkdocs.config"),
        ("bibliography.__init__", "from ..render import Renderer"),
        ("rules.e999_new", "from evidence_guide import render"),
        ("rules.e999_new", "from evidence_guide import pages"),
        ("rules.e999_new", 'def f():\n    return open("x")'),
        ("views.pages", "if True:\n    import jinja2"),
        ("search.record_facets", "from pathlib import Path"),
        ("views.wording", "from evidence_guide.rules import RULES"),
        ("building", "from evidence_guide.publishing import publish_site"),
    ],
)
def test_a_forbidden_import_is_found(module: str, line: str) -> None:
    assert breaches(f"evidence_guide.{module}", line) != []


def inner(name: str, text: str) -> list[str]:
    """Return what a module imports from within another folder, and not from the folder itself."""
    own = name.split(".")[1]
    wrong = []
    for node in ast.walk(ast.parse(text)):
        named_modules = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        if isinstance(node, ast.Import):
            named_modules = [alias.name for alias in node.names]
        for module in named_modules:
            parts = module.split(".")
            if parts[0] == "evidence_guide" and len(parts) > 2 and parts[1] != own:
                wrong.append(module)
    return wrong


@pytest.mark.parametrize("name", MODULES)
def test_a_folder_is_asked_and_not_the_modules_in_it(name: str) -> None:
    assert inner(name, TEXTS[name]) == []


def test_an_import_from_within_another_folder_is_found() -> None:
    line = "from evidence_guide.model.kinds import KINDS"
    assert inner("evidence_guide.views.views", line) == ["evidence_guide.model.kinds"]
    assert inner("evidence_guide.model.links", line) == []


@pytest.mark.parametrize(
    "folder", [folder for folder in TABLE if f"evidence_guide.{folder}.__init__" in TEXTS]
)
def test_a_folder_says_what_comes_in_what_goes_out_and_what_it_leaves_to_whom(folder: str) -> None:
    said = ast.get_docstring(ast.parse(TEXTS[f"evidence_guide.{folder}.__init__"])) or ""
    assert "Comes in: " in said
    assert "Goes out: " in said


HEAVY = ("mkdocs", "pagefind", "material", "watchdog")
"""What takes long to load, and only a command that publishes needs."""


@pytest.mark.parametrize("command", [["explain", "E201"], ["check", "--project", "tests/invented"]])
def test_a_command_that_publishes_nothing_loads_nothing_heavy(command: list[str]) -> None:
    code = f"""
import sys
from evidence_guide.commands import main
try:
    main({command!r})
except SystemExit:
    print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


def test_mkdocs_and_pybtex_are_each_behind_their_doors() -> None:
    for library, doors in (
        (
            "mkdocs",
            {
                "publishing.mkdocs_plugin",
                "publishing.preview",
                "publishing.settings",
                "publishing.writing",
            },
        ),
        ("pybtex", {"bibliography"}),
    ):
        importers = {
            name.removeprefix("evidence_guide.")
            for name in MODULES
            if any(other.split(".")[0] == library for other in imports(name, TEXTS[name]))
        }
        assert {name if name in doors else name.split(".")[0] for name in importers} == doors


KIND_NAMES = {*KINDS, CLAIM, REFERENCE, PAGE}


def compared_kinds(text: str) -> list[str]:
    """Return the names of kinds that a module compares something with, or looks something up among."""
    names = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            sides += [
                item
                for side in sides
                if isinstance(side, ast.Set | ast.Tuple | ast.List)
                for item in side.elts
            ]
            names += [
                side.value for side in sides if isinstance(side, ast.Constant) and side.value in KIND_NAMES
            ]
        elif isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Constant):
            names += [node.value.value] if node.value.value in KIND_NAMES else []
    return names


@pytest.mark.parametrize(
    "name", [name for name in MODULES if name.split(".")[1] != "bibliography"]
)  # a bibliography has kinds of its own
def test_no_kind_is_compared_with_its_name(name: str) -> None:
    assert compared_kinds(TEXTS[name]) == []


def test_a_comparison_with_the_name_of_a_kind_is_found() -> None:
    assert compared_kinds('if node.kind == "factor": pass') == ["factor"]
    assert compared_kinds('x = kind in {"finding", "law"}') == ["finding", "law"]


TEMPLATES = sorted((ROOT / "macros").glob("*.jinja"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_no_template_compares_a_kind_with_its_name(template: Path) -> None:
    compared = re.findall(r"[!=]= *[\"']([\w-]+)[\"']", template.read_text(encoding="utf-8"))
    assert [name for name in compared if name in KIND_NAMES] == []


def module_of(imported: str) -> str | None:
    """Return the module of ours that an import leads to: itself, or the one that a name is imported from."""
    parent = imported.rpartition(".")[0]
    candidates = (imported, f"{imported}.__init__", parent, f"{parent}.__init__")
    return next((name for name in candidates if name in TEXTS), None)


def test_no_imports_go_round_in_a_circle() -> None:
    graph = {
        name: {module for imported in imports(name, text) if (module := module_of(imported))}
        for name, text in TEXTS.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"they import each other: {' → '.join(error.args[1])}")
