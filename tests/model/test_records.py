"""What a record type takes and what it makes of it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from evidence_guide.model.enumerations import Answer, Design
from evidence_guide.model.kinds import KINDS, by_folder, url_of
from evidence_guide.model.practice import Checklist, PenPicture
from evidence_guide.model.research import Study
from evidence_guide.model.vocabulary import Level, Term

LEVEL = {"id": "practice", "title": "Practice", "summary": "Working with people.", "number": "4"}


def test_text_becomes_what_the_field_asks_for():
    assert Level.model_validate(LEVEL).number == 4


def test_one_stands_for_a_list_of_one():
    term = Term.model_validate({"id": "x", "title": "X", "summary": "X.", "redirects": "old"})
    assert term.redirects == ("old",)


def test_one_record_does_not_stand_for_a_list():
    with pytest.raises(ValidationError):
        Checklist.model_validate({**LEVEL, "sources": {"reference": "elm2008"}, "groups": []})


def test_yes_and_no_are_answers_and_not_truth_values():
    assert [Answer("yes"), Answer("no"), Answer("not-stated")] == list(Answer)


@pytest.mark.parametrize("slug", ["a", "a-b", "2008-act", "one-2-three"])
def test_slug(slug):
    assert Level.model_validate({**LEVEL, "id": slug}).id == slug


@pytest.mark.parametrize("slug", ["", "A", "a b", "a--b", "-a", "a-", "a_b", "é", "a/b", "a\n"])
def test_no_slug(slug):
    with pytest.raises(ValidationError):
        Level.model_validate({**LEVEL, "id": slug}, strict=slug == "a\n")


def test_records_do_not_change():
    level = Level.model_validate(LEVEL)
    with pytest.raises(ValidationError):
        level.title = "Other"  # type: ignore[misc]


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError):
        Level.model_validate({**LEVEL, "colour": "red"})


def test_designs_that_rest_on_no_study_of_their_own():
    assert {design for design in Design if not design.is_primary} == {
        "practice-account",
        "review",
        "commentary",
        "guidance",
    }


def test_each_kind_has_a_folder_of_its_own():
    assert all(by_folder(kind.folder, in_vocabulary=kind.in_vocabulary) is kind for kind in KINDS.values())


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        (("factor", "co-location"), "factors/co-location/"),
        (("pen-picture", "torbay"), "pen-pictures/torbay/"),
        (("law", "law-one", 1), "laws/1/"),
        (("level", "practice", 4), "levels/practice/"),
        (("term", "cmht"), "glossary/#cmht"),
        (("theme", "contextual"), "factors/#contextual"),
        (("reference", "rutter2004"), "references/#rutter2004"),
    ],
)
def test_address(arguments, url):
    assert url_of(*arguments) == url


def test_types_are_those_of_the_kinds():
    assert (KINDS["study"].model, KINDS["pen-picture"].model) == (Study, PenPicture)
