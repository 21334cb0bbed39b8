"""The corpus: things by kind and id, and where they were written."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node
from evidence_guide.diagnostics import Place
from evidence_guide.model.research import Factor


def test_records_of_a_type(project):
    assert list(project.corpus().all(Factor)) == ["shared-office", "shared-records"]


def test_ids_of_a_kind(project):
    assert list(project.corpus().ids("place")) == ["northmere", "southmere"]


def test_ids_of_references_are_their_keys(project):
    assert "cedar2010" in project.corpus().ids("reference")


def test_claim_by_its_full_id(project):
    located = project.corpus().claims["northmere/office-liked"]
    assert (located.holder, located.claim.id) == (Node("pen-picture", "northmere"), "office-liked")


def test_study_of_a_paper(project):
    assert project.corpus().study_of["birch2004b"].id == "northmere-pilot"


@pytest.mark.parametrize(
    ("node", "path", "place"),
    [
        (
            Node("factor", "shared-office"),
            ("claims", 1, "id"),
            Place("data/factors/shared-office.yml", 18, 9),
        ),
        (
            Node("claim", "shared-office/easier-contact"),
            ("title",),
            Place("data/factors/shared-office.yml", 1, 8),
        ),
        (Node("place", "southmere"), ("kind",), Place("data/vocabulary/places.yml", 11, 11)),
        (Node("page", "index.md"), ("title",), Place("content/index.md", 2, 8)),
        (Node("reference", "elm2008"), (), Place("data/references/guidance.bib", 3, 7)),
    ],
)
def test_place(project, node, path, place):
    assert project.corpus().place(node, path) == place


def test_of_two_references_with_one_key_the_first_counts(project):
    project.append("data/references/invented.bib", "@misc{elm2008, title = {Acorns}, year = {1999}}\n")
    assert project.corpus().references["elm2008"].title == "Questions before you begin"


def test_a_record_with_a_mistake_may_be_there(project):
    corpus = project.edit("data/factors/shared-office.yml", "theme:", "teme:").corpus()
    assert (corpus.may_hold("factor", "shared-office"), corpus.may_hold("factor", "sharing")) == (True, False)


def test_a_file_that_cannot_be_read_may_hold_anything(project):
    corpus = project.write("data/vocabulary/places.yml", "[").corpus()
    assert (corpus.may_hold("place", "anywhere"), corpus.may_hold("era", "anywhen")) == (True, False)
