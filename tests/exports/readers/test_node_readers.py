"""All three files as citation-js reads them, and CSL-JSON as citeproc-js prints it in a Harvard style."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

import citeproc
import pytest
from tests.exports.readers.facts import csl_facts, differences, works
from tests.exports.readers.printed import citations_that_differ, lacking

from evidence_guide.bibliography import Reference, to_bibtex, to_csl, to_ris

pytestmark = pytest.mark.node

HERE: Final = Path(__file__).parent
MODULES: Final = HERE.parents[2] / "tools" / "node_modules"
CSL_DATA: Final = Path(citeproc.__file__).parent / "data"


@pytest.fixture(scope="module")
def ours() -> list[Reference]:
    return works()


def node(script: str, *arguments: Path) -> Any:
    """Run one of the scripts here, and return what it prints."""
    command = ["node", str(HERE / script), str(MODULES), *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def written(folder: Path, ending: str, ours: list[Reference]) -> Path:
    """Write an export as it is downloaded."""
    texts = {
        "ris": lambda: to_ris(ours),
        "bib": lambda: to_bibtex(ours),
        "json": lambda: json.dumps([to_csl(work) for work in ours]),
    }
    file = folder / f"references.{ending}"
    file.write_text(texts[ending](), encoding="utf-8")
    return file


@pytest.mark.parametrize("ending", ["json", "ris", "bib"])
def test_citation_js_reads_what_we_say(ending, ours, tmp_path):
    items = node("citation_js.cjs", written(tmp_path, ending, ours))
    found = {item["id"]: csl_facts(item) for item in items}
    assert len(items) == len(ours)
    assert differences(found, ours) == []


def test_citeproc_js_prints_what_we_print(ours, tmp_path):
    style = CSL_DATA / "styles" / "harvard-cite-them-right.csl"
    locale = CSL_DATA / "locales" / "locales-en-GB.xml"
    works_by_id = node("citeproc_js.cjs", style, locale, written(tmp_path, "json", ours))
    assert lacking({key: work["reference"] for key, work in works_by_id.items()}, ours) == []
    assert citations_that_differ({key: work["citation"] for key, work in works_by_id.items()}, ours) == []
