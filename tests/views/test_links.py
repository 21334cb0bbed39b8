"""What leads to a record and what it leads to, from both ends."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node
from evidence_guide.views.links import linked_records

FACTOR = "data/factors/shared-office.yml"


def around(project, kind: str, record_id: str) -> dict[str, list[str]]:
    found = linked_records(project.corpus(), project.graph(), Node(kind, record_id))
    return {name: [node.id for node in nodes] for name, nodes in found.items()}


def test_everything_around_a_factor(project):
    assert around(project, "factor", "shared-office") == {
        "pen-picture": ["northmere"],
        "factor": ["shared-records"],
        "finding": ["visits"],
        "message": ["begin-small"],
        "study": ["ashe-2001", "northmere-pilot"],
        "benchmark": ["shared-aims"],
        "checklist": ["before-you-begin"],
        "client-group": ["older-people"],
        "document": ["the-invented-review"],
        "page": ["guide/a-page.md"],
    }


def test_everything_around_a_study(project):
    assert around(project, "study", "ashe-2001") == {
        "factor": ["shared-office", "shared-records"],
        "client-group": ["older-people"],
        "model": ["joint-teams"],
        "place": ["northmere", "southmere"],
        "era": ["early-years"],
        "document": ["the-invented-review"],
    }


def test_record_is_not_linked_to_itself(project):
    project.edit(FACTOR, "related: [shared-records]", "related: [shared-records, shared-office]")
    assert around(project, "factor", "shared-office")["factor"] == ["shared-records"]


def test_every_link_is_seen_from_both_ends(project):
    corpus, graph = project.corpus(), project.graph()
    found = {node: linked_records(corpus, graph, node) for node in corpus.nodes()}
    pairs = [(node, other) for node, kinds in found.items() for nodes in kinds.values() for other in nodes]
    # themes and terms have no pages to lead back to
    shown = [(node, other) for node, other in pairs if other in found and node.kind not in {"theme", "term"}]
    assert [(node, other) for node, other in shown if node not in found[other].get(node.kind, [])] == []


@pytest.mark.parametrize(
    ("call", "kind", "record_id"),
    [
        ('finding("visits")', "finding", "visits"),
        ('policy("working-closer")', "policy", "working-closer"),
        ("law(1)", "law", "law-one"),
        ('claim("shared-records/no-access")', "factor", "shared-records"),
    ],
)
def test_record_that_a_page_shows_leads_back_to_it(project, call, kind, record_id):
    project.edit("content/index.md", "Read [a page]", f"{{{{ {call} }}}}\n\nRead [a page]")
    assert "index.md" in around(project, kind, record_id)["page"]


def test_link_to_a_record_that_is_not_there_is_left_out(project):
    project.edit(FACTOR, "related: [shared-records]", "related: [nothing]")
    assert "factor" not in around(project, "factor", "shared-office")
