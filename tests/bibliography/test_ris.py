"""RIS, line by line."""

import pytest
from tests.bibliography.works import ARTICLE, CHAPTER, ELM

from evidence_guide.bibliography import FrozenMap, Reference, to_ris


class TestRis:
    def test_has_a_line_for_each_fact(self):
        assert to_ris([ARTICLE]).splitlines() == [
            "TY  - JOUR",
            "ID  - oakley2003",
            "AU  - Oakley, Mary Ann",
            "AU  - van der Berg, J.",
            "AU  - Elm & Oak Trust",
            "AU  - et al.",
            "PY  - 2003",
            "TI  - Sharing a corridor: 50% of GPs & “users”",
            "T2  - Journal of Imaginary Care",
            "VL  - 7",
            "IS  - 2",
            "SP  - 10",
            "EP  - 19",
            "DO  - 10.1234/abc_def",
            "UR  - https://example.org/a%20b?c=1&d#e",
            "N1  - There are further authors, whom the source does not name. Read in a copy.",
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
            ("unpublished", "MANSCPT"),
            ("misc", "RPRT"),
        ],
    )
    def test_has_a_type_for_each_type(self, kind, ris):
        assert to_ris([Reference("a", kind)]).startswith(f"TY  - {ris}\n")

    def test_leaves_out_what_is_not_stated_and_parts_entries(self):
        assert to_ris([CHAPTER, Reference("b", "patent")]) == (
            "TY  - CHAP\nID  - elm1999\nAU  - Elm, J., Jr\nA2  - Oak, K.\nTI  - Trust\nT2  - Teams\n"
            "T3  - Care matters\nSV  - 3\nSP  - 5\nET  - 2\nCY  - Leeds\nPB  - Elm Press\nSN  - 0123456789\n"
            "ER  - \n"
            "\n"
            "TY  - RPRT\nID  - b\nER  - \n"
        )

    def test_a_report_has_its_number_where_programs_look_for_it(self):
        fields = {
            **{"institution": "Elm Trust", "series": "Briefing", "number": "41", "type": "Review"},
            **{"isbn": "978-1-84196-186-6", "year": "2003", "month": "May"},
        }
        assert to_ris([Reference("a", "report", FrozenMap(fields), note="Out of print.")]) == (
            "TY  - RPRT\nID  - a\nAU  - Elm Trust\nPY  - 2003\nDA  - 2003/05//\nT2  - Briefing\nSN  - 41\n"
            "PB  - Elm Trust\nM3  - Review\nN1  - Out of print. ISBN 978-1-84196-186-6.\nER  - \n"
        )

    @pytest.mark.parametrize(
        ("kind", "fields", "lines"),
        [
            ("legislation", {"number": "chapter 8"}, ["M1  - chapter 8"]),
            ("book", {"series": "Care matters", "number": "3"}, ["T2  - Care matters", "M1  - 3"]),
            ("online", {"series": "At a glance", "number": "18"}, ["T2  - At a glance, 18"]),
            ("online", {"urldate": "4 March 2020"}, ["Y2  - 2020/03/04/"]),
            ("misc", {"howpublished": "DVD"}, ["M3  - DVD"]),
            ("article", {"type": "Editorial"}, []),
            ("article", {"year": "forthcoming"}, ["N1  - Forthcoming."]),
            ("inproceedings", {"booktitle": "A meeting"}, ["T2  - A meeting", "C3  - A meeting"]),
        ],
    )
    def test_a_fact_stands_under_the_tag_that_its_type_has_for_it(self, kind, fields, lines):
        assert to_ris([Reference("a", kind, FrozenMap(fields))]).splitlines()[2:-1] == lines

    def test_translators_have_a_tag(self):
        assert "A4  - Elm, E.\n" in to_ris([Reference("a", "book", translators=(ELM,))])
