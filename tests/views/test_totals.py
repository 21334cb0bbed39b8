"""How much the guide holds, and from which years it is."""

from __future__ import annotations

import pytest
from tests.views.making import make_views


@pytest.mark.parametrize(
    ("kind", "size"),
    [("study", 2), ("paper", 3), ("claim", 7), ("reference", 7), ("factor", 2), ("place", 2), ("law", 1)],
)
def test_size(project, kind, size):
    assert make_views(project).total(kind) == size


def test_span_is_of_studies_only(project):
    assert make_views(project).years_of_studies() == "2001 to 2004"
