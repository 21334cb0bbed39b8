"""The brand file: its defaults, what it may say, and what an editor is told of a mistake in it."""

from __future__ import annotations

import pytest

from evidence_guide.model.brand import Brand
from evidence_guide.source.brand import read_brand

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

WHOLE = """\
organisation: Northmere Council
contact: https://example.org/contact
accessibility_contact: access@northmere.example
response_time: 5 working days
enforcement_body: equality-commission-for-northern-ireland
statement_date: 2026-05-01
tested_by: the council’s web team, in April 2026
edition: 1.0
"""


def test_there_need_be_none(project):
    brand, _, faults = read_brand(project.root)
    assert (brand, faults) == (Brand(), ())
    assert brand.organisation is None


def test_what_it_says_is_read(project):
    brand, origin, faults = read_brand(project.write("brand.yml", WHOLE).root)
    assert faults == ()
    assert brand.organisation == "Northmere Council"
    assert str(origin.value("edition")) == "brand.yml:8:10"
    assert project.check() == []


def test_a_field_that_is_left_out_has_its_default(project):
    brand, _, _ = read_brand(project.write("brand.yml", "organisation: A\n").root)
    assert brand == Brand(organisation="A")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "organisation: A\norganization: B\n",
            'brand.yml:2:1: error E101 unknown field "organization" (did you mean "organisation"?)',
        ),
        (
            "logo: a.svg\n",
            'brand.yml:1:1: error E101 unknown field "logo" (fields here are: organisation, contact, accessibility_contact, response_time, enforcement_body, statement_date, tested_by, edition)',
        ),
        (
            "contact: ring us\n",
            'brand.yml:1:10: error E103 "ring us" is neither an e-mail address nor the address of a page (https://…)',
        ),
        (
            "contact: javascript:alert(1)\n",
            'brand.yml:1:10: error E103 "javascript:alert(1)" is neither an e-mail address nor the address of a page (https://…)',
        ),
        (
            "statement_date: May 2026\n",
            'brand.yml:1:17: error E103 "May 2026" is not a value of "statement_date" (a date is written as year, month and day: 2026-11-21)',
        ),
        (
            "enforcement_body: eass\n",
            'brand.yml:1:19: error E103 "eass" is not a value of "enforcement_body" (allowed are: equality-advisory-and-support-service, equality-commission-for-northern-ireland)',
        ),
        (
            "contact: a@b.example\ncontact: c@b.example\n",
            'brand.yml:2:1: error E109 the field "contact" stands twice (the first is on line 1; keep one of them)',
        ),
        (
            "organisation:\n",
            'brand.yml:1:14: error E103 the field "organisation" is empty (write its value, or take the line out where the field may be left out)',
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(project, text, expected):
    assert project.write("brand.yml", text).check() == [expected]


def test_a_file_that_cannot_be_read_is_told_and_the_defaults_hold(project):
    assert (
        project.write("brand.yml", b"organisation: \xff\n")
        .check()[0]
        .startswith("brand.yml:1:15: error E105")
    )
    assert read_brand(project.root)[0] == Brand()
