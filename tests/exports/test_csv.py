"""The tables: one row for each record, and nothing that a spreadsheet would run."""

import csv
import io
from collections.abc import Mapping

import pytest

from evidence_guide.exports.csv_files import cell


def read(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def test_header_and_row(files):
    header, row, *_ = files["evidence.csv"].decode().split("\r\n")
    assert header == "claim,study,references,via,locator,stance"
    assert row == "first-law/in-part,ash-2012,ash2012,,Laws,supports"


def test_a_claim_is_one_row_with_its_lists_joined(files):
    assert read(files, "claims")[4] == {
        "id": "shared-office/more-talk",
        "kind": "factor",
        "record": "shared-office",
        "theme": "organisational",
        "factors": "shared-office; plain-aims",
        "effect": "promotes",
        "condition": "present",
        "says": "People who shared a corridor *talked* more [@oakley2003].",
        "studies": "oakley-2003; elm",
        "references": "oakley2003; elm2002",
        "via": "ash2012",
        "client_groups": "older-people",
        "models": "",
        "note": "One corridor only.",
        "url": "factors/shared-office/#more-talk",
    }


def test_every_kind_of_record_has_a_table_with_a_row_for_each(files):
    assert [row["id"] for row in read(files, "studies")] == ["ash-2012", "elm", "oakley-2003"]
    assert read(files, "findings") == []
    assert [row["number"] for row in read(files, "laws")] == ["1"]


def test_the_parts_of_a_record_stand_by_name_in_its_row_and_in_full_in_a_table_of_their_own(files):
    assert read(files, "policies")[0]["asks"] == "meet"
    assert read(files, "policy-asks") == [
        {"policy": "care-act", "id": "meet", "says": "Partners should meet.", "sources": "ash2012"}
    ]
    assert read(files, "benchmark-criteria")[0]["says"] == "The plan is written down."
    assert read(files, "checklist-questions")[0] == {
        "checklist": "moving-in",
        "group": "Before",
        "id": "who",
        "asks": "Who will sit where?",
    }
    assert read(files, "factor-headings")[0]["heading"] == "Premises"


def test_evidence_has_a_row_for_each_study_behind_a_claim(files):
    rows = [row for row in read(files, "evidence") if row["claim"] == "shared-office/more-talk"]
    assert [(row["study"], row["references"], row["stance"]) for row in rows] == [
        ("oakley-2003", "oakley2003", "supports"),
        ("elm", "elm2002", "qualifies"),
    ]


def test_sources_say_where_in_a_work_a_record_or_a_part_of_it_was_read(files):
    rows = {(row["record"], row["part"]): row["locator"] for row in read(files, "sources")}
    assert rows["northshire", ""] == "Box 1"
    assert rows["care-act", "meet"] == "Section 1"


def test_a_work_has_its_people_and_years_in_one_cell(files):
    row = next(row for row in read(files, "references") if row["id"] == "oakley2003")
    assert (row["author"], row["issued"], row["study"]) == (
        "Oakley, Mary; van der Berg, J.",
        "2003",
        "oakley-2003",
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+44 1234", "'+44 1234"),
        ("-1", "'-1"),
        ("@home", "'@home"),
        (["@home", "away"], "'@home; away"),
        ("a = b", "a = b"),
        (-1, "-1"),
        (-2.25, "-2.25"),
        ("-2.25", "'-2.25"),
        (True, "true"),
        (None, ""),
        ([], ""),
    ],
)
def test_a_cell(value, shown):
    assert cell(value) == shown


def test_what_looks_like_a_formula_is_made_harmless_wherever_it_stands(files):
    assert read(files, "pen-pictures")[0]["summary"] == "'@home: how one county began."
    assert read(files, "studies")[2]["sample"] == "'=SUM(40) people, as printed"
    cells = (
        value
        for name in files
        if name.endswith(".csv")
        for row in csv.reader(io.StringIO(files[name].decode(), newline=""))
        for value in row
    )
    assert not [value for value in cells if value.startswith(("=", "+", "-", "@"))]


def test_a_file_begins_with_the_name_of_its_first_column(files):
    """A byte order mark would become part of that name in programs that read plain UTF-8."""
    for name, content in files.items():
        if name.endswith(".csv"):
            assert content.split(b",", 1)[0].decode("utf-8").isidentifier(), name
