"""Reading BibTeX: what comes out of an entry, where it all stood, and which values are told to be wrong."""

import pytest
from tests.bibliography.bibtex_texts import WHOLE_ENTRY, read_one

from evidence_guide.bibliography import Person, read_bibtex
from evidence_guide.diagnostics import FaultKind, Place


class TestAnEntry:
    def test_holds_what_was_entered(self):
        reference = read_one(WHOLE_ENTRY)

        assert (reference.key, reference.type) == ("oakley2003", "article")
        assert reference.title == "Sharing a corridor: a study of GPs & nurses"
        assert reference.container == "Journal of Imaginary Care"
        assert (reference.year, reference.doi, reference.url) == ("2003", "10.1234/abc_def", "")
        assert reference.note == "The issue is given as 2 or 3."

    def test_keeps_people_apart_from_organisations(self):
        reference = read_one(WHOLE_ENTRY)

        assert reference.authors == (
            Person(first="Mary Ann", last="Oakley"),
            Person(first="J.", last="Berg", particle="van der"),
            Person(first="", last="Northshire Council", corporate=True),
        )
        assert reference.more_authors
        assert reference.editors == ()

    def test_turns_the_guides_own_fields_into_facts(self):
        reference = read_one(WHOLE_ENTRY)

        assert reference.read_in == ("elm2012", "ash2008")
        assert reference.number == 19
        assert reference.not_stated == ("url",)
        assert reference.short == "Oakley group"

    def test_has_only_what_a_work_states_among_its_fields(self):
        assert set(read_one(WHOLE_ENTRY).fields) == {
            *("title", "subtitle", "journal", "volume", "number", "pages", "year", "doi")
        }

    def test_knows_where_its_key_and_each_field_stands(self):
        reference = read_one(WHOLE_ENTRY)

        assert reference.place == Place("data/references/a.bib", 3, 10)
        assert reference.field_places["author"] == Place("data/references/a.bib", 4, 3)
        assert reference.field_places["number"] == Place("data/references/a.bib", 8, 17)
        assert reference.field_places["x-short"] == Place("data/references/a.bib", 16, 3)

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_stands_in_the_same_place_whatever_the_line_ends(self, newline, mark):
        text = mark + WHOLE_ENTRY.removeprefix("% Invented entries.\n\n").replace("\n", newline)

        reference = read_one(text)

        assert reference.place == Place("data/references/a.bib", 1, 10)
        assert reference.field_places["title"] == Place("data/references/a.bib", 3, 3)

    def test_equals_another_that_says_the_same_elsewhere(self):
        first, second = read_bibtex("a.bib", "@book{a, title = {T}}\n\n@book{a, title = {T}}")[0]

        assert first == second
        assert hash(first) == hash(second)
        assert first.place != second.place

    def test_may_be_of_any_type(self):
        assert read_one("@Patent{a, Title = {T}}").type == "patent"


@pytest.mark.parametrize(
    "doi",
    ["10.1000/x", "https://doi.org/10.1000/x", "http://dx.doi.org/10.1000/x", "doi: 10.1000/x"],
)
def test_a_doi_is_bare_however_it_was_entered(doi):
    assert read_one(f"@misc{{a, doi = {{{doi}}}}}").doi == "10.1000/x"


class TestMistakes:
    def test_a_repeated_key_is_for_a_rule_to_judge(self):
        references, faults = read_bibtex(
            "a.bib", "@book{a, year = 2001}\n@book{A, year = 2002}\n@book{a, year = 2003}"
        )

        assert [(reference.key, reference.place.line) for reference in references] == [
            ("a", 1),
            ("A", 2),
            ("a", 3),
        ]
        assert faults == ()

    def test_a_field_that_nothing_knows_is_told(self):
        _, (fault,) = read_bibtex("a.bib", "@book{a,\n  titel = {T},\n}")

        assert (fault.kind, fault.place) == (FaultKind.UNKNOWN_FIELD, Place("a.bib", 2, 3))
        assert (fault.detail["field"], fault.detail["within"]) == ("titel", "")
        assert "title" in fault.detail["known"].split(",")

    def test_a_number_that_is_none_is_told(self):
        (reference,), (fault,) = read_bibtex("a.bib", "@book{a,\n  x-number = {12b},\n}")

        assert reference.number is None
        assert (fault.kind, fault.place) == (FaultKind.WRONG_VALUE, Place("a.bib", 2, 3))
        assert (fault.detail["field"], fault.detail["value"]) == ("x-number", "12b")
