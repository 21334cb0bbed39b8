"""Lists of records, and what they can be filtered by."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.pages.rendered import PICTURE, TEMPLATES, Tags, page


def second_picture(project, **changed: str):
    """Add a pen picture that differs from the first in some fields."""
    text = (project.root / PICTURE).read_text(encoding="utf-8").replace("number: 1\n", "")
    text = text.replace("id: office-liked", "id: liked").replace("northmere/office-liked", "second/liked")
    for field, value in changed.items():
        text = re.sub(rf"^{field}: .*$", f"{field}: {value}", text, flags=re.MULTILINE)
    return project.write("data/pen-pictures/second.md", text)


def filters(html: str) -> tuple[list[Any], list[str]]:
    """Return the facets of a list as a browser reads them, and the values of its rows."""
    attributes = [dict(found) for _, found in Tags(html).found]
    facets = [json.loads(found["data-facets"] or "") for found in attributes if "data-facets" in found]
    return facets, [found["data-values"] or "" for found in attributes if "data-values" in found]


def test_a_list_says_what_it_can_be_filtered_by_and_each_row_which_values_it_has(project):
    second_picture(project, places="[southmere]", outcome="not-stated", levels="[practice, commissioning]")
    [facets], values = filters(page(project, "pen-pictures/").html)
    assert facets == [
        ["level", "Level", [["commissioning", "Commissioning"], ["practice", "Practice"]]],
        ["place", "Place", [["northmere", "Northmere"], ["southmere", "Southmere"]]],
        ["outcome", "What became of it", [["ended", "Ended"], ["not-stated", "Not stated"]]],
    ]
    assert values == ["1 2 4", "1 0 3 5"]
    html = page(project, "pen-pictures/").html
    assert '<p class="guide-found__status" role="status">2 pen pictures</p>' in html


def test_a_list_that_offers_no_choice_has_no_filters(project):
    for url in ("pen-pictures/", "factors/", "places/"):
        html = page(project, url).html
        assert filters(html) == ([], [])
        assert "guide-found" not in html


def test_a_list_of_one_record_has_no_filters_whatever_values_the_record_has(project):
    project.edit(PICTURE, "levels: [practice]", "levels: [practice, commissioning]")
    assert filters(page(project, "pen-pictures/").html) == ([], [])


def test_words_of_filters_cannot_end_their_attribute_or_begin_an_element(project):
    title = """O'Mere "><b>&amp;</b>"""
    project.edit(
        "data/vocabulary/places.yml", "title: Southmere", f"title: '{title.replace(chr(39), chr(39) * 2)}'"
    )
    html = page(second_picture(project, places="[southmere]"), "pen-pictures/").html
    [facets], _ = filters(html)
    assert [title] == [words for _, _, values in facets for value, words in values if value == "southmere"]
    assert "<b>" not in html


def test_each_group_of_a_filtered_list_is_a_section_of_its_own(project):
    html = page(project, "studies/").html
    assert [found["id"] for name, found in Tags(html).found if name == "h2"][:2] == ["primary", "other"]
    sections = re.findall(r"<section>\n<h2.*?</section>", html, re.DOTALL)
    assert len(sections) == 2
    assert len(filters("".join(sections))[1]) == len(filters(html)[1]) == 4


def test_a_template_that_names_a_facet_that_there_is_not_is_at_fault_itself(project):
    template = TEMPLATES["pen_picture.jinja"].replace('"outcome")', '"colour")')
    [problem] = page(project, "pen-pictures/", pen_picture=template).problems
    assert "colour" in str(problem.detail)
