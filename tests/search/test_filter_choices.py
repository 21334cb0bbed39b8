"""What a list offers to be filtered by, and in which order."""

from __future__ import annotations

import pytest

from evidence_guide.search import Facets, filter_choices


def test_a_list_offers_the_values_that_occur_and_numbers_them_in_the_order_of_their_words():
    things: list[Facets] = [{"level": ("b", "a"), "year": ("2001",)}, {"level": ("b",), "year": ("2004",)}]
    found = filter_choices(things, {"level": {"a": "First", "b": "Second", "c": "Third"}}, ("year", "level"))
    assert found.facets == (
        ("year", "Year", (("2004", "2004"), ("2001", "2001"))),
        ("level", "Level", (("a", "First"), ("b", "Second"))),
    )
    assert [found.numbers_of(thing) for thing in things] == [[3, 2, 1], [3, 0]]


def test_a_facet_that_leaves_no_choice_is_not_offered():
    things: list[Facets] = [{"level": ("a",), "era": ("x",)}, {"level": ("b",), "era": ("x",)}]
    found = filter_choices(things, {}, ("era", "level"), at_least=2)
    assert [name for name, _, _ in found.facets] == ["level"]
    assert [found.numbers_of(thing) for thing in things] == [[0], [1]]


def test_a_list_cannot_ask_for_a_facet_that_there_is_not():
    with pytest.raises(KeyError, match="colour"):
        filter_choices([], {}, ("colour",))
