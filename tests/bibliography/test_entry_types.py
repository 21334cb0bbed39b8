"""What each type of entry must state, and when a fact counts as missing."""

from dataclasses import replace

import pytest
from tests.bibliography.works import OAKLEY, SHORT_ARTICLE

from evidence_guide.bibliography import (
    KNOWN_TYPES,
    REQUIRED_FIELDS,
    FrozenMap,
    Reference,
    format_bibliography,
    missing_fields,
    unprinted_fields,
)
from evidence_guide.bibliography.entry_types import PRINTED_FIELDS


def without(reference: Reference, *names: str) -> Reference:
    return replace(reference, fields=FrozenMap({k: v for k, v in reference.fields.items() if k not in names}))


VALUES = {
    **{"title": "Alpha", "subtitle": "Beta", "year": "1987", "url": "https://example.org/gamma"},
    **{"urldate": "4 March 2021", "journal": "Delta", "volume": "61", "number": "62", "pages": "63"},
    **{"booktitle": "Epsilon", "series": "Zeta", "edition": "revised Eta", "publisher": "Theta"},
    **{"institution": "Iota", "school": "Kappa", "address": "Lambda", "type": "Mu", "howpublished": "Nu"},
    **{"chapter": "64", "eid": "e65", "doi": "10.1000/xi", "month": "May", "isbn": "Omicron", "issn": "Pi"},
}
ALTERNATIVES = {"publisher": ("institution", "school"), "institution": ("publisher", "school")} | {
    "school": ("publisher", "institution"),
    "eid": ("pages",),
    "url": ("doi",),
    "journal": ("booktitle",),
    "booktitle": ("journal",),
}
"""Of these fields a work prints the one that it has, or the first."""


@pytest.mark.parametrize("kind", sorted(KNOWN_TYPES))
@pytest.mark.parametrize("name", sorted(VALUES))
def test_the_table_says_what_is_printed(kind, name):
    without_others = {k: v for k, v in VALUES.items() if k not in ALTERNATIVES.get(name, ())}
    work = Reference("a", kind, FrozenMap(without_others), authors=(OAKLEY,))
    value = "61" if name == "volume" else VALUES[name]
    printed = value in format_bibliography([work])["a"].text
    assert (name in PRINTED_FIELDS[kind]) == printed
    told = name in unprinted_fields(work)
    assert told == (not printed and name not in ("month", "isbn", "issn"))


class TestMissingFields:
    def test_nothing_is_missing_from_a_whole_entry(self):
        assert missing_fields(SHORT_ARTICLE) == ()

    def test_each_requirement_names_all_that_would_meet_it(self):
        bare = replace(
            SHORT_ARTICLE, authors=(), fields=FrozenMap({"title": "T", "journal": "J", "year": "n.d."})
        )

        assert missing_fields(bare) == (("author", "editor"), ("volume", "number"), ("pages", "eid"))

    def test_one_of_the_alternatives_is_enough(self):
        assert missing_fields(replace(SHORT_ARTICLE, authors=(), editors=(OAKLEY,))) == ()
        assert missing_fields(without(SHORT_ARTICLE, "volume")) == ()

    def test_what_no_source_states_is_not_missing(self):
        assert missing_fields(without(SHORT_ARTICLE, "pages")) == (("pages", "eid"),)
        assert missing_fields(replace(without(SHORT_ARTICLE, "pages"), not_stated=("pages",))) == ()
        assert missing_fields(replace(SHORT_ARTICLE, authors=(), not_stated=("author",))) == ()

    def test_an_entry_that_was_cut_short_is_not_blamed_twice(self):
        assert missing_fields(replace(without(SHORT_ARTICLE, "year"), complete=False)) == ()

    def test_a_type_that_is_not_known_requires_nothing(self):
        assert "patent" not in KNOWN_TYPES
        assert missing_fields(Reference("a", "patent")) == ()

    @pytest.mark.parametrize("kind", sorted(KNOWN_TYPES))
    def test_every_type_requires_a_title_and_a_year(self, kind):
        assert {("title",), ("year",)} <= set(REQUIRED_FIELDS[kind])
