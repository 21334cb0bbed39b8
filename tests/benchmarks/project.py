"""Writes an invented collection as a project: `data/`, `content/`, `macros/` and `mkdocs.yml`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml
from tests.benchmarks.collection import Collection
from tests.benchmarks.works import bibtex_files

ROOT: Final = Path(__file__).parents[2]

NAVIGATION: Final = (
    ("Home", "index.md"),
    *(
        (title, f"{folder}/index.md")
        for title, folder in (
            ("Pen pictures", "pen-pictures"),
            ("Places", "places"),
            ("Factors", "factors"),
            ("Models", "models"),
            ("Levels", "levels"),
            ("Library", "library"),
            ("Studies", "studies"),
            ("Findings", "findings"),
            ("Messages", "messages"),
            ("Client groups", "client-groups"),
            ("References", "references"),
            ("Eras", "eras"),
            ("Glossary", "glossary"),
        )
    ),
)
"""The title and the path of each page of the navigation; the other generators get the same."""

_HOME: Final = """\
---
title: An invented guide
description: A guide of any size to schemes that never were.
---
## Everything here is made up

Read the [pen pictures](pen-pictures/index.md), or the [factors](factors/index.md).

{{ counts() }}
"""

_SETTINGS: Final[dict[str, Any]] = {
    "site_name": "An invented guide",
    "site_url": "",
    "docs_dir": "content",
    "site_dir": "site",
    "strict": True,
    "plugins": ["evidence-guide"],
    "theme": {"name": "material", "language": "en", "font": False},
    "nav": [{title: path} for title, path in NAVIGATION],
}


def write_project(collection: Collection, folder: Path) -> None:
    """Write a collection, with the templates of this project, into a new folder."""
    for path, text in files_of(collection):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "macros", folder / "macros")


def files_of(collection: Collection) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a project, but for the templates."""
    yield "mkdocs.yml", _yaml(_SETTINGS)
    yield "content/index.md", _HOME
    for name, text in bibtex_files(collection.works):
        yield f"data/references/{name}", text
    for name, terms in collection.vocabularies.items():
        yield f"data/vocabulary/{name}.yml", _yaml({"entries": terms})
    for folder, records in collection.records.items():
        for id_, fields in records.items():
            if folder == "pen-pictures":
                yield f"data/{folder}/{id_}.md", f"---\n{_yaml(fields)}---\n{collection.stories[id_]}"
            else:
                yield f"data/{folder}/{id_}.yml", _yaml(fields)


class _Dumper(yaml.CSafeDumper):
    """Writes out what stands twice, since the guide's records know no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _yaml(fields: dict[str, Any]) -> str:
    return yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
