"""RIS, line by line."""

import pytest
from tests.bibliography.works import ARTICLE, CHAPTER

from evidence_guide.bibliography import Reference, to_ris


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
