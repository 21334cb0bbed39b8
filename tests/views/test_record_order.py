"""In which order the records of a kind are listed and offered as filters."""

from __future__ import annotations

from tests.views.making import make_views

from evidence_guide.model.kinds import KINDS
from evidence_guide.search import facet_labels


def ids_in_list(project, kind: str) -> list[str]:
    return [row.node.id for row in make_views(project).index_rows(KINDS[kind])]


def test_pen_pictures_stand_by_title_whatever_their_number(project):
    text = (project.root / "data/pen-pictures/northmere.md").read_text(encoding="utf-8")
    for name, number, title in (
        ("a", "number: 2", "a Zoo"),
        ("b", "", "Zebra"),
        ("c", "number: 10", "An aim"),
    ):
        told = text.replace("number: 1", number).replace("title: The Northmere office", f"title: {title}")
        project.write(f"data/pen-pictures/{name}.md", told)
    assert ids_in_list(project, "pen-picture") == ["a", "c", "northmere", "b"]


def test_words_without_an_order_stand_by_title_and_others_in_theirs(project):
    for name, text in (
        ("client-groups", "  - {id: z, title: adults}\n  - {id: a, title: Parents}\n"),
        ("levels", "  - {id: z, title: Aims, number: 3}\n"),
        ("eras", "  - {id: y, title: Later, start: 2010, nation: england}\n"),
        ("eras", "  - {id: z, title: Before, end: 2000, nation: england}\n"),
    ):
        summary = ", summary: Made up, sources: [{reference: cray2010}]}"
        project.append(f"data/vocabulary/{name}.yml", text.replace("}\n", summary + "\n"))
    assert ids_in_list(project, "client-group") == ["z", "older-people", "a"]
    assert ids_in_list(project, "level") == ["commissioning", "z", "practice"]
    assert ids_in_list(project, "era") == ["z", "early-years", "y"]
    labels = facet_labels(project.corpus())
    assert list(labels["client-group"].values()) == ["adults", "Older people", "Parents"]
    assert list(labels["level"]) == ["commissioning", "z", "practice"]
