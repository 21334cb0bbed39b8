"""What an editor is told of a record whose parts do not fit, by each rule of E2xx; ids are in test_ids.py."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

from datetime import date

import pytest

FACTOR = "data/factors/shared-office.yml"
PICTURE = "data/pen-pictures/northmere.md"
STUDY = "data/studies/northmere-pilot.yml"
MESSAGE = "data/messages/begin-small.yml"


def test_e201_claim_whose_evidence_is_left_out(project):
    assert project.edit(
        "data/messages/begin-small.yml",
        "    evidence:\n      - study: cedar-2010\n        locator: Chapter 5\n",
        "",
    ).check() == [
        'data/messages/begin-small.yml:8:5: error E201 the claim "one-team-first" rests on no study (add "evidence:" with the study that found it; what no study found is no claim)'
    ]


def test_e201_claim_whose_evidence_is_empty(project):
    assert project.edit(
        "data/messages/begin-small.yml",
        "evidence:\n      - study: cedar-2010\n        locator: Chapter 5",
        "evidence: []",
    ).check() == [
        'data/messages/begin-small.yml:10:5: error E201 the claim "one-team-first" rests on no study (add "evidence:" with the study that found it; what no study found is no claim)'
    ]


def test_e206_paper_of_another_study(project):
    assert project.edit(FACTOR, "reports: [birch2004a]", "reports: [birch2004a, ashe2001]").check() == [
        'data/factors/shared-office.yml:24:31: error E206 "ashe2001" is not a paper of the study "northmere-pilot" (it reports the study "ashe-2001")'
    ]


def test_e206_paper_of_no_study(project):
    assert project.edit(FACTOR, "reports: [birch2004a]", "reports: [elm2008]").check() == [
        'data/factors/shared-office.yml:24:19: error E206 "elm2008" is not a paper of the study "northmere-pilot" (its papers are: birch2004a, birch2004b)'
    ]


def test_e206_no_paper_named_where_there_are_several(project):
    assert project.edit(FACTOR, "        reports: [birch2004a]\n", "").check() == [
        'data/factors/shared-office.yml:23:16: error E206 the study "northmere-pilot" has several papers, and none is named (name in "reports:" one or more of: birch2004a, birch2004b)'
    ]


def test_e207_read_through_itself(project):
    assert project.edit(PICTURE, "locator: p. 7", "locator: p. 7\n        via: [dunn2012]").check() == [
        'data/pen-pictures/northmere.md:29:15: error E207 "dunn2012" is a paper of the study "dunn-2012" itself (leave "via" out where the study itself was read)'
    ]


def test_e207_read_through_a_study(project):
    assert project.edit(
        PICTURE, "locator: p. 7", "locator: p. 7\n        via: [cedar2010, ashe2001]"
    ).check() == [
        'data/pen-pictures/northmere.md:29:26: error E207 "ashe2001" reports a study of its own and is no work to read others through (name the review or guide that you read, or correct the design of the study "ashe-2001")'
    ]


def test_e208_papers_grouped_by_nobody(project):
    assert project.edit(STUDY, "grouped_by: cedar2010\n", "").check() == [
        'data/studies/northmere-pilot.yml:2:1: error E208 nothing says that these papers report one study (add "grouped_by:" with the source that says so; otherwise make each paper a study of its own)'
    ]


def test_e208_one_paper_grouped(project):
    assert project.append("data/studies/dunn-2012.yml", "grouped_by: cedar2010\n").check() == [
        'data/studies/dunn-2012.yml:13:1: error E208 "grouped_by" stands where there is one paper only (leave it out, or name the study\'s other papers)'
    ]


def test_e210_review_in_the_future(project):
    assert project.edit(PICTURE, "reviewed: 2026-05-01", "reviewed: 2026-06-02").check() == [
        "data/pen-pictures/northmere.md:19:11: error E210 the date 2026-06-02 is in the future (today is 2026-06-01; give the day on which it was last read through)"
    ]


def test_e210_change_in_the_future(project):
    assert project.edit(MESSAGE, "date: 2026-05-01", "date: 2026-06-02").check() == [
        "data/messages/begin-small.yml:14:11: error E210 the date 2026-06-02 is in the future (today is 2026-06-01; give the day on which the change was made)"
    ]


def test_e210_accessibility_statement_of_the_future(project):
    assert project.write("brand.yml", "statement_date: 2026-06-02\n").check() == [
        "brand.yml:1:17: error E210 the date 2026-06-02 is in the future (give the day on which the accessibility statement was last gone over)"
    ]


def test_e210_review_today(project):
    assert project.edit(PICTURE, "reviewed: 2026-05-01", "reviewed: 2026-06-01").check() == []


def test_e210_policy_in_the_future(project):
    assert project.edit("data/policies/working-closer.yml", "year: 2005", "year: 2050").check() == [
        "data/policies/working-closer.yml:2:7: error E210 the year 2050 is in the future (give the year in which the policy came out)"
    ]


def test_e210_reference_in_the_future(project):
    assert project.edit("data/references/guidance.bib", "year = {2008}", "year = {2080}").check() == [
        'data/references/guidance.bib:8:3: error E210 the year 2080 is in the future (write "forthcoming" for a work that is not out yet)'
    ]


def test_w211_review_overdue(project):
    assert project.check(today=date(2028, 5, 2)) == [
        'data/pen-pictures/northmere.md:20:12: warning W211 this pen picture was to be reviewed by 2028-05-01 (read it through, put right what has changed, and move "reviewed" and "review_by" on)'
    ]


def test_w211_last_day(project):
    assert project.check(today=date(2028, 5, 1)) == []


def test_e212_misspelt_heading(project):
    assert project.edit(PICTURE, "## What happened", "## What happend").check() == [
        'data/pen-pictures/northmere.md:34:1: error E212 the heading "What happend" is not one of the four of a pen picture (did you mean "What happened"?)'
    ]


def test_e212_missing_heading(project):
    assert project.edit(PICTURE, "## Lessons\n", "").check() == [
        'data/pen-pictures/northmere.md:30:1: error E212 the heading "Lessons" is missing (add the line "## Lessons"; where no source says anything, say so under it)'
    ]


def test_e212_heading_of_another_level_is_told_at_its_line(project):
    assert project.edit(PICTURE, "## Lessons\n", "### Lessons\n").check() == [
        'data/pen-pictures/northmere.md:38:1: error E212 the heading "Lessons" is of level 3 (write "## Lessons")'
    ]


def test_e212_heading_that_e432_reports_is_not_missing_too(project):
    assert project.edit(PICTURE, "## Lessons\n", "# Lessons\n").check() == []


def test_e212_heading_with_a_line_under_it(project):
    assert project.edit(PICTURE, "## Lessons\n", "Lessons\n-------\n").check() == []


def test_e212_heading_of_its_own(project):
    assert project.edit(PICTURE, "## Lessons\n", "## Costs\n\n## Lessons\n").check() == [
        'data/pen-pictures/northmere.md:38:1: error E212 the heading "Costs" is not one of the four of a pen picture (the four are: What was done, What happened, Lessons, What became of it; use ### within them)'
    ]


def test_e212_heading_twice(project):
    assert project.edit(PICTURE, "## Lessons\n", "## What happened\n\n## Lessons\n").check() == [
        'data/pen-pictures/northmere.md:38:1: error E212 the heading "What happened" stands twice (put both parts under one heading)'
    ]


def test_e212_headings_out_of_order(project):
    assert project.edit(PICTURE, "## What was done\n", "## Lessons\n\n## What was done\n").edit(
        PICTURE, "## Lessons\n\nThe", "The"
    ).check() == [
        'data/pen-pictures/northmere.md:32:1: error E212 the heading "What was done" is out of order (the order is: What was done, What happened, Lessons, What became of it)',
        'data/pen-pictures/northmere.md:36:1: error E212 the heading "What happened" is out of order (the order is: What was done, What happened, Lessons, What became of it)',
    ]


def test_e212_smaller_headings_and_code_are_free(project):
    assert (
        project.edit(PICTURE, "## Lessons\n", "## Lessons\n\n### For managers\n\n```\n## Code\n```\n").check()
        == []
    )


def test_e213_claim_that_is_not_shown(project):
    assert project.edit(
        PICTURE, '{{ claim("northmere/office-liked") }}', "Staff liked it [@dunn2012]."
    ).check() == [
        'data/pen-pictures/northmere.md:22:9: error E213 the text does not show the claim "office-liked" (put {{ claim("northmere/office-liked") }} on a line of its own in the text)'
    ]


def test_e213_claim_that_is_shown_twice(project):
    assert project.append(PICTURE, "\n{{ claim('northmere/office-liked') }}\n").check() == [
        'data/pen-pictures/northmere.md:46:1: error E213 the text shows the claim "office-liked" twice (the first is on line 36; keep one of them)'
    ]


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("It helped [@dunn2012 p4].", 12),
        ("It helped [@dunn2012, @ashe2001].", 12),
        ("It helped (@dunn2012, p. 2).", 12),
    ],
)
def test_e214_citation_that_cannot_be_read(project, written, column):
    path = "content/guide/another.md"
    project.write(path, f"---\ntitle: T\ndescription: D\n---\n{written}\n")
    assert [line for line in project.check() if " E214 " in line] == [
        f'{path}:5:{column}: error E214 the citation of "dunn2012" in these brackets cannot be read (write [@dunn2012], or [@dunn2012, p. 4]; a comma stands before the page, and ";" between two works)'
    ]


def test_e214_citation_without_a_key(project):
    path = "content/guide/another.md"
    project.write(path, "---\ntitle: T\ndescription: D\n---\nIt helped [@ dunn2012].\n")
    assert [line for line in project.check() if " E214 " in line] == [
        rf'{path}:5:11: error E214 the citation "[@ dunn2012]" cannot be read (the key stands right behind the @, as in [@smith2004, p. 4]; where no work is meant, write \@)'
    ]


def test_a_character_in_a_citation_that_is_not_seen_is_told_once(project):
    path = "content/guide/another.md"
    project.write(path, "---\ntitle: T\ndescription: D\n---\nIt helped [@\u200bdunn2012].\n")
    assert [line.split(" (")[0] for line in project.check()] == [
        f"{path}:5:13: error E122 a character that no reader sees stands here"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "field"),
    [
        (PICTURE, "dates: ", "dates: as in [@dunn2012], ", "dates"),
        ("data/studies/ashe-2001.yml", "period: ", "period: see @dunn2012; ", "period"),
        ("content/index.md", "title: ", "title: The guide [@dunn2012] ", "title"),
        ("data/references/invented.bib", "title = {", "title = {From [@dunn2012] ", "title"),
    ],
)
def test_e214_citation_among_plain_words(project, path, old, new, field):
    text = (project.root / path).read_text(encoding="utf-8")
    project.write(path, text.replace(old, new, 1))
    (found,) = (line for line in project.check() if " E214 " in line)
    assert found.startswith(f"{path}:")
    assert f'stands in "{field}", which takes plain words alone (cite in a text' in found


def test_e214_a_citation_in_a_sentence_in_brackets_is_free(project):
    project.write("content/guide/another.md", "---\ntitle: T\ndescription: D\n---\nSo (see @dunn2012).\n")
    assert project.check() == []


DOCUMENT = "data/documents/the-invented-review.yml"


def test_e215_part_that_nothing_holds(project):
    assert project.edit(DOCUMENT, "    left_out: The list of contents.\n", "").check() == [
        'data/documents/the-invented-review.yml:5:9: error E215 nothing is said of what holds "Contents" (name the records that hold what it says in held_by, or say in left_out why none does)'
    ]


def test_e215_part_that_is_held_and_left_out(project):
    both = "    left_out: The list of contents.\n    held_by: [factor:shared-office]\n"
    assert project.edit(DOCUMENT, "    left_out: The list of contents.\n", both).check() == [
        'data/documents/the-invented-review.yml:5:9: error E215 "Contents" is said to be held, and to be left out (take out left_out, or what stands in held_by)'
    ]


def test_e216_record_without_a_change_note(project):
    assert project.edit(
        MESSAGE, "changes:\n  - date: 2026-05-01\n    note: First version.\n", ""
    ).check() == [
        'data/messages/begin-small.yml:1:1: error E216 nothing says when this record changed (add "changes:" with the date and a note; for a new record the note is "First version.")'
    ]


def test_e216_pen_picture_whose_changes_are_an_empty_list(project):
    changes = "changes: [{date: 2026-05-01, note: First version.}]"
    assert project.edit(PICTURE, changes, "changes: []").check() == [
        'data/pen-pictures/northmere.md:18:10: error E216 nothing says when this record changed (add "changes:" with the date and a note; for a new record the note is "First version.")'
    ]


def test_e216_changes_with_the_oldest_first(project):
    assert project.append(MESSAGE, "  - date: 2026-05-02\n    note: A second claim.\n").check() == [
        "data/messages/begin-small.yml:16:11: error E216 the change of 2026-05-02 stands below that of 2026-05-01 (the newest change stands first)"
    ]


def test_e216_two_changes_on_one_day(project):
    assert project.append(MESSAGE, "  - date: 2026-05-01\n    note: A second claim.\n").check() == []


def test_e216_entries_of_a_vocabulary_need_no_change_note(project):
    extra = "  - id: third\n    title: Third\n    number: 9\n    summary: A third level.\n"
    assert project.append("data/vocabulary/levels.yml", extra).check() == []


def test_e217_condition_on_a_claim_that_names_no_factor(project):
    assert project.edit(
        "data/messages/begin-small.yml", "    evidence:", "    condition: absent\n    evidence:"
    ).check() == [
        "data/messages/begin-small.yml:10:16: error E217 it is not said what is absent: the claim names no factor (name the factor in “factors”, or take the condition out)"
    ]


def test_e217_a_factors_own_claims_need_not_name_it(project):
    assert (
        project.edit(
            "data/messages/begin-small.yml",
            "    evidence:",
            "    condition: absent\n    factors: [shared-office]\n    evidence:",
        ).check()
        == []
    )


@pytest.mark.parametrize("effect", ["promotes", "hinders", "mixed", "no-difference"])
def test_w222_claim_about_a_factor_that_takes_no_side(project, effect):
    fields = f"    effect: {effect}\n    factors: [shared-office, shared-records]\n    evidence:"
    assert project.edit(MESSAGE, "    evidence:", fields).check() == [
        'data/messages/begin-small.yml:10:13: warning W222 without a condition this claim counts neither for nor against "shared-office" and "shared-records" (where the effect is one of the factor, add condition: present or absent, as its source has it; where the factor is what was changed, leave it)'
    ]


@pytest.mark.parametrize(
    "fields",
    ["effect: promotes", "effect: describes\n    factors: [shared-office]", "factors: [shared-office]"],
)
def test_w222_claim_that_is_to_take_no_side(project, fields):
    assert project.edit(MESSAGE, "    evidence:", f"    {fields}\n    evidence:").check() == []


def answer(*claims: str) -> str:
    return f"answer:\n  says: Staff said that contact was easier.\n  rests_on: [{', '.join(claims)}]\n"


def test_e218_answer_that_rests_on_a_claim_about_something_else(project):
    text = answer("shared-office/easier-contact", "shared-office/longer-journeys", "visits/fewer-visits")
    assert project.append(FACTOR, text).check() == [
        'data/factors/shared-office.yml:33:75: error E218 the claim "visits/fewer-visits" is about something else (name a claim that its page shows, or name this factor in that claim’s “factors”)'
    ]


def test_e218_answer_that_passes_over_what_speaks_against_it(project):
    assert project.append(FACTOR, answer("shared-office/easier-contact")).check() == [
        'data/factors/shared-office.yml:33:13: error E218 the answer passes over what speaks against it, or found no difference (tell it in the answer, and name the claim: "shared-office/longer-journeys" is one)'
    ]


def test_e218_answer_that_tells_one_of_two_things_that_a_study_found(project):
    project.edit(
        FACTOR,
        "study: ashe-2001\n        via: [cedar2010]",
        "study: northmere-pilot\n        reports: [birch2004b]",
    )
    told = answer("shared-office/longer-journeys")
    assert project.append(FACTOR, told).check() == [
        'data/factors/shared-office.yml:33:13: error E218 the answer tells what the study "northmere-pilot" found, and passes over what it found besides (tell it too, and name the claim: "shared-office/easier-contact" is one)'
    ]
    both = answer("shared-office/longer-journeys", "shared-office/easier-contact")
    assert project.edit(FACTOR, told, both).check() == []


def test_e218_one_message_where_what_a_study_found_besides_speaks_against_the_answer(project):
    project.edit(
        FACTOR,
        "study: ashe-2001\n        via: [cedar2010]",
        "study: northmere-pilot\n        reports: [birch2004b]",
    )
    assert project.append(FACTOR, answer("shared-office/easier-contact")).check() == [
        'data/factors/shared-office.yml:33:13: error E218 the answer tells what the study "northmere-pilot" found, and passes over what it found besides (tell it too, and name the claim: "shared-office/longer-journeys" is one)'
    ]


def test_e218_a_review_tells_of_many_studies_and_one_side_of_it_may_be_told(project):
    for study in ("ashe-2001\n        via: [cedar2010]", "northmere-pilot\n        reports: [birch2004a]"):
        project.edit(FACTOR, f"study: {study}", "study: cedar-2010")
    assert project.append(FACTOR, answer("shared-office/longer-journeys")).check() == []


def test_e218_answer_of_a_finding_rests_on_its_own_claims(project):
    text = answer("visits/fewer-visits", "shared-office/easier-contact")
    assert project.append("data/findings/visits.yml", text).check() == [
        'data/findings/visits.yml:18:35: error E218 the claim "shared-office/easier-contact" is about something else (name a claim of this file)'
    ]


def test_e205_answer_that_rests_on_a_claim_that_is_not_there(project):
    reported = project.append(
        FACTOR, answer("shared-office/longer-journeys", "shared-office/no-such")
    ).check()
    assert [line.partition(" error ")[2][:4] for line in reported] == ["E205"]


# E221: numbers far from their evidence


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (PICTURE, "How staff of two partners came", "How 40 per cent of staff came", '4:14: error E221 the number "40 per cent"'),
        (FACTOR, "summary: Whether", "summary: One in five asked whether", '3:10: error E221 the number "One in five"'),
        (FACTOR, "title: Sharing an office", "title: Sharing 12 offices", '1:16: error E221 the number "12"'),
    ],
)  # fmt: skip
def test_e221_number_in_a_summary(project, path, old, new, expected):
    assert project.edit(path, old, new).check() == [
        f"{path}:{expected} has no citation (say it in a claim, with its evidence, and leave the number out here)"
    ]


@pytest.mark.parametrize("words", ["In 2004, staff", "Section 75 and whether staff", "As level 2: staff"])
def test_e221_number_that_states_no_result(project, words):
    assert (
        project.edit(FACTOR, "summary: Whether staff", f'summary: "{words}')
        .edit(FACTOR, "work in one building.", 'work in one building."')
        .check()
        == []
    )
