"""What other programs are given: BibTeX that any style reads, RIS line by line, CSL-JSON item by item."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from pybtex.database import BibliographyData, parse_string
from pybtex.errors import set_strict_mode
from pybtex.style.formatting.plain import Style as Plain

from evidence_guide.bibliography import (
    FrozenMap,
    Person,
    Reference,
    read_bibtex,
    to_bibtex,
    to_csl,
    to_ris,
)

ROOT = Path(__file__).parents[2]
WORKS = [
    work
    for path in sorted(ROOT.glob("data/references/*.bib"))
    for work in read_bibtex(path.name, path.read_text(encoding="utf-8"))[0]
]
CLASSIC_TYPES = frozenset(
    {
        *("article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual"),
        *("mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"),
    }
)
CLASSIC_FIELDS = frozenset(
    {
        *("address", "annote", "booktitle", "chapter", "crossref", "edition", "howpublished", "institution"),
        *("journal", "key", "month", "note", "number", "organization", "pages", "publisher", "school"),
        *("series", "title", "type", "volume", "year"),
    }
)
ELM = Person("E.", "Elm")
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


REPORT = Reference(
    key="ash2012",
    type="report",
    authors=(Person("Ann", "Ash"),),
    fields=FrozenMap(
        {
            "title": "What helps",
            "publisher": "Ash Press",
            "series": "Briefing",
            "number": "41",
            "year": "2012",
        }
    ),
)
PAGE = Reference(
    key="elmnd",
    type="online",
    fields=FrozenMap(
        {
            "title": "Is it shared?",
            "subtitle": "A page",
            "institution": "Elm Trust",
            "series": "At a glance",
            "number": "18",
            "url": "https://example.org/a_b",
        }
    ),
)


def database(*works: Reference) -> BibliographyData:
    """Works as another program reads them; it must find no fault."""
    set_strict_mode(True)
    return parse_string(to_bibtex(works), "bibtex")


def in_style_plain(work: Reference) -> str:
    """A work as classic BibTeX's first style prints it; it must miss nothing."""
    (printed,) = Plain().format_entries([database(work).entries[work.key]])
    return str(printed.text).replace("<nbsp>", " ").replace("<newblock>", " ")


def letters(text: str) -> str:
    """Text without marks, which a style may set in its own way."""
    return "".join(character for character in text if character.isalnum())


def read_back(reference: Reference) -> Reference:
    (read,), faults = read_bibtex("a.bib", to_bibtex([reference]))
    # Fields that are for other programs alone are none of the guide's.
    assert {fault.detail["field"] for fault in faults} <= {"annote", "key"}
    return read


class TestBibTeX:
    def test_is_laid_out_for_reading(self):
        assert to_bibtex([ARTICLE]) == (
            "@article{oakley2003,\n"
            "  author = {Oakley, Mary Ann and van der Berg, J. and {Elm \\& Oak Trust} and others},\n"
            "  title = {{Sharing a corridor: 50\\% of GPs \\& “users”}},\n"
            "  journal = {Journal of Imaginary Care},\n"
            "  volume = {7},\n"
            "  number = {2},\n"
            "  pages = {10--19},\n"
            "  year = {2003},\n"
            "  doi = {10.1234/abc_def},\n"
            "  url = {https://example.org/a%20b?c=1&d#e},\n"
            "  annote = {Read in a copy.},\n"
            "}\n"
        )

    def test_a_report_has_an_institution_and_its_series_where_styles_print_it(self):
        assert to_bibtex([REPORT]) == (
            "@techreport{ash2012,\n"
            "  author = {Ash, Ann},\n"
            "  title = {{What helps}},\n"
            "  institution = {Ash Press},\n"
            "  number = {41},\n"
            "  year = {2012},\n"
            "  type = {Briefing},\n"
            "}\n"
        )

    def test_what_misc_would_not_print_stands_in_howpublished(self):
        assert to_bibtex([PAGE]) == (
            "@misc{elmnd,\n"
            "  author = {{Elm Trust}},\n"
            "  title = {{Is it shared? A page}},\n"
            "  institution = {Elm Trust},\n"
            "  series = {At a glance},\n"
            "  number = {18},\n"
            "  url = {https://example.org/a_b},\n"
            "  year = {n.d.},\n"
            "  howpublished = {At a glance 18, \\url{https://example.org/a_b}},\n"
            "}\n"
        )

    def test_an_address_with_signs_of_tex_is_printed_as_it_stands(self):
        work = Reference("a", "online", FrozenMap({"url": "https://example.org/a%20b?c=1&d#e"}))

        assert f"{work.url}, n.d." in in_style_plain(work)
        assert read_back(work).fields["howpublished"] == work.url

    def test_a_work_without_an_author_is_put_in_order_by_its_title(self):
        act = Reference(
            "a", "legislation", FrozenMap({"title": "Care Act 1999", "year": "1999", "number": "c. 8"})
        )

        assert to_bibtex([act]) == (
            "@misc{a,\n"
            "  key = {Care Act},\n"
            "  title = {{Care Act 1999}},\n"
            "  year = {1999},\n"
            "  number = {c. 8},\n"
            "  howpublished = {c. 8},\n"
            "}\n"
        )

    @pytest.mark.parametrize(
        ("kind", "stated", "written"),
        [
            ("book", {"institution": "Elm Trust"}, "book"),
            ("book", {}, "misc"),
            ("incollection", {"booktitle": "Teams", "institution": "Elm Trust"}, "incollection"),
            ("inproceedings", {"booktitle": "Teams"}, "inproceedings"),
            ("report", {"publisher": "Elm Trust"}, "techreport"),
            ("report", {}, "misc"),
            ("thesis", {"institution": "Elm Trust"}, "phdthesis"),
            ("online", {"doi": "10.1234/a"}, "misc"),
            ("unpublished", {}, "unpublished"),
            ("patent", {}, "misc"),
        ],
    )
    def test_has_a_type_that_every_style_knows_and_all_that_it_requires(self, kind, stated, written):
        work = Reference(
            "a",
            kind,
            FrozenMap({"title": "One", "subtitle": "Two", **stated}),
            authors=(Person("A.", "Elm"),),
        )
        read = database(work).entries["a"]

        assert read.type == written
        assert in_style_plain(work).startswith("A. Elm. One: Two")
        assert all(value in in_style_plain(work) for value in stated.values())

    def test_a_report_with_editors_alone_is_a_book_since_a_techreport_prints_none(self):
        work = replace(REPORT, authors=(), editors=(Person("K.", "Oak"),))

        assert in_style_plain(work).startswith("K. Oak, editor.")

    def test_a_month_is_given_by_its_macro(self):
        assert "  month = may,\n" in to_bibtex([Reference("a", "misc", FrozenMap({"month": "May"}))])
        assert "  month = {Lent},\n" in to_bibtex([Reference("a", "misc", FrozenMap({"month": "Lent"}))])

    def test_an_article_without_pages_keeps_its_number(self):
        assert "  pages = {e17},\n" in to_bibtex([Reference("a", "misc", FrozenMap({"eid": "e17"}))])

    def test_reads_back(self):
        read = read_back(ARTICLE)

        assert (read.key, read.type, read.title) == (ARTICLE.key, ARTICLE.type, ARTICLE.title)
        assert (read.authors, read.more_authors) == (ARTICLE.authors, True)
        assert (read.pages, read.doi, read.url) == (ARTICLE.pages, ARTICLE.doi, ARTICLE.url)
        assert read_back(CHAPTER) == CHAPTER

    def test_reads_back_whatever_the_text(self):
        chance = random.Random(1)
        for _ in range(300):
            characters = chance.choices("aB é.,;-–—'\"`“’<>&#$%^~_{}\\@=/?!", k=chance.randrange(1, 12))
            text = " ".join("".join(characters).split())
            written = Reference("a", "misc", FrozenMap({"title": text} if text else {}), authors=(ELM,))
            assert read_back(written) == replace(
                written, fields=FrozenMap({**written.fields, "year": "n.d."})
            )

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
        read = read_back(Reference("a", "misc", editors=(person,), more_editors=True))

        assert (read.editors, read.more_editors) == ((person,), True)

    def test_of_nothing_is_nothing(self):
        assert to_bibtex([]) == to_ris([]) == ""


class TestTheGuidesOwnWorks:
    """All of them, as a program reads them that knows classic BibTeX only."""

    def test_are_printed_with_their_whole_titles(self):
        lost = [work.key for work in WORKS if letters(work.title) not in letters(in_style_plain(work))]
        assert lost == []

    def test_keep_their_addresses(self):
        entries = database(*WORKS).entries
        assert {key: entry.fields.get("url", "") for key, entry in entries.items()} == {
            work.key: work.url for work in WORKS
        }
        pages = [entry.fields for entry in entries.values() if entry.type == "misc" and "url" in entry.fields]
        assert [page for page in pages if page["url"] not in page["howpublished"]] == []

    def test_have_no_type_or_field_of_later_programs(self):
        read = database(*WORKS).entries.values()
        assert {entry.type for entry in read} <= CLASSIC_TYPES
        fields = {name for entry in read for name in entry.fields}
        assert fields <= CLASSIC_FIELDS | {"url", "doi", "isbn", "issn"}

    def test_have_their_whole_titles_in_ris_and_csl_json(self):
        assert [work.key for work in WORKS if f"\nTI  - {work.title}\n" not in to_ris([work])] == []
        assert [work.key for work in WORKS if to_csl(work)["title"] != work.title] == []


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

    @pytest.mark.parametrize(
        ("kind", "ris"),
        [
            ("book", "BOOK"),
            ("inproceedings", "CPAPER"),
            ("report", "RPRT"),
            ("thesis", "THES"),
            ("online", "ELEC"),
            ("legislation", "STAT"),
            ("unpublished", "UNPB"),
            ("misc", "GEN"),
        ],
    )
    def test_has_a_type_for_each_type(self, kind, ris):
        assert to_ris([Reference("a", kind)]).startswith(f"TY  - {ris}\n")

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
