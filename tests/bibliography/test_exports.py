"""What other programs are given: BibTeX that reads back, RIS line by line, CSL-JSON item by item."""

import random
from dataclasses import replace

import pytest

from evidence_guide.bibliography import (
    FrozenMap,
    Person,
    Reference,
    read_bibtex,
    to_bibtex,
    to_csl,
    to_ris,
)

ARTICLE = Reference(
    key="oakley2003",
    type="article",
    authors=(
        Person("Mary Ann", "Oakley"),
        Person("J.", "Berg", particle="van der"),
        Person("", "Elm & Oak Trust", corporate=True),
    ),
    more_authors=True,
    fields=FrozenMap(
        {
            "title": "Sharing a corridor",
            "subtitle": "50% of GPs & “users”",
            "journal": "Journal of Imaginary Care",
            "volume": "7",
            "number": "2",
            "pages": "10–19",
            "year": "2003",
            "doi": "10.1234/abc_def",
            "url": "https://example.org/a%20b?c=1&d#e",
        }
    ),
    note="Read in a copy.",
    short="Oakley",
    read_in=("elm2012",),
    number=19,
    not_stated=("issn",),
)
CHAPTER = Reference(
    key="elm1999",
    type="incollection",
    authors=(Person("J.", "Elm", suffix="Jr"),),
    editors=(Person("K.", "Oak"),),
    fields=FrozenMap(
        {
            "title": "Trust",
            "booktitle": "Teams",
            "series": "Care matters",
            "number": "3",
            "edition": "2",
            "publisher": "Elm Press",
            "address": "Leeds",
            "pages": "5",
            "year": "n.d.",
            "isbn": "0123456789",
        }
    ),
)


def stated(reference: Reference) -> Reference:
    """A reference without what is the guide's own affair."""
    return replace(reference, short="", read_in=(), number=None, not_stated=())


class TestBibTeX:
    def test_is_laid_out_for_reading(self):
        assert to_bibtex([ARTICLE]) == (
            "@article{oakley2003,\n"
            "  author = {Oakley, Mary Ann and van der Berg, J. and {Elm \\& Oak Trust} and others},\n"
            "  title = {{Sharing a corridor}},\n"
            "  subtitle = {50\\% of GPs \\& “users”},\n"
            "  journal = {Journal of Imaginary Care},\n"
            "  volume = {7},\n"
            "  number = {2},\n"
            "  pages = {10--19},\n"
            "  year = {2003},\n"
            "  doi = {10.1234/abc_def},\n"
            "  url = {https://example.org/a%20b?c=1&d#e},\n"
            "  note = {Read in a copy.},\n"
            "}\n"
        )

    def test_reads_back_as_the_same_references(self):
        assert read_bibtex("a.bib", to_bibtex([ARTICLE, CHAPTER])) == ((stated(ARTICLE), stated(CHAPTER)), ())

    def test_reads_back_whatever_the_text(self):
        chance = random.Random(1)
        for _ in range(300):
            characters = chance.choices("aB é.,;-–—'\"`“’<>&#$%^~_{}\\@=/?!", k=chance.randrange(1, 12))
            text = " ".join("".join(characters).split())
            written = Reference("a", "misc", FrozenMap({"title": text} if text else {}))
            assert read_bibtex("a.bib", to_bibtex([written])) == ((written,), ())

    @pytest.mark.parametrize(
        "person",
        [
            Person("Ann", "de la Rue"),
            Person("Ann", "Rue", particle="de la", suffix="Jr"),
            Person("", "Oak and Ash, Ltd", corporate=True),
            Person("", "Petrie"),
        ],
    )
    def test_reads_back_the_same_names(self, person):
        written = Reference("a", "misc", editors=(person,), more_editors=True)

        assert read_bibtex("a.bib", to_bibtex([written])) == ((written,), ())

    def test_of_nothing_is_nothing(self):
        assert to_bibtex([]) == to_ris([]) == ""


class TestRis:
    def test_has_a_line_for_each_fact(self):
        assert to_ris([ARTICLE]).splitlines() == [
            "TY  - JOUR",
            "ID  - oakley2003",
            "AU  - Oakley, Mary Ann",
            "AU  - van der Berg, J.",
            "AU  - Elm & Oak Trust",
            "PY  - 2003",
            "TI  - Sharing a corridor: 50% of GPs & “users”",
            "T2  - Journal of Imaginary Care",
            "VL  - 7",
            "IS  - 2",
            "SP  - 10",
            "EP  - 19",
            "DO  - 10.1234/abc_def",
            "UR  - https://example.org/a%20b?c=1&d#e",
            "N1  - The source names no further authors. Read in a copy.",
            "ER  - ",
        ]

    def test_leaves_out_what_is_not_stated_and_parts_entries(self):
        assert to_ris([CHAPTER, Reference("b", "patent")]) == (
            "TY  - CHAP\nID  - elm1999\nAU  - Elm, J., Jr\nED  - Oak, K.\nTI  - Trust\nT2  - Teams\n"
            "T3  - Care matters\nIS  - 3\nSP  - 5\nET  - 2\nCY  - Leeds\nPB  - Elm Press\nSN  - 0123456789\n"
            "ER  - \n"
            "\n"
            "TY  - GEN\nID  - b\nER  - \n"
        )


class TestCsl:
    def test_describes_an_article(self):
        assert to_csl(ARTICLE) == {
            "id": "oakley2003",
            "type": "article-journal",
            "author": [
                {"family": "Oakley", "given": "Mary Ann"},
                {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
                {"literal": "Elm & Oak Trust"},
            ],
            "issued": {"date-parts": [[2003]]},
            "title": "Sharing a corridor: 50% of GPs & “users”",
            "container-title": "Journal of Imaginary Care",
            "volume": "7",
            "issue": "2",
            "page": "10-19",
            "DOI": "10.1234/abc_def",
            "URL": "https://example.org/a%20b?c=1&d#e",
            "note": "The source names no further authors. Read in a copy.",
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

        assert item == {"id": "a", "type": "article-journal", "status": "forthcoming"}
