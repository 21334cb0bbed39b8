"""What changed: by day and note, the newest first, and many alike counted."""

from __future__ import annotations

from datetime import date

from evidence_guide.views.changes import MOST_NAMED, changes_by_day, changes_one_by_one

FIRST = "changes:\n  - date: 2026-05-01\n    note: First version.\n"
LATER = FIRST.replace("changes:\n", "changes:\n  - date: 2026-05-09\n    note: A claim added.\n")


def told(project) -> list[str]:
    """Return each change as a line: the day, the note, and the records or how many there are."""
    return [
        f"{each.day} {each.note} {each.only_node.id if each.only_node else each.description}"
        for each in changes_one_by_one(project.corpus())
    ]


def test_the_newest_day_comes_first(project):
    project.edit("data/messages/begin-small.yml", FIRST, LATER)
    assert told(project)[0] == "2026-05-09 A claim added. begin-small"
    assert [each.day for each in changes_by_day(project.corpus())] == [date(2026, 5, 9), date(2026, 5, 1)]


def test_a_record_stands_once_for_each_of_its_changes(project):
    project.edit("data/messages/begin-small.yml", FIRST, LATER)
    assert [line for line in told(project) if "begin-small" in line] == [
        "2026-05-09 A claim added. begin-small",
        "2026-05-01 First version. begin-small",
    ]


def test_of_the_notes_of_a_day_the_one_that_fewest_records_share_comes_first(project):
    new = FIRST.replace("First version", "A claim put right")
    project.edit("data/messages/begin-small.yml", FIRST, new)
    assert [noted.note for noted in changes_by_day(project.corpus())[0].notes] == [
        "A claim put right.",
        "First version.",
    ]


def test_pen_pictures_come_before_other_kinds(project):
    assert told(project)[0] == "2026-05-01 First version. northmere"


def test_many_records_of_a_kind_with_one_note_on_one_day_are_counted(project):
    text = (project.root / "data/studies/dunn-2012.yml").read_text(encoding="utf-8")
    for number in range(MOST_NAMED - 3):
        project.write(f"data/studies/new-{number}.yml", text)
    assert "2026-05-01 First version. 2 studies and 4 reviews or other works" in told(project)
    assert not [line for line in told(project) if "dunn-2012" in line]


def test_of_one_record_it_is_said_what_it_is(project):
    what = {
        each.only_node.id: each.description for each in changes_one_by_one(project.corpus()) if each.only_node
    }
    assert (what["northmere"], what["ashe-2001"], what["cedar-2010"]) == ("pen picture", "study", "review")


def test_few_are_listed_by_title(project):
    studies = [line.split()[-1] for line in told(project) if line.split()[-1][-4:].isdigit()]
    # “A review of …”, “Care managers …”, “Northmere's own …”
    assert studies == ["cedar-2010", "ashe-2001", "dunn-2012"]


def test_a_project_without_records_has_no_changes(project):
    for path in (project.root / "data").rglob("*.*"):
        if path.parent.name != "vocabulary":
            path.unlink()
    assert changes_by_day(project.corpus()) == ()
