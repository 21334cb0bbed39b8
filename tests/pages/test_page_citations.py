"""How pages say that they are cited, and the files that stand beside them, on the invented guide."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from pybtex.database import parse_string

from evidence_guide.bibliography import format_bibliography, read_bibtex, to_bibtex
from evidence_guide.building import Built, build_site
from evidence_guide.pages.page_citations import Publication, own_reference
from evidence_guide.site import Dated

MACROS = Path(__file__).parents[2] / "macros"
INVENTED = Publication("The invented guide", "https://example.org/guide/", "0.1.0")
FACTOR = "factors/shared-office/"
MARCH = date(2026, 3, 1)


def printed(
    publication: Publication, url: str = "a/b/", title: str = "A page", dated: Dated | None = None
) -> str:
    own = own_reference(publication, url, title, dated)
    return format_bibliography((own,))[own.key].text


def built(project, address: str = "") -> Built:
    shutil.copytree(MACROS, project.root / "macros", dirs_exist_ok=True)
    return build_site(project.root, title="The invented guide", address=address)


def block(html: str) -> str:
    """Return the words of “Cite this page”."""
    found = re.search(r'<details class="guide-cite".*?</details>', html, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[0])).split()) if found else ""


def keys(files: Mapping[str, bytes], stem: str) -> list[str]:
    return [work["id"] for work in json.loads(files[f"{stem}.json"])]


# a page's own reference


def test_reference_to_a_page():
    assert printed(INVENTED, dated=Dated(MARCH)) == (
        "The invented guide (2026) A page. Edition 0.1.0. Available at: https://example.org/guide/a/b/."
    )


def test_reference_to_a_page_that_was_never_dated_says_so():
    assert printed(INVENTED).startswith("The invented guide (no date) A page.")


def test_reference_to_the_guide():
    assert printed(INVENTED, "", "Home") == (
        "The invented guide (no date). Edition 0.1.0. Available at: https://example.org/guide/."
    )


@pytest.mark.parametrize(
    ("dated", "note"),
    [
        (Dated(MARCH), "Last changed on 1 March 2026."),
        (Dated(MARCH, checked=True), "Last checked on 1 March 2026."),
    ],
)
def test_the_day_goes_with_the_reference(dated: Dated, note: str):
    assert own_reference(INVENTED, "a/", "A", dated).note == note


def test_without_an_address_the_reference_names_the_page():
    own = own_reference(Publication("The invented guide"), "a/b/", "A page")
    assert own.url == ""
    assert own.note == "The page a/b/ of the guide."


def test_title_with_signs_that_mean_something_to_latex_comes_back_from_bibtex():
    title = "Costs & 100% of {what} #1_is ~ $5 \\ said"
    own = own_reference(INVENTED, "a/", title)
    (read,), faults = read_bibtex("a.bib", to_bibtex((own,)))
    assert not faults
    assert read.title == title
    assert (read.key, read.authors, read.url) == (own.key, own.authors, own.url)


# the block at the foot


def test_page_says_how_it_is_cited_and_offers_files(project):
    site = built(project, "https://example.org/guide").site
    assert block(site.pages[FACTOR].html) == (
        "Cite this page The invented guide (2026) Sharing an office. Edition 0.1.0. Available at: "
        f"https://example.org/guide/{FACTOR} (Accessed: day month year). This page as BibTeX, RIS, CSL-JSON. "
        "The works that it cites as BibTeX, RIS, CSL-JSON."
    )


def test_record_is_dated_by_its_last_change_and_a_list_by_the_newest_of_its_records(project):
    project.edit("data/factors/shared-office.yml", "date: 2026-05-01", "date: 2024-05-01")
    pages = built(project).site.pages
    assert pages[FACTOR].dated == Dated(date(2024, 5, 1))
    assert pages["factors/"].dated == Dated(date(2026, 5, 1))
    assert pages["library/"].dated == Dated(date(2026, 5, 1)), "a check of one is no check of all"


def test_pen_picture_is_dated_by_its_last_check_or_by_a_later_change(project):
    picture = "data/pen-pictures/northmere.md"
    assert built(project).site.pages["pen-pictures/northmere/"].dated == Dated(date(2026, 5, 1), checked=True)
    project.edit(picture, "changes: [", "changes: [{date: 2026-05-20, note: A word.}, ")
    assert built(project).site.pages["pen-pictures/northmere/"].dated == Dated(date(2026, 5, 20))


def test_page_written_by_hand_has_no_date_but_home_which_stands_for_the_guide(project):
    found = built(project)
    pages = found.site.pages.values()
    assert {page.dated for page in pages if page.kind == "page" and page.url} == {None}
    assert b"year = {2026}" in found.downloads["citation.bib"]


def test_list_says_that_its_records_cite_the_works(project):
    html = built(project).site.pages["factors/"].html
    assert "The works that its records cite as " in block(html)


def test_page_without_an_address_is_named_by_its_path(project):
    assert f"Page {FACTOR}." in block(built(project).site.pages[FACTOR].html)


def test_home_and_the_pages_of_the_checks_say_nothing_of_citing_them(project):
    pages = built(project).site.pages
    assert block(pages[""].html) == ""
    assert block(pages["rules/E101/"].html) == ""


def test_every_link_of_the_block_leads_to_a_file(project):
    found = built(project)
    assert [str(d) for d in found.diagnostics if d.code in {"E403", "E404"}] == []
    assert found.site.files >= found.downloads.keys()


def test_page_that_cites_nothing_offers_only_itself(project):
    project.write("content/guide/a-page.md", "---\ntitle: A page\ndescription: A page.\n---\nWords.\n")
    found = built(project)
    assert "The works that it cites" not in block(found.site.pages["guide/a-page/"].html)
    assert "guide/a-page/citation.ris" in found.downloads
    assert "guide/a-page/references.ris" not in found.downloads


# the files


def test_files_hold_the_works_that_the_page_lists(project):
    found = built(project)
    listed = re.findall(r'<li id="ref-([\w-]+)"', found.site.pages[FACTOR].html)
    assert keys(found.downloads, f"{FACTOR}references") == listed
    read = parse_string(found.downloads[f"{FACTOR}references.bib"].decode(), "bibtex")
    assert list(read.entries) == listed
    assert re.findall(r"ID  - (.*)", found.downloads[f"{FACTOR}references.ris"].decode()) == listed


def test_files_of_a_list_hold_what_its_pages_cite(project):
    found = built(project)
    pages = [
        page for url, page in found.site.pages.items() if url.startswith("factors/") and url != "factors/"
    ]
    cited = {key for page in pages for key in page.cited}
    assert set(keys(found.downloads, "factors/references")) == cited
    assert cited


def test_where_a_list_cites_everything_it_offers_the_open_data(project):
    found = built(project)
    assert 'href="../data/references.ris"' in found.site.pages["references/"].html
    assert "references/references.ris" not in found.downloads


def test_files_of_the_page_itself(project):
    files = built(project, "https://example.org/").downloads
    (item,) = json.loads(files[f"{FACTOR}citation.json"])
    assert item == {
        "id": "the-invented-guide-factors-shared-office",
        "type": "webpage",
        "author": [{"literal": "The invented guide"}],
        "issued": {"date-parts": [[2026]]},
        "note": "Last changed on 1 May 2026.",
        "title": "Sharing an office",
        "edition": "Edition 0.1.0",
        "URL": f"https://example.org/{FACTOR}",
    }
    assert "TY  - ELEC\n" in files[f"{FACTOR}citation.ris"].decode()
    assert (
        files[f"{FACTOR}citation.bib"]
        .decode()
        .startswith("% guide: online\n@misc{the-invented-guide-factors-shared-office,")
    )
    assert "DOI" not in item


def test_the_foot_of_a_page_and_its_citation_call_the_edition_one_thing(site_folder):
    html = (site_folder / "factors/co-location/index.html").read_text(encoding="utf-8")
    (edition,) = re.findall(r"<p>Edition ([^<]+)</p>", html)
    assert f" Edition {edition}. " in block(html)
    assert f"Version {edition}" not in html


def test_the_guide_has_files_of_its_own(project):
    (item,) = json.loads(built(project).downloads["citation.json"])
    assert item["title"] == "The invented guide"


@pytest.mark.parametrize(
    ("url", "papers"),
    [
        ("studies/northmere-pilot/", 2),
        ("studies/ashe-2001/", 1),
        ("references/", 7),
        (FACTOR, 0),
    ],
)
def test_reference_managers_are_offered_the_papers_of_a_study_and_all_references(project, url, papers):
    html = built(project).site.pages[url].html
    assert len(re.findall(r'<span class="Z3988" title="[^"<>]+" hidden></span>', html)) == papers
