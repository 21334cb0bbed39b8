"""Finds in `mkdocs.yml` what MkDocs would refuse, or pass over, with its place, and without loading MkDocs.

Only what can be told of the text alone: what takes MkDocs to be known (themes, other plug-ins) is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.source.site_settings import FILE
from evidence_guide.source.text import read_text
from evidence_guide.source.yaml_reader import MAX_DEPTH, read_yaml

SETTINGS: Final = frozenset(
    {
        *("site_name", "site_url", "site_description", "site_author", "site_dir", "docs_dir", "copyright"),
        *("nav", "not_in_nav", "draft_docs", "exclude_docs", "validation", "strict", "use_directory_urls"),
        *("theme", "plugins", "hooks", "extra", "extra_css", "extra_javascript", "extra_templates", "watch"),
        *("markdown_extensions", "mdx_configs", "dev_addr", "remote_branch", "remote_name"),
        *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "config_file_path"),
        *("google_analytics", "pages"),
    }
)
"""The settings that MkDocs 1.6 knows."""

PLUGIN: Final = "evidence-guide"
PLUGIN_SETTINGS: Final = frozenset({"edit_url"})
"""The guide's plug-in, and what can be set of it."""

CONTENT: Final = "content"
_YES_OR_NO: Final = ("strict", "use_directory_urls")
_WORDS: Final = (
    *("site_name", "site_url", "site_description", "site_author", "site_dir", "docs_dir", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template"),
)
_FILES: Final = ("extra_css", "extra_javascript")
_FILES_OF_THEME: Final = ("logo", "favicon")
_GUIDES_OWN: Final = frozenset({"assets/guide.css", "assets/guide.js"})
"""What settings written for earlier versions name, and the theme links by itself."""
_WEB_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
_STAND_IN: Final = re.compile(
    r"https?://([\w-]+\.)*(example\.(com|net|org)|[\w-]+\.example)([:/].*)?", re.IGNORECASE
)
"""An address that nobody can have, kept for examples (RFC 2606): every link would lead to it."""
_PARENT: Final = "INHERIT"
"""Names another file of settings, so that what is missing here may stand there."""

_STANDARD: Final = "tag:yaml.org,2002:"
_FREE: Final = frozenset({"comment", "failed-item"})
"""What is refused in a record for the sake of its words, and may stand among settings."""

_TEXT, _YES, _NOTHING = f"{_STANDARD}str", f"{_STANDARD}bool", f"{_STANDARD}null"


class NamedPage(NamedTuple):
    """A page that the navigation names.

    Args:
        path: its path in `content/`, or that of a list that the guide makes.
        place: where it is named.
    """

    path: str
    place: Place


class CheckedSettings(NamedTuple):
    """What `mkdocs.yml` says of the navigation, and what is wrong with the file."""

    navigation: tuple[NamedPage, ...] = ()
    faults: tuple[Fault, ...] = ()


def check_settings(root: Path) -> CheckedSettings:
    """Return what the settings of a project say of the navigation, and what is wrong with them.

    Args:
        root: the project.
    """
    text = read_text(root, FILE)
    if isinstance(text, Fault):
        is_empty = text.kind is FaultKind.EMPTY
        detail = {"problem": "missing", "value": "site_name", "known": ""}
        return CheckedSettings(faults=(Fault(FaultKind.SETTING, text.place, detail) if is_empty else text,))
    if faults := tuple(_unreadable(text.text)):
        return CheckedSettings(faults=(*text.faults, *faults))
    document: Any = yaml.compose(text.text, Loader=yaml.CSafeLoader)
    settings = {key.value: value for key, value in document.value}
    wrong = [*_repeated(document), *_wrong_settings(root, document, settings)]
    pages = tuple(_named_pages(settings["nav"])) if "nav" in settings else ()
    return CheckedSettings(pages, (*text.faults, *wrong))


def _unreadable(text: str) -> Iterator[Fault]:
    """Yield what keeps the settings from being read: by the reader of records, which says it best."""
    for fault in read_yaml(FILE, text).faults:
        if fault.kind is FaultKind.ALIAS:  # which settings may hold; what stands behind it is not read yet
            yield from _unreadable_behind_alias(text)
        elif fault.kind is not FaultKind.DUPLICATE_KEY and fault.detail.get("problem") not in _FREE:
            yield fault


def _unreadable_behind_alias(text: str) -> Iterator[Fault]:
    """Yield what keeps settings with aliases and tags from being read. The depth is counted on the events."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                yield Fault(FaultKind.TOO_DEEP, _place(event), {"limit": str(MAX_DEPTH)})
                return
        yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(FILE, mark.line + 1, mark.column + 1) if mark else Place(FILE)
        line = text.split("\n")[place.line - 1] if place.line <= text.count("\n") + 1 else ""
        yield Fault(FaultKind.YAML_SYNTAX, place, {"problem": error.problem or "unreadable", "line": line})


def _repeated(node: Any) -> Iterator[Fault]:
    """Yield each setting that stands twice; MkDocs takes the last without a word."""
    children = []
    if isinstance(node, yaml.MappingNode):
        first: dict[str, Any] = {}
        for key, value in node.value:
            if first.setdefault(str(key.value), key) is not key:
                line = first[str(key.value)].start_mark.line + 1
                detail = {"value": str(key.value), "first": str(line)}
                yield Fault(FaultKind.DUPLICATE_KEY, _place(key), detail)
            children.append(value)
    elif isinstance(node, yaml.SequenceNode):
        children = node.value
    for child in children:
        yield from _repeated(child)


def _wrong_settings(root: Path, document: Any, settings: dict[str, Any]) -> Iterator[Fault]:
    inherits = _PARENT in settings
    for key, _ in document.value:
        if key.value not in SETTINGS | {_PARENT}:
            yield _fault("unknown", key, str(key.value), ",".join(sorted(SETTINGS)))
    yield from _wrong_values(root, settings)
    if not inherits and _is_nothing(settings.get("site_name")):
        yield _fault("missing", settings.get("site_name", document), "site_name")
    folder = settings.get("docs_dir")
    if folder is None and not inherits:
        yield _fault("missing", document, "docs_dir", CONTENT)
    elif folder is not None and folder.tag == _TEXT and folder.value.rstrip("/") != CONTENT:
        yield _fault("docs-dir", folder, folder.value)
    if "plugins" in settings:
        yield from _wrong_plugins(settings["plugins"])
    elif not inherits:
        yield _fault("missing", document, "plugins", f"- {PLUGIN}")


def _wrong_values(root: Path, settings: dict[str, Any]) -> Iterator[Fault]:
    for name in _WORDS:
        yield from _no_words(name, settings.get(name))
    for name in _YES_OR_NO:
        value = settings.get(name)
        if value is not None and value.tag.startswith(_STANDARD) and value.tag != _YES:
            yield _fault("yes-or-no", value, name)
    address = settings.get("site_url")
    if (
        address is not None
        and address.tag == _TEXT
        and not _WEB_ADDRESS.fullmatch(address.value or "http://x")
    ):
        yield _fault("address", address, address.value)
    elif address is not None and _STAND_IN.fullmatch(str(address.value)):
        yield _fault("stand-in", address, address.value)
    theme = settings.get("theme")
    own = dict(_pairs(theme)).get("custom_dir") if theme is not None else None
    if own is not None and own.tag == _TEXT and not (root / own.value).is_dir():
        yield _fault("folder", own, own.value)
    navigation = settings.get("nav")
    if (
        navigation is not None
        and not isinstance(navigation, yaml.SequenceNode)
        and not _is_nothing(navigation)
    ):
        yield _fault("list", navigation, "nav")
    if not _named_plugins(settings.get("plugins")).keys() - {PLUGIN}:  # another may bring files along
        yield from _missing_files(root, settings)


def _no_words(name: str, node: Any) -> Iterator[Fault]:
    """Yield a fault where a setting holds something else than words: MkDocs takes no number for them."""
    if node is not None and node.tag.startswith(_STANDARD) and node.tag not in (_TEXT, _NOTHING):
        yield _fault("words", node, name)


def _missing_files(root: Path, settings: dict[str, Any]) -> Iterator[Fault]:
    """Yield the files that every page would ask for and that are not there."""
    theme = dict(_pairs(settings.get("theme")))
    named = [node for name in _FILES for node in _items(settings.get(name))]
    named += [theme[name] for name in _FILES_OF_THEME if name in theme]
    folders = [root / CONTENT]
    if "custom_dir" in theme:
        folders.append(root / str(theme["custom_dir"].value))
    for node in named:
        path = str(node.value).partition("?")[0]
        is_elsewhere = node.tag != _TEXT or "//" in path or path in _GUIDES_OWN
        if not is_elsewhere and not any((folder / path).is_file() for folder in folders):
            yield _fault("file", node, path)


def _items(node: Any) -> Iterator[Any]:
    """Yield the files of a list, of which each stands alone or as the `path` of a group."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        item = dict(_pairs(item)).get("path", item)
        if isinstance(item, yaml.ScalarNode):
            yield item


def _named_plugins(plugins: Any) -> dict[str, Any]:
    """Return the plug-ins that are named, each with its settings."""
    items = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    named = {}
    for item in items:
        if isinstance(item, yaml.ScalarNode):
            named[item.value] = item
        named.update(_pairs(item))
    return named


def _wrong_plugins(plugins: Any) -> Iterator[Fault]:
    named = _named_plugins(plugins)
    if PLUGIN not in named:
        yield _fault("plugin", plugins, ",".join(named))
        return
    for name, value in _pairs(named[PLUGIN]):
        if name not in PLUGIN_SETTINGS:
            yield _fault("unknown", value, name, ",".join(sorted(PLUGIN_SETTINGS)))
        elif _STAND_IN.fullmatch(str(value.value)):
            yield _fault("stand-in", value, value.value)
        else:
            yield from _no_words(name, value)


def _named_pages(node: Any) -> Iterator[NamedPage]:
    """Yield the pages that the navigation names; addresses of other sites are none."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == _TEXT and node.value.endswith(".md") and "://" not in node.value:
            yield NamedPage(node.value, _place(node))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _named_pages(item)
    else:
        for _, value in node.value:
            yield from _named_pages(value)


def _pairs(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), value) for key, value in node.value)


def _is_nothing(node: Any) -> bool:
    return node is None or node.tag == _NOTHING or node.value == ""


def _fault(problem: str, node: Any, name: str, known: str = "") -> Fault:
    detail = {"problem": problem, "value": name, "known": known}
    return Fault(FaultKind.SETTING, _place(node), detail)


def _place(node: Any) -> Place:
    return Place(FILE, node.start_mark.line + 1, node.start_mark.column + 1)
