"""Which citation keys are taken, and that whatever is taken can be cited."""

from __future__ import annotations

import pytest

from evidence_guide.bibliography import read_bibtex
from evidence_guide.bibliography.bibtex_keys import problem_of_key
from evidence_guide.model import find_citations

TAKEN = (
    *("ashe2001", "müller2010", "2014rowan", "R", "ashe_integration:_2001", "DBLP:x/y"),
    *("doi:10.5555/a.b-c", "why?_2004", "_private", "smith&jones2001", "a::b:", "łuczak_śmierć_1999"),
)


@pytest.mark.parametrize("key", TAKEN)
def test_a_key_that_is_taken_can_be_cited(key):
    (reference,), faults = read_bibtex("a.bib", f"@misc{{{key}, title = {{A}}}}")
    assert (reference.key, faults) == (key, ())
    for text in (f"So [@{{{key}}}, p. 3].", f"So [see @{{{key}}}, via @{{{key}}}].", f"As @{{{key}}} says."):
        ((cite,),) = [citation.cites for citation in find_citations(text)]
        assert cite.key == key


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("a<b", "holds “<”, which cannot stand in the address of a reference"),
        ("a[b", "holds “[”, which means something else in a citation"),
        ("o'brien", "holds “'”, which BibTeX takes in no key"),
        ("mu\u0308ller", "holds U+0308, an accent that is a character by itself"),
        ("a\u200bb", "holds U+200B, which cannot stand in the address of a reference"),
    ],
)
def test_a_key_that_is_refused(key, problem):
    assert problem_of_key(key) == f"the key “{key}” {problem}"
