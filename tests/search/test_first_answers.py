"""What readers ask finds its right answer at the top, in the guide as it is built, by either of its indexes.

The questions are in `questions.json`: those that readers and earlier tests gave, and as many of our own.
Each has the addresses of which the first result should be one; these were chosen by what the pages say.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from evidence_guide.building import Built

pytestmark = pytest.mark.node

HERE: Final = Path(__file__).parent
QUESTIONS: Final[dict[str, dict[str, list[str]]]] = json.loads(
    (HERE / "questions.json").read_text(encoding="utf-8")
)
LEAST: Final = 0.8
"""The mean reciprocal rank: 1 where every first result is right, 0.5 where every second is."""


@pytest.fixture(scope="module")
def found(site_folder: Path) -> Any:
    script = HERE.parent / "theme" / "first-answers.mjs"
    ran = subprocess.run(
        ["node", script, site_folder, HERE / "questions.json"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_there_are_sixty_questions_half_of_them_our_own_and_their_answers_exist(built: Built):
    assert [len(questions) for questions in QUESTIONS.values()] == [30, 30]
    known = {findable.url for page in built.site.pages.values() for findable in page.findable} | {"library/"}
    named = {url for questions in QUESTIONS.values() for right in questions.values() for url in right}
    assert named <= known


@pytest.mark.parametrize("index", ["pagefind", "offline"])
@pytest.mark.parametrize("given_by", QUESTIONS)
def test_questions_find_their_right_answers_at_the_top(found: Any, index: str, given_by: str):
    places = {question: found[index]["places"][question] for question in QUESTIONS[given_by]}
    rank = sum(1 / place for place in places.values() if place) / len(places)
    assert rank >= LEAST, {question: place for question, place in places.items() if place != 1}


@pytest.mark.parametrize("index", ["pagefind", "offline"])
def test_a_title_finds_its_page_first(found: Any, index: str):
    assert found[index]["late"] == []
