"""Pages that are made side by side are those that are made one after the other."""

from __future__ import annotations

import os
from functools import partial

import pytest

from evidence_guide.bibliography import FrozenMap, Reference
from evidence_guide.diagnostics import Place
from evidence_guide.pages.side_by_side import FEWEST, MakePage, make_side_by_side
from evidence_guide.site import Findable, Problem, ProblemKind, RenderedPage

# tests run beside threads of their runner, of which later Pythons warn; a command has none when it forks
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def made(number: int) -> RenderedPage:
    """Return a page that has something of everything that has to travel."""
    return RenderedPage(
        url=f"{number}/",
        title=str(number),
        description="",
        html=f"<p>{number}</p>",
        file_path="",
        kind="page",
        problems=(Problem(ProblemKind.TEMPLATE, Place("a.md"), {"problem": "it"}),),
        own=Reference("a", "online", FrozenMap({"title": "A"})),
        findable=(Findable("A", "a/", "", {"kind": ("page",)}),),
    )


def process_of(number: int) -> RenderedPage:
    return RenderedPage(
        url="", title=str(os.getpid()), description=str(number), html="", file_path="", kind="page"
    )


@pytest.mark.parametrize("jobs", [2, 3, 5])
def test_any_number_of_processes_makes_the_same_pages_in_the_same_order(jobs: int) -> None:
    makers = [partial(made, number) for number in range(FEWEST + 7)]
    assert (
        make_side_by_side(makers, jobs)
        == make_side_by_side(makers, 1)
        == [made(n) for n in range(FEWEST + 7)]
    )


def test_each_page_is_made_by_one_of_the_processes() -> None:
    pages = make_side_by_side([partial(process_of, number) for number in range(FEWEST)], 2)
    assert [page.description for page in pages] == [str(number) for number in range(FEWEST)]
    processes = {page.title for page in pages}
    assert str(os.getpid()) not in processes
    assert len(processes) <= 2


def test_few_pages_are_worth_no_process() -> None:
    pages = make_side_by_side([partial(process_of, number) for number in range(FEWEST - 1)], 2)
    assert {page.title for page in pages} == {str(os.getpid())}


def fails() -> RenderedPage:
    raise ValueError("this page cannot be made")


def test_what_goes_wrong_in_another_process_is_raised_here() -> None:
    makers: list[MakePage] = [partial(made, number) for number in range(FEWEST)]
    with pytest.raises(ValueError, match="this page cannot be made"):
        make_side_by_side([*makers, fails, fails], 2)
