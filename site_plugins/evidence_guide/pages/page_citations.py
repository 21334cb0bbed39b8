"""How a page is cited, and the references that a reader can take away from it.

Knows what stands in “Cite this page” and in the files beside a page. How a reference is written is the
bibliography's matter, what the block looks like the template `cite_page`'s, a page's head `metadata`'s.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from evidence_guide.bibliography import (
    Bibliography,
    Formatted,
    FrozenMap,
    Person,
    Reference,
    format_bibliography,
    to_bibtex,
    to_coins,
    to_csl,
    to_ris,
)
from evidence_guide.site import Dated, RenderedPage

FORMATS: Final[Mapping[str, str]] = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
"""What readers call the files' formats, by the ending of their names."""

ACCESSED: Final = "day month year"
"""Stands where the reader puts the day of reading; a script puts today's there."""

_EVERYTHING: Final = "data/references"
_NO_SIGNS: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Publication:
    """What the citation of any page says of the guide as a whole.

    Args:
        title: the site's name; empty where nothing is published, and pages then say nothing of citing them.
        address: where the site is, ending in a slash; empty where that is not known.
        version: the edition.
    """

    title: str = ""
    address: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class CitePage:
    """What the block at the foot of a page holds.

    Args:
        own: the page's own reference, as printed.
        path: the page's address from the site's root.
        own_files: its own reference as files: the format's name, and the address from the site's root.
        works_files: the same of the works that the page cites; none where it cites none.
        offered: the works that reference managers are to offer, as context objects.
        is_list: whether the works are those that the pages of a list cite.
    """

    own: Formatted
    path: str
    own_files: tuple[tuple[str, str], ...]
    works_files: tuple[tuple[str, str], ...]
    offered: tuple[str, ...]
    is_list: bool = False


def own_reference(publication: Publication, url: str, title: str, dated: Dated | None = None) -> Reference:
    """Return the reference to a page; of the home page, to the guide.

    Args:
        publication: the guide.
        url: the page's address from the site's root.
        title: its title; the guide's own for the home page.
        dated: when what it says was last checked or changed; None where that is not recorded.
    """
    fields = {"title": title if url else publication.title}
    if dated:
        fields["year"] = str(dated.day.year)
    if publication.version:
        fields["edition"] = f"Edition {publication.version}"
    if publication.address:
        fields["url"] = publication.address + url
    notes = []
    if dated:
        what = "checked" if dated.checked else "changed"
        notes.append(f"Last {what} on {dated.day.day} {dated.day:%B %Y}.")
    if url and not publication.address:
        notes.append(f"The page {url} of the guide.")
    return Reference(
        key=_NO_SIGNS.sub("-", f"{publication.title} {url}".lower()).strip("-") or "guide",
        type="online",
        fields=FrozenMap(fields),
        authors=(Person("", publication.title, corporate=True),) if url else (),
        note=" ".join(notes),
    )


def cite_page(
    own: Reference,
    url: str,
    cited: tuple[str, ...],
    offered: tuple[str, ...],
    bibliography: Bibliography,
    *,
    is_list: bool = False,
) -> CitePage:
    """Return what a page says of how to cite it.

    Args:
        own: its own reference.
        url: its address from the site's root.
        cited: the keys of the works that it cites, or that the pages of its list do.
        offered: the keys of the works that reference managers are to offer.
        bibliography: all works.
        is_list: whether they are those that the pages of a list cite.
    """
    return CitePage(
        _as_printed(own),
        url,
        _named_files(f"{url}citation"),
        _named_files(_works_stem(url, cited, bibliography)) if cited else (),
        tuple(to_coins(bibliography[key].reference) for key in offered),
        is_list,
    )


def files_of(pages: Iterable[RenderedPage], bibliography: Bibliography) -> dict[str, bytes]:
    """Write the references of pages as files beside them.

    Args:
        pages: the rendered pages.
        bibliography: all works.

    Returns:
        The content of each file by its path from the site's root.
    """
    files: dict[str, bytes] = {}
    for page in pages:
        if page.own:
            files |= _references_as_files(f"{page.url}citation", (page.own,))
        stem = _works_stem(page.url, page.cited, bibliography)
        if page.cited and stem != _EVERYTHING:
            files |= _references_as_files(stem, tuple(bibliography[key].reference for key in page.cited))
    return files


def _works_stem(url: str, keys: tuple[str, ...], bibliography: Bibliography) -> str:
    """Return the path of the files of some works: those of the open data where they are all there are."""
    return _EVERYTHING if len(keys) == len(bibliography) else f"{url}references"


def _named_files(stem: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, f"{stem}.{ending}") for ending, name in FORMATS.items())


@cache
def _as_printed(own: Reference) -> Formatted:
    """Print a page's reference, with a place for the day of reading where it has an address."""
    if own.url:
        own = Reference(own.key, own.type, FrozenMap({**own.fields, "urldate": ACCESSED}), own.authors)
    return format_bibliography((own,))[own.key]


@cache
def _exported(reference: Reference, ending: str) -> str:
    """Write one reference; the same work is cited on many pages."""
    if ending == "bib":
        return to_bibtex((reference,))
    if ending == "ris":
        return to_ris((reference,))
    return json.dumps(to_csl(reference), ensure_ascii=False, indent=2)


def _references_as_files(stem: str, references: tuple[Reference, ...]) -> dict[str, bytes]:
    files = {
        f"{stem}.{ending}": "\n".join(_exported(r, ending) for r in references) for ending in ("bib", "ris")
    }
    files[f"{stem}.json"] = "[\n" + ",\n".join(_exported(r, "json") for r in references) + "\n]\n"
    return {path: text.encode() for path, text in files.items()}
