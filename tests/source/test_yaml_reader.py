"""YAML: text in, text out, each value with its place; what is refused, and where."""

from __future__ import annotations

import pytest

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.source.yaml_reader import MAX_DEPTH, read_yaml

RECORD = """\
title: Working
levels: [practice, "both"]
claims:
  - id: one
    evidence:
      - study: ashe-2001
  - id: two
note: >-
  Folded
  text.
"""


def data(text):
    return read_yaml("x.yml", text).data


def faults(text, first_line=1):
    return read_yaml("x.yml", text, first_line).faults


@pytest.mark.parametrize("value", ["no", "yes", "12:30", "1.10", "2008-05-01", "007", "0x1F", "1e3", "<<"])
def test_every_scalar_is_the_text_that_was_written(value):
    assert data(f"field: {value}\n") == {"field": value}


@pytest.mark.parametrize(
    ("written", "read"), [("~", ""), ("null", ""), ("'~'", "~"), ('"null"', "null"), ("nullify", "nullify")]
)
def test_the_signs_for_no_value_are_no_text(written, read):
    assert data(f"field: {written}\n") == {"field": read}


def test_lists_and_fields():
    assert data(RECORD) == {
        "title": "Working",
        "levels": ["practice", "both"],
        "claims": [{"id": "one", "evidence": [{"study": "ashe-2001"}]}, {"id": "two"}],
        "note": "Folded text.",
    }


def test_place_of_every_value():
    values = {path: (place.line, place.column) for path, place in read_yaml("x.yml", RECORD).values.items()}
    assert values == {
        (): (1, 1),
        ("title",): (1, 8),
        ("levels",): (2, 9),
        ("levels", 0): (2, 10),
        ("levels", 1): (2, 20),
        ("claims",): (4, 3),
        ("claims", 0): (4, 5),
        ("claims", 0, "id"): (4, 9),
        ("claims", 0, "evidence"): (6, 7),
        ("claims", 0, "evidence", 0): (6, 9),
        ("claims", 0, "evidence", 0, "study"): (6, 16),
        ("claims", 1): (7, 5),
        ("claims", 1, "id"): (7, 9),
        ("note",): (8, 7),
    }


def test_place_of_every_field_name():
    keys = {path: (place.line, place.column) for path, place in read_yaml("x.yml", RECORD).keys.items()}
    assert keys == {
        ("title",): (1, 1),
        ("levels",): (2, 1),
        ("claims",): (3, 1),
        ("claims", 0, "id"): (4, 5),
        ("claims", 0, "evidence"): (5, 5),
        ("claims", 0, "evidence", 0, "study"): (6, 9),
        ("claims", 1, "id"): (7, 5),
        ("note",): (8, 1),
    }


def test_columns_count_characters_and_not_bytes():
    assert read_yaml("x.yml", "{café: 𝔘, b: c}").values[("b",)] == Place("x.yml", 1, 14)


def test_lines_count_from_the_first_line_of_the_file():
    assert faults("title: x\n\ty: z\n", first_line=2)[0].place == Place("x.yml", 3, 1)


def test_tab():
    problem = "found character that cannot start any token"
    assert faults("a:\n\t- b\n") == [
        Fault(FaultKind.YAML_SYNTAX, Place("x.yml", 2, 1), {"problem": problem, "line": "\t- b"})
    ]


def test_what_is_never_closed_is_placed_where_it_was_opened():
    assert [faults(text)[0].place.line for text in ('a: "b\nc: d\n', "a: [b\nc: d\n", "a: b\nc\nd: e\n")] == [
        1,
        1,
        2,
    ]


def test_repeated_field_keeps_the_first_value():
    document = read_yaml("x.yml", "a: one\nb: two\na: three\n")
    assert document.data == {"a": "one", "b": "two"}
    assert document.faults == [
        Fault(FaultKind.DUPLICATE_KEY, Place("x.yml", 3, 1), {"value": "a", "first": "1"})
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: &b c\nd: *b\n", "&b"),
        ("a: *b\n", "*b"),
        ("a: !!python/name:os.system x\n", "tag:yaml.org,2002:python/name:os.system"),
        ("a: !b c\n", "!b"),
        ("*b : c\n", "*b"),
    ],
)
def test_anchors_aliases_and_tags_are_refused(text, value):
    assert [(fault.kind, fault.detail) for fault in faults(text)] == [(FaultKind.ALIAS, {"value": value})]


@pytest.mark.parametrize(
    "text",
    [
        lambda depth: "a: " + "[" * depth + "]" * depth,
        lambda depth: "{a: " * depth + "x" + "}" * depth,
        lambda depth: "a:\n" + "".join(" " * n + "-\n" for n in range(1, depth + 1)),
    ],
    ids=["lists", "fields", "lines"],
)
def test_what_stands_a_step_too_deep_is_refused_and_no_more_of_it_is_read(text):
    assert faults(text(MAX_DEPTH - 2)) == []
    (fault,) = faults(text(MAX_DEPTH + 1))
    assert (fault.kind, fault.detail) == (FaultKind.TOO_DEEP, {"limit": str(MAX_DEPTH)})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# a remark\n", "no-fields"),
        ("- a\n", "no-fields"),
        ("a\n", "no-fields"),
        ("a: b\n---\nc: d\n", "second-document"),
        ("[a]: b\n", "field-name"),
        ("? {a: b}\n: c\n", "field-name"),
    ],
)
def test_what_is_yaml_and_no_record(text, problem):
    found = [(fault.kind, fault.detail["problem"]) for fault in faults(text)]
    assert found in ([(FaultKind.YAML_SYNTAX, problem)], [(FaultKind.YAML_SYNTAX, "no-fields")])


@pytest.mark.parametrize(
    ("text", "problem", "line", "column"),
    [
        ("says: Ward # 7 A\n", "comment", 1, 12),
        ("says: 'Ward' # 7 A\n", "comment", 1, 14),
        ("says: Ward\n  again # 7\n", "comment", 2, 9),
        ("names:\n  -Council\n  - Trust\n", "failed-item", 2, 3),
        ("names:\n  – Council\n", "failed-item", 2, 3),
        ("names:\n  -\u00a0Council\n", "failed-item", 2, 3),
        ("names:\n  - Council\n    – Trust\n", "failed-item", 3, 5),
    ],
)
def test_what_yaml_would_lose_without_a_word_is_told(text, problem, line, column):
    (fault,) = read_yaml("data/a.yml", text).faults
    assert (fault.detail["problem"], fault.place.line, fault.place.column) == (problem, line, column)


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\nsays: one\n  # another\nnext: two\n",
        "says: C#7 and C#\n",
        "says: >-\n  Ward # 7\n  - and so on\n",
        'says: "Ward # 7"\n',
        "count: -7\n",
        "names:\n  - a well-known - and liked - place\n",
    ],
)
def test_what_yaml_keeps_is_no_fault(text):
    assert read_yaml("data/a.yml", text).faults == []


@pytest.mark.parametrize(
    ("text", "value", "line", "column"),
    [
        ('title: "A \\x0c\\x00"\n', "U+000C", 1, 11),
        ('title: "A \\\\x0c \\0"\n', "U+0000", 1, 17),
        ('names:\n  - "A\n    b \\u2028"\n', "U+2028", 3, 7),
        ('names: [a, "\\U0000FFFE"]\n', "U+FFFE", 1, 13),
        ('title: "\\N"\n', "U+0085", 1, 9),
        ('"ti\\etle": A\n', "U+001B", 1, 4),
        ('title: "co\\u200blocation"\n', "U+200B", 1, 11),
        ('title: "co\\xADlocation"\n', "U+00AD", 1, 11),
        ('names: ["a", "b", "\\u202Ec"]\n', "U+202E", 1, 20),
    ],
)
def test_control_character_as_an_escape_is_told_where_it_is_written(text, value, line, column):
    (fault,) = faults(text)
    assert fault == Fault(
        FaultKind.NOT_TEXT, Place("x.yml", line, column), {"problem": "control", "value": value}
    )


def test_escapes_of_other_characters_are_text():
    assert faults('title: "A\\tb \\u00e9 \\x41 \\\\0 \\U0001F600"\n') == []
