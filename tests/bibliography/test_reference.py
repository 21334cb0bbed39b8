"""What a reference says of itself, and that it cannot change."""

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest
from tests.bibliography.works import OAKLEY, SHORT_ARTICLE

from evidence_guide.bibliography import FrozenMap, Person, Reference
from evidence_guide.diagnostics import Place


def misc_with(**fields: str) -> Reference:
    return Reference("a", "misc", FrozenMap(fields))


class TestReference:
    def test_joins_title_and_subtitle(self):
        assert misc_with(title="Teams", subtitle="a study").title == "Teams: a study"
        assert misc_with(title="Why teams?", subtitle="A study").title == "Why teams? A study"

    def test_is_part_of_a_journal_or_book_or_nothing(self):
        assert misc_with(journal="J").container == "J"
        assert misc_with(booktitle="B").container == "B"
        assert misc_with(title="T").container == ""

    @pytest.mark.parametrize(
        ("year", "years"), [("2004", (2004,)), ("2004–2005", (2004, 2005)), ("n.d.", ()), ("forthcoming", ())]
    )
    def test_has_its_years_as_numbers(self, year, years):
        assert misc_with(year=year).years == years

    def test_of_an_organisation_is_listed_under_it(self):
        report = Reference("a", "report", FrozenMap({"institution": "Elm Trust"}))

        assert report.creators == (Person("", "Elm Trust", corporate=True),)
        assert replace(report, editors=(OAKLEY,)).creators == (OAKLEY,)
        assert replace(report, type="article").creators == ()

    def test_cannot_be_changed(self):
        with pytest.raises(FrozenInstanceError):
            SHORT_ARTICLE.key = "b"  # type: ignore[misc]
        with pytest.raises(TypeError):
            SHORT_ARTICLE.fields["title"] = "U"  # type: ignore[index]

    def test_is_equal_wherever_it_stands(self):
        assert replace(SHORT_ARTICLE, place=Place("b.bib", 9)) == SHORT_ARTICLE

    def test_can_be_kept_in_a_cache(self):
        assert pickle.loads(pickle.dumps(SHORT_ARTICLE)) == SHORT_ARTICLE
        assert copy.deepcopy(SHORT_ARTICLE) == SHORT_ARTICLE
        assert len({SHORT_ARTICLE, copy.deepcopy(SHORT_ARTICLE)}) == 1
