"""Letters without accents."""

import pytest

from evidence_guide.model import plain_letters


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Łódź", "Lodz"),
        ("Ærø", "Aero"),
        ("Đặng", "Dang"),
        ("Œuvre", "Oeuvre"),
        ("Straße", "Strasse"),
        ("a-1", "a-1"),
    ],
)
def test_plain_letters(text, plain):
    assert plain_letters(text) == plain
