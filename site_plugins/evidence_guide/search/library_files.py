"""The library's records, in parts: a browser shows the first before it has loaded the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from evidence_guide.model import PAGE
from evidence_guide.search.facet_labels import FacetLabels
from evidence_guide.search.file_addresses import LIBRARY_FILE, LIBRARY_FOLDER
from evidence_guide.search.filter_choices import FilterChoices, filter_choices
from evidence_guide.search.findables import FOR_MAKERS
from evidence_guide.search.script_files import as_json, in_parts, part_script, script
from evidence_guide.site import INDEX, Findable, RenderedPage

MOST_LETTERS: Final = 300_000
"""How many letters of records a part may hold: 80 kB or so once a server has compressed it."""


def library_files(pages: Iterable[RenderedPage], labels: FacetLabels) -> dict[str, bytes]:
    """Return the records of the library with their facets, by address of the file.

    The first file holds the facets and the first records. Where these are not all, it says of each further
    file which kinds it holds, and of each value how many records have it, so that filters can be shown.

    Args:
        pages: the pages of the site.
        labels: the words for the values of facets, in the order in which filters offer them.
    """
    findables = (findable for page in pages for findable in page.findable)
    in_library = [one for one in findables if one.facets["kind"][0] not in {PAGE, INDEX, FOR_MAKERS}]
    choices = filter_choices((record.facets for record in in_library), labels)
    rows = [_row(record, choices) for record in in_library]
    whole: dict[str, Any] = {"facets": choices.facets, "records": rows}
    parts = list(in_parts(sorted(rows, key=_place), lambda row: len(as_json(row)), MOST_LETTERS))
    if len(parts) < 2:
        return {LIBRARY_FILE: script("guideLibrary", whole)}
    names = [f"{LIBRARY_FOLDER}{number}.js" for number in range(2, len(parts) + 1)]
    counts = Counter(number for row in rows for number in row[-1])
    first = {
        **whole,
        "records": parts[0],
        "all": len(rows),
        "counts": [counts[number] for number in range(len(choices.numbers))],
        "parts": [
            [name, sorted({_kind(row) for row in part})] for name, part in zip(names, parts[1:], strict=True)
        ],
    }
    further = {name: part_script(name, part) for name, part in zip(names, parts[1:], strict=True)}
    return {LIBRARY_FILE: script("guideLibrary", first), **further}


def _row(record: Findable, choices: FilterChoices) -> list[Any]:
    return [
        record.title,
        record.url,
        record.summary,
        max((int(year) for year in record.facets.get("year", ())), default=0),
        record.studies,
        choices.numbers_of(record.facets),
    ]


def _kind(row: list[Any]) -> int:
    """Return the number of a record's kind: the first facet is the kind, so its values come first."""
    return int(min(row[-1]))


def _place(row: list[Any]) -> tuple[int, bytes]:
    """Return the place of a record in the order in which the library opens, as a browser compares titles."""
    return _kind(row), row[0].lower().encode("utf-16-be", "surrogatepass")
