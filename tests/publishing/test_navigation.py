"""The navigation of a site whose settings name none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evidence_guide.publishing.navigation import GUIDE_NAVIGATION, make_navigation, paths

ROOT = Path(__file__).parents[2]


def test_it_is_the_one_that_the_guide_ships():
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["nav"] == GUIDE_NAVIGATION


def test_the_guide_itself_would_have_all_of_it():
    every = list(paths(GUIDE_NAVIGATION))
    assert make_navigation(every, every) == GUIDE_NAVIGATION


@pytest.mark.parametrize(
    ("listed", "written", "expected"),
    [
        ([], [], []),
        (["index.md"], ["index.md"], [{"Home": "index.md"}]),
        (["factors/index.md"], [], [{"What helps and hinders": [{"Factors": "factors/index.md"}]}]),
        (["about.md"], ["about.md"], [{"About": ["about.md"]}]),
        (["index.md", "us.md"], ["index.md", "us.md"], [{"Home": "index.md"}, "us.md"]),
        (
            [],
            ["for-staff/b.md", "for-staff/a.md", "x.md"],
            [{"For staff": ["for-staff/a.md", "for-staff/b.md"]}, "x.md"],
        ),
    ],
)
def test_it_names_what_a_site_has_and_then_its_own_pages(listed, written, expected):
    assert make_navigation(listed, written) == expected
