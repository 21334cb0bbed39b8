"""The feed of changes: valid Atom, with addresses that lead somewhere."""

from __future__ import annotations

import re
from datetime import date, datetime
from xml.etree import ElementTree as ET

import pytest
from tests.conftest import Project

from evidence_guide.building import Built
from evidence_guide.exports.feed import MOST_ENTRIES, atom

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://example.org/guide/"
TODAY = date(2026, 6, 1)
MESSAGE = "data/messages/begin-small.yml"


def feed(project: Project, site_url: str = SITE, title: str = "The guide") -> ET.Element:
    return ET.fromstring(atom(project.corpus(), title=title, site_url=site_url, today=TODAY))


def text(element: ET.Element, name: str) -> str:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1, f"{name} stands {len(found)} times"
    return found[0].text or ""


def link(element: ET.Element, rel: str) -> str:
    (found,) = (e for e in element.findall(f"{ATOM}link") if e.get("rel") == rel)
    return found.get("href") or ""


def entry(element: ET.Element, title: str) -> ET.Element:
    (found,) = (e for e in element.findall(f"{ATOM}entry") if text(e, "title") == title)
    return found


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_it_has_what_atom_asks_of_a_feed_and_of_an_entry(project: Project, site_url: str) -> None:
    found = feed(project, site_url)
    assert found.tag == f"{ATOM}feed"
    assert text(found, "title") == "The guide: what changed"
    assert found.find(f"{ATOM}author/{ATOM}name") is not None
    entries = found.findall(f"{ATOM}entry")
    assert len(entries) > 10
    for each in [found, *entries]:
        assert re.match(r"(https://|urn:uuid:)\S+$", text(each, "id"))
        assert datetime.fromisoformat(text(each, "updated")).tzinfo is not None
        assert text(each, "title")
        assert link(each, "alternate")
    ids = [text(each, "id") for each in entries]
    assert len(set(ids)) == len(ids)


def test_addresses_are_absolute_where_the_site_has_one(project: Project) -> None:
    found = feed(project.write("content/what-changed.md", "---\ntitle: a\ndescription: b\n---\n"))
    assert text(found, "id") == SITE
    assert link(found, "self") == f"{SITE}feed.xml"
    assert link(found, "alternate") == f"{SITE}what-changed/"
    assert link(entry(found, "Begin small"), "alternate") == f"{SITE}messages/begin-small/"


def test_addresses_are_relative_where_the_site_has_none_and_the_feed_says_so(project: Project) -> None:
    raw = atom(project.corpus(), title="The guide", site_url="", today=TODAY).decode()
    assert "<!-- site_url is not set in mkdocs.yml, so the addresses are relative to this file. -->" in raw
    assert "xml:base" not in raw
    found = feed(project, "")
    assert link(found, "self") == "feed.xml"
    assert link(found, "alternate") == "./"
    assert link(entry(found, "Begin small"), "alternate") == "messages/begin-small/"


def test_an_entry_keeps_its_id_wherever_and_under_whatever_name_it_is_published(project: Project) -> None:
    ids = {
        text(entry(feed(project, url, title), "Begin small"), "id") for url in (SITE, "") for title in "ab"
    }
    assert len(ids) == 1


def test_a_further_change_is_a_further_entry_and_the_feed_is_as_new(project: Project) -> None:
    before = {text(each, "id") for each in feed(project).findall(f"{ATOM}entry")}
    changes = (
        "changes:\n  - date: 2026-05-20\n    note: A *second* [study](study:dunn-2012) [@dunn2012, p. 1]\n"
    )
    after = feed(project.edit(MESSAGE, "changes:\n", changes))
    new = [each for each in after.findall(f"{ATOM}entry") if text(each, "id") not in before]
    assert [text(each, "summary") for each in new] == ["A second study."]
    assert [text(each, "updated") for each in new] == ["2026-05-20T00:00:00Z"] == [text(after, "updated")]
    assert after.find(f"{ATOM}entry") is new[0]


def test_its_author_is_the_organisation_of_the_brand_file(project: Project) -> None:
    found = feed(project.write("brand.yml", 'organisation: "Council & Trust <of> Northmere"\n'))
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "Council & Trust <of> Northmere"


def test_it_does_not_grow_without_end(project: Project) -> None:
    changes = "".join(f"  - date: 2026-05-03\n    note: Change {n}.\n" for n in range(MOST_ENTRIES))
    found = feed(project.edit(MESSAGE, "changes:\n", f"changes:\n{changes}"))
    assert len(found.findall(f"{ATOM}entry")) == MOST_ENTRIES


def test_many_records_with_one_note_are_one_entry_that_leads_to_their_list(project: Project) -> None:
    study = (project.root / "data/studies/dunn-2012.yml").read_text(encoding="utf-8")
    for number in range(4):
        project.write(f"data/studies/new-{number}.yml", study)
    found = entry(feed(project), "2 studies and 6 reviews or other works")
    assert (text(found, "summary"), link(found, "alternate")) == ("First version.", f"{SITE}studies/")


def test_a_guide_without_changes_has_an_empty_feed_of_today(project: Project) -> None:
    for path in (project.root / "data").rglob("*.*"):
        if path.parent.name != "vocabulary":
            path.unlink()
    found = feed(project)
    assert found.findall(f"{ATOM}entry") == []
    assert text(found, "updated") == "2026-06-01T00:00:00Z"


def test_every_address_of_the_real_guides_feed_is_a_page(built: Built) -> None:
    found = ET.fromstring(built.downloads["feed.xml"])
    addresses = [e.get("href") for e in found.iter(f"{ATOM}link") if e.get("rel") == "alternate"]
    assert len(addresses) > 1
    assert [a for a in addresses if a not in built.site.pages] == []
