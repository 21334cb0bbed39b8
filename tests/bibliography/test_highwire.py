"""Highwire's tags, held against the rules by which Zotero reads them."""

import pytest
from tests.bibliography.one_of_each_type import ARTICLE, EVERY_TYPE, REPORT, read_work
from tests.bibliography.zotero_reading import type_by_tags

from evidence_guide.bibliography import to_highwire


@pytest.mark.parametrize(("bibtex", "kind"), EVERY_TYPE.items(), ids=EVERY_TYPE.values())
def test_each_type_is_recognised_by_its_tags(bibtex, kind):
    assert type_by_tags(dict(to_highwire(read_work(bibtex)))) == kind


def test_article_in_tags():
    assert to_highwire(read_work(ARTICLE)) == (
        ("citation_title", 'What & why: <one> "way"'),
        ("citation_author", "van der Berg, Hans"),
        ("citation_author", "Le Grand, Mary"),
        ("citation_publication_date", "2001"),
        ("citation_journal_title", "Journal of Results"),
        ("citation_volume", "3"),
        ("citation_issue", "1"),
        ("citation_firstpage", "9"),
        ("citation_lastpage", "17"),
        ("citation_issn", "1234-5679"),
        ("citation_doi", "10.1000/abc"),
        ("citation_public_url", "https://doi.org/10.1000/abc"),
    )


def test_report_in_tags_names_its_institution_and_its_number():
    tags = dict(to_highwire(read_work(REPORT)))
    assert tags["citation_technical_report_institution"] == "The Institute"
    assert tags["citation_technical_report_number"] == "12"
    assert "citation_issue" not in tags


@pytest.mark.parametrize(
    ("author", "content"),
    [
        # two words on each side of the comma would be taken for two people
        ("Le Grand, Mary Ann", "Le Grand, Mary Ann;"),
        ("Le Grand, Mary", "Le Grand, Mary"),
        ("Elm, Mary Ann", "Elm, Mary Ann"),
    ],
)
def test_one_author_stays_one_author(author, content):
    work = read_work(f"@book{{a, author = {{{author}}}, title = {{T}}, publisher = {{P}}, year = {{2008}}}}")
    assert [text for name, text in to_highwire(work) if name == "citation_author"] == [content]
