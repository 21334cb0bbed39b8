"""Has Pagefind index a written site, so that a reader loads the part of the index that a query needs.

Which parts of a page are searched, and by what they are filtered, is written on the page itself
(`data-pagefind-…`, in `frame.jinja`); terms, which share one page, are handed over one by one.
"""

from __future__ import annotations

import asyncio
import gzip
import importlib
import json
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from evidence_guide.pages import Findable, RenderedPage

FOLDER: Final = "pagefind"
"""Where the index lies, from the site’s root."""

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

_KEPT: Final = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind", FACETS_FILE)
"""What the guide’s own search needs of what lies in the folder itself; the rest is Pagefind’s own looks."""


class IndexingError(Exception):
    """The index could not be made; the message says why, and how to put it right."""


def index_site(folder: Path, pages: Iterable[RenderedPage]) -> None:
    """Index a written site.

    Args:
        folder: the site.
        pages: its pages, for what shares a page with others.

    Raises:
        IndexingError: Pagefind is not there, or failed.
    """
    try:
        pagefind: Any = importlib.import_module("pagefind.service")
        importlib.import_module("pagefind_bin").get_executable()
    except (ImportError, FileNotFoundError) as error:
        raise IndexingError(MISSING.format(problem=error)) from None
    parts = [thing for page in pages for thing in page.findable if "#" in thing.url]

    async def work() -> None:
        settings = {
            # templates say which parts repeat other pages; the title itself must be found
            "exclude_selectors": ["[data-search-exclude]:not(h1)"],
            "force_language": "en",
        }
        async with pagefind.PagefindService() as service:
            index = await service.create_index(settings)
            await index.add_directory(str(folder))
            # as pages, since handing things over one by one takes a tenth of a second for each
            with TemporaryDirectory() as beside:
                for number, part in enumerate(parts):
                    (Path(beside) / f"{number}.html").write_text(_page_of(part), encoding="utf-8")
                await index.add_directory(beside)
            await index.write_files(str(folder / FOLDER))
            until_written(folder / FOLDER)

    try:
        # in a thread of its own, since whoever calls may have a loop running
        with ThreadPoolExecutor(1) as pool:
            pool.submit(lambda: asyncio.run(work())).result()
    except Exception as error:  # its service ends in many ways, and none is of our making
        raise IndexingError(FAILED.format(problem=str(error) or type(error).__name__)) from None
    try:
        facets = facets_of_results(folder / FOLDER)
        (folder / FOLDER / FACETS_FILE).write_text(facets, encoding="utf-8")
    except (OSError, ValueError, KeyError) as error:
        raise IndexingError(UNREADABLE.format(problem=str(error) or type(error).__name__)) from None
    kept = {path for pattern in _KEPT for path in (folder / FOLDER).glob(pattern)}
    for path in (folder / FOLDER).iterdir():
        if path.is_file() and path not in kept:
            path.unlink()


def _page_of(part: Findable) -> str:
    """Return a page that holds no more than a thing that shares its page with others."""
    filters = "".join(
        f'<i hidden data-pagefind-filter="{escape(f"{name}:{value}")}"></i>'
        for name, values in part.facets.items()
        for value in values
    )
    kind, address = escape(f"kind:{part.facets['kind'][0]}"), escape(f"address:{part.url}")
    return (
        f'<!doctype html><html lang="en"><body data-pagefind-body data-pagefind-meta="{kind}">{filters}'
        f'<i hidden data-pagefind-meta="{address}"></i>'
        f"<h1>{escape(part.title)}</h1><p>{escape(part.summary)}</p></body></html>"
    )


def facets_of_results(folder: Path) -> str:
    """Return what each result can be filtered by, as JSON: the values, and for each result their numbers.

    In a browser Pagefind tells of a result no more than its id until its text is loaded; the text says
    what filters the page has.

    Args:
        folder: where the index is.

    Raises:
        OSError: a file could not be read or unpacked.
        ValueError, KeyError: a file is not as this version of Pagefind writes it.
    """
    numbers: dict[str, int] = {}
    pages = {}
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        text = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        filters = json.loads(text)["filters"]
        values = [f"{name}:{value}" for name in sorted(filters) for value in filters[name]]
        pages[path.stem] = [numbers.setdefault(value, len(numbers)) for value in values]
    return json.dumps({"values": list(numbers), "pages": pages}, ensure_ascii=False, separators=(",", ":"))


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
