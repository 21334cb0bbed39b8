"""A list of people that the source ends in “et al.”: no export may say that there are none besides."""

from __future__ import annotations

from tests.bibliography.one_of_each_type import read_work
from tests.bibliography.zotero_reading import coins_pairs

from evidence_guide.bibliography import to_csl, to_highwire, to_ris, to_schema_org

AUTHORS = """@article{birch2004, author = {Birch, Kim and others}, title = {Doors}, year = {2004},
  journal = {Care}, volume = {1}, pages = {2--3}}"""
EDITORS = "@book{oak1999, editor = {Oak, K. and others}, title = {Teams}, year = {1999}, publisher = {Elm}}"


def test_csl():
    assert to_csl(read_work(AUTHORS))["author"] == [
        {"family": "Birch", "given": "Kim"},
        {"literal": "others"},
    ]
    work = to_csl(read_work(EDITORS))
    assert work["editor"] == [{"family": "Oak", "given": "K."}, {"literal": "others"}]
    assert work["note"] == "There are further editors, whom the source does not name."


def test_ris():
    assert "AU  - Birch, Kim\nAU  - et al.\nPY" in to_ris([read_work(AUTHORS)])
    assert "A3  - Oak, K.\nA3  - et al.\nPY" in to_ris([read_work(EDITORS)])


def test_coins():
    assert [value for key, value in coins_pairs(AUTHORS) if key == "rft.au"] == ["Birch, Kim", "et al.,"]
    assert [value for key, value in coins_pairs(EDITORS) if key == "rft.au"] == ["Oak, K.", "et al.,"]


def test_highwire():
    tags = [content for name, content in to_highwire(read_work(AUTHORS)) if name == "citation_author"]
    assert tags == ["Birch, Kim", "et al.,"]
    tags = [content for name, content in to_highwire(read_work(EDITORS)) if name == "citation_editor"]
    assert tags == ["Oak, K.", "et al.,"]


def test_schema_org():
    assert to_schema_org(read_work(AUTHORS))["creditText"] == "Birch, K. et al."
    assert to_schema_org(read_work(EDITORS))["creditText"] == "Oak, K. et al."


def test_a_list_that_is_whole_ends_with_its_last_name():
    whole = AUTHORS.replace(" and others", "")
    assert to_csl(read_work(whole))["author"] == [{"family": "Birch", "given": "Kim"}]
    assert "et al." not in to_ris([read_work(whole)]) + str(to_highwire(read_work(whole)))
    assert not [value for _, value in coins_pairs(whole) if "et al." in value]
    assert "creditText" not in to_schema_org(read_work(whole))
