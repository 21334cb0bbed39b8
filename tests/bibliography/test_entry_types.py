"""What each type of entry must state, and when a fact counts as missing."""

from dataclasses import replace

import pytest
from tests.bibliography.works import OAKLEY, SHORT_ARTICLE

from evidence_guide.bibliography import KNOWN_TYPES, REQUIRED_FIELDS, FrozenMap, Reference, missing_fields


def without(reference: Reference, *names: str) -> Reference:
    return replace(reference, fields=FrozenMap({k: v for k, v in reference.fields.items() if k not in names}))


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
