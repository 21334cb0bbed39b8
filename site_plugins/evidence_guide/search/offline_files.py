"""The index that is searched where Pagefind's cannot be, as from a folder: words, and the text of each page.

A browser loads the parts of the index that hold a query's words, and the text of what it then shows. Words
are cut as `theme/scripts/search/words.mjs` cuts them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from evidence_guide.search.file_addresses import OFFLINE_FILE, OFFLINE_FOLDER
from evidence_guide.search.findables import FOR_MAKERS, pagefind_filters, shares_page
from evidence_guide.search.script_files import as_json, in_parts, part_script, script
from evidence_guide.search.titles import titles_to_load
from evidence_guide.site import Findable, RenderedPage

MOST_TEXT: Final = 60_000
"""How many letters of pages a part may hold; a page that is longer is a part by itself."""

MOST_OF_WORDS: Final = 100_000
"""How many letters of the index of words a part may hold."""

_WORD: Final = re.compile(r"[^\W_]+")


def offline_files(pages: Iterable[RenderedPage]) -> dict[str, bytes]:
    """Return an index that can be searched from `file://`, by address of the file.

    The first file says which words and which pages each of the others holds.

    Args:
        pages: the pages of the site.
    """
    pages = tuple(pages)
    rows: list[list[Any]] = [
        [findable.title, findable.url, list(pagefind_filters(findable)), text, "; ".join(findable.names)]
        for findable, text in _texts(pages)
    ]
    texts = list(in_parts(rows, lambda row: len(row[3]) + len(row[0]) + len(row[1]), MOST_TEXT))
    words = list(in_parts(_index(rows), lambda entry: len(as_json(entry)), MOST_OF_WORDS))
    starts = [0]
    for part in texts[:-1]:
        starts.append(starts[-1] + len(part))
    rows_by_url = {row[1]: at for at, row in enumerate(rows)}
    files = {
        OFFLINE_FILE: script(
            "guideOffline",
            {
                "texts": starts,
                "words": [part[0][0] for part in words],
                "last": [at for at, row in enumerate(rows) if f"kind:{FOR_MAKERS}" in row[2]],
                "titled": [rows_by_url.get(title.url) for title in titles_to_load(pages)],
            },
        ),
        f"{OFFLINE_FOLDER}facets.js": part_script(f"{OFFLINE_FOLDER}facets.js", _facets(rows)),
    }
    named: dict[str, Sequence[Sequence[Any]]] = {"text": texts, "words": words}
    for name, parts in named.items():
        for number, held in enumerate(parts, 1):
            path = f"{OFFLINE_FOLDER}{name}-{number}.js"
            files[path] = part_script(path, held)
    return files


def _texts(pages: Iterable[RenderedPage]) -> Iterator[tuple[Findable, str]]:
    for page in pages:
        for findable in page.findable:
            yield findable, findable.summary if shares_page(findable) else page.text


def _index(rows: list[list[Any]]) -> list[tuple[str, list[int], list[int]]]:
    """Return for each word, by alphabet, the pages that have it in their text, and those in their names.

    After the number of each page stands how often it has the word in its text.
    """
    texts: dict[str, list[int]] = {}
    names: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for word, times in Counter(_WORD.findall(row[3].lower())).items():
            texts.setdefault(word, []).extend((at, times))
        for word in set(_WORD.findall(f"{row[0]} {row[4]}".lower())):
            names.setdefault(word, []).append(at)
    every = sorted(texts.keys() | names.keys(), key=lambda word: word.encode("utf-16-be", "surrogatepass"))
    return [(word, texts.get(word, []), names.get(word, [])) for word in every]


def _facets(rows: list[list[Any]]) -> dict[str, Any]:
    """Return what each page can be filtered by: the values, and of each page their numbers."""
    numbers: dict[str, int] = {}
    pages = [[numbers.setdefault(value, len(numbers)) for value in row[2]] for row in rows]
    return {"values": list(numbers), "pages": pages}
