"""Links: each is there in both directions, with what it means, and only between things that exist."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node

CLAIM = Node("claim", "shared-office/easier-contact")


def test_every_link_stands_in_both_directions(project):
    graph = project.graph()
    assert {link for links in graph.out.values() for link in links} == {
        link for links in graph.into.values() for link in links
    }


def test_no_link_stands_twice(project):
    graph = project.graph()
    assert all(len(links) == len(set(links)) for links in (*graph.out.values(), *graph.into.values()))


@pytest.mark.parametrize(
    ("source", "relation", "target"),
    [
        (Node("factor", "shared-office"), "claims", CLAIM),
        (CLAIM, "found by", Node("study", "ashe-2001")),
        (CLAIM, "read through", Node("reference", "cedar2010")),
        (CLAIM, "about", Node("client-group", "older-people")),
        (Node("claim", "shared-office/longer-journeys"), "reported in", Node("reference", "birch2004a")),
        (Node("study", "ashe-2001"), "reported in", Node("reference", "ashe2001")),
        (Node("study", "northmere-pilot"), "cites", Node("reference", "cedar2010")),
        (Node("study", "northmere-pilot"), "published in", Node("era", "early-years")),
        (Node("claim", "law-one/third-thing"), "found by", Node("study", "cedar-2010")),
        (Node("pen-picture", "northmere"), "illustrates", Node("law", "law-one")),
        (Node("pen-picture", "northmere"), "shows", Node("claim", "northmere/office-liked")),
        (Node("pen-picture", "northmere"), "cites", Node("reference", "dunn2012")),
        (Node("benchmark", "shared-aims"), "illustrated by", Node("pen-picture", "northmere")),
        (Node("policy", "working-closer"), "in the era of", Node("era", "early-years")),
        (Node("page", "guide/a-page.md"), "shows", CLAIM),
        (Node("page", "guide/a-page.md"), "cites", Node("reference", "ashe2001")),
        (Node("page", "guide/a-page.md"), "at level", Node("level", "practice")),
    ],
)
def test_link(project, source, relation, target):
    graph = project.graph()
    assert target in graph.targets(source, target.kind, relation)
    assert source in graph.holders(target, source.kind, relation)


def test_all_that_a_study_is_used_for(project):
    assert project.graph().holders(Node("study", "ashe-2001"), "claim", "found by") == [
        Node("claim", "shared-office/easier-contact"),
        Node("claim", "shared-records/no-access"),
    ]


def test_targets_of_every_relation(project):
    found = project.graph().targets(Node("claim", "shared-office/longer-journeys"), "study")
    assert found == [Node("study", "northmere-pilot")]


def test_a_link_to_nothing_is_none(project):
    project.edit("data/factors/shared-office.yml", "study: ashe-2001", "study: nobody-2001")
    graph = project.graph()
    assert graph.targets(CLAIM, "study") == []
    assert Node("study", "nobody-2001") not in graph.into


def test_a_claim_in_code_is_not_shown(project):
    project.append("content/index.md", '\n`{{ claim("northmere/office-liked") }}`\n')
    shown_on = project.graph().holders(Node("claim", "northmere/office-liked"), "page")
    assert shown_on == []
