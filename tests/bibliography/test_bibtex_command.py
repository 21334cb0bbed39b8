"""Mistakes within an entry: how each is reported, and that nothing else is lost."""

import pytest
from tests.bibliography.bibtex_texts import problems_and_keys

from evidence_guide.bibliography import read_bibtex
from evidence_guide.diagnostics import FaultKind, Place


class TestMistakes:
    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("@book{a,\n  title = {T}\n  year = {2001},\n}", "2:14 a comma is missing before “year”"),
            ("@book{a\n  title = {T},\n}", "1:8 a comma is missing before “title”"),
            ("@book{a,\n  title {T},\n}", "2:3 “title” is not followed by “=” and a value"),
            ("@book{a,\n  year = ,\n  title = {T},\n}", "2:10 the value of “year” is missing"),
            ("@book{a,\n  year = soon,\n}", "2:10 “soon” is neither in braces nor defined by a @string"),
            ("@book{a,\n  year = 2001-02,\n}", "2:14 “-” stands where a field should begin"),
            (
                "@book{a,\n  title = {T}},\n  year = {2001},\n}",
                "2:14 this “}” closes the entry before its last field",
            ),
            ("@book{a,\n  title = {T {x},\n  year = {2001},\n}", "2:11 the value of “title” is not closed"),
            (
                '@book{a,\n  title = "T},\n  year = {2001},\n}',
                "2:14 the value of “title” has a brace too many",
            ),
            (
                "@book{a,\n  title = {" + "{" * 30 + "}" * 30 + "},\n}",
                "2:11 the value of “title” has braces more than 20 deep",
            ),
            ("@book{a,\n  title = {T},\n", "1:1 the entry “a” is not closed: “}” is missing"),
            ("@book{a,\n  title = {\\frob{T}},\n}", "2:3 the LaTeX command “\\frob” is not understood"),
            ("@book{a,\n  title = {T \\},\n}", "2:3 the LaTeX command “\\” is not understood"),
            (
                "@book{a, title = {T}}\nOf note\n",
                "2:1 “Of note” belongs to no entry; a comment begins with %",
            ),
            (
                "@book{a, title = {T}}\n@book b\n",
                "2:1 “@book b” belongs to no entry; a comment begins with %",
            ),
            ("@book{a, title = {T}}\n@comment{ x", "2:1 the comment is not closed: “}” is missing"),
        ],
    )
    def test_is_told_with_its_place_and_the_entry_survives(self, text, problem):
        assert problems_and_keys(text) == ([problem], ["a"])

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("@book{,\n  title = {T},\n}", "1:7 the entry has no key"),
            ("@book{\n  title = {T},\n}", "2:3 the entry has no key"),
            ("@string{x = {y}", "1:16 “}” expected"),
            ("@string{x {y}}", "1:11 '=' expected"),
        ],
    )
    def test_without_a_key_there_is_no_entry(self, text, problem):
        assert problems_and_keys(text) == ([problem], [])

    def test_in_a_key_leaves_the_entry_under_that_key(self):
        problem = "1:7 the key “a<b” holds “<”, which cannot stand in the address of a reference"
        assert problems_and_keys("@book{a<b,\n  title = {T},\n}") == ([problem], ["a<b"])

    def test_costs_no_other_field_on_a_line_of_its_own(self):
        text = "@book{a,\n  title = {open,\n  year = {2001},\n  address = London,\n  pages = {3},\n}\n"

        (reference,), faults = read_bibtex("a.bib", text)

        assert dict(reference.fields) == {"year": "2001", "pages": "3"}
        assert not reference.complete
        assert [fault.place.line for fault in faults] == [2, 4]

    def test_a_repeated_field_is_told_and_the_first_counts(self):
        (reference,), faults = read_bibtex("a.bib", "@book{a,\n  year = 2001,\n  Year = 2002,\n}")

        assert reference.year == "2001"
        assert [(fault.kind, fault.place, dict(fault.detail)) for fault in faults] == [
            (FaultKind.DUPLICATE_KEY, Place("a.bib", 3, 3), {"value": "year", "first": "2"})
        ]
