"""What an editor is told of a field that is misspelt, missing, or holds the wrong kind of value: E101 to E103."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

import pytest

FACTOR = "data/factors/shared-office.yml"
PICTURE = "data/pen-pictures/northmere.md"
BIB = "data/references/invented.bib"


# E101, E102: fields


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("date = {2001}", "write year = {2001}"),
        ("date = {2001-05}", "write year = {2001} and month = {May}"),
        ("date = {2001-05-04}", "write year = {2001} and month = {4 May}"),
        ("date = {1999/2001}", "write year = {1999--2001}"),
        ("date = {spring}", "write year = {…}"),
        ("journaltitle = {Care}", "write journal = {…}"),
        ("lastaccessed = {2020-03-04}", "write urldate = {…}"),
        ("pubstate = {inpress}", "write year = {forthcoming} or {in press}"),
        ("titel = {Acorns}", 'did you mean "title"?'),
        ("crossref = {elm1999}", "nothing is taken from another entry: write what that one states here too"),
        ("zebra = {x}", "delete it; the page “The bibliography” lists the fields"),
    ],
)
def test_e101_field_of_another_program(project, field, hint):
    project.write("data/references/x.bib", f"@misc{{oak2003,\n  {field},\n}}")
    name = field.partition(" ")[0]
    lines = [line for line in project.check() if " E101 " in line]
    assert lines == [f'data/references/x.bib:2:3: error E101 unknown field "{name}" ({hint})']


def test_e101_fields_that_may_go_are_told_once(project):
    entries = "".join(
        f"@misc{{oak{year},\n  abstract = {{x}}, file = {{y}}, mendeley-groups = {{z}},\n}}\n"
        for year in range(2001, 2021)
    )
    project.write("data/references/x.bib", entries + "@misc{elm2001, keywords = {x}, date = {2001}}")
    lines = [line for line in project.check() if " E101 " in line]
    assert lines == [
        'data/references/x.bib:2:3: error E101 fields that reference managers write and this guide does not keep: "abstract" (20), "file" (20), "mendeley-groups" (20), "keywords" (1) (they may go: delete them, or leave them out of the export)',
        'data/references/x.bib:61:32: error E101 unknown field "date" (write year = {2001})',
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("inbook", "write @incollection"),
        ("proceedings", "write @book"),
        ("mastersthesis", "write @thesis, with type = {Master’s thesis}"),
        ("phdthesis", "write @thesis, with type = {PhD thesis}"),
        ("conference", "write @inproceedings"),
        ("www", "write @online"),
        ("preprint", "write @unpublished, with type = {Preprint}"),
        ("raport", 'did you mean "report"?'),
    ],
)
def test_e305_type_of_another_program(project, written, hint):
    project.write("data/references/x.bib", f"@{written}{{oak2003, title = {{Acorns}}}}")
    lines = [line for line in project.check() if " E305 " in line]
    place = f"data/references/x.bib:1:{len(written) + 3}"
    assert lines == [f'{place}: error E305 "oak2003" is of the unknown type "@{written}" ({hint})']


def test_e305_a_fact_under_the_name_of_another_program_is_not_called_missing(project):
    project.write("data/references/x.bib", "@misc{oak2003, author = {Oak, A.}, title = {T}, date = {2003}}")
    assert not [line for line in project.check() if " E305 " in line]


def test_e101_misspelt_field(project):
    assert project.edit(FACTOR, "theme:", "teme:").check() == [
        'data/factors/shared-office.yml:2:1: error E101 unknown field "teme" (did you mean "theme"?)',
    ]


def test_e101_misspelt_field_of_a_claim(project):
    assert project.edit(FACTOR, "- id: easier-contact", "- idd: easier-contact").check() == [
        'data/factors/shared-office.yml:9:5: error E101 unknown field "idd" in claims, item 1 (did you mean "id"?)',
    ]


def test_e101_id_that_the_file_name_gives(project):
    assert project.append(FACTOR, "id: other\n").check() == [
        'data/factors/shared-office.yml:31:1: error E101 unknown field "id" (leave it out: the file\'s name is the id)'
    ]


def test_e101_field_of_a_vocabulary_file(project):
    assert project.append("data/vocabulary/levels.yml", "title: Levels\n").check() == [
        'data/vocabulary/levels.yml:11:1: error E101 unknown field "title" (fields here are: entries)'
    ]


def test_e101_field_of_a_reference(project):
    assert project.edit(BIB, "volume = {3}", "volumne = {3}").check() == [
        'data/references/invented.bib:7:3: error E101 unknown field "volumne" (did you mean "volume"?)'
    ]


def test_e102_missing_field(project):
    assert project.edit(FACTOR, "title: Sharing an office\n", "").check() == [
        'data/factors/shared-office.yml:1:1: error E102 missing field "title" (add a line that begins with "title:")'
    ]


def test_e102_field_that_may_be_unknown(project):
    assert project.edit("data/studies/dunn-2012.yml", "period: 2002 to 2011\n", "").check() == [
        'data/studies/dunn-2012.yml:1:1: error E102 missing field "period" (write "period: not-stated" where no source says)'
    ]


def test_e102_missing_field_in_evidence(project):
    assert project.edit(FACTOR, "        locator: p. 105\n", "").check() == [
        'data/factors/shared-office.yml:23:9: error E102 missing field "locator" in claims, item 2, evidence, item 1 (add a line that begins with "locator:")'
    ]


def test_e102_vocabulary_without_entries(project):
    assert project.write("data/vocabulary/glossary.yml", "terms: []\n").check() == [
        'data/vocabulary/glossary.yml:1:1: error E101 unknown field "terms" (fields here are: entries)',
        'data/vocabulary/glossary.yml:1:1: error E102 missing field "entries" (add a line that begins with "entries:")',
    ]


# E103: values


def test_e103_misspelt_choice(project):
    assert project.edit(FACTOR, "effect: promotes", "effect: promtes").check() == [
        'data/factors/shared-office.yml:11:13: error E103 "promtes" is not a value of "effect" (did you mean "promotes"? allowed are: promotes, hinders, mixed, no-difference, describes)'
    ]


def test_e103_choice_in_other_words(project):
    assert project.edit(FACTOR, "effect: promotes", "effect: helps").check() == [
        'data/factors/shared-office.yml:11:13: error E103 "helps" is not a value of "effect" (allowed are: promotes, hinders, mixed, no-difference, describes)'
    ]


def test_e103_choice_in_capitals(project):
    assert project.edit("data/policies/working-closer.yml", "white-paper", "White Paper").check() == [
        'data/policies/working-closer.yml:3:7: error E103 "White Paper" is not a value of "kind" (did you mean "white-paper"? allowed are: act, white-paper, green-paper, guidance, programme, concordat, strategy)'
    ]


def test_e103_number_in_words(project):
    assert project.edit("data/benchmarks/shared-aims.yml", "number: 1", "number: one").check() == [
        'data/benchmarks/shared-aims.yml:2:9: error E103 "one" is not a value of "number" (a number is written in digits: 8)'
    ]


def test_e103_year_in_words(project):
    assert project.edit("data/policies/working-closer.yml", "year: 2005", "year: about 2005").check() == [
        'data/policies/working-closer.yml:2:7: error E103 "about 2005" is not a value of "year" (a year is written in digits: 2004)'
    ]


def test_e103_year_long_ago(project):
    assert project.edit("data/policies/working-closer.yml", "year: 2005", "year: 205").check() == [
        'data/policies/working-closer.yml:2:7: error E103 "205" is not a value of "year" (a year is written in digits: 2004)'
    ]


def test_e103_era_that_starts_long_ago(project):
    assert project.edit("data/vocabulary/eras.yml", "start: 2000", "start: 200").check() == [
        'data/vocabulary/eras.yml:5:12: error E103 "200" is not a value of "start" (no year here is earlier than 1500)'
    ]


def test_e103_depth_beyond_the_last(project):
    assert project.edit("data/documents/the-invented-review.yml", "depth: 2", "depth: 7").check() == [
        'data/documents/the-invented-review.yml:15:12: error E103 "7" is not a value of "depth" (it is at most 4)'
    ]


def test_e103_latitude_in_words_and_beyond_the_pole(project):
    northmere = "title: Northmere\n"
    changed = project.edit(
        "data/vocabulary/places.yml", northmere, f"{northmere}    latitude: north\n    longitude: -190\n"
    )
    assert changed.check() == [
        'data/vocabulary/places.yml:4:15: error E103 "north" is not a value of "latitude" (degrees are written with a decimal point: 53.55, or -2.43 for the west)',
        'data/vocabulary/places.yml:5:16: error E103 "-190" is not a value of "longitude" (it is at least -180)',
    ]


def test_e103_date_in_words(project):
    assert project.edit(PICTURE, "reviewed: 2026-05-01", "reviewed: 1 May 2026").check() == [
        'data/pen-pictures/northmere.md:19:11: error E103 "1 May 2026" is not a value of "reviewed" (a date is written as year, month and day: 2026-11-21)'
    ]


@pytest.mark.parametrize("written", ["0", "1764547200", "2026-05-01T10:00", "20260501", "-1", "1.5"])
def test_e103_date_that_is_a_number_or_a_moment(project, written):
    assert project.edit(PICTURE, "reviewed: 2026-05-01", f"reviewed: {written}").check() == [
        f'data/pen-pictures/northmere.md:19:11: error E103 "{written}" is not a value of "reviewed" (a date is written as year, month and day: 2026-11-21)'
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [("0026-05-01", "earlier than 2000-01-01"), ("1970-01-01", "earlier than 2000-01-01"), ("2926-05-01", "later than 2199-12-31")],
)  # fmt: skip
def test_e103_date_in_another_age(project, written, hint):
    assert project.edit(FACTOR, "- date: 2026-05-01", f"- date: {written}").check() == [
        f'data/factors/shared-office.yml:29:11: error E103 "{written}" is not a value of "date" (no date here is {hint})'
    ]


@pytest.mark.parametrize("written", ["1_0", "4.0", "+4", "four"])
def test_e103_number_in_another_form(project, written):
    assert project.edit("data/vocabulary/levels.yml", "number: 4", f"number: {written}").check() == [
        f'data/vocabulary/levels.yml:8:13: error E103 "{written}" is not a value of "number" (a number is written in digits: 8)'
    ]


def test_e103_number_below_the_first(project):
    assert project.edit(PICTURE, "number: 1", "number: 0").check() == [
        'data/pen-pictures/northmere.md:3:9: error E103 "0" is not a value of "number" (it is at least 1)'
    ]


@pytest.mark.parametrize("written", ["nan", "inf", "5_0", "5e1"])
def test_e103_degrees_in_another_form(project, written):
    northmere = "title: Northmere\n"
    project.edit("data/vocabulary/places.yml", northmere, f"{northmere}    latitude: {written}\n")
    assert project.check() == [
        f'data/vocabulary/places.yml:4:15: error E103 "{written}" is not a value of "latitude" (degrees are written with a decimal point: 53.55, or -2.43 for the west)',
    ]


@pytest.mark.parametrize("written", ["~", "null", "NULL"])
def test_e103_sign_for_no_value(project, written):
    assert project.append("data/studies/ashe-2001.yml", f"note: {written}\n").check() == [
        'data/studies/ashe-2001.yml:16:7: error E103 the field "note" is empty (write its value, or take the line out where the field may be left out)'
    ]


def test_a_sign_for_no_value_in_quotation_marks_is_text(project):
    assert project.append("data/studies/ashe-2001.yml", 'note: "~"\n').check() == []


def test_e103_day_that_does_not_exist(project):
    assert project.edit(PICTURE, "reviewed: 2026-05-01", "reviewed: 2026-02-30").check() == [
        'data/pen-pictures/northmere.md:19:11: error E103 "2026-02-30" is not a value of "reviewed" (a date is written as year, month and day: 2026-11-21)'
    ]


def test_e103_id_with_capitals(project):
    assert project.edit(FACTOR, "id: longer-journeys", "id: Longer journeys").check() == [
        'data/factors/shared-office.yml:18:9: error E103 "Longer journeys" is not a value of "id" (an id is lower-case letters, digits and hyphens)'
    ]


def test_e103_text_where_fields_are_expected(project):
    assert project.append("data/studies/ashe-2001.yml", "redirects: {old: new}\n").check() == [
        'data/studies/ashe-2001.yml:16:12: error E103 a group of fields is not a value of "redirects" (a list is written as [one, two], or as lines that begin with a hyphen and a space)'
    ]


def test_e103_list_where_text_is_expected(project):
    assert project.edit(FACTOR, "title: Sharing an office", "title: [Sharing, an office]").check() == [
        'data/factors/shared-office.yml:1:8: error E103 a list is not a value of "title" (one piece of text is expected here)'
    ]


def test_e103_reference_where_a_source_is_expected(project):
    assert project.edit(
        "data/checklists/before-you-begin.yml", "sources:\n  - reference: elm2008", "sources: [elm2008]"
    ).check() == [
        'data/checklists/before-you-begin.yml:5:11: error E103 "elm2008" is not a value of "sources" (fields are expected here, in lines of the form "field: value")'
    ]


def test_e103_empty_field(project):
    assert project.edit(FACTOR, "title: Sharing an office", "title:").check() == [
        'data/factors/shared-office.yml:1:7: error E103 the field "title" is empty (write its value, or take the line out where the field may be left out)'
    ]


def test_e103_era_that_ends_before_it_starts(project):
    assert project.edit("data/vocabulary/eras.yml", "end: 2009", "end: 1999").check() == [
        "data/vocabulary/eras.yml:2:5: error E103 an era ends before it starts"
    ]


def test_e103_vocabulary_entry_in_words(project):
    assert project.append("data/vocabulary/glossary.yml", "  - team\n").check() == [
        'data/vocabulary/glossary.yml:7:5: error E103 "team" is not a value of "entries" (fields are expected here, in lines of the form "field: value")'
    ]


def test_e103_number_of_a_reference(project):
    assert project.edit(BIB, "x-read-in = {cedar2010}", "x-number = {four}").check() == [
        'data/references/invented.bib:11:3: error E103 "four" is not a value of "x-number" (a number is written in digits: 8)'
    ]


def test_e103_list_that_may_not_be_empty(project):
    path = "data/pen-pictures/northmere.md"
    (line,) = [
        n
        for n, t in enumerate((project.root / path).read_text("utf-8").split("\n"), 1)
        if t.startswith("levels:")
    ]
    reported = project.edit(
        path, (project.root / path).read_text("utf-8").split("\n")[line - 1], "levels: []"
    ).check()
    assert f'{path}:{line}:9: error E103 the list "levels" is empty (name at least one)' in reported


def test_e103_figure_whose_rows_lack_cells(project):
    figure = "data/figures/ways-of-working.yml"
    assert project.edit(figure, "shape: continuum", "shape: matrix\ncolumns: [Then, Now]").check() == [
        "data/figures/ways-of-working.yml:1:1: error E103 each part has as many cells as there are columns"
    ]


def test_e103_figure_with_columns_that_is_no_matrix(project):
    figure = "data/figures/ways-of-working.yml"
    assert project.edit(figure, "shape: continuum", "shape: continuum\ncolumns: [Then]").check() == [
        "data/figures/ways-of-working.yml:1:1: error E103 columns belong to a matrix, and a matrix needs them"
    ]
