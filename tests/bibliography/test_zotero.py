"""What pages carry for reference managers, held against the rules that Zotero's translators read it by."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from evidence_guide.bibliography import Reference, read_bibtex, to_coins, to_highwire, to_schema_org

ARTICLE = """@article{a, author = {van der Berg, Hans and Le Grand, Mary}, title = {What & why: <one> "way"},
  journal = {Journal of Results}, volume = {3}, number = {1}, pages = {9--17}, year = {2001},
  issn = {1234-5678}, doi = {10.1000/abc}}"""
BOOK = (
    "@book{a, author = {Elm, Sam}, title = {Questions}, publisher = {Press}, address = {York}, year = {2008}}"
)
CHAPTER = """@incollection{a, author = {Elm, Sam}, title = {One chapter}, booktitle = {The whole},
  editor = {Oak, Pat}, publisher = {Press}, pages = {3}, year = {2008}}"""
PAPER = "@inproceedings{a, author = {Elm, Sam}, title = {A paper}, booktitle = {The meeting}, year = {2008}}"
REPORT = """@report{a, author = {{Department of Health} and Elm, Sam and {Cedar, Oak and Sons}},
  title = {A report}, institution = {The Institute}, number = {12}, year = {2008}}"""
THESIS = "@thesis{a, author = {Elm, Sam}, title = {A thesis}, school = {York}, type = {PhD}, year = {2008}}"
ONLINE = (
    "@online{a, author = {Elm, Sam}, title = {A page}, year = {2008}, url = {https://example.org/a?b=c&d=e}}"
)
ACT = "@legislation{a, title = {Health Act 1999}, year = {1999}}"
UNPUBLISHED = "@unpublished{a, author = {Elm, Sam}, title = {A draft}, year = {2008}}"
OTHER = "@misc{a, author = {Elm, Sam}, title = {A thing}, year = {2008}}"

EVERY_TYPE = {
    ARTICLE: "journalArticle",
    BOOK: "book",
    CHAPTER: "bookSection",
    PAPER: "conferencePaper",
    REPORT: "report",
    THESIS: "thesis",
    ONLINE: "webpage",
    ACT: "statute",
    UNPUBLISHED: "manuscript",
    OTHER: "document",
}


def read(bibtex: str) -> Reference:
    (reference,), faults = read_bibtex("a.bib", bibtex)
    assert not faults
    return reference


def type_by_tags(tags: dict[str, str]) -> str:
    """Tell the type as “Embedded Metadata” does: by the tags that tell one, then by Dublin Core's type,
    then a guess: a book where there is an ISBN, else an article.
    """
    for tag, kind in (
        ("citation_journal_title", "journalArticle"),
        ("citation_technical_report_institution", "report"),
        ("citation_conference_title", "conferencePaper"),
        ("citation_book_title", "bookSection"),
        ("citation_inbook_title", "bookSection"),
        ("citation_dissertation_institution", "thesis"),
    ):
        if tag in tags:
            return kind
    return tags.get("dc.type") or ("book" if "citation_isbn" in tags else "journalArticle")


def type_by_coins(said: list[tuple[str, str]]) -> str:
    """Tell the type as Zotero's reading of context objects does."""
    found = dict(said)
    form = found["rft_val_fmt"].rpartition(":")[2]
    if form == "book":
        genres = {"bookitem": "bookSection", "proceeding": "conferencePaper", "report": "report"}
        return genres.get(found.get("rft.genre", ""), "book")
    return {"journal": "journalArticle", "dissertation": "thesis"}.get(form) or found["rft.type"]


def coins(bibtex: str) -> list[tuple[str, str]]:
    """Take a context object apart as Zotero does: at each `&`, and at the first two `=` of a part."""
    parts = [part.split("=") for part in to_coins(read(bibtex)).split("&")]
    assert all(len(part) == 2 for part in parts)
    return [(key, unquote(value.replace("+", " "))) for key, value in parts]


@pytest.mark.parametrize(("bibtex", "kind"), EVERY_TYPE.items(), ids=EVERY_TYPE.values())
def test_each_type_is_recognised_by_its_tags(bibtex, kind):
    assert type_by_tags(dict(to_highwire(read(bibtex)))) == kind


@pytest.mark.parametrize(("bibtex", "kind"), EVERY_TYPE.items(), ids=EVERY_TYPE.values())
def test_each_type_is_recognised_by_its_context_object(bibtex, kind):
    assert type_by_coins(coins(bibtex)) == kind


def test_article_in_tags():
    assert to_highwire(read(ARTICLE)) == (
        ("citation_title", 'What & why: <one> "way"'),
        ("citation_author", "van der Berg, Hans"),
        ("citation_author", "Le Grand, Mary"),
        ("citation_publication_date", "2001"),
        ("citation_journal_title", "Journal of Results"),
        ("citation_volume", "3"),
        ("citation_issue", "1"),
        ("citation_firstpage", "9"),
        ("citation_lastpage", "17"),
        ("citation_issn", "1234-5678"),
        ("citation_doi", "10.1000/abc"),
        ("citation_public_url", "https://doi.org/10.1000/abc"),
    )


def test_article_as_context_object():
    assert coins(ARTICLE) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article"),
        ("rft.atitle", 'What & why: <one> "way"'),
        ("rft.jtitle", "Journal of Results"),
        ("rft.au", "van der Berg, Hans"),
        ("rft.au", "Le Grand, Mary"),
        ("rft.date", "2001"),
        ("rft.volume", "3"),
        ("rft.issue", "1"),
        ("rft.pages", "9-17"),
        ("rft.issn", "1234-5678"),
        ("rft_id", "info:doi/10.1000/abc"),
        ("rft_id", "https://doi.org/10.1000/abc"),
    ]


def test_report_in_tags_names_its_institution_and_its_number():
    tags = dict(to_highwire(read(REPORT)))
    assert tags["citation_technical_report_institution"] == "The Institute"
    assert tags["citation_technical_report_number"] == "12"
    assert "citation_issue" not in tags


def test_organisation_is_no_person():
    # read as “family, given”; without the comma the last word would be the family name
    names = [said for name, said in to_highwire(read(REPORT)) if name == "citation_author"]
    assert names[:2] == ["Department of Health,", "Elm, Sam"]
    assert [pair for pair in coins(REPORT) if pair[0] in {"rft.aucorp", "rft.au"}] == [
        ("rft.aucorp", "Department of Health"),
        ("rft.au", "Elm, Sam"),
        ("rft.au", "Cedar, Oak and Sons,"),
    ]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        # two words on each side of the comma would be taken for two people
        ("Le Grand, Mary Ann", "Le Grand, Mary Ann;"),
        ("Le Grand, Mary", "Le Grand, Mary"),
        ("Elm, Mary Ann", "Elm, Mary Ann"),
    ],
)
def test_one_author_stays_one_author(name, tag):
    reference = read(f"@book{{a, author = {{{name}}}, title = {{T}}, publisher = {{P}}, year = {{2008}}}}")
    assert [said for key, said in to_highwire(reference) if key == "citation_author"] == [tag]


def test_editors_are_told_apart_where_the_form_can():
    assert ("citation_editor", "Oak, Pat") in to_highwire(read(CHAPTER))
    assert ("rft.contributor", "Oak, Pat") in coins(CHAPTER)


def test_what_is_not_stated_is_left_out():
    assert all(said for _, said in to_highwire(read(ACT)))
    assert all(said for _, said in coins(ACT))
    assert "citation_doi" not in dict(to_highwire(read(BOOK)))
    assert "identifier" not in to_schema_org(read(BOOK))


def test_address_that_is_none_of_the_web_is_not_passed_on():
    reference = read(
        "@online{a, author = {Elm, Sam}, title = {T}, year = {2008}, url = {javascript:alert(1)}}"
    )
    assert "citation_public_url" not in dict(to_highwire(reference))
    assert "rft_id" not in to_coins(reference)
    assert "url" not in to_schema_org(reference)


def test_article_in_schema_org():
    assert to_schema_org(read(ARTICLE)) == {
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
                "isPartOf": {"@type": "Periodical", "name": "Journal of Results", "issn": "1234-5678"},
            },
        },
        "pageStart": "9",
        "pageEnd": "17",
        "identifier": "doi:10.1000/abc",
        "url": "https://doi.org/10.1000/abc",
    }


def test_report_in_schema_org():
    said = to_schema_org(read(REPORT))
    assert said["@type"] == "Report"
    assert said["author"][0] == {"@type": "Organization", "name": "Department of Health"}
    assert said["publisher"] == {"@type": "Organization", "name": "The Institute"}
    assert said["reportNumber"] == "12"
