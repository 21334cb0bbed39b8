"""How a name is printed in a list."""

import pytest

from evidence_guide.bibliography import Person


@pytest.mark.parametrize(
    ("person", "inverted"),
    [
        (Person("Mary Ann", "Oakley"), "Oakley, M.A."),
        (Person("M. A.", "Oakley"), "Oakley, M.A."),
        (Person("M.A.", "Oakley"), "Oakley, M.A."),
        (Person("MA", "Oakley"), "Oakley, M.A."),
        (Person("Eva-Lisa", "Ek"), "Ek, E.-L."),
        (Person("E.-L.", "Ek"), "Ek, E.-L."),
        (Person("Élodie", "Chêne"), "Chêne, É."),
        (Person("Jan", "Berg", particle="van der"), "van der Berg, J."),
        (Person("Ann", "Rue", suffix="Jr"), "Rue, A., Jr"),
        (Person("", "Petrie"), "Petrie"),
        (Person("", "Department of Corridors", corporate=True), "Department of Corridors"),
    ],
)
def test_a_list_has_family_names_first_and_initials(person, inverted):
    assert person.inverted == inverted
