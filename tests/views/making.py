"""Makes the views of a project for tests."""

from __future__ import annotations

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.graph import build_graph
from evidence_guide.views.views import Views


def make_views(project) -> Views:
    corpus = project.corpus()
    return Views(corpus, build_graph(corpus), format_bibliography(corpus.all_references))
