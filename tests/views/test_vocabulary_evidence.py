"""What was studied of an entry of a vocabulary, on the invented guide."""

from __future__ import annotations

import pytest

from evidence_guide.corpus.corpus import Node
from evidence_guide.views.evidence_map import DIMENSIONS, make_evidence_map
from evidence_guide.views.strength import NO_EVIDENCE
from evidence_guide.views.vocabulary_evidence import EntryEvidence, VocabularyEvidence

GROUPS = "data/vocabulary/client-groups.yml"


def of(project, kind: str, record_id: str) -> EntryEvidence:
    found = VocabularyEvidence(project.corpus(), project.graph()).of(Node(kind, record_id))
    assert found is not None
    return found


def test_an_entry_shows_the_findings_and_factors_that_its_studies_bear_on(project):
    found = of(project, "client-group", "older-people")
    assert found.studies == 2
    assert [(node.id, cell.words) for node, cell in found.findings] == [("visits", "1 other")]
    assert [(node.id, cell.words) for node, cell in found.factors] == [
        ("shared-office", "1 for, 1 against"),
        ("shared-records", "1 for"),
    ]
    assert found.factors_without == 0
    assert found.strength.sure.startswith("Two studies (")


def test_an_entry_without_studies_says_that_no_evidence_was_found(project):
    project.append(GROUPS, "  - {id: carers, title: Carers, summary: Who care.}\n")
    found = of(project, "client-group", "carers")
    assert (found.studies, found.findings, found.factors, found.factors_without) == (0, (), (), 2)
    assert found.strength.sure == NO_EVIDENCE


def test_a_place_has_no_column_in_the_evidence_map(project):
    entries = VocabularyEvidence(project.corpus(), project.graph())
    assert entries.of(Node("place", "northmere")) is None


@pytest.mark.parametrize("kind", sorted(DIMENSIONS))
def test_an_entry_counts_what_its_column_of_the_evidence_map_counts(project, kind):
    corpus, graph = project.corpus(), project.graph()
    entries = VocabularyEvidence(corpus, graph)
    for column in make_evidence_map(corpus, graph, kind).columns:
        found = entries.of(column.node)
        assert found is not None
        assert found.studies == column.studies
