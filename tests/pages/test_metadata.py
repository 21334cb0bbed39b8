"""What the head of a page tells programs, on the invented guide."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from evidence_guide.building import build_site
from evidence_guide.pages.metadata import head_of
from evidence_guide.pages.page_citations import Publication
from evidence_guide.site import RenderedPage, Target

MACROS = Path(__file__).parents[2] / "macros"
FACTOR = "factors/shared-office/"


def head(project, url: str, address: str = "https://example.org/") -> str:
    shutil.copytree(MACROS, project.root / "macros", dirs_exist_ok=True)
    return build_site(project.root, title="Invented", address=address).site.pages[url].head


def tags(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html))


def graph(html: str) -> dict[str, Any]:
    """Return what the JSON-LD says, by type."""
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {thing["@type"]: thing for thing in json.loads(said)["@graph"]}


def test_study_with_one_paper_carries_the_tags_of_the_paper(project):
    found = tags(head(project, "studies/ashe-2001/"))
    assert found["citation_title"] == "Care managers in two invented towns"
    assert found["citation_journal_title"] == "Journal of Invented Results"
    assert not [name for name in found if name.startswith("og:")]


def test_study_with_several_papers_leaves_them_to_the_page(project):
    # in a head there is room for one work: the second would be mixed up with the first
    assert tags(head(project, "studies/northmere-pilot/")).keys() == {"dcterms.modified"}


def test_study_is_about_its_papers(project):
    assert graph(head(project, "studies/ashe-2001/"))["WebPage"]["about"]["@type"] == "ScholarlyArticle"
    about = graph(head(project, "studies/northmere-pilot/"))["WebPage"]["about"]
    assert [work["@type"] for work in about] == ["ScholarlyArticle", "Report"]


def test_other_pages_are_recognised_as_pages_of_the_site(project):
    found = tags(head(project, FACTOR))
    assert found["og:type"] == "website"
    assert found["og:title"] == "Sharing an office"
    assert found["og:site_name"] == "Invented"
    assert found["og:url"] == f"https://example.org/{FACTOR}"


def test_breadcrumbs_lead_from_home_to_the_page(project):
    items = graph(head(project, FACTOR))["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in items] == [
        "https://example.org/",
        "https://example.org/factors/",
        f"https://example.org/{FACTOR}",
    ]
    assert [item["position"] for item in items] == [1, 2, 3]


def test_addresses_are_relative_where_the_site_has_none(project):
    items = graph(head(project, FACTOR, ""))["BreadcrumbList"]["itemListElement"]
    assert [item["item"] for item in items] == ["../../", "../../factors/", f"../../{FACTOR}"]


def test_pen_picture_says_when_it_was_last_checked(project):
    html = head(project, "pen-pictures/northmere/")
    day = re.search(r"reviewed: (\S+)", (project.root / "data/pen-pictures/northmere.md").read_text())
    assert day
    assert graph(html)["Article"]["dateModified"] == day[1] == tags(html)["dcterms.date"]


@pytest.mark.parametrize(
    "url", ["studies/ashe-2001/", "studies/northmere-pilot/", FACTOR, "factors/", "pen-pictures/northmere/"]
)
def test_page_says_the_day_that_its_own_reference_says(project, url):
    shutil.copytree(MACROS, project.root / "macros", dirs_exist_ok=True)
    page = build_site(project.root, title="Invented", address="https://example.org/").site.pages[url]
    day = date.fromisoformat(tags(page.head)["dcterms.modified"])
    assert page.own
    assert f"on {day.day} {day:%B %Y}." in page.own.note
    (article,) = (thing for name, thing in graph(page.head).items() if "dateModified" in thing)
    assert article["dateModified"] == day.isoformat()


def test_the_day_of_a_studys_page_is_not_taken_for_its_papers(project):
    for study in ("ashe-2001", "northmere-pilot"):
        assert "dcterms.date" not in tags(head(project, f"studies/{study}/"))


def test_page_that_says_no_day_carries_none(project):
    assert not [name for name in tags(head(project, "references/")) if name.startswith("dcterms")]


def test_page_that_describes_the_data_lists_its_files(project):
    project.write(
        "content/data-page.md",
        "---\ntitle: Data\ndescription: All of it.\n---\n[Description](data/datapackage.json)\n",
    )
    data = graph(head(project, "data-page/"))["Dataset"]
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    files = {file["contentUrl"]: file["encodingFormat"] for file in data["distribution"]}
    assert files["https://example.org/data/claims.csv"] == "text/csv"
    assert "Dataset" not in graph(head(project, FACTOR))


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", '"><b>', "<!-- & -->"])
def test_no_title_gets_out_of_its_place(title):
    class Elements(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.found.append(tag)

    page = RenderedPage("a/", title, title, "", "", "factor", links=(Target("x", None, None),))  # type: ignore[arg-type]
    html = head_of(page, (), Publication(title, "", ""))
    elements = Elements()
    elements.feed(html)
    assert set(elements.found) == {"meta", "script"}
    assert graph(html)["Article"]["headline"] == title
