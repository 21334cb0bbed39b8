"""Where the lists of a page are cut, and where their parts are."""

from __future__ import annotations

import pytest

from evidence_guide.views.paging import MOST, Pager, part_starts


def test_a_list_that_fits_is_whole_and_needs_one_page():
    pager = Pager("studies/")
    part = pager.part(range(MOST["rows"]), "rows")
    assert (len(part.items), part.is_cut, part.later) == (MOST["rows"], False, ())
    assert pager.needed == 1


@pytest.mark.parametrize(("number", "first", "last"), [(1, 1, 100), (2, 101, 200), (3, 201, 250)])
def test_each_page_shows_its_part_of_a_longer_list(number, first, last):
    pager = Pager("studies/", number)
    part = pager.part(range(1, 251), "rows")
    assert (part.first, part.last, part.total, part.is_cut) == (first, last, 250, True)
    assert (part.items[0], part.items[-1]) == (first, last)
    assert [item for item, _ in part.later] == list(range(last + 1, 251))
    assert {page for _, page in part.later} == set(range(number + 1, 4))
    assert pager.needed == 3


def test_a_list_that_is_at_its_end_shows_nothing_on_later_pages():
    assert Pager("studies/", 3).part(range(150), "rows").items == ()


def test_the_longest_list_says_how_many_pages_there_are_and_the_first_keeps_its_address():
    pager = Pager("factors/trust/")
    for length in (3, 250, 101):
        pager.part(range(length), "rows")
    assert pager.needed == 3
    assert [pager.address(number) for number in (1, 2)] == ["factors/trust/", "factors/trust/page/2/"]


def test_heavy_items_fill_a_part_earlier_and_one_too_heavy_is_a_part_by_itself():
    assert part_starts([1, 1, 1, 1], 2) == [0, 2]
    assert part_starts([9, 1, 1, 9], 2) == [0, 1, 3]
    assert part_starts([], 2) == [0]


def test_of_many_pages_the_first_the_last_and_the_neighbours_are_led_to():
    assert Pager("studies/", 20, 40).neighbours() == (1, 18, 19, 20, 21, 22, 40)
    assert Pager("studies/", 1, 5).neighbours() == (1, 2, 3, 4, 5)
