"""Quotation marks: curly ones, and those around a part of a quoted title."""

import pytest
from tests.bibliography.bibtex_texts import formatted_work

from evidence_guide.bibliography.quotation_marks import with_inner_marks


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("‘Bridging the gap’ in Northshire", "“Bridging the gap” in Northshire"),
        ("The users’ ‘own’ voice", "The users’ “own” voice"),
        ("‘The users’ voice’ heard", "“The users’ voice” heard"),
        ("‘Working parts’ of teams", "“Working parts” of teams"),
        ("‘Don’t know’ and ‘won’t say’", "“Don’t know” and “won’t say”"),
        ("‘Gap’ and users’ views", "“Gap” and users’ views"),
        ("Already “double” within", "Already “double” within"),
        ("O’Dell’s ‘open end", "O’Dell’s ‘open end"),
        ("Working together", "Working together"),
    ],
)
def test_marks_within_marks_are_double(title, printed):
    assert with_inner_marks(title) == printed


def test_in_a_title_that_is_quoted_and_in_one_that_is_not():
    article = """@article{a, author = {Elm, J.}, title = {'Bridging the gap': a study}, journal = {Care},
        volume = 3, year = 2001}"""
    assert formatted_work(article).text == "Elm, J. (2001) ‘“Bridging the gap”: a study’, Care, 3."
    book = "@book{a, author = {Elm, J.}, title = {'Bridging' gaps}, publisher = {Oak}, year = 2001}"
    assert formatted_work(book).text == "Elm, J. (2001) ‘Bridging’ gaps. Oak."
