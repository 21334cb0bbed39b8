"""Pagefind over the pages of a site; and what is said where it is not there."""

from __future__ import annotations

import gzip
import importlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from evidence_guide.publishing.publish import publish_site
from evidence_guide.search.indexing import IndexingError, Result, indexed_pages, results_of, until_written
from evidence_guide.search.titles import titles_to_load
from evidence_guide.site import Findable, RenderedPage

ROOT = Path(__file__).parents[2]
TERM = Findable("Joint team", "glossary/#joint-team", "A team of two employers.", {"kind": ("term",)})


OFFICE = '<div data-pagefind-body data-pagefind-meta="kind:factor"><h1>An office</h1></div>'


def page(url: str, html: str, *parts: Findable) -> RenderedPage:
    return RenderedPage(url, "", "", html, "", "factor", findable=parts)


def fragment(site: Path, name: str) -> Any:
    packed = (site / "pagefind" / "fragment" / f"{name}.pf_fragment").read_bytes()
    return json.loads(gzip.decompress(packed).removeprefix(b"pagefind_dcd"))


def index(site: Path, *pages: RenderedPage) -> Path:
    with indexed_pages(pages) as put_into:
        put_into(site)
    return site / "pagefind"


def test_the_index_lies_in_the_site_without_what_the_guide_has_of_its_own(tmp_path: Path):
    found = index(tmp_path, page("factors/office/", OFFICE, TERM))
    names = {path.name for path in found.iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "fragment", "index", "filter"} <= names
    assert "pagefind-ui.js" not in names
    texts = [gzip.decompress(path.read_bytes()).decode() for path in (found / "fragment").iterdir()]
    assert sorted(re.findall(r'"url":"(.*?)"', "".join(texts))) == ["/0.html", "/factors/office/"]
    assert sum('"address":"glossary/#joint-team"' in text for text in texts) == 1


def test_what_repeats_other_pages_is_not_indexed_but_a_title_is(tmp_path: Path):
    html = (
        "<div data-pagefind-body><h1 data-search-exclude>An office</h1><p>Two teams share it.</p>"
        "<section data-search-exclude><h2>References</h2><p>Ashe 2001</p></section></div>"
    )
    found = index(tmp_path, page("factors/office/", html))
    (fragment,) = (found / "fragment").iterdir()
    text = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))["content"]
    assert text == "An office. Two teams share it."


def test_what_each_result_can_be_filtered_by_is_written_beside_the_index(tmp_path: Path):
    html = '<div data-pagefind-body><h1>A</h1><i data-pagefind-filter="level:b"></i></div>'
    index(tmp_path, page("", html, TERM))
    found = json.loads((tmp_path / "pagefind" / "guide-facets.json").read_text())
    ids = {path.stem for path in (tmp_path / "pagefind" / "fragment").iterdir()}
    assert found["pages"].keys() == ids
    named = sorted([found["values"][number] for number in numbers] for numbers in found["pages"].values())
    assert named == [["kind:term"], ["level:b"]]


PACKED = gzip.compress(b'pagefind_dcd{"url":"/a/","meta":{},"filters":{"level":["b"]}}')


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param(b"not packed", id="not packed"),
        pytest.param(PACKED[:-9], id="cut short"),
        pytest.param(PACKED[:10] + b"\xff" * 9, id="damaged"),
        *(
            pytest.param(gzip.compress(text), id=text.decode())
            for text in (
                b"no JSON",
                b"[]",
                b'{"other": 1}',
                b'{"url": "/a/", "meta": {}, "filters": 1}',
                b'{"url": "/a/", "meta": {}, "filters": ["level"]}',
                b'{"url": "/a/", "meta": {}, "filters": {"level": 1}}',
                b'{"url": 1, "meta": {}, "filters": {}}',
                b'{"url": "/a/", "meta": [], "filters": {}}',
            )
        ),
    ],
)
def test_an_index_of_another_form_is_told(fragment: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def with_another_fragment(folder: Path) -> Iterator[Result]:
        (folder / "fragment" / "en_1.pf_fragment").write_bytes(fragment)
        return results_of(folder)

    monkeypatch.setattr("evidence_guide.search.indexing.results_of", with_another_fragment)
    with pytest.raises(IndexingError, match=r"not as expected \(.+\).*requirements\.lock"):
        index(tmp_path, page("", OFFICE))


def test_pages_for_editors_and_hosts_are_named_beside_the_index(tmp_path: Path):
    makers = '<div data-pagefind-body><i hidden data-pagefind-filter="kind:makers"></i><h1>Hosts</h1></div>'
    index(tmp_path, page("", OFFICE), page("for-hosts/", makers))
    found = json.loads((tmp_path / "pagefind" / "guide-results.json").read_text(encoding="utf-8"))
    assert [fragment(tmp_path, name)["url"] for name in found["last"]] == ["/for-hosts/"]


def test_each_title_is_named_with_its_result_beside_the_index(tmp_path: Path):
    library = RenderedPage("library/", "Library", "", "<h1>Library</h1>", "", "index")
    office = Findable("An office", "factors/office/", "", {"kind": ("factor",)})
    pages = (page("factors/office/", OFFICE, office, TERM), library)
    index(tmp_path, *pages)
    assert [title.url for title in titles_to_load(pages)] == [TERM.url, office.url, "library/"]
    found = json.loads((tmp_path / "pagefind" / "guide-results.json").read_text(encoding="utf-8"))
    term, factor, nothing = found["titled"]
    assert fragment(tmp_path, term)["meta"]["address"] == TERM.url
    assert fragment(tmp_path, factor)["url"] == "/factors/office/"
    assert nothing is None, "the library repeats what others say, and is found by its title alone"


def test_a_record_is_indexed_with_its_other_names_and_its_summary(tmp_path: Path):
    thing = Findable("An office", "", "Whether: a “desk” & more.", {"kind": ("factor",)}, names=("hot desk",))
    index(tmp_path, page("", OFFICE, thing))
    (name,) = [path.stem for path in (tmp_path / "pagefind" / "fragment").iterdir()]
    meta = fragment(tmp_path, name)["meta"]
    assert (meta["names"], meta["summary"]) == ("hot desk", "Whether: a “desk” & more.")


def test_files_that_pagefind_has_only_opened_are_waited_for(tmp_path: Path):
    file = tmp_path / "fragment" / "one"
    file.parent.mkdir()
    file.touch()
    with pytest.raises(TimeoutError):
        until_written(tmp_path, seconds=0.2)
    Timer(0.1, lambda: file.write_text("written")).start()
    until_written(tmp_path)
    assert file.read_text() == "written"


def without_pagefind(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def refuse(name: str, package: str | None = None) -> Any:
        if name.startswith("pagefind"):
            raise ModuleNotFoundError(f"No module named {name!r}")
        return real(name, package)

    monkeypatch.setattr("evidence_guide.search.indexing.importlib.import_module", refuse)


def test_where_pagefind_is_missing_it_is_said_how_to_put_that_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    without_pagefind(monkeypatch)
    with pytest.raises(IndexingError, match=r"Pagefind is not installed .*pip install 'pagefind\[bin\]'"):
        index(tmp_path, page("", OFFICE))


def test_where_pagefind_fails_it_is_said_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    async def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr(importlib.import_module("pagefind.index").PagefindIndex, "add_directory", fail)
    with pytest.raises(IndexingError, match="Pagefind says: no room"):
        index(tmp_path, page("", OFFICE))


def test_without_an_index_nothing_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    root = tmp_path / "plain"
    shutil.copytree(ROOT / "macros", root / "macros")
    shutil.copytree(ROOT / "tests" / "sites" / "plain", root, dirs_exist_ok=True)
    without_pagefind(monkeypatch)
    assert not publish_site(root)
    said = capsys.readouterr().out
    assert "Pagefind is not installed" in said
    assert said.endswith("Nothing was written.\n")
    assert not (root / "site").exists()
