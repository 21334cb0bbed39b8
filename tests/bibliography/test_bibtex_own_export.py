"""Our own BibTeX is read back as the works that it was written from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.bibliography.one_of_each_type import EVERY_TYPE, read_work

from evidence_guide.bibliography import (
    Reference,
    format_bibliography,
    missing_fields,
    read_bibtex,
    to_bibtex,
    to_csl,
    to_ris,
)
from evidence_guide.bibliography.quotation_marks import with_curly_marks

FOLDER = Path(__file__).parents[2] / "data" / "references"

AWKWARD = (
    """@report{a, institution = {Elm Trust}, title = {R}, year = {2003}, month = {May}, number = {12},
    series = {Briefing}, type = {Scoping review}, note = {Out of print.}}""",
    "@report{a, publisher = {Elm Trust}, title = {R}, year = {2003}, number = {Cm 12}, type = {White Paper}}",
    "@report{a, author = {Elm, A.}, institution = {Elm Trust}, title = {R}, year = {n.d.}}",
    """@online{a, author = {{Elm Trust}}, title = {W}, subtitle = {A page}, year = {n.d.},
    series = {At a glance}, number = {18}, url = {https://example.org/a_b%20c}, urldate = {2020-03-04}}""",
    "@misc{a, author = {Elm, A. and others}, title = {D}, year = {2003}, howpublished = {DVD}, school = {P}}",
    "@misc{a, author = {Elm, A.}, title = {D}, year = {c. 2003}, howpublished = {Elm, Oak \\& Co}}",
    "@unpublished{a, author = {Elm, A.}, title = {U}, year = {in press}, type = {Working paper}, note = {N}}",
    "@legislation{a, title = {Care Act 2003}, year = {2003}, number = {chapter 8}}",
    "@article{a, author = {Elm, A.}, title = {A}, journal = {J}, volume = {1}, eid = {e3}, year = {2003}}",
    """@inproceedings{a, author = {Elm, A.}, editor = {Oak, B. and others}, translator = {Ash, C.},
    title = {C}, booktitle = {Meeting}, pages = {3--9}, year = {2003}, x-not-stated = {publisher}}""",
)


def agree(works: list[Reference]) -> None:
    back, faults = read_bibtex("b.bib", to_bibtex(works))
    assert faults == ()
    assert [work.key for work in back] == [work.key for work in works]
    printed, again = format_bibliography(works), format_bibliography(back)
    for work in works:
        assert again[work.key].html == printed[work.key].html
        assert again[work.key].reference.note == with_curly_marks(work.note)
        assert again[work.key].reference.not_stated == work.not_stated
        assert missing_fields(again[work.key].reference) == missing_fields(work)
    assert [_curly(to_csl(work)) for work in back] == [_curly(to_csl(work)) for work in works]
    assert _curly(to_ris(back)) == _curly(to_ris(works))


def _curly(export: object) -> str:
    """Return an export with one form of quotation marks, since TeX has no straight ones."""
    return re.sub('[‘’“”"]', "'", str(export))


@pytest.mark.parametrize("bibtex", [*EVERY_TYPE, *AWKWARD])
def test_one_of_each_type(bibtex):
    agree([read_work(bibtex)])


def test_all_works_of_the_guide():
    files = sorted(FOLDER.glob("*.bib"))
    works = [work for file in files for work in read_bibtex(file.name, file.read_text(encoding="utf-8"))[0]]
    assert len(works) > 200
    agree(works)


def test_what_another_program_wrote_stays_what_it_is():
    (work,), faults = read_bibtex("b.bib", "@misc{a, title = {T}, howpublished = {x}, annote = {y}}")
    assert (work.fields["howpublished"], work.note, len(faults)) == ("x", "", 1)
    text = "% guide: online\n@misc{a, title = {T}}\n@misc{b, title = {T}}"
    assert [work.type for work in read_bibtex("b.bib", text)[0]] == ["online", "misc"]
