"""BibTeX that any style reads, and that reads back as the same work."""

import random
from dataclasses import replace

import pytest
from tests.bibliography.classic_bibtex import database, in_style_plain
from tests.bibliography.works import ARTICLE, CHAPTER, ELM, PAGE, REPORT

from evidence_guide.bibliography import FrozenMap, Person, Reference, read_bibtex, to_bibtex, to_ris
from evidence_guide.bibliography.quotation_marks import with_curly_marks


def read_back(reference: Reference) -> Reference:
    (reference_read,), faults = read_bibtex("a.bib", to_bibtex([reference]))
    # Fields that are for other programs alone are none of the guide's.
    assert {name for fault in faults for name in fault.detail} <= {"annote", "key"}
    return reference_read


class TestBibTeX:
    def test_is_laid_out_for_reading(self):
        assert to_bibtex([ARTICLE]) == (
            "% guide: article, not stated: issn\n"
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
            "% guide: report\n"
            "@techreport{ash2012,\n"
            "  author = {Ash, Ann},\n"
            "  title = {{What helps}},\n"
            "  institution = {Ash Press},\n"
            "  series = {Briefing},\n"
            "  number = {41},\n"
            "  year = {2012},\n"
            "  type = {Briefing},\n"
            "}\n"
        )

    def test_what_misc_would_not_print_stands_in_howpublished(self):
        assert to_bibtex([PAGE]) == (
            "% guide: online\n"
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
        assert read_back(work).url == work.url

    def test_a_work_without_an_author_is_put_in_order_by_its_title(self):
        act = Reference(
            "a", "legislation", FrozenMap({"title": "Care Act 1999", "year": "1999", "number": "c. 8"})
        )

        assert to_bibtex([act]) == (
            "% guide: legislation\n"
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
        entry = database(work).entries["a"]

        assert entry.type == written
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
        article = read_back(ARTICLE)

        assert (article.key, article.type, article.title) == (ARTICLE.key, ARTICLE.type, ARTICLE.title)
        assert (article.authors, article.more_authors) == (ARTICLE.authors, True)
        assert (article.pages, article.doi, article.url) == (ARTICLE.pages, ARTICLE.doi, ARTICLE.url)
        assert read_back(CHAPTER) == CHAPTER

    def test_reads_back_whatever_the_text(self):
        chance = random.Random(1)
        for _ in range(300):
            characters = chance.choices("aB é.,;-–—'\"`“’<>&#$%^~_{}\\@=/?!", k=chance.randrange(1, 12))
            # a lone “?” or “-” is taken for a place that somebody left empty
            text = f"T{' '.join(''.join(characters).split())}"
            written = Reference("a", "misc", FrozenMap({"title": text}), authors=(ELM,))
            # in TeX a straight mark is a closing one
            fields = FrozenMap({"title": with_curly_marks(text), "year": "n.d."})
            assert read_back(written) == replace(written, fields=fields)

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
        reference = read_back(Reference("a", "misc", editors=(person,), more_editors=True))

        assert (reference.editors, reference.more_editors) == ((person,), True)

    def test_of_nothing_is_nothing(self):
        assert to_bibtex([]) == to_ris([]) == ""
