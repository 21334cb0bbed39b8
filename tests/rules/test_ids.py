"""What an editor is told of an id that stands twice in a record, or that names nothing: E202 to E205."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

import pytest

FACTOR = "data/factors/shared-office.yml"
PICTURE = "data/pen-pictures/northmere.md"
STUDY = "data/studies/northmere-pilot.yml"
PAGE = "content/guide/a-page.md"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            FACTOR,
            "id: longer-journeys",
            "id: easier-contact",
            'data/factors/shared-office.yml:18:9: error E202 the id "easier-contact" stands twice in this record (the first is on line 9; give one of them another id)',
        ),
        (
            "data/benchmarks/shared-aims.yml",
            "id: known",
            "id: agreed",
            'data/benchmarks/shared-aims.yml:14:9: error E202 the id "agreed" stands twice in this record (the first is on line 12; give one of them another id)',
        ),
        (
            "data/checklists/before-you-begin.yml",
            "id: who",
            "id: what-for",
            'data/checklists/before-you-begin.yml:14:13: error E202 the id "what-for" stands twice in this record (the first is on line 10; give one of them another id)',
        ),
    ],
)
def test_e202(project, path, old, new, expected):
    assert project.edit(path, old, new).check() == [expected]


def test_e202_asks(project):
    ask = "  - id: one-plan\n    says: Again.\n    sources: [{reference: elm2008}]\nsets_out"
    assert project.edit("data/policies/working-closer.yml", "sets_out", ask).check() == [
        'data/policies/working-closer.yml:15:9: error E202 the id "one-plan" stands twice in this record (the first is on line 10; give one of them another id)'
    ]


def test_e203_misspelt_study(project):
    assert project.edit(PICTURE, "study: dunn-2012", "study: dun-2012").check() == [
        'data/pen-pictures/northmere.md:27:16: error E203 no study "dun-2012" (did you mean "dunn-2012"?)',
        'data/studies/dunn-2012.yml:1:1: error E306 no claim rests on the study "dunn-2012" (add a claim that it found; a work that is only cited needs no study record)',
    ]


def test_e203_paper_for_its_study(project):
    assert project.edit(PICTURE, "study: dunn-2012", "study: dunn2012").check() == [
        'data/pen-pictures/northmere.md:27:16: error E203 no study "dunn2012" ("dunn2012" is a paper; it reports the study "dunn-2012")',
        'data/studies/dunn-2012.yml:1:1: error E306 no claim rests on the study "dunn-2012" (add a claim that it found; a work that is only cited needs no study record)',
    ]


def test_e203_study_without_a_record(project):
    assert project.edit(PICTURE, "study: dunn-2012", "study: oak-1999").check() == [
        'data/pen-pictures/northmere.md:27:16: error E203 no study "oak-1999" (a study is named by its file in data/studies/; add one where there is none)',
        'data/studies/dunn-2012.yml:1:1: error E306 no claim rests on the study "dunn-2012" (add a claim that it found; a work that is only cited needs no study record)',
    ]


def test_e203_says_nothing_of_a_study_whose_record_has_a_mistake(project):
    assert project.edit(
        "data/studies/dunn-2012.yml", "design: practice-account", "design: practice"
    ).check() == [
        'data/studies/dunn-2012.yml:3:9: error E103 "practice" is not a value of "design" (allowed are: randomised-trial, controlled-trial, comparative, before-and-after, economic, survey, case-study, qualitative, mixed-methods, descriptive, not-stated, practice-account, review, commentary, guidance)'
    ]


def test_e204_key_in_a_field(project):
    assert project.edit(FACTOR, "source: cedar2010", "source: ceder2010").check() == [
        'data/factors/shared-office.yml:5:13: error E204 no reference "ceder2010" (did you mean "cedar2010"?)'
    ]


def test_e204_study_for_its_papers(project):
    assert project.edit(FACTOR, "source: cedar2010", "source: northmere-pilot").check() == [
        'data/factors/shared-office.yml:5:13: error E204 no reference "northmere-pilot" ("northmere-pilot" is a study; its papers are: birch2004a, birch2004b)'
    ]


def test_e204_key_in_a_text_field(project):
    assert project.edit(STUDY, "[@cedar2010, p. 30]", "[@ashe2001; @cedar2011, p. 30]").check() == [
        'data/studies/northmere-pilot.yml:4:82: error E204 no reference "cedar2011" (did you mean "cedar2010"?)'
    ]


def test_e204_key_in_a_folded_text_field(project):
    assert project.edit(STUDY, "grouping_note: ", "grouping_note: >-\n  A line before it.\n  ").edit(
        STUDY, "[@cedar2010, p. 30]", "[@cedar2010a]"
    ).check() == [
        'data/studies/northmere-pilot.yml:6:58: error E204 no reference "cedar2010a" (did you mean "cedar2010"?)'
    ]


def test_e204_key_in_the_text_of_a_pen_picture(project):
    assert project.edit(PICTURE, "@birch2004b, via @cedar2010", "@birch2004b, via @oak1999").check() == [
        'data/pen-pictures/northmere.md:44:58: error E204 no reference "oak1999" (add the work to a file of data/references/, or correct the key)'
    ]


def test_e204_key_in_a_page(project):
    assert project.append(PAGE, "\nAs @ashe201 found, and `@code` did not.\n").check() == [
        'content/guide/a-page.md:18:4: error E204 no reference "ashe201" (did you mean "ashe2001"?)'
    ]


@pytest.mark.parametrize("written", ["3pm", "12", "a"])
def test_e204_sign_that_names_no_work(project, written):
    (line,) = project.append(PAGE, f"\nThey met @{written} each day.\n").check()
    assert line.endswith(rf'error E204 no reference "{written}" (where no work is meant, write \@)')


def test_e204_work_that_a_reference_was_read_in(project):
    assert project.edit(
        "data/references/invented.bib", "x-read-in = {cedar2010}", "x-read-in = {cedar2001}"
    ).check() == [
        'data/references/invented.bib:11:3: error E204 no reference "cedar2001" (did you mean "cedar2010"?)'
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            FACTOR,
            "theme: organisational",
            "theme: organizational",
            'data/factors/shared-office.yml:2:8: error E205 no theme "organizational" (did you mean "organisational"?)',
        ),
        (
            FACTOR,
            "client_groups: [older-people]",
            "client_groups: [older-people, everyone]",
            'data/factors/shared-office.yml:17:35: error E205 no client group "everyone" (known are: older-people)',
        ),
        (
            FACTOR,
            "related: [shared-records]",
            "related: shared-record",
            'data/factors/shared-office.yml:27:10: error E205 no factor "shared-record" (did you mean "shared-records"?)',
        ),
        (
            PICTURE,
            "places: [northmere]",
            "places: [eastmere]",
            'data/pen-pictures/northmere.md:5:10: error E205 no place "eastmere" (did you mean "southmere"?)',
        ),
        (
            PICTURE,
            "laws: [law-one]",
            "laws: [first]",
            'data/pen-pictures/northmere.md:14:8: error E205 no law "first" (known are: law-one)',
        ),
        (
            PICTURE,
            "policies: [working-closer]",
            "policies: [working-harder-still]",
            'data/pen-pictures/northmere.md:15:12: error E205 no policy "working-harder-still" (known are: working-closer)',
        ),
        (
            "data/studies/ashe-2001.yml",
            "models: [joint-teams]",
            "models: [joint-team]",
            'data/studies/ashe-2001.yml:8:10: error E205 no model of joint working "joint-team" (did you mean "joint-teams"?)',
        ),
        (
            PAGE,
            "levels: [practice]",
            "levels: [practise]",
            'content/guide/a-page.md:5:10: error E205 no level "practise" (did you mean "practice"?)',
        ),
    ],
)
def test_e205(project, path, old, new, expected):
    assert project.edit(path, old, new).check() == [expected]


DOCUMENT = "data/documents/the-invented-review.yml"


def test_e205_in_a_document_names_what_is_not_there(project):
    held = "held_by: [factor:shared-offices, factors:shared-office, page:about.md, claim:visits/none]"
    assert project.edit(DOCUMENT, "held_by: [figure:ways-of-working]", held).check() == [
        'data/documents/the-invented-review.yml:16:15: error E205 no factor "shared-offices" (did you mean "shared-office"?)',
        'data/documents/the-invented-review.yml:16:38: error E205 no kind of record is called "factors" (did you mean "factor"?)',
        'data/documents/the-invented-review.yml:16:61: error E205 no page "about.md" (known are: guide/a-page.md, index.md)',
        'data/documents/the-invented-review.yml:16:76: error E205 no claim "visits/none" (known are: begin-small/one-team-first, law-one/third-thing, northmere/office-liked, shared-office/easier-contact, shared-office/longer-journeys, shared-records/no-access, visits/fewer-visits)',
    ]


@pytest.mark.parametrize(
    ("written", "sign"),
    [("ashe‑2001", "‑ (U+2011, non-breaking hyphen)"), ("ashe–2001", "– (U+2013, en dash)"), ("аshe-2001", "а (U+0430, cyrillic small letter a)")],
)  # fmt: skip
def test_e203_id_that_looks_like_another_is_told_by_the_name_of_its_sign(project, written, sign):
    [told] = project.edit("data/factors/shared-office.yml", "study: ashe-2001", f"study: {written}").check()
    assert told.endswith(f'(did you mean "ashe-2001"? it has {sign})')
