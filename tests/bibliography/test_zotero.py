"""What holds for every form in which a page carries a work for reference managers."""

from tests.bibliography.one_of_each_type import ACT, BOOK, CHAPTER, REPORT, read_work
from tests.bibliography.zotero_reading import coins_pairs

from evidence_guide.bibliography import FrozenMap, Reference, to_coins, to_highwire, to_schema_org


def test_organisation_is_no_person():
    # read as “family, given”; without the comma the last word would be the family name
    names = [content for name, content in to_highwire(read_work(REPORT)) if name == "citation_author"]
    assert names[:2] == ["Department of Health,", "Elm, Sam"]
    assert [pair for pair in coins_pairs(REPORT) if pair[0] in {"rft.aucorp", "rft.au"}] == [
        ("rft.aucorp", "Department of Health"),
        ("rft.au", "Elm, Sam"),
        ("rft.au", "Cedar, Oak and Sons,"),
    ]


def test_editors_are_told_apart_where_the_form_can():
    assert ("citation_editor", "Oak, Pat") in to_highwire(read_work(CHAPTER))
    assert ("rft.contributor", "Oak, Pat") in coins_pairs(CHAPTER)


def test_what_is_not_stated_is_left_out():
    assert all(content for _, content in to_highwire(read_work(ACT)))
    assert all(value for _, value in coins_pairs(ACT))
    assert "citation_doi" not in dict(to_highwire(read_work(BOOK)))
    assert "identifier" not in to_schema_org(read_work(BOOK))


def test_address_that_is_none_of_the_web_is_not_passed_on():
    reference = Reference("a", "online", FrozenMap({"title": "T", "url": "javascript:alert(1)"}))
    assert "citation_public_url" not in dict(to_highwire(reference))
    assert "rft_id" not in to_coins(reference)
    assert "url" not in to_schema_org(reference)
