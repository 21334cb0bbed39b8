"""The order of the list of references."""

from tests.bibliography.bibtex_texts import formatted_works


class TestTheList:
    def test_is_in_the_order_in_which_a_reader_looks(self):
        bibliography = formatted_works(
            """@misc{team, author = {Elm, J. and Zed, K. and Ash, L.}, title = {T}, year = 1998}
            @misc{undated, author = {Elm, J.}, title = {T}, year = {n.d.}}
            @misc{late, author = {Elm, J.}, title = {T}, year = 2003}
            @misc{early, author = {Elm, J.}, title = {T}, year = 1999}
            @misc{pair, author = {Elm, J. and Oak, K.}, title = {T}, year = 1998}
            @misc{accent, author = {{\\'E}da, B.}, title = {T}, year = 2009}
            @misc{article, author = {{The Dale Trust}}, title = {T}, year = 2009}
            @misc{untitled, title = {A Fable}, year = 2009}
            @legislation{act, title = {Elk Act 2009}, year = 2009}"""
        )

        assert list(bibliography) == [
            *("article", "accent", "act", "early", "late", "undated", "pair", "team", "untitled")
        ]

    def test_letters_of_other_languages_stand_where_a_reader_looks(self):
        names = (
            "Zed",
            "Łuczak",
            "Mole",
            "Larch",
            "Østby",
            "Oak",
            "Æbelø",
            "Adder",
            "Đặng",
            "Dale",
            "Þór",
            "Teal",
        )
        works = [f"@misc{{{name}, author = {{{name}, A.}}, title = {{T}}}}" for name in names]
        assert list(formatted_works("\n".join(works))) == [
            *(
                "Adder",
                "Æbelø",
                "Dale",
                "Đặng",
                "Larch",
                "Łuczak",
                "Mole",
                "Oak",
                "Østby",
                "Teal",
                "Þór",
                "Zed",
            )
        ]
