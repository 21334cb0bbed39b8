"""What a reference says of itself, and what its type requires of it."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from evidence_guide.bibliography import (
    KNOWN_TYPES,
    REQUIRED_FIELDS,
    FrozenMap,
    Person,
    Reference,
    missing_fields,
)
from evidence_guide.diagnostics import Place

OAKLEY = Person("Mary", "Oakley")
ARTICLE = Reference(
    key="oakley2003",
    type="article",
    authors=(OAKLEY,),
    fields=FrozenMap(
        {"title": "T", "journal": "J", "year": "2003", "volume": "1", "number": "2", "pages": "3--9"}
    ),
)


def without(reference: Reference, *names: str) -> Reference:
    return replace(reference, fields=FrozenMap({k: v for k, v in reference.fields.items() if k not in names}))


def saying(**fields: str) -> Reference:
    return Reference("a", "misc", FrozenMap(fields))


class TestMissingFields:
    def test_nothing_is_missing_from_a_whole_entry(self):
        assert missing_fields(ARTICLE) == ()

    def test_each_requirement_names_all_that_would_meet_it(self):
        bare = replace(ARTICLE, authors=(), fields=FrozenMap({"title": "T", "journal": "J", "year": "n.d."}))

        assert missing_fields(bare) == (("author", "editor"), ("volume", "number"), ("pages", "eid"))

    def test_one_of_the_alternatives_is_enough(self):
        assert missing_fields(replace(ARTICLE, authors=(), editors=(OAKLEY,))) == ()
        assert missing_fields(without(ARTICLE, "volume")) == ()

    def test_what_no_source_states_is_not_missing(self):
        assert missing_fields(without(ARTICLE, "pages")) == (("pages", "eid"),)
        assert missing_fields(replace(without(ARTICLE, "pages"), not_stated=("pages",))) == ()
        assert missing_fields(replace(ARTICLE, authors=(), not_stated=("author",))) == ()

    def test_an_entry_that_was_cut_short_is_not_blamed_twice(self):
        assert missing_fields(replace(without(ARTICLE, "year"), complete=False)) == ()

    def test_a_type_that_is_not_known_requires_nothing(self):
        assert "patent" not in KNOWN_TYPES
        assert missing_fields(Reference("a", "patent")) == ()

    @pytest.mark.parametrize("kind", sorted(KNOWN_TYPES))
    def test_every_type_requires_a_title_and_a_year(self, kind):
        assert {("title",), ("year",)} <= set(REQUIRED_FIELDS[kind])


class TestReference:
    def test_joins_title_and_subtitle(self):
        assert saying(title="Teams", subtitle="a study").title == "Teams: a study"
        assert saying(title="Why teams?", subtitle="A study").title == "Why teams? A study"

    def test_is_part_of_a_journal_or_book_or_nothing(self):
        assert saying(journal="J").container == "J"
        assert saying(booktitle="B").container == "B"
        assert saying(title="T").container == ""

    @pytest.mark.parametrize(
        ("year", "years"), [("2004", (2004,)), ("2004–2005", (2004, 2005)), ("n.d.", ()), ("forthcoming", ())]
    )
    def test_has_its_years_as_numbers(self, year, years):
        assert saying(year=year).years == years

    def test_of_an_organisation_is_listed_under_it(self):
        report = Reference("a", "report", FrozenMap({"institution": "Elm Trust"}))

        assert report.creators == (Person("", "Elm Trust", corporate=True),)
        assert replace(report, editors=(OAKLEY,)).creators == (OAKLEY,)
        assert replace(report, type="article").creators == ()

    def test_cannot_be_changed(self):
        with pytest.raises(FrozenInstanceError):
            ARTICLE.key = "b"  # type: ignore[misc]
        with pytest.raises(TypeError):
            ARTICLE.fields["title"] = "U"  # type: ignore[index]

    def test_is_equal_wherever_it_stands(self):
        assert replace(ARTICLE, place=Place("b.bib", 9)) == ARTICLE

    def test_can_be_kept_in_a_cache(self):
        assert pickle.loads(pickle.dumps(ARTICLE)) == ARTICLE
        assert copy.deepcopy(ARTICLE) == ARTICLE
        assert len({ARTICLE, copy.deepcopy(ARTICLE)}) == 1


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
