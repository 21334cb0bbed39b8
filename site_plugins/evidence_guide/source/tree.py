"""Walks a project's `data/` and `content/` and reads every file in them.

The result is records with their origins, pages with theirs, the bibliography files' texts, and faults.
Putting them together into a corpus is left to `loading`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.model import (
    KINDS,
    PAGE,
    REFERENCE,
    ContentPage,
    FieldPath,
    Identified,
    Kind,
    by_folder,
    is_kept_by_windows,
)
from evidence_guide.source import front_matter
from evidence_guide.source.file_names import can_be_id, left_over, suggested_id
from evidence_guide.source.origin import Origin
from evidence_guide.source.text import FileText, merge_in, read_text
from evidence_guide.source.validation import validate
from evidence_guide.source.yaml_reader import read_yaml

DATA = "data"
CONTENT = "content"

_MEANT_AS_PAGE = (".markdown", ".mdown", ".MD", ".txt", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html")
"""How files end that an editor may take for pages; readers would be given them to download."""

_ASSETS_OF_TEXT = (".svg", ".css", ".js", ".json", ".csv", ".tsv", ".xml", ".txt", ".html")
"""How files end that are published as they are, and that people and merges may change as text."""


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
    for folder, read in ((DATA, _read_data), (CONTENT, _read_content)):
        for path in _files(root, folder):
            if name := left_over(path):
                tree.faults.append(Fault(FaultKind.LEFT_OVER, Place(path), {"value": name}))
            else:
                read(root, path, tree)
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
        _note_misplaced(root, path, kind, tree)
        return
    if not in_vocabulary and not can_be_id(stem):
        tree.faults.append(_bad_name(root, path, stem))
        tree.unread += [(kind.name, record_id) for record_id in (stem, suggested_id(stem))]
        return
    text = read_text(root, path)
    if isinstance(text, Fault):
        tree.faults.append(text)
        tree.unread.append((kind.name, "" if in_vocabulary else stem))
    elif in_vocabulary:
        _read_vocabulary(kind, text, tree)
    else:
        _read_record(kind, stem, text, tree)


def _note_misplaced(root: Path, path: str, kind: Kind | None, tree: Tree) -> None:
    """Report a file of `data/` that is not read where it is, and note what may be in it as unread.

    Args:
        root: the project.
        path: the file.
        kind: the kind whose records are read there; None where nothing is.
        tree: what it is added to.
    """
    folder, name = path.removeprefix(f"{DATA}/").rpartition("/")[::2]
    stem, _, suffix = name.partition(".")
    wanted = "bib" if folder == "references" else "" if kind is None else "md" if kind.has_body else "yml"
    homes = [k for k in KINDS.values() if not k.in_vocabulary and (k.has_body == (suffix == "md"))]
    detail = {
        "folder": folder,
        "wanted": wanted,
        "taken": _taken(root, path, f"{stem}.{wanted}") if wanted else "",
        # a file whose ending is another kind's is in the wrong folder, and has no wrong name
        "home": ",".join(k.folder for k in homes) if suffix in {"md", "yml"} else "",
    }
    tree.faults.append(Fault(FaultKind.MISPLACED, Place(path), detail))
    if folder == "references" or suffix == "bib":
        tree.unread.append((REFERENCE, ""))
    elif folder == "vocabulary":
        tree.unread += [(k.name, "") for k in KINDS.values() if k.in_vocabulary]
    else:
        kinds = [kind] if kind and not detail["home"] else KINDS.values()
        tree.unread += [(k.name, record_id) for k in kinds for record_id in {stem, suggested_id(stem)}]


def _bad_name(root: Path, path: str, name: str) -> Fault:
    """Return the fault of a file whose name, or a folder's above it, is no part of an address."""
    suggestion = suggested_id(name)
    own, _, suffix = path.rpartition("/")[2].rpartition(".")
    is_folder = own != name and not own.startswith(f"{name}.")
    better = f"{suggestion}.{suffix}" if suggestion and not is_folder else suggestion
    detail = {
        "value": name,
        "problem": "kept" if is_kept_by_windows(name) else "form",
        "what": "folder" if is_folder else "file",
        "suggestion": better,
        "taken": _taken(root, path, better) if better and not is_folder else "",
    }
    return Fault(FaultKind.BAD_NAME, Place(path), detail)


def _taken(root: Path, path: str, name: str) -> str:
    """Return the file beside another that has a name already; empty where none has."""
    file = root / path
    beside = file.with_name(name)
    # where capitals make no difference, a file has its own name in small letters too
    is_other = beside.exists() and not (file.exists() and beside.samefile(file))
    return beside.relative_to(root).as_posix() if is_other else ""


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


def _read_content(root: Path, path: str, tree: Tree) -> None:
    """Read a page, or take note of another file of `content/`, which is published as it is."""
    if path.endswith(".md"):
        _read_page(root, path, tree)
        return
    stem = path.rpartition("/")[2].partition(".")[0]
    if path.endswith(_MEANT_AS_PAGE) and not path.startswith(f"{CONTENT}/assets/"):
        name = path.rpartition("/")[2].rpartition(".")[0]
        detail = {"wanted": "md", "folder": CONTENT, "taken": _taken(root, path, f"{name}.md"), "home": ""}
        tree.faults.append(Fault(FaultKind.MISPLACED, Place(path), detail))
    elif is_kept_by_windows(stem):
        tree.faults.append(_bad_name(root, path, stem))
    elif (root / path).is_file():
        tree.assets.append(path.removeprefix(f"{CONTENT}/"))
        if path.endswith(_ASSETS_OF_TEXT) and (merge := merge_in(root, path)):
            tree.faults.append(merge)
    else:
        detail = {"problem": "it is a link to a file that is not there"}
        tree.faults.append(Fault(FaultKind.UNREADABLE, Place(path), detail))


def _read_page(root: Path, path: str, tree: Tree) -> None:
    uri = path.removeprefix(f"{CONTENT}/")
    # the path of a page is its address, so its parts are written as ids are
    parts = uri.removesuffix(".md").split("/")
    if wrong := [part for part in parts if not can_be_id(part)]:
        tree.faults.append(_bad_name(root, path, wrong[-1]))
        suggested = "/".join(map(suggested_id, parts))
        tree.unread += [(PAGE, uri), (PAGE, f"{suggested}.md")]
        return
    text = read_text(root, path)
    fields = None if isinstance(text, Fault) else _fields(text, has_body=True, tree=tree)
    if isinstance(text, Fault):
        tree.faults.append(text)
    if fields is None:
        tree.unread.append((PAGE, uri))
        return
    data, origin, body = fields
    front, faults = validate(ContentPage, data, origin)
    tree.faults.extend(faults)
    if front is None:
        tree.unread.append((PAGE, uri))
    else:
        tree.pages.append(Page(uri, front, body, origin))


def _fields(text: FileText, *, has_body: bool, tree: Tree) -> tuple[dict[str, Any], Origin, str] | None:
    """Read the fields of a file, adding its faults to the tree; None where there are none to use."""
    tree.faults.extend(text.faults)
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
