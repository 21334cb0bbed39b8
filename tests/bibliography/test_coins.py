"""COinS, held against the rules by which Zotero reads context objects."""

import pytest
from tests.bibliography.one_of_each_type import ARTICLE, EVERY_TYPE
from tests.bibliography.zotero_reading import coins_pairs, type_by_coins


@pytest.mark.parametrize(("bibtex", "kind"), EVERY_TYPE.items(), ids=EVERY_TYPE.values())
def test_each_type_is_recognised_by_its_context_object(bibtex, kind):
    assert type_by_coins(coins_pairs(bibtex)) == kind


def test_article_as_context_object():
    assert coins_pairs(ARTICLE) == [
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
        ("rft.issn", "1234-5679"),
        ("rft_id", "info:doi/10.1000/abc"),
        ("rft_id", "https://doi.org/10.1000/abc"),
    ]
