"""RIS as rispy reads it, and CSL-JSON as citeproc-py prints it in a Harvard style."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import citeproc
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from tests.exports.readers.facts import AND_OTHERS, Facts, differences, works
from tests.exports.readers.printed import citations_that_differ, lacking

from evidence_guide.bibliography import Reference, to_csl, to_ris

STYLE = "harvard-cite-them-right"


@pytest.fixture(scope="module")
def ours() -> list[Reference]:
    return works()


def ris_facts(entry: dict[str, Any]) -> Facts:
    """Return what rispy made of a work; it goes by the tags alone, whatever the type."""
    people = entry.get("authors") or entry.get("secondary_authors") or entry.get("tertiary_authors") or []
    names = tuple(AND_OTHERS if name == "et al." else name for name in people)
    # a series stands where a journal or book does
    container = (
        "" if entry["type_of_reference"] in ("BOOK", "RPRT", "ELEC") else entry.get("secondary_title", "")
    )
    return Facts(names, entry.get("year", ""), entry["title"], container, entry.get("place_published", ""))


def test_rispy_reads_what_we_say(ours):
    entries = rispy.loads(to_ris(ours))
    assert len(entries) == len(ours)
    assert differences({entry["id"]: ris_facts(entry) for entry in entries}, ours) == []


def test_citeproc_py_prints_what_we_print(ours):
    with warnings.catch_warnings():
        # it says of each work that it knows nothing of some variables, and goes on
        warnings.simplefilter("ignore")
        source = CiteProcJSON([to_csl(work) for work in ours])
        style = citeproc.CitationStylesStyle(STYLE, locale="en-GB", validate=False)
        bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        citations = {work.key: citeproc.Citation([citeproc.CitationItem(work.key)]) for work in ours}
        for citation in citations.values():
            bibliography.register(citation)
        printed = dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))
        cited = {key: str(bibliography.cite(citation, print)) for key, citation in citations.items()}
    assert lacking({work.key: printed[work.key.lower()] for work in ours}, ours) == []
    assert citations_that_differ(cited, ours) == []


def test_the_style_and_its_words_are_those_that_citeproc_py_brings():
    data = Path(citeproc.__file__).parent / "data"
    assert (data / "styles" / f"{STYLE}.csl").exists()
    assert (data / "locales" / "locales-en-GB.xml").exists()
