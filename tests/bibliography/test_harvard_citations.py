"""How works are cited by author and date, and told apart where they would be cited alike."""

import pytest
from tests.bibliography.bibtex_texts import formatted_work, formatted_works


@pytest.mark.parametrize(
    ("entry", "author_date", "narrative"),
    [
        ("@misc{a, author = {Elm, J.}, year = 2003}", "Elm, 2003", "Elm (2003)"),
        ("@misc{a, author = {Elm, J. and Oak, K.}, year = 2003}", "Elm and Oak, 2003", "Elm and Oak (2003)"),
        (
            "@misc{a, author = {Elm, J. and Oak, K. and Ash, L.}, year = 2003}",
            "Elm et al., 2003",
            "Elm et al. (2003)",
        ),
        ("@misc{a, author = {Elm, J. and others}, year = 2003}", "Elm et al., 2003", "Elm et al. (2003)"),
        (
            "@misc{a, author = {van der Elm, J.}, year = {n.d.}}",
            "van der Elm, no date",
            "van der Elm (no date)",
        ),
        ("@misc{a, editor = {Elm, J.}, year = {forthcoming}}", "Elm, forthcoming", "Elm (forthcoming)"),
        (
            "@misc{a, author = {{Department of Elms}}, year = 2003}",
            "Department of Elms, 2003",
            "Department of Elms (2003)",
        ),
        ("@misc{a, author = {{Department of Elms}}, x-short = {DE}, year = 2003}", "DE, 2003", "DE (2003)"),
        ("@misc{a, title = {Elms at work}, year = 2003}", "Elms at work, 2003", "Elms at work (2003)"),
        ("@legislation{a, title = {Elms Act 2003}, year = 2003}", "Elms Act 2003", "Elms Act 2003"),
    ],
)
def test_a_work_is_cited_by_author_and_date(entry, author_date, narrative):
    assert (formatted_work(entry).author_date, formatted_work(entry).narrative) == (author_date, narrative)


class TestWorksCitedAlike:
    def test_get_letters_in_the_order_of_their_keys(self):
        bibliography = formatted_works(
            """@misc{elmb, author = {Elm, J. and Oak, K. and Ash, L.}, title = {First of all}, year = 2002}
            @misc{elma, author = {Elm, J. and others}, title = {Second in the file}, year = 2002}
            @misc{elmc, author = {Elm, J. and others}, title = {Another year}, year = 2003}"""
        )

        assert {key: entry.author_date for key, entry in bibliography.items()} == {
            "elma": "Elm et al., 2002a",
            "elmb": "Elm et al., 2002b",
            "elmc": "Elm et al., 2003",
        }
        assert bibliography["elma"].narrative == "Elm et al. (2002a)"
        assert bibliography["elma"].text == "Elm, J. et al. (2002a) Second in the file."

    def test_get_letters_without_a_year_too(self):
        bibliography = formatted_works(
            "@misc{a, author = {{Elm}}, year = {n.d.}} @misc{b, author = {{Elm}}, year = {n.d.}}"
        )

        assert bibliography["b"].author_date == "Elm, no date b"

    def test_do_not_run_out_of_letters(self):
        bibliography = formatted_works(
            "\n".join(f"@misc{{k{n:02}, author = {{Elm, J.}}, year = 2002}}" for n in range(28))
        )

        assert [bibliography[key].author_date for key in ("k25", "k26", "k27")] == [
            "Elm, 2002z",
            "Elm, 2002aa",
            "Elm, 2002ab",
        ]
