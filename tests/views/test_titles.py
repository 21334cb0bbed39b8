"""What records, pages, works and claims are called."""

from __future__ import annotations

import pytest
from tests.views.making import make_views

from evidence_guide.corpus.corpus import Node

FINDING = "data/findings/visits.yml"
PAGE = "content/guide/a-page.md"


def cited_on(project, key: str) -> list[str]:
    return next(
        [name for _, name in row.cited_on]
        for row in make_views(project).references()
        if row.formatted.reference.key == key
    )


def test_of_things_with_one_title_a_reference_says_the_kind(project):
    project.edit(FINDING, "title: Home visits", "title: The Northmere office")
    assert cited_on(project, "birch2004b") == [
        "The Northmere office (finding)",
        "The Northmere office (pen picture)",
    ]


def test_a_review_with_the_title_of_something_else_is_not_called_a_study(project):
    project.edit("data/studies/cedar-2010.yml", "title: A review of joint working", "title: A page")
    project.append("data/studies/cedar-2010.yml", "note: As [@ministry2005] asked.\n")
    project.append(PAGE, "\n[@ministry2005]\n")
    assert {"A page (review)", "A page (page)"} <= set(cited_on(project, "ministry2005"))


@pytest.mark.parametrize(
    ("node", "title"),
    [
        (Node("factor", "shared-office"), "Sharing an office"),
        (Node("claim", "shared-office/easier-contact"), "Sharing an office"),
        (Node("reference", "birch2004b"), "Birch et al., 2004"),
        (Node("page", "guide/a-page.md"), "A page"),
    ],
)
def test_title(project, node, title):
    assert make_views(project).title(node) == title
