"""Nothing that is written in a record or on a page is markup."""

from __future__ import annotations

import pytest
from tests.pages.rendered import FACTOR, PAGE, PICTURE, Tags, page, site

HOSTILE = """</p><script>alert(1)</script>" onmouseover="alert(1)' onclick='alert(1)"""
QUOTED = "'" + HOSTILE.replace("'", "''") + "'"


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (FACTOR, "Sharing an office"),
        (FACTOR, "Whether staff of the partners work in one building."),
        (FACTOR, "Staff in this study said that a shared office made contact easier."),
        (FACTOR, "Chapter 2, Shared premises"),
        (FACTOR, "heading: Shared premises"),
        (PICTURE, "The Northmere office"),
        (PICTURE, "[Northmere Council]"),
        (PICTURE, "dates: 2002 to 2011"),
        ("data/studies/ashe-2001.yml", "Care managers in two invented towns"),
        ("data/studies/ashe-2001.yml", "1999 to 2000"),
        ("data/studies/northmere-pilot.yml", "Staff of one office"),
        ("data/messages/begin-small.yml", "Begin small"),
        ("data/vocabulary/glossary.yml", "abbreviation: JT"),
        ("data/vocabulary/glossary.yml", "A team whose members have different employers."),
        ("data/vocabulary/models.yml", "[integrated teams]"),
        ("data/vocabulary/laws.yml", "You cannot please everyone"),
        ("data/checklists/before-you-begin.yml", "title: Aims"),
        ("data/policies/working-closer.yml", "not-stated"),
        (PAGE, "title: A page"),
        ("data/references/guidance.bib", "{Questions before you begin}"),
    ],
)
def test_nothing_in_a_record_is_markup_on_any_page(project, path, old):
    name, colon, _ = old.partition(": ")
    new = f"{name}: {QUOTED}" if colon else f"[{QUOTED}]" if old.startswith("[") else QUOTED
    new = f"{{{HOSTILE}}}" if old.startswith("{") else new
    project.edit(path, old, new)
    project.append(PAGE, '\n{{ term("joint-team") }} {{ link("factor", "shared-office") }} {{ law(1) }}\n')
    made = site(project).pages
    assert "alert(1)" in "".join(p.html for p in made.values())
    for url, found in made.items():
        for tag, attributes in Tags(found.html).found:
            assert tag != "script", url
            assert not {"onmouseover", "onclick"} & attributes.keys(), (url, tag, attributes)


def test_note_of_a_claim_is_escaped(project):
    project.edit(FACTOR, "    client_groups: [older-people]\n", "    note: A <b>note</b>.\n")
    made = page(project, "factors/shared-office/")
    assert '<p class="guide-note">Note: A &lt;b&gt;note&lt;/b&gt;.</p>' in made.html
    assert [(p.kind, p.place.line, p.place.column) for p in made.problems] == [
        ("raw-html", 17, 13),
        ("raw-html", 17, 20),
    ]
