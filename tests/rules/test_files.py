"""What an editor is told of a file that cannot be read, by each rule from E104 to E131."""

# ruff: noqa: E501 (a message stands whole, on its line, as an editor sees it)

from __future__ import annotations

import os

import pytest

from evidence_guide.diagnostics import Fault, FaultKind, Place
from evidence_guide.rules.checking import check_faults
from evidence_guide.source.text import MAX_BYTES, MAX_LINE
from evidence_guide.source.yaml_reader import MAX_DEPTH

FACTOR = "data/factors/shared-office.yml"
PAGE = "content/guide/a-page.md"
BIB = "data/references/invented.bib"
PICTURE = "data/pen-pictures/northmere.md"


def test_the_invented_project_is_clean(project):
    assert project.check() == []


# E104 to E107: what is no text


def test_e104_folder_named_like_a_file(project):
    (project.root / "data/factors/x.yml").mkdir()
    assert project.check() == [
        "data/factors/x.yml:1:1: error E104 the file cannot be opened: it is a folder (rename the folder)"
    ]


def test_e104_link_to_a_file_that_has_gone(project):
    os.symlink("nowhere.yml", project.root / "data/factors/x.yml")
    assert project.check() == [
        "data/factors/x.yml:1:1: error E104 the file cannot be opened: it is a link to a file that is not there (put the file itself there, readable to you, or delete it)"
    ]


def test_e105_western_encoding(project):
    assert project.write(FACTOR, "title: Sharing a café\n".encode("latin-1")).check() == [
        "data/factors/shared-office.yml:1:21: error E105 the file is not text in UTF-8 from here on (save the file again with the encoding UTF-8; a word processor's or picture's file is not read)"
    ]


def test_e105_control_character(project):
    assert project.edit(FACTOR, "Sharing an", "Sharing\x0ban").check() == [
        "data/factors/shared-office.yml:1:15: error E105 an invisible control character stands here (U+000B) (delete it and type a space)"
    ]


def test_e105_control_character_as_an_escape(project):
    assert project.edit(FACTOR, "title: Sharing an office", 'title: "Sharing an\\x0coffice"').check() == [
        "data/factors/shared-office.yml:1:19: error E105 an invisible control character stands here (U+000C) (delete it and type a space)"
    ]


def test_e106_file_of_megabytes(project):
    assert project.append("data/vocabulary/glossary.yml", "# a line\n" * (MAX_BYTES // 9)).check() == [
        "data/vocabulary/glossary.yml:1:1: error E106 too large: 2,000,181 bytes, where 2,000,000 bytes is the most (divide the file, or take out what was pasted by mistake)"
    ]


def test_e106_line_too_long(project):
    assert project.append("data/vocabulary/glossary.yml", "#" * (MAX_LINE + 1)).check() == [
        "data/vocabulary/glossary.yml:7:1: error E106 too large: a line of 100,001 characters, where 100,000 characters is the most (break the line)"
    ]


def test_e107_empty_file(project):
    assert project.write("data/vocabulary/glossary.yml", " \n").check() == [
        "data/vocabulary/glossary.yml:1:1: error E107 the file is empty (write the record, or delete the file)"
    ]


# E108: YAML


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: x\n\tsummary: y\n", "2:1: error E108 a tab stands at the beginning of this line (use spaces)"),
        ("title: x\nsources:\n\t- y\n", "3:1: error E108 a tab stands at the beginning of this line (use spaces)"),
        ("title: x\nsummary\nnote: y\n", '2:1: error E108 this line has no colon and space after the name of its field (every line here has the form "field: value", with a space after the colon)'),
        ("title: x\nsummary:y\nnote: y\n", '2:9: error E108 there is no space after this colon (write "summary: y")'),
        ("title:x\nsummary: y\n", '1:7: error E108 there is no space after this colon (write "title: x")'),
        ("title: x\nsources:\n  - reference:y\n    locator: z\n", '3:15: error E108 there is no space after this colon (write "reference: y")'),
        ("title: x\nsummary:>-\n  y\nnote: z\n", '2:9: error E108 there is no space after this colon (write "summary: >-")'),
        ("title: Working: together\n", "1:15: error E108 a second colon and space stand in this value (put the whole value in quotation marks, or write >- and begin it on the next line, set in)"),
        ("title: “Working: together”\n", '1:16: error E108 this value stands in curly quotation marks, which are none here, and holds a colon (write straight ones around it, "…", or write >- and begin it on the next line, set in)'),
        ("title: x\n  summary: y\n", "2:10: error E108 this field is set in further than the one above it, which has a value already (fields that belong together begin in the same column; set lines in with spaces)"),
        ('title: "x\nsummary: y\n', "1:8: error E108 a quotation mark is opened here and never closed (close it at the end of the value; inside '…' an apostrophe is written twice)"),
        ("title: 'the council's own'\n", "1:21: error E108 something stands after the end of this value (put the whole value in quotation marks, or write >- and begin it on the next line, set in)"),
        ("title: @x\n", '1:8: error E108 a value cannot begin with "@" (put the whole value in quotation marks, or write >- and begin it on the next line, set in)'),
        ("title: * x\n", '1:8: error E108 a value cannot begin with "*" (put the whole value in quotation marks, or write >- and begin it on the next line, set in)'),
        ("levels: [practice\nnote: y\n", '1:9: error E108 a list is opened here and not closed (close it with "]")'),
        ("levels: {practice\nnote: y\n", '1:9: error E108 a brace is opened here and not closed (close it with "}"; where it is text, put the whole value in quotation marks, or write >- and begin it on the next line, set in)'),
        ("levels: practice]]\n- x\n", '2:1: error E108 a list stands where a field is expected (a list stands below the name of a field, as in "claims:", with its hyphens in one column)'),
        ("sources:\n    - x\n  - y\n", '3:3: error E108 a list stands where a field is expected (a list stands below the name of a field, as in "claims:", with its hyphens in one column)'),
        ("sources:\n  - x\n  y: z\n", "3:3: error E108 a field stands among the items of a list, or an item has no hyphen (begin each item with a hyphen and a space, and set a field of an item in as far as its other fields)"),
        ("claims: - id: x\n", "1:9: error E108 a list cannot begin on the line of its field's name (begin it on the next line, set in by two spaces)"),
        ("summary: > text\n", '1:12: error E108 text stands on the same line as ">" or "|" (begin it on the next line, set in by two spaces; or put a value that begins so in quotation marks)'),
        ('summary: "\\q"\n', "1:11: error E108 a backslash in \"…\" is followed by a letter that means nothing (put the value in '…' instead)"),
        ("title: {{ x }}\n", "1:9: error E108 a macro stands where text is expected (macros are for prose; write the words themselves here)"),
        ("- title\n", '1:1: error E108 the file holds no fields (every line here has the form "field: value", with a space after the colon)'),
        ("title\n", '1:1: error E108 the file holds no fields (every line here has the form "field: value", with a space after the colon)'),
        ("title: x\n---\ntitle: y\n", "2:1: error E108 a second record begins here (take the line of hyphens out; a file holds one record)"),
    ],
)  # fmt: skip
def test_e108(project, text, expected):
    reported = project.write("data/vocabulary/glossary.yml", text).check()
    assert [line.removeprefix("data/vocabulary/glossary.yml:") for line in reported] == [expected]


# E109 to E112


def test_e109_repeated_field(project):
    assert project.append(FACTOR, "theme: contextual\n").check() == [
        'data/factors/shared-office.yml:31:1: error E109 the field "theme" stands twice (the first is on line 2; keep one of them)'
    ]


def test_e109_claim_without_its_hyphen(project):
    assert project.edit(FACTOR, "  - id: longer-journeys", "    id: longer-journeys").check() == [
        'data/factors/shared-office.yml:18:5: error E109 the field "id" stands twice (the first is on line 9; keep one of them)',
        'data/factors/shared-office.yml:19:5: error E109 the field "says" stands twice (the first is on line 10; keep one of them)',
        'data/factors/shared-office.yml:20:5: error E109 the field "effect" stands twice (the first is on line 11; keep one of them)',
        'data/factors/shared-office.yml:21:5: error E109 the field "condition" stands twice (the first is on line 12; keep one of them)',
        'data/factors/shared-office.yml:22:5: error E109 the field "evidence" stands twice (the first is on line 13; keep one of them)',
    ]


def test_e109_repeated_field_of_a_reference(project):
    assert project.edit(BIB, "volume = {3}", "year = {2002}, volume = {3}").check() == [
        'data/references/invented.bib:10:3: error E109 the field "year" stands twice (the first is on line 7; keep one of them)'
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("*Shared* premises", 'data/vocabulary/glossary.yml:3:12: error E108 a value cannot begin with "*" (put the whole value in quotation marks, or write >- and begin it on the next line, set in)'),
        ("&Shared premises", 'data/vocabulary/glossary.yml:3:12: error E110 "&Shared" is an anchor to YAML, and is not read here (put the value in quotation marks where it is text; otherwise write out what is meant)'),
        ("!Shared premises", 'data/vocabulary/glossary.yml:3:12: error E110 "!Shared" is a tag to YAML, and is not read here (put the value in quotation marks where it is text; otherwise write out what is meant)'),
        ("!!python/object/apply:os.system [id]", 'data/vocabulary/glossary.yml:3:12: error E110 "tag:yaml.org,2002:python/object/apply:os.system" is a tag to YAML, and is not read here (put the value in quotation marks where it is text; otherwise write out what is meant)'),
    ],
)  # fmt: skip
def test_e110(project, value, expected):
    assert project.edit(
        "data/vocabulary/glossary.yml", "joint team\n    abb", f"{value}\n    abb"
    ).check() == [expected]


def test_e111_nesting(project):
    assert project.write("data/vocabulary/glossary.yml", f"entries: {'[' * (MAX_DEPTH + 2)}").check() == [
        "data/vocabulary/glossary.yml:1:33: error E111 lists and fields stand inside one another more than 24 deep (take the brackets and hyphens out that were not meant; no record needs more than six)"
    ]


def test_e112_no_front_matter(project):
    assert project.write("content/about.md", "# About\n").check() == [
        "content/about.md:1:1: error E112 the file does not begin with its fields (begin the file with a line of three hyphens, then the fields, then three hyphens again)"
    ]


def test_e112_front_matter_that_is_not_closed(project):
    assert project.edit(PAGE, "\n---\n\n#", "\n\n#").check() == [
        "content/guide/a-page.md:1:1: error E112 the fields at the beginning of the file have no end (put a line of three hyphens after the last field, before the text)"
    ]


# E113, E114: names and places


def test_e113_name_with_spaces_and_capitals(project):
    assert project.write("data/factors/Shared Café.yml", "title: x\n").check() == [
        'data/factors/Shared Café.yml:1:1: error E113 the file’s name "Shared Café" cannot be an id (rename the file, for instance to "shared-cafe.yml")'
    ]


def test_e113_name_without_a_letter(project):
    assert project.write("data/factors/--.yml", "title: x\n").check() == [
        'data/factors/--.yml:1:1: error E113 the file’s name "--" cannot be an id (a name is lower-case letters, digits and single hyphens)'
    ]


@pytest.mark.parametrize("path", ["data/factors/con.yml", "content/guide/aux.md", "content/lpt1/x.md"])
def test_e113_name_that_windows_keeps(project, path):
    [told] = project.write(path, "title: x\n").check()
    assert " error E113 the f" in told
    assert told.endswith("is one that Windows keeps for itself (give it a longer name)")


def test_e103_id_that_windows_keeps(project):
    assert project.edit("data/vocabulary/models.yml", "id: joint-teams", "id: nul").check()[0] == (
        'data/vocabulary/models.yml:2:9: error E103 "nul" cannot be an id: its page would be a folder that Windows cannot hold'
    )


def test_e113_name_that_another_file_has(project):
    assert project.write("data/factors/Shared Office.yml", "title: x\n").check() == [
        'data/factors/Shared Office.yml:1:1: error E113 the file’s name "Shared Office" cannot be an id (data/factors/shared-office.yml is there already: move what is missing there into it, and delete this one)'
    ]


def test_a_file_that_is_not_read_for_its_name_or_its_place_is_the_one_mistake(project):
    rename(project, "data/studies/ashe-2001.yml", "data/studies/Ashe 2001.yml")
    assert [line.split(":")[0] for line in project.check()] == ["data/studies/Ashe 2001.yml"]
    rename(project, "data/studies/Ashe 2001.yml", "data/studies/ashe-2001.yml")
    rename(project, PICTURE, "data/factors/northmere.md")
    assert [line.split(":")[0] for line in project.check()] == ["data/factors/northmere.md"]


def rename(project, old, new):
    (project.root / old).rename(project.root / new)


@pytest.mark.parametrize(
    "path",
    [
        "content/guide/a-page.md~",
        "content/index.md.bak",
        "content/#index.md#",
        "content/guide.old/a-page.md",
        "content/assets/plan.svg.orig",
        "content/assets/Thumbs.db",
        "content/~$plan.docx",
        "data/factors/shared-office.yml~",
        "data/references/invented.bib.save",
        "data/studies/ashe-2001 (Ann's conflicted copy 2026-05-01).yml",
    ],
)
def test_e123_file_that_a_program_left_behind(project, path):
    name = path.split("/")[1] if "guide.old" in path else path.rpartition("/")[2]
    assert project.write(path, "title: x\n").check() == [
        f'{path}:1:1: error E123 "{name}" is no part of the guide: a program left it behind (delete it, once you have looked whether it holds anything you miss)'
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data/factors/trust.yaml", 'data/factors/trust.yaml:1:1: error E114 a file that ends in ".yaml" is not read here (rename it to "trust.yml")'),
        ("data/references/more.ris", 'data/references/more.ris:1:1: error E114 a file that ends in ".ris" is not read here (it is RIS: have the program that made it export BibTeX, as "more.bib")'),
        ("data/factors/trust.md", 'data/factors/trust.md:1:1: error E114 a file that ends in ".md" is not read here: here are ".yml" files (a record with a text of its own belongs into data/pen-pictures/; move it there)'),
        ("data/pen-pictures/southmere.yml", 'data/pen-pictures/southmere.yml:1:1: error E114 a file that ends in ".yml" is not read here: here are ".md" files (move it into the folder of its kind: benchmarks, checklists, documents, factors, figures, findings, messages, policies, studies)'),
        ("data/factors/shared-office.yaml", 'data/factors/shared-office.yaml:1:1: error E114 a file that ends in ".yaml" is not read here (data/factors/shared-office.yml is there already: move what is missing there into it, and delete this one)'),
        ("data/studies/ashe-2001.v2.yml", 'data/studies/ashe-2001.v2.yml:1:1: error E114 a file that ends in ".v2.yml" is not read here (data/studies/ashe-2001.yml is there already: move what is missing there into it, and delete this one)'),
        ("data/references/more.txt", 'data/references/more.txt:1:1: error E114 a file that ends in ".txt" is not read here (rename it to "more.bib")'),
        ("data/factor/trust.yml", 'data/factor/trust.yml:1:1: error E114 nothing is read from a folder called "factor" (did you mean "factors"?)'),
        ("data/notes/trust.yml", 'data/notes/trust.yml:1:1: error E114 nothing is read from a folder called "notes" (the folders of data/ are: benchmarks, checklists, documents, factors, figures, findings, messages, pen-pictures, policies, references, studies, vocabulary)'),
        ("data/vocabulary/place.yml", 'data/vocabulary/place.yml:1:1: error E114 there is no vocabulary list called "place" (did you mean "places"?)'),
        ("data/trust.yml", 'data/trust.yml:1:1: error E114 nothing is read from "data/" itself (the folders of data/ are: benchmarks, checklists, documents, factors, figures, findings, messages, pen-pictures, policies, references, studies, vocabulary)'),
        ("data/factors/old/trust.yml", 'data/factors/old/trust.yml:1:1: error E114 nothing is read from a folder within "data/factors/" (move the file into data/factors/)'),
        ("content/about.markdown", 'content/about.markdown:1:1: error E114 a file that ends in ".markdown" is not read here (rename it to "about.md")'),
    ],
)  # fmt: skip
def test_e114(project, path, expected):
    assert project.write(path, "title: x\n").check() == [expected]


# E115: BibTeX


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@book{oak2003,\n  title = {Acorns", 'data/references/x.bib:2:11: error E115 the value of "title" is not closed (count the braces: each { has its })'),
        ("@book{oak 2003,\n  title = {Acorns}}", 'data/references/x.bib:1:7: error E115 the key "oak 2003" has a space in it; "oak2003" has none (a key is one word: smith2004)'),
        ("@book{oak and elm,\n  title = {Acorns}}", 'data/references/x.bib:1:7: error E115 the key "oak and elm" has a space in it; "oakandelm" has none (a key is one word: smith2004)'),
        ("@book{oak2003\n  title = {Acorns}}", 'data/references/x.bib:1:14: error E115 a comma is missing before "title" (put a comma at the end of the field before)'),
        ("@book{\n  title = {Acorns}}", "data/references/x.bib:2:3: error E115 the entry has no key (write a key after the brace, as in @article{smith2004,)"),
        ("@book{oak2003, title = Acorns}", 'data/references/x.bib:1:24: error E115 "Acorns" is neither in braces nor defined by a @string (put the value in braces: {…})'),
        ("@book{oak2003, author = {Jo Oak}, title = {Acorns}}", 'data/references/x.bib:1:16: error E115 the name "Jo Oak" is neither "Last, First" nor an organisation in braces (write "Last, First" with " and " between, or an organisation in double braces)'),
        ("Acorns", 'data/references/x.bib:1:1: error E115 "Acorns" belongs to no entry; a comment begins with % (an entry begins with @ and its type, as in @article{key,)'),
    ],
)  # fmt: skip
def test_e115(project, entry, expected):
    lines = [line for line in project.write("data/references/x.bib", entry).check() if " E115 " in line]
    assert lines == [expected]


# E116: values of the bibliography


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("year = {20003}", 'error E116 year = "20003" is no year (write a year of four digits, 1999–2001, c. 2003, n.d., forthcoming or in press)'),
        ("doi = {n/a}", 'error E116 doi = "n/a" stands for nothing (leave the field out; where no source states it, add x-not-stated = {doi})'),
        ("url = {www.example.org}", 'error E116 url = "www.example.org" is no address of the web (write it whole, from https:// or http:// on)'),
    ],
)  # fmt: skip
def test_e116(project, field, expected):
    project.write("data/references/x.bib", f"@misc{{oak2003,\n  {field},\n}}")
    lines = [line for line in project.check() if " E116 " in line]
    assert lines == [f"data/references/x.bib:2:3: {expected}"]


# E121, E122: what was left behind, and what was pasted in


MERGE = "<<<<<<< HEAD\none\n=======\nother\n>>>>>>> proposal\n"


@pytest.mark.parametrize("path", [FACTOR, PAGE, BIB, PICTURE, "data/vocabulary/levels.yml", "brand.yml"])
def test_e121_unsettled_merge_is_the_one_mistake_of_its_file(project, path):
    lines = len((project.root / path).read_text().splitlines()) if (project.root / path).exists() else 0
    project.write(path, ((project.root / path).read_text() if lines else "") + MERGE)
    assert project.check() == [
        f"{path}:{lines + 1}:1: error E121 a merge is not settled here: the file holds what two people wrote, and git's lines around it (keep what is right of both, and delete every line that begins with <<<<<<<, ======= or >>>>>>>)"
    ]


@pytest.mark.parametrize("name", ["plan.svg", "print.css", "places.csv"])
def test_e121_unsettled_merge_in_a_file_that_is_published_as_it_is(project, name):
    [told] = project.write(f"content/assets/{name}", "one\n" + MERGE).check()
    assert told.startswith(f"content/assets/{name}:2:1: error E121 ")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("study: ashe-2001", "study: ashe-\u200b2001", "14:21: error E122 a character that no reader sees stands here (U+200B, zero width space) (delete it)"),
        ("locator: p. 105", "locator:\u00a0p. 105", "25:17: error E122 a hard space stands here (U+00A0, no-break space), where an ordinary one is asked for (delete it and type a space)"),
        ("Sharing an", "Sharing \ufffd an\ufffd", "1:16: error E122 a letter was lost here, and “\ufffd” stands for it, and 1 time more in this file (write the letter again)"),
        ("Sharing an", "Â£ an", '1:8: error E122 "Â£" is a letter or sign that was garbled (write "£" and save the file as UTF-8)'),
        ("Sharing an", "• an", "1:8: error E122 a bullet was typed here (U+2022, bullet), which makes no list (begin each item with a hyphen and a space, on a line of its own)"),
    ],
)  # fmt: skip
def test_e122_odd_character_is_the_one_mistake_of_its_line(project, old, new, expected):
    assert project.edit(FACTOR, old, new).check() == [f"{FACTOR}:{expected}"]


# E131: the settings of the site, as far as they can be told without MkDocs


@pytest.mark.parametrize(
    ("problem", "value", "known", "expected"),
    [
        ("unknown", "site_nmae", "site_name,site_url", 'there is no setting "site_nmae" (did you mean "site_name"?)'),
        ("missing", "site_name", "", 'the setting "site_name" is missing (add "site_name:" with its value)'),
        ("missing", "docs_dir", "content", 'the setting "docs_dir" is missing (add "docs_dir:" with "content")'),
        ("plugin", "", "", 'the guide’s own plug-in is not named, so no page would be made (write "- evidence-guide" under "plugins:")'),
        ("plugin", "search,evidence_guide", "", 'the guide’s own plug-in is not named, so no page would be made (write "- evidence-guide" under "plugins:", not "evidence_guide")'),
        ("docs-dir", "docs", "", 'pages are kept in “content”, and not in "docs" (write "docs_dir: content")'),
        ("address", "guide.example", "", '"guide.example" is no web address (write it with https:// before it, or leave it empty where it is not known yet)'),
        ("folder", "gone", "", 'there is no folder "gone" (correct its name, seen from mkdocs.yml)'),
        ("list", "nav", "", '"nav" is a list of pages (write a line for each, with a hyphen and a space)'),
        ("yes-or-no", "strict", "", '"strict" is either true or false (write one of the two)'),
    ],
)  # fmt: skip
def test_e131_setting_that_does_not_fit(problem, value, known, expected):
    fault = Fault(
        FaultKind.SETTING, Place("mkdocs.yml", 4, 3), {"problem": problem, "value": value, "known": known}
    )
    assert [str(found) for found in check_faults([fault])] == [f"mkdocs.yml:4:3: error E131 {expected}"]
