"""Has Pagefind index the pages of a site, so that a reader loads the part of the index that a query needs.

Which parts of a page are searched, and by what they are filtered, is written on the page itself
(`data-pagefind-…`, in `frame.jinja`). Terms share one page; each is handed over as a page of its own.
"""

from __future__ import annotations

import asyncio
import gzip
import importlib
import json
import shutil
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from evidence_guide.model import PAGE
from evidence_guide.search.file_addresses import INDEX_FOLDER
from evidence_guide.search.findables import FOR_MAKERS, pagefind_filters, shares_page
from evidence_guide.search.titles import titles_to_load
from evidence_guide.site import INDEX, Findable, RenderedPage

RESULTS_FILE: Final = "guide-results.json"
"""Which results come after all others, and which result each title belongs to; beside the index."""

FACETS_FILE: Final = "guide-facets.json"
"""What each result can be filtered by, so that the search page can count; beside the index."""

MISSING: Final = (
    "The search index could not be made: Pagefind is not installed ({problem}). Install it with "
    "`pip install 'pagefind[bin]'`, or everything anew with `rm -rf .venv` and `make site`."
)
FAILED: Final = "The search index could not be made. Pagefind says: {problem}"
UNREADABLE: Final = (
    "The search index was made, but is not as expected ({problem}). Install the version of Pagefind that "
    "`requirements.lock` names: `rm -rf .venv`, then `make site`."
)

_KEPT_FILES: Final = (
    "pagefind.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*.pagefind",
    FACETS_FILE,
    RESULTS_FILE,
)
"""The files of the folder itself that the guide’s own search needs; the others are Pagefind’s own pages."""

_UNREADABLE_INDEX: Final = (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError)
"""The errors from reading an index that is cut short, or not of the form that is expected."""


class IndexingError(Exception):
    """The index could not be made; the message says why, and how to put it right."""


@contextmanager
def indexed_pages(pages: Iterable[RenderedPage]) -> Iterator[Callable[[Path], None]]:
    """Have Pagefind, which is a process of its own, index pages while other work goes on.

    It is given the pages as they were rendered: what a theme puts around them is not searched.

    Args:
        pages: the pages of a site, and what shares a page with others.

    Yields:
        A function that waits for the index and puts it into the folder of the written site. It raises
        `IndexingError` where Pagefind is not there, or failed.
    """
    # in a thread of its own, since the caller may have an event loop running
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as pool:
        indexing = pool.submit(_index, tuple(pages), Path(folder))

        def put_into(site: Path) -> None:
            shutil.move(indexing.result(), site / INDEX_FOLDER)

        yield put_into


def _index(pages: tuple[RenderedPage, ...], folder: Path) -> Path:
    """Index pages, and return the folder of the index; it and what Pagefind reads lie in the folder given.

    Raises:
        IndexingError: Pagefind is not there, or failed.
    """
    try:
        service: Any = importlib.import_module("pagefind.service").PagefindService
        importlib.import_module("pagefind_bin").get_executable()
    except (ImportError, FileNotFoundError) as error:
        raise IndexingError(MISSING.format(problem=error)) from None
    whole_pages, shared_pages, index = folder / "pages", folder / "parts", folder / INDEX_FOLDER
    try:
        for page in pages:
            _write(whole_pages / page.url / "index.html", _html_page(page.html + _hidden_text(page)))
        findables = (findable for page in pages for findable in page.findable)
        for number, findable in enumerate(filter(shares_page, findables)):
            # as a page, since handing records over one by one takes a tenth of a second for each
            _write(shared_pages / f"{number}.html", _html_page(_page_of_its_own(findable)))
        asyncio.run(_run_pagefind(service, (whole_pages, shared_pages), index))
    except Exception as error:  # its service fails with exceptions of many types, none of them ours
        raise IndexingError(FAILED.format(problem=str(error) or type(error).__name__)) from None
    try:
        results = tuple(results_of(index))
        (index / FACETS_FILE).write_text(facets_of_results(results), encoding="utf-8")
        (index / RESULTS_FILE).write_text(ranks_of_results(results, pages), encoding="utf-8")
    except _UNREADABLE_INDEX as error:
        raise IndexingError(UNREADABLE.format(problem=str(error) or type(error).__name__)) from None
    _remove_other_files(index)
    return index


def _remove_other_files(index: Path) -> None:
    kept = {path for pattern in _KEPT_FILES for path in index.glob(pattern)}
    for path in index.iterdir():
        if path.is_file() and path not in kept:
            path.unlink()


async def _run_pagefind(service: Any, folders: tuple[Path, ...], index: Path) -> None:
    # templates say which parts repeat other pages; the title itself must be found
    settings = {"exclude_selectors": ["[data-search-exclude]:not(h1)"], "force_language": "en"}
    async with service() as pagefind:
        new_index = await pagefind.create_index(settings)
        for folder in folders:
            if folder.is_dir():
                await new_index.add_directory(str(folder))
        await new_index.write_files(str(index))
        until_written(index)


def _write(file: Path, html: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, encoding="utf-8")


def _html_page(content: str) -> str:
    return f'<!doctype html><html lang="en"><body>{content}</body></html>'


def _page_of_its_own(findable: Findable) -> str:
    """Return the content of a page with nothing but a record that shares its page with others on the site."""
    filters = "".join(
        f'<i hidden data-pagefind-filter="{escape(value)}"></i>' for value in pagefind_filters(findable)
    )
    kind, address = escape(f"kind:{findable.facets['kind'][0]}"), escape(f"address:{findable.url}")
    return (
        f'<div data-pagefind-body data-pagefind-meta="{kind}">{filters}'
        f'<i hidden data-pagefind-meta="{address}"></i>'
        f"<h1>{escape(findable.title)}</h1><p>{escape(findable.summary)}</p></div>"
    )


def _hidden_text(page: RenderedPage) -> str:
    """Return what is searched beside a page’s content: other names of its record, and its summary."""
    if not page.findable or page.kind in {PAGE, INDEX}:
        return ""
    findable = page.findable[0]
    metadata = {"names": "; ".join(findable.names), "summary": findable.summary}
    return "".join(
        f'<i hidden data-pagefind-meta="{escape(f"{name}:{text}")}"></i>'
        for name, text in metadata.items()
        if text
    )


@dataclass(frozen=True, slots=True)
class Result:
    """A page or record as Pagefind has written it.

    Args:
        id: by which a browser is told of it until its text is loaded.
        url: its address from the site's root, with an anchor where it shares a page.
        values: what it can be filtered by, each with its facet: `kind:factor`.
    """

    id: str
    url: str
    values: tuple[str, ...]


def results_of(folder: Path) -> Iterator[Result]:
    """Yield what Pagefind has written of each page.

    Args:
        folder: where the index is.

    Raises:
        OSError, EOFError, zlib.error: a file could not be read or unpacked.
        ValueError, KeyError, TypeError, AttributeError: a file is not as this version of Pagefind writes it.
    """
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        filters = page["filters"]
        values = tuple(f"{name}:{value}" for name in sorted(filters) for value in filters[name])
        yield Result(path.stem, page["meta"].get("address", page["url"].removeprefix("/")), values)


def facets_of_results(results: Iterable[Result]) -> str:
    """Return a file of JSON that says what each result can be filtered by: the values, and their numbers.

    A browser needs it since Pagefind gives no more than the id of a result until its text is loaded, and only
    that names its filters.

    Args:
        results: what Pagefind has written.
    """
    numbers: dict[str, int] = {}
    pages = {
        result.id: [numbers.setdefault(value, len(numbers)) for value in result.values] for result in results
    }
    return _json({"values": list(numbers), "pages": pages})


def ranks_of_results(results: Iterable[Result], pages: Iterable[RenderedPage]) -> str:
    """Return a file of JSON: the ids of the results that come last, and of each title’s result.

    Args:
        results: what Pagefind has written.
        pages: the pages of the site, for the titles that a reader loads.
    """
    results = tuple(results)
    ids = {result.url: result.id for result in results}
    last = [result.id for result in results if f"kind:{FOR_MAKERS}" in result.values]
    return _json({"last": last, "titled": [ids.get(title.url) for title in titles_to_load(pages)]})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def until_written(folder: Path, seconds: float = 60) -> None:
    """Wait until no file of a folder is empty any more.

    Pagefind says that it has written its files when it has only opened them, and its service is then ended
    at once: on a busy machine some stay empty. Each is written in one go, so an empty one is all to wait for.

    Args:
        folder: where the index is.
        seconds: how long to wait.

    Raises:
        TimeoutError: some are still empty.
    """
    for _ in range(int(seconds / 0.05)):
        if not any(path.is_file() and path.stat().st_size == 0 for path in folder.rglob("*")):
            return
        time.sleep(0.05)
    raise TimeoutError("its files are not written")
