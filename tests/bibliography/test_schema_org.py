"""Works in the terms of schema.org."""

from tests.bibliography.one_of_each_type import ARTICLE, REPORT, read_work

from evidence_guide.bibliography import to_schema_org


def test_article_in_schema_org():
    assert to_schema_org(read_work(ARTICLE)) == {
        "@type": "ScholarlyArticle",
        "name": 'What & why: <one> "way"',
        "author": [
            {"@type": "Person", "name": "Hans van der Berg"},
            {"@type": "Person", "name": "Mary Le Grand"},
        ],
        "datePublished": "2001",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "1",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "3",
                "isPartOf": {"@type": "Periodical", "name": "Journal of Results", "issn": "1234-5679"},
            },
        },
        "pageStart": "9",
        "pageEnd": "17",
        "identifier": "doi:10.1000/abc",
        "url": "https://doi.org/10.1000/abc",
    }


def test_report_in_schema_org():
    report = to_schema_org(read_work(REPORT))
    assert report["@type"] == "Report"
    assert report["author"][0] == {"@type": "Organization", "name": "Department of Health"}
    assert report["publisher"] == {"@type": "Organization", "name": "The Institute"}
    assert report["reportNumber"] == "12"
