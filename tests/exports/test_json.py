"""The JSON files: names and shapes that others build on."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

NAMES = (
    *("claims", "studies", "references", "factors", "findings", "messages", "pen-pictures"),
    *("benchmarks", "policies", "checklists", "vocabulary"),
)


def read(files: Mapping[str, bytes], name: str) -> Any:
    return json.loads(files[f"{name}.json"])


def one(files: Mapping[str, bytes], name: str, record_id: str) -> dict[str, Any]:
    found: dict[str, Any]
    (found,) = (row for row in read(files, name) if row["id"] == record_id)
    return found


def test_every_promised_file_is_there_though_it_may_hold_nothing(files):
    assert {f"{name}.json" for name in NAMES} <= files.keys()
    assert read(files, "findings") == []


def test_a_factors_claim(files):
    claim = one(files, "claims", "shared-office/more-talk")
    assert claim == {
        "id": "shared-office/more-talk",
        "kind": "factor",
        "record": "shared-office",
        "theme": "organisational",
        "factors": ["shared-office", "plain-aims"],
        "effect": "promotes",
        "condition": "present",
        "says": "People who shared a corridor *talked* more [@oakley2003].",
        "url": "factors/shared-office/#more-talk",
        "evidence": [
            {
                "study": "oakley-2003",
                "references": ["oakley2003"],
                "via": ["ash2012"],
                "locator": "Premises",
                "stance": "supports",
            },
            {
                "study": "elm",
                "references": ["elm2002"],
                "via": ["ash2012"],
                "locator": "Premises, p. 4",
                "stance": "qualifies",
            },
        ],
        "client_groups": ["older-people"],
        "models": [],
        "note": "One corridor only.",
    }


def test_a_claim_elsewhere_has_its_own_factors_and_null_for_what_does_not_apply(files):
    claim = one(files, "claims", "talk-first/talk")
    assert claim["factors"] == ["shared-office"]
    assert (claim["kind"], claim["theme"], claim["effect"], claim["condition"]) == (
        "message",
        None,
        None,
        None,
    )


def test_every_claim_is_exported_in_the_order_of_ids(files):
    ids = [claim["id"] for claim in read(files, "claims")]
    assert ids == [
        "first-law/in-part",
        "northshire/one-door",
        "plain-aims/known-aims",
        "shared-office/less-formality",
        "shared-office/more-talk",
        "talk-first/talk",
    ]


def test_a_claim_that_names_no_papers_rests_on_all_of_its_studys(files):
    assert one(files, "claims", "shared-office/less-formality")["evidence"][0]["references"] == [
        "elm2001",
        "elm2002",
    ]


def test_every_claim_leads_to_a_study_and_through_it_to_works(files):
    studies = {study["id"]: study for study in read(files, "studies")}
    works = {work["id"] for work in read(files, "references")}
    for claim in read(files, "claims"):
        assert claim["evidence"]
        for evidence in claim["evidence"]:
            reports = studies[evidence["study"]]["reports"]
            assert set(evidence["references"]) <= set(reports) <= works
            assert set(evidence["via"]) <= works


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("factor", "factors/plain-aims/#known-aims"),
        ("law", "laws/1/#in-part"),
        ("message", "messages/talk-first/#talk"),
    ],
)
def test_a_claims_address_is_a_place_on_its_records_page(files, kind, url):
    assert next(claim["url"] for claim in read(files, "claims") if claim["kind"] == kind) == url


def test_a_record_keeps_every_field_by_name_and_gains_its_address(files):
    assert one(files, "studies", "elm") == {
        "id": "elm",
        "title": "One team in Northshire",
        "reports": ["elm2001", "elm2002"],
        "grouped_by": None,
        "grouping_note": None,
        "design": "case-study",
        "design_note": None,
        "country": ["england", "wales"],
        "places": [],
        "period": "1999 to 2001",
        "client_groups": [],
        "models": [],
        "sample": "not-stated",
        "peer_reviewed": "not-stated",
        "evaluation": "not-stated",
        "included_in": [],
        "note": None,
        "redirects": [],
        "changes": [],
        "primary": True,
        "eras": ["early"],
        "url": "studies/elm/",
    }


def test_a_review_is_not_counted_as_a_primary_study(files):
    assert one(files, "studies", "ash-2012")["primary"] is False


def test_a_claim_looks_the_same_in_its_record(files):
    assert one(files, "messages", "talk-first")["claims"] == [one(files, "claims", "talk-first/talk")]


def test_a_records_claims_stand_as_written(files):
    claims = one(files, "factors", "shared-office")["claims"]
    assert [claim["id"] for claim in claims] == ["shared-office/more-talk", "shared-office/less-formality"]


def test_a_pen_picture_has_its_account_and_its_days(files):
    picture = one(files, "pen-pictures", "northshire")
    assert picture["body"].strip() == '## What was done\n\n{{ claim("northshire/one-door") }}'
    assert (picture["reviewed"], picture["review_by"]) == ("2024-03-01", "2026-03-01")
    assert picture["sources"] == [{"reference": "ash2012", "locator": "Box 1"}]


def test_references_are_csl_with_what_csl_cannot_say_under_custom(files):
    assert one(files, "references", "oakley2003") == {
        "id": "oakley2003",
        "type": "article-journal",
        "author": [
            {"family": "Oakley", "given": "Mary"},
            {"family": "Berg", "given": "J.", "non-dropping-particle": "van der"},
        ],
        "issued": {"date-parts": [[2003]]},
        "title": "Sharing a corridor",
        "container-title": "Journal of Imaginary Care",
        "volume": "7",
        "page": "10-19",
        "note": "The issue is given as 2 or 3.",
        "issue": "2",
        "custom": {
            "study": "oakley-2003",
            "read_in": ["ash2012"],
            "note": "The issue is given as 2 or 3.",
            "not_stated": ["doi"],
            "differs_in": {},
            "citation": "Oakley, M. and van der Berg, J. (2003) ‘Sharing a corridor’, "
            "Journal of Imaginary Care, 7(2), pp. 10–19.",
            "guide_url": "references/#oakley2003",
        },
    }


def test_the_vocabulary_holds_every_list_and_every_enumeration(files):
    vocabulary = read(files, "vocabulary")
    assert {
        "levels",
        "themes",
        "models",
        "client_groups",
        "eras",
        "places",
        "laws",
        "glossary",
    } <= vocabulary.keys()
    assert vocabulary["laws"][0]["url"] == "laws/1/"
    assert vocabulary["enumerations"]["effect"] == [
        {"value": "promotes", "label": "helps"},
        {"value": "hinders", "label": "hinders"},
        {"value": "mixed", "label": "mixed"},
        {"value": "no-difference", "label": "no difference"},
        {"value": "describes", "label": "describes"},
    ]
    assert {"value": "county", "label": "county"} in vocabulary["enumerations"]["place_kind"]


def test_files_are_indented_unicode_and_end_in_a_newline(files):
    assert "‘Sharing a corridor’" in files["references.json"].decode()
    for name, content in files.items():
        if name.endswith(".json"):
            assert content.decode() == json.dumps(json.loads(content), ensure_ascii=False, indent=2) + "\n"


def test_the_same_corpus_gives_the_same_bytes(make):
    assert make() == make()
