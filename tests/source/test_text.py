"""Files as bytes: what is text, and where it stops being text."""

from __future__ import annotations

import os

import pytest

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.source.text import MAX_BYTES, MAX_LINE, FileText, decode, read_text

PATH = "data/factors/x.yml"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"title: x\n", "title: x\n"),
        ("title: café – “x” 𝔘\n".encode(), "title: café – “x” 𝔘\n"),
        (b"\xef\xbb\xbftitle: x\n", "title: x\n"),
        (b"title: x\r\nsummary: y\r\n", "title: x\nsummary: y\n"),
        (b"title: x\rsummary: y\r", "title: x\nsummary: y\n"),
        (b"title:\tx", "title:\tx"),
    ],
)
def test_text(data, text):
    assert decode(PATH, data) == FileText(PATH, text)


@pytest.mark.parametrize(
    ("data", "place", "problem"),
    [
        ("title: café\n".encode("latin-1"), Place(PATH, 1, 11), "encoding"),
        (b"title: x\r\nsummary: caf\xe9", Place(PATH, 2, 13), "encoding"),
        ("title: caf\u00e9 ".encode() + b"\xe9", Place(PATH, 1, 13), "encoding"),
        (b"\xef\xbb\xbfcaf\xe9", Place(PATH, 1, 4), "encoding"),
        ("title: x\n".encode("utf-16"), Place(PATH, 1, 1), "encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Place(PATH, 1, 1), "encoding"),
        (b"title: x\nsummary: \x00", Place(PATH, 2, 10), "control"),
        ("title: a\u2028b".encode(), Place(PATH, 1, 9), "control"),
        ("title: \x93b".encode(), Place(PATH, 1, 8), "control"),
    ],
)
def test_not_text(data, place, problem):
    fault = decode(PATH, data)
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.place, fault.detail["problem"]) == (FaultKind.NOT_TEXT, place, problem)


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf", b"\r\n"])
def test_empty(data):
    assert decode(PATH, data) == Fault(FaultKind.EMPTY, Place(PATH))


def test_file_a_byte_too_large(tmp_path):
    (tmp_path / "x.yml").write_bytes(b"a: b\n" + b"\n" * (MAX_BYTES - 4))
    detail = {"size": "2,000,001 bytes", "limit": "2,000,000 bytes"}
    assert read_text(tmp_path, "x.yml") == Fault(FaultKind.TOO_LARGE, Place("x.yml"), detail)


def test_line_a_character_too_long_in_a_file_of_fair_size():
    detail = {"size": "a line of 100,001 characters", "limit": "100,000 characters"}
    text = b"a: b\n" + b"x" * (MAX_LINE + 1)
    assert decode(PATH, text) == Fault(FaultKind.TOO_LARGE, Place(PATH, 2), detail)


def test_folder_with_the_name_of_a_file(tmp_path):
    (tmp_path / "x.yml").mkdir()
    assert read_text(tmp_path, "x.yml") == Fault(
        FaultKind.UNREADABLE, Place("x.yml"), {"problem": "it is a folder"}
    )


def test_broken_link(tmp_path):
    os.symlink("nowhere", tmp_path / "x.yml")
    problem = "it is a link to a file that is not there"
    assert read_text(tmp_path, "x.yml") == Fault(FaultKind.UNREADABLE, Place("x.yml"), {"problem": problem})


def test_link_to_itself(tmp_path):
    os.symlink("x.yml", tmp_path / "x.yml")
    fault = read_text(tmp_path, "x.yml")
    assert isinstance(fault, Fault)
    assert fault.kind is FaultKind.UNREADABLE


def test_file_that_is_not_there(tmp_path):
    problem = "there is no such file"
    assert read_text(tmp_path, "x.yml") == Fault(FaultKind.UNREADABLE, Place("x.yml"), {"problem": problem})
