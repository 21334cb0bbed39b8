"""CSL-JSON, item by item."""

import pytest
from tests.bibliography.works import ARTICLE, CHAPTER, ELM

from evidence_guide.bibliography import FrozenMap, Reference, to_csl


class TestCsl:
    def test_describes_an_article(self):
        assert to_csl(ARTICLE) == {
            "id": "oakley2003",
            "type": "article-journal",
            "author": [
                {"family": "Oakley", "given": "Mary Ann"},
                {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
                {"literal": "Elm & Oak Trust"},
                {"literal": "others"},
            ],
            "issued": {"date-parts": [[2003]]},
            "title": "Sharing a corridor: 50% of GPs & “users”",
            "container-title": "Journal of Imaginary Care",
            "volume": "7",
            "issue": "2",
            "page": "10-19",
            "DOI": "10.1234/abc_def",
            "URL": "https://example.org/a%20b?c=1&d#e",
            "note": "There are further authors, whom the source does not name. Read in a copy.",
        }

    def test_describes_a_chapter(self):
        assert to_csl(CHAPTER) == {
            "id": "elm1999",
            "type": "chapter",
            "author": [{"family": "Elm", "given": "J.", "suffix": "Jr"}],
            "editor": [{"family": "Oak", "given": "K."}],
            "title": "Trust",
            "container-title": "Teams",
            "collection-title": "Care matters",
            "collection-number": "3",
            "edition": "2",
            "page": "5",
            "publisher": "Elm Press",
            "publisher-place": "Leeds",
            "ISBN": "0123456789",
        }

    @pytest.mark.parametrize(
        ("kind", "csl"),
        [
            ("book", "book"),
            ("inproceedings", "paper-conference"),
            ("report", "report"),
            ("thesis", "thesis"),
            ("online", "webpage"),
            ("legislation", "legislation"),
            ("unpublished", "manuscript"),
            ("misc", "document"),
            ("patent", "document"),
        ],
    )
    def test_has_a_type_for_each_type(self, kind, csl):
        assert to_csl(Reference("a", kind))["type"] == csl

    def test_says_that_a_work_has_yet_to_appear(self):
        item = to_csl(Reference("a", "article", FrozenMap({"year": "forthcoming"})))

        assert item == {
            "id": "a",
            "type": "article-journal",
            "issued": {"literal": "forthcoming"},
            "status": "forthcoming",
        }

    def test_has_every_date_in_numbers(self):
        fields = {"year": "2003", "month": "4 May", "urldate": "March 2020"}
        item = to_csl(Reference("a", "online", FrozenMap(fields)))
        assert item["issued"] == {"date-parts": [[2003, 5, 4]]}
        assert item["accessed"] == {"date-parts": [[2020, 3]]}
        assert to_csl(Reference("a", "book", FrozenMap({"year": "c. 1990"})))["issued"] == {
            "date-parts": [[1990]],
            "circa": True,
        }
        assert to_csl(Reference("a", "book", FrozenMap({"year": "in press"})))["issued"] == {
            "literal": "in press"
        }

    def test_a_report_without_people_is_by_the_organisation_that_issued_it(self):
        report = {"institution": "Elm Trust", "series": "Briefing", "number": "12"}
        item = to_csl(Reference("a", "report", FrozenMap(report)))
        assert item["author"] == [{"literal": "Elm Trust"}]
        assert (item["collection-title"], item["collection-number"], item["number"]) == (
            "Briefing",
            "12",
            "12",
        )
        assert "author" not in to_csl(Reference("a", "thesis", FrozenMap({"institution": "York"})))

    def test_says_how_else_a_work_is_published(self):
        assert to_csl(Reference("a", "misc", FrozenMap({"howpublished": "DVD"})))["medium"] == "DVD"

    def test_names_translators(self):
        assert to_csl(Reference("a", "book", translators=(ELM,)))["translator"] == [
            {"family": "Elm", "given": "E."}
        ]
