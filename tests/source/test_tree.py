"""Projects: which files are read, what becomes of them, and what could not be read."""

from __future__ import annotations

from collections import Counter

import pytest

from evidence_guide.source.tree import read_tree


def test_every_kind_of_record_is_read(project):
    assert Counter(entry.kind.name for entry in read_tree(project.root).entries) == {
        "study": 4,
        "factor": 2,
        "finding": 1,
        "message": 1,
        "pen-picture": 1,
        "benchmark": 1,
        "policy": 1,
        "checklist": 1,
        "figure": 1,
        "document": 1,
        "law": 1,
        "level": 2,
        "theme": 2,
        "model": 1,
        "client-group": 1,
        "era": 1,
        "place": 2,
        "term": 1,
    }


def test_pages_and_other_files_of_content(project):
    tree = read_tree(project.write("content/pictures/town.png", b"\x89PNG").root)
    assert ([page.uri for page in tree.pages], tree.assets) == (
        ["guide/a-page.md", "index.md"],
        ["pictures/town.png"],
    )


def test_body_of_a_pen_picture_and_the_line_it_begins_on(project):
    (entry,) = (entry for entry in read_tree(project.root).entries if entry.kind.has_body)
    assert (entry.body[:16], entry.origin.body_line) == ("## What was done", 30)


def test_hidden_files_are_passed_over(project):
    project.write("data/.DS_Store", b"\x00").write("data/factors/.x.yml.swp", b"\x00").write(
        "data/.git/x.yml", "a"
    )
    assert read_tree(project.root).faults == []


def test_a_project_without_data(tmp_path):
    assert read_tree(tmp_path).entries == []


def test_windows_line_ends_change_nothing(project):
    before = read_tree(project.root)
    for file in project.root.rglob("*.*"):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    after = read_tree(project.root)
    assert (after.entries, after.pages, after.faults) == (before.entries, before.pages, [])


def test_place_in_an_entry_of_a_vocabulary(project):
    origins = {
        getattr(entry.record, "id", ""): entry.origin
        for entry in read_tree(project.root).entries
        if entry.kind.name == "place"
    }
    assert str(origins["southmere"].value("nation")) == "data/vocabulary/places.yml:10:13"


@pytest.mark.parametrize(
    ("path", "text", "unread"),
    [
        ("data/factors/shared-office.yml", "title: x\n", ("factor", "shared-office")),
        ("data/factors/shared-office.yml", "title: [\n", ("factor", "shared-office")),
        ("data/factors/shared-office.yml", "", ("factor", "shared-office")),
        ("data/factors/trust.yaml", "title: x\n", ("factor", "trust")),
        ("data/pen-pictures/northmere.md", "No fields.\n", ("pen-picture", "northmere")),
        ("data/vocabulary/places.yml", "entries:\n  - id: northmere\n", ("place", "northmere")),
        ("data/vocabulary/places.yml", "entries: none\n", ("place", "")),
        ("data/vocabulary/places.yml", "[\n", ("place", "")),
        ("data/vocabulary/places.yml", "", ("place", "")),
        ("data/references/guidance.bib", "", ("reference", "")),
    ],
)
def test_what_could_not_be_read_is_remembered(project, path, text, unread):
    assert read_tree(project.write(path, text).root).unread == [unread]
