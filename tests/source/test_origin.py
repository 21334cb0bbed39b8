"""Where a value, a field's name and a phrase were written."""

from __future__ import annotations

import pytest

from evidence_guide.diagnostics import Place
from evidence_guide.source.origin import Origin
from evidence_guide.source.yaml_reader import read_yaml

TEXT = """\
title: About @oak
note: >-
  See @ash2004a
  and @ash2004.
claims:
  - id: one
"""


@pytest.fixture
def origin():
    document = read_yaml("x.yml", TEXT)
    return Origin("x.yml", TEXT, document.values, document.keys)


def test_value(origin):
    assert origin.value("claims", 0, "id") == Place("x.yml", 6, 9)


def test_value_that_is_not_there_has_the_place_of_what_would_hold_it(origin):
    assert origin.value("claims", 0, "evidence", 3, "study") == Place("x.yml", 6, 5)


def test_key(origin):
    assert origin.key("claims") == Place("x.yml", 5, 1)


def test_key_that_is_not_there_has_the_place_of_what_would_hold_it(origin):
    assert origin.key("claims", 0, "evidence") == Place("x.yml", 6, 5)


def test_phrase_is_found_whole_on_a_later_line(origin):
    assert origin.phrase("@ash2004", "note") == Place("x.yml", 4, 7)


def test_phrase_that_is_not_there_has_the_place_of_its_value(origin):
    assert origin.phrase("@elm", "note") == Place("x.yml", 2, 7)


def test_origin_of_nothing():
    assert Origin("x.yml").value("title") == Place("x.yml", 1, 1)
