"""The address of the library with filters set."""

from __future__ import annotations

import pytest

from evidence_guide.views.library_filters import FACETS, library_query


def test_filters_stand_in_one_order_and_are_escaped():
    assert library_query(model="a b", client_group="x", kind="study") == "kind=study&client-group=x&model=a+b"


def test_every_facet_has_an_address():
    for name in FACETS:
        assert library_query(**{name.replace("-", "_"): "x"}) == f"{name}=x"


def test_a_filter_that_the_library_does_not_have_is_refused():
    assert "colour" not in FACETS
    with pytest.raises(ValueError, match="colour"):
        library_query(colour="red")
