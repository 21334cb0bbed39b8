"""Walks a project's `data/` and `content/` and reads every file in them.

The result is records with their origins, pages with theirs, the bibliography files' texts, and faults.
Putting them together into a corpus is left to `loading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.model import REFERENCE, SLUG, ContentPage, FieldPath, Identified, Kind, by_folder
from evidence_guide.source import front_matter
from evidence_guide.source.origin import Origin
from evidence_guide.source.text import FileText, read_text
from evidence_guide.source.validation import validate
from evidence_guide.source.yaml_reader import read_yaml

DATA = "data"
CONTENT = "content"

_PAGE_PATH = re.compile(rf"{CONTENT}/(?:{SLUG.pattern}/)*{SLUG.pattern}\.md")
"""How the file of a page is named: it is the page's address, so its parts are written as ids are."""

_MEANT_AS_PAGE = (".markdown", ".mdown", ".MD", ".txt", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html")
"""How files end that an editor may take for pages; readers would be given them to download."""


# a live preview reads every file again when one has changed; what is read is not changed afterwards
_read_yaml = lru_cache(maxsize=4096)(read_yaml)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as read, with where it was written and, for Markdown, its body."""

    kind: Kind
    record: Identified
    origin: Origin
    body: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page as read.

    Args:
        uri: POSIX path from `content/` ("guide/index.md").
        front: its front matter.
        body: its Markdown.
        origin: where it was written.
    """

    uri: str
    front: ContentPage
    body: str
    origin: Origin


@dataclass(slots=True)
class Tree:
    """Everything that was read from a project.

    Args:
        entries: the records.
        pages: the hand-written pages.
        bibliographies: the texts of the bibliography files.
        assets: the paths of other files in `content/`.
        faults: what could not be read.
        unread: kind and id of each record among that; an empty id stands for a whole file of them.
    """

    entries: list[Entry] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    bibliographies: list[FileText] = field(default_factory=list)
    assets: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)


def read_tree(root: Path) -> Tree:
    """Read all records, bibliographies and pages of a project.

    Args:
        root: the folder that holds `data/` and `content/`.

    Returns:
        The tree; whatever could not be read is among its faults.
    """
    tree = Tree()
    for path in _files(root, DATA):
        _read_data(root, path, tree)
    for path in _files(root, CONTENT):
        if path.endswith(".md"):
            _read_page(root, path, tree)
        elif path.endswith(_MEANT_AS_PAGE) and not path.startswith(f"{CONTENT}/assets/"):
            tree.faults.append(Fault(FaultKind.MISPLACED, Place(path), {"wanted": "md", "folder": CONTENT}))
        elif (root / path).is_file():
            tree.assets.append(path.removeprefix(f"{CONTENT}/"))
        else:
            detail = {"problem": "it is a link to a file that is not there"}
            tree.faults.append(Fault(FaultKind.UNREADABLE, Place(path), detail))
    return tree


def _files(root: Path, folder: str) -> Iterator[str]:
    """List what a folder holds, in order; links and odd things too, so that they are reported."""
    for file in sorted((root / folder).rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
        looks_like_file = file.is_dir() and file.suffix in {".yml", ".md", ".bib"}
        if not hidden and (not file.is_dir() or looks_like_file):
            yield file.relative_to(root).as_posix()


def _read_data(root: Path, path: str, tree: Tree) -> None:
    parts = path.split("/")
    folder, name = (parts[1], parts[2]) if len(parts) == 3 else ("", parts[-1])
    stem, _, suffix = name.partition(".")
    if folder == "references" and suffix == "bib":
        text = read_text(root, path)
        if isinstance(text, Fault):
            tree.faults.append(text)
            tree.unread.append((REFERENCE, ""))
        else:
            tree.bibliographies.append(text)
        return
    in_vocabulary = folder == "vocabulary"
    kind = by_folder(stem, in_vocabulary=True) if in_vocabulary else by_folder(folder)
    wanted = "md" if kind and kind.has_body else "yml"
    if kind is None or suffix != wanted:
        tree.faults.append(
            Fault(FaultKind.MISPLACED, Place(path), {"wanted": wanted if kind else "", "folder": folder})
        )
        if kind:
            tree.unread.append((kind.name, stem))
        return
    if not in_vocabulary and not SLUG.fullmatch(stem):
        tree.faults.append(Fault(FaultKind.BAD_NAME, Place(path), {"value": stem}))
        return
    text = read_text(root, path)
    if isinstance(text, Fault):
        tree.faults.append(text)
        tree.unread.append((kind.name, "" if in_vocabulary else stem))
    elif in_vocabulary:
        _read_vocabulary(kind, text, tree)
    else:
        _read_record(kind, stem, text, tree)


def _read_record(kind: Kind, stem: str, text: FileText, tree: Tree) -> None:
    fields = _fields(text, has_body=kind.has_body, tree=tree)
    if fields is None:
        tree.unread.append((kind.name, stem))
        return
    data, origin, body = fields
    if "id" in data:
        detail = {"field": "id", "known": "", "within": ""}
        tree.faults.append(Fault(FaultKind.UNKNOWN_FIELD, origin.key("id"), detail))
    record, faults = validate(kind.model, {**data, "id": stem}, origin)
    tree.faults.extend(faults)
    if record is None:
        tree.unread.append((kind.name, stem))
    else:
        tree.entries.append(Entry(kind, record, origin, body))


def _read_vocabulary(kind: Kind, text: FileText, tree: Tree) -> None:
    fields = _fields(text, has_body=False, tree=tree)
    if fields is None:
        tree.unread.append((kind.name, ""))
        return
    data, origin, _ = fields
    entries = data.get("entries")
    for name in data:
        if name != "entries":
            detail = {"field": name, "known": "entries", "within": ""}
            tree.faults.append(Fault(FaultKind.UNKNOWN_FIELD, origin.key(name), detail))
    if not isinstance(entries, list):
        tree.unread.append((kind.name, ""))
        tree.faults.append(Fault(FaultKind.MISSING_FIELD, origin.value(), {"field": "entries", "within": ""}))
        return
    origins_of_items = _origins_of_items(origin, "entries", len(entries))
    for item, item_origin in zip(entries, origins_of_items, strict=True):
        if not isinstance(item, dict):
            detail = {"field": "entries", "type": "model_type", "value": str(item)[:80], "expected": ""}
            tree.faults.append(Fault(FaultKind.WRONG_VALUE, item_origin.value(), detail))
            continue
        record, faults = validate(kind.model, item, item_origin)
        tree.faults.extend(faults)
        if record is None:
            tree.unread.append((kind.name, str(item.get("id", ""))))
        else:
            tree.entries.append(Entry(kind, record, item_origin))


def _origins_of_items(origin: Origin, name: str, count: int) -> list[Origin]:
    """Return the origin of each item of a list, in one pass over the places of the file."""
    values: list[dict[FieldPath, Place]] = [{} for _ in range(count)]
    keys: list[dict[FieldPath, Place]] = [{} for _ in range(count)]
    for places, by_item in ((origin.values, values), (origin.keys, keys)):
        for path, place in places.items():
            if path[:1] == (name,) and len(path) > 1 and isinstance(path[1], int):
                by_item[path[1]][path[2:]] = place
    return [Origin(origin.path, origin.text, *places) for places in zip(values, keys, strict=True)]


def _read_page(root: Path, path: str, tree: Tree) -> None:
    if not _PAGE_PATH.fullmatch(path):
        parts = path.removesuffix(".md").split("/")
        name = next(part for part in reversed(parts) if not SLUG.fullmatch(part))
        tree.faults.append(Fault(FaultKind.BAD_NAME, Place(path), {"value": name}))
        return
    text = read_text(root, path)
    if isinstance(text, Fault):
        tree.faults.append(text)
        return
    fields = _fields(text, has_body=True, tree=tree)
    if fields is None:
        return
    data, origin, body = fields
    front, faults = validate(ContentPage, data, origin)
    tree.faults.extend(faults)
    if front is not None:
        tree.pages.append(Page(path.removeprefix(f"{CONTENT}/"), front, body, origin))


def _fields(text: FileText, *, has_body: bool, tree: Tree) -> tuple[dict[str, Any], Origin, str] | None:
    """Read the fields of a file, adding its faults to the tree; None where there are none to use."""
    yaml_text, body, body_line, first_line = text.text, "", 0, 1
    if has_body:
        parts = front_matter.split(text.path, text.text)
        if isinstance(parts, Fault):
            tree.faults.append(parts)
            return None
        yaml_text, body, body_line, first_line = parts.yaml, parts.body, parts.body_line, 2
    document = _read_yaml(text.path, yaml_text, first_line)
    tree.faults.extend(document.faults)
    if not isinstance(document.data, dict):
        return None
    origin = Origin(text.path, text.text, document.values, document.keys, body_line)
    return cast(dict[str, Any], document.data), origin, body
