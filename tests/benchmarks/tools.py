"""The ways to build the collection: our own, and those that it is measured against."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml
from tests.benchmarks.measuring import Command
from tests.benchmarks.project import NAVIGATION, ROOT
from tests.benchmarks.sphinx_source import write_sphinx
from tests.benchmarks.workplace import Tool, Workplace, program

OUT: Final = "out"
"""The folder, in that of a tool, which it builds into."""

STAGES_FILE: Final = "stages.json"

_LAYOUTS: Final = Path(__file__).with_name("hugo")
_TERMS: Final = ("places", "models", "levels", "client-groups", "eras")


def _ours(place: Workplace, folder: Path) -> tuple[Command, ...]:
    # the same project, but built into this folder
    settings = yaml.safe_load((place.project / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["site_dir"] = str(folder / OUT)
    _write(place.project / "mkdocs.yml", yaml.safe_dump(settings, sort_keys=False))
    words = (sys.executable, "-m", "tests.benchmarks.stages", str(place.project), str(folder / STAGES_FILE))
    return (Command(words, ROOT),)


def _hugo(place: Workplace, folder: Path) -> tuple[Command, ...]:
    shutil.copytree(_LAYOUTS / "layouts", folder / "layouts")
    records, terms = (
        (_LAYOUTS / f"{name}.gotmpl").read_text(encoding="utf-8") for name in ("records", "terms")
    )
    for title, path in NAVIGATION[1:]:
        section = path.split("/")[0]
        if section == "library":
            continue
        head = f"---\ntitle: {title}\n---\n"
        _write(folder / "content" / section / "_index.md", head)
        if section in {"studies", "factors", "findings", "messages"}:
            _write(folder / "content" / section / "_content.gotmpl", records.replace("SECTION", section))
        elif section in _TERMS:
            _write(folder / "content" / section / "_content.gotmpl", terms.replace("SECTION", section))
    _write(folder / "content" / "_index.md", "---\ntitle: An invented guide\n---\n")
    _write(folder / "content" / "search.md", "---\ntitle: Search\nlayout: search\n---\n")
    _write(folder / "static" / "style.css", "body { max-width: 50rem; margin: auto; font-family: serif }\n")
    # Hugo reads no BibTeX; what each entry says is handed to it as JSON
    works = {work.key: {**work.fields, "citation": work.citation} for work in place.collection.works}
    _write(folder / "data" / "works.json", json.dumps(works))
    data = place.project / "data"
    mounts = [
        *({"source": str(data / name), "target": f"data/{name}"} for name in _DATA),
        {"source": str(data / "pen-pictures"), "target": "content/pen-pictures"},
        *({"source": name, "target": name} for name in ("content", "data", "layouts", "static")),
    ]
    settings: dict[str, Any] = {
        "baseURL": "/",
        "locale": "en-gb",
        "title": "An invented guide",
        "publishDir": OUT,
        "disableKinds": ["taxonomy", "term", "rss"],
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
        "module": {"mounts": mounts},
        "params": {
            "navigation": [
                {"title": title, "folder": path.split("/")[0]}
                for title, path in NAVIGATION[1:]
                if not path.startswith("library")
            ]
        },
    }
    _write(folder / "hugo.yaml", yaml.safe_dump(settings, sort_keys=False))
    pagefind = (program("pagefind"), "--site", OUT)
    return (Command((program("hugo"), "--quiet", "--noBuildLock"), folder), Command(pagefind, folder))


_DATA: Final = ("studies", "factors", "findings", "messages", "vocabulary")


def _markdown_settings(place: Workplace) -> dict[str, Any]:
    """Return the settings of MkDocs for our finished pages; Zensical reads the same."""
    return {
        "site_name": "An invented guide",
        "docs_dir": str(place.rendered),
        "site_dir": OUT,
        "theme": {"name": "material", "font": False},
        "nav": [{title: path} for title, path in NAVIGATION],
    }


def _mkdocs(place: Workplace, folder: Path) -> tuple[Command, ...]:
    settings = _markdown_settings(place) | {"validation": {"omitted_files": "ignore"}}
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, sort_keys=False))
    return (Command((program("mkdocs"), "build", "--quiet"), folder),)


def _zensical(place: Workplace, folder: Path) -> tuple[Command, ...]:
    # it wants the pages beneath its own folder
    shutil.copytree(place.rendered, folder / "docs")
    settings = _markdown_settings(place) | {"docs_dir": "docs"}
    _write(folder / "mkdocs.yml", yaml.safe_dump(settings, sort_keys=False))
    return (Command((program("zensical"), "build", "--clean"), folder),)


def _sphinx(place: Workplace, folder: Path) -> tuple[Command, ...]:
    write_sphinx(place.collection, folder / "source")
    words = (program("sphinx-build"), "-q", "-j", "auto", "-d", f"{OUT}/doctrees", "source", f"{OUT}/html")
    return (Command(words, folder),)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


TOOLS: Final[Mapping[str, Tool]] = MappingProxyType(
    {
        "ours": Tool("This guide", "data", _ours),
        "hugo": Tool("Hugo with Pagefind", "data", _hugo, ("hugo", "pagefind")),
        "mkdocs": Tool("MkDocs with Material", "finished pages", _mkdocs, ("mkdocs", "mkdocs-material")),
        "zensical": Tool("Zensical", "finished pages", _zensical, ("zensical",)),
        "sphinx": Tool(
            "Sphinx with sphinxcontrib-bibtex",
            "reStructuredText",
            _sphinx,
            ("sphinx", "sphinxcontrib-bibtex", "alabaster"),
        ),
    }
)
"""The ways, by the word that `TOOLS=` knows each by; ours comes first, then what all are measured by."""

USUAL: Final = ("ours", "hugo")
"""What is built where nobody says otherwise: it takes a minute at a hundred pen pictures."""
