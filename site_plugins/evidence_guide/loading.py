"""Reads a project from its folder: records and pages into a corpus, templates as text.

The one door between files and everything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from evidence_guide.bibliography import Reference, read_bibtex
from evidence_guide.corpus import Corpus
from evidence_guide.diagnostics import Fault
from evidence_guide.source import FileText, NamedPage, check_settings, read_brand, read_text, read_tree

# a live preview reads the same bibliography again and again
_read_bibtex = lru_cache(maxsize=64)(read_bibtex)


def load(root: Path) -> tuple[Corpus, tuple[Fault, ...]]:
    """Read all of a project.

    Args:
        root: the folder that holds `data/`, `content/` and `macros/`.

    Returns:
        The corpus of everything that could be read, and the faults of everything that could not.
    """
    tree = read_tree(root)
    faults = list(tree.faults)
    references: list[Reference] = []
    for text in tree.bibliographies:
        faults.extend(text.faults)
        read, wrong = _read_bibtex(text.path, text.text)
        references.extend(read)
        faults.extend(wrong)
    for template in _templates(root):
        faults.extend((template,) if isinstance(template, Fault) else template.faults)
    brand, brand_origin, wrong = read_brand(root)
    faults.extend(wrong)
    pages = MappingProxyType({page.uri: page for page in tree.pages})
    assets, unread = frozenset(tree.assets), frozenset(tree.unread)
    corpus = Corpus(tuple(tree.entries), tuple(references), pages, assets, unread, brand, brand_origin)
    return corpus, tuple(faults)


def load_navigation(root: Path) -> tuple[tuple[NamedPage, ...], tuple[Fault, ...]]:
    """Return the pages that the settings of a project name for the navigation, and what is wrong with them.

    Args:
        root: the folder that holds `mkdocs.yml`.
    """
    return check_settings(root)


def load_assets(root: Path, paths: Iterable[str]) -> Mapping[str, str]:
    """Read files of `content/` that are published as they are, as far as they are text.

    Args:
        root: the folder that holds `content/`.
        paths: their paths from `content/`.
    """
    texts = ((path, read_text(root, f"content/{path}")) for path in sorted(paths))
    return {path: text.text for path, text in texts if isinstance(text, FileText)}


def load_templates(root: Path) -> Mapping[str, str]:
    """Read the templates of a project, by file name.

    Args:
        root: the folder that holds `macros/`.
    """
    texts = (text for text in _templates(root) if isinstance(text, FileText))
    return {text.path.rpartition("/")[2]: text.text for text in texts}


def _templates(root: Path) -> Iterator[FileText | Fault]:
    for path in sorted((root / "macros").glob("*.jinja")):
        yield read_text(root, path.relative_to(root).as_posix())
