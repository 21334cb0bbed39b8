"""The names of authors and editors: who is read, and which names cannot be."""

import pytest
from tests.bibliography.bibtex_texts import problems_and_keys, read_one

from evidence_guide.bibliography import Person


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("{Elm, J. B.}", [Person("J. B.", "Elm")]),
        (
            "{{Elm and Oak Trust} and Ash, K.}",
            [Person("", "Elm and Oak Trust", corporate=True), Person("K.", "Ash")],
        ),
        ("{{Elm & Oak}}", [Person("", "Elm & Oak", corporate=True)]),
        (r"{{\'E}mile-{\O}rn, Zo{\"e}}", [Person("Zoë", "Émile-Ørn")]),
        ("{de la Rue, Jr, Ann}", [Person("Ann", "Rue", particle="de la", suffix="Jr")]),
        ("{Le Chêne, N.}", [Person("N.", "Le Chêne")]),
        ("{Elm}", [Person("", "Elm")]),
        ("{Elm, J. and others}", [Person("J.", "Elm")]),
    ],
)
def test_names(written, people):
    assert list(read_one(f"@book{{a, author = {written}}}").authors) == people


class TestMistakes:
    @pytest.mark.parametrize(
        ("names", "problem"),
        [
            (
                "Oakley Department",
                "the name “Oakley Department” is neither “Last, First” nor an organisation in braces",
            ),
            (
                "Elm, J., Oak, K.",
                "the name “Elm, J., Oak, K.” has too many commas; “ and ” goes between names",
            ),
            ("Elm, J., Oak", "the name “Elm, J., Oak” has too many commas; “ and ” goes between names"),
            ("Elm, J. and and Oak, K.", "a name is missing beside the “and” of “and Oak, K.”"),
            ("Elm,", "the name “Elm,” has a comma with nothing beside it"),
            ("{} and Elm, J.", "a name is empty"),
        ],
    )
    def test_in_a_name_stands_at_the_field(self, names, problem):
        assert problems_and_keys(f"@book{{a,\n  author = {{{names}}},\n}}") == ([f"2:3 {problem}"], ["a"])
