"""Words among names that are none: taken out where one reading is right, else told."""

from __future__ import annotations

import pytest

from evidence_guide.bibliography import Person
from evidence_guide.bibliography.bibtex_names import read_names

ASHE = Person("A.", "Ashe")


@pytest.mark.parametrize(
    ("written", "people", "and_others"),
    [
        ("Ashe, A. et al.", (ASHE,), True),
        ("Ashe, A., et al", (ASHE,), True),
        ("Ashe, A. and et al.", (ASHE,), True),
        ("Ashe, A. and Others", (ASHE,), True),
        (r"Ashe, A. \& others", (ASHE,), True),
        ("Ashe, A. & others", (ASHE,), True),
        ("Ashe, Dr A.", (ASHE,), False),
        ("Ashe, Prof. A.", (ASHE,), False),
        ("Ashe, A., PhD", (ASHE,), False),
        ("Ashe, A. MSc PhD", (ASHE,), False),
        ("Ashe, Mary MD", (Person("Mary MD", "Ashe"),), False),
        ("{Others and Sons}", (Person("", "Others and Sons", corporate=True),), False),
        ("{Ash &amp; Oak}", (Person("", "Ash & Oak", corporate=True),), False),
        ("M&uuml;ller, J.", (Person("J.", "Müller"),), False),
    ],
)  # fmt: skip
def test_is_taken(written, people, and_others):
    assert read_names(written) == (people, and_others, ())


def test_a_role_that_the_field_states_is_taken_out():
    assert read_names("Ashe, A. (ed.) and Oak, B. (Eds)", "editor").people == (ASHE, Person("B.", "Oak"))
    assert read_names("Ashe, A. (trans.)", "translator").people == (ASHE,)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("Ashe, A. (ed.)", "“(ed.)” is no part of the name “Ashe, A. (ed.)”"),
        ("Ashe, A. & Birch", "“&” is no part of the name “Ashe, A. & Birch”"),
        ("Ashe, A.; Birch, B.", "“;” is no part of the name “Ashe, A.; Birch, B.”"),
        ("Ashe, A. 2001", "“2001” is no part of the name “Ashe, A. 2001”"),
        ("n/a", "“n/a” stands for no name"),
        ("{not-stated}", "“not-stated” stands for no name"),
    ],
)
def test_is_told(written, problem):
    people, _, problems = read_names(written)
    assert (people, problems) == ((), (problem,))
