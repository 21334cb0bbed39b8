"""Which module may import what: the table of the design, held against the imports of every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).parent.parent / "site_plugins"
OURS = "evidence_guide"

MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts): path.read_text(encoding="utf-8")
    for path in sorted((SOURCE / OURS).rglob("*.py"))
}
"""The text of every module by its full name; a package's own ends in `__init__`."""


class Row(NamedTuple):
    """A row of the table: some modules, and what they may not import."""

    modules: tuple[str, ...]
    forbidden: tuple[str, ...]


TABLE = {
    "the lowest layer": Row(
        ("diagnostics", "model"), ("yaml", "jinja2", "pybtex", "markdown", "markupsafe", "mkdocs")
    ),
    "readers": Row(("source",), ("jinja2", "mkdocs", "graph", "render")),
    "the bibliography": Row(("bibliography",), ("mkdocs", "jinja2", "render")),
    "rules": Row(
        ("rules",),
        ("os", "pathlib", "io", "shutil", "tempfile", "glob", "mkdocs", "render", "yaml", "pybtex", "jinja2"),
    ),
    "records, links, views": Row(("corpus", "graph", "views"), ("jinja2", "markdown", "mkdocs")),
    "pages": Row(
        ("render", "citations", "prose", "macros"), ("mkdocs", "source", "rules", "yaml", "pybtex", "pathlib")
    ),
    "the adapter": Row(("mkdocs_plugin",), ("yaml", "pybtex")),
}

ONLY_IMPORTERS = {
    "pybtex": ("bibliography",),
    "mkdocs": ("mkdocs_plugin", "publishing", "preview"),
}
"""What one part of the package alone may import."""

LOWEST = ("diagnostics", "model")
"""What stands on none of our other modules."""


def within(name: str, parents: tuple[str, ...]) -> bool:
    """Whether a module is one of some others, or inside one."""
    return any(name == parent or name.startswith(f"{parent}.") for parent in parents)


def of_ours(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{OURS}.{name}" for name in names)


def imports(name: str, text: str) -> Iterator[str]:
    """Yield the full name of everything that a module imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = name.split(".")[: -node.level] if node.level else []
            module = ".".join([*package, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def breaches(modules: Mapping[str, str]) -> list[str]:
    """Say which imports of some modules the table forbids."""
    found = []
    for name, text in modules.items():
        for imported in imports(name, text):
            for row in TABLE.values():
                if within(name, of_ours(row.modules)):
                    forbidden = (*row.forbidden, *of_ours(row.forbidden))
                    found += [f"{name} imports {imported}"] if within(imported, forbidden) else []
            if within(name, of_ours(LOWEST)) and within(imported, (OURS,)):
                found += [] if within(imported, of_ours(LOWEST)) else [f"{name} imports {imported}"]
            for library, importers in ONLY_IMPORTERS.items():
                if within(imported, (library,)) and not within(name, of_ours(importers)):
                    found.append(f"{name} imports {imported}")
    return found


def opened(modules: Mapping[str, str]) -> list[str]:
    """Say which rules open a file by themselves."""
    calls = [
        (name, node.func)
        for name, text in modules.items()
        if within(name, of_ours(("rules",)))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
    ]
    return [
        f"{name} calls open()" for name, func in calls if isinstance(func, ast.Name) and func.id == "open"
    ]


def test_no_module_imports_what_the_table_forbids():
    assert breaches(MODULES) == []


def test_no_rule_opens_a_file():
    assert opened(MODULES) == []


def test_the_table_names_modules_that_there_are():
    named = {name for row in TABLE.values() for name in row.modules}
    named |= {name for importers in ONLY_IMPORTERS.values() for name in importers}
    there = {name.removesuffix(".__init__") for name in MODULES}
    assert set(of_ours(tuple(named))) <= there


def module_of(imported: str) -> str | None:
    """Return the module of ours that an import leads to: itself, or the one that a name is imported from."""
    parent = imported.rpartition(".")[0]
    found = (imported, f"{imported}.__init__", parent, f"{parent}.__init__")
    return next((name for name in found if name in MODULES), None)


def test_no_imports_go_round_in_a_circle():
    graph = {
        name: {module for imported in imports(name, text) if (module := module_of(imported))}
        for name, text in MODULES.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"they import each other: {' → '.join(error.args[1])}")


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_is_for(name: str):
    assert ast.get_docstring(ast.parse(MODULES[name])), f"{name} has no docstring"


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("diagnostics", "import yaml"),
        ("model.records", "from markdown import Markdown"),
        ("model.records", "from evidence_guide.corpus import Corpus"),
        ("source.tree", "from evidence_guide.graph import Graph"),
        ("bibliography.names", "def f():\n    import mkdocs.config"),
        ("bibliography.__init__", "from ..render import Renderer"),
        ("corpus", "from pybtex.database import Entry"),
        ("rules.e999_new", "from pathlib import Path"),
        ("rules.e999_new", "from evidence_guide import render"),
        ("views.pages", "if True:\n    import jinja2"),
        ("render", "from evidence_guide.rules import RULES"),
        ("citations", "from evidence_guide.source.text import read_text"),
        ("mkdocs_plugin", "import yaml"),
        ("cli", "from mkdocs.config import load_config"),
    ],
)
def test_a_forbidden_import_is_found(module: str, line: str):
    assert breaches({f"{OURS}.{module}": line}) != []


def test_a_rule_that_opens_a_file_is_found():
    assert opened({f"{OURS}.rules.e999_new": 'def f():\n    return open("x")'}) != []
