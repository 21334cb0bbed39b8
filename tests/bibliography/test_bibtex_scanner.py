"""From one command of a `.bib` file to the next: comments, macros, and entries that are never closed."""

from tests.bibliography.bibtex_texts import problems_and_keys, read_one

from evidence_guide.bibliography import read_bibtex


class TestAnEntry:
    def test_may_stand_in_parentheses_and_use_strings(self):
        text = (
            '@string{jic = "Journal of Imaginary Care"}\n@preamble{"x"}\n@article(a, journal = JIC # {, new})'
        )

        assert read_one(text).container == "Journal of Imaginary Care, new"

    def test_is_passed_over_in_a_comment(self):
        assert read_bibtex("a.bib", "@comment{\n@book{a, title = {T}}\n}\n% @book{b,}\n") == ((), ())


class TestMistakes:
    def test_costs_no_other_entry(self):
        text = "@book{a, title = {T}}\n@book{b,\n  title = {open,\n@book{c, title = {T}}\n@book{d}\n"

        problems, keys = problems_and_keys(text)

        assert keys == ["a", "b", "c", "d"]
        assert problems == ["3:11 the value of “title” is not closed"]
