"""The files that a browser searches with."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from tests.pages.rendered import site

from evidence_guide.building import Built
from evidence_guide.search.browser_files import (
    MOST_TITLE_LETTERS,
    library_file,
    offline_index,
    search_files,
    words_file,
)
from evidence_guide.search.facet_labels import facet_labels
from evidence_guide.site import Findable, RenderedPage


def value(script: bytes) -> Any:
    """Read what a script sets, as a browser would."""
    name, _, rest = script.decode().partition("=")
    assert name.startswith("window.guide")
    return json.loads(rest.strip().removesuffix(";").replace("<\\/", "</"))


@pytest.fixture
def pages(project):
    return tuple(site(project).pages.values())


def test_words_and_titles_of_everything_that_can_be_found(project, pages):
    found = value(words_file(pages, facet_labels(project.corpus()), pagefind=True))
    assert (found["pagefind"], found["whole"]) == (True, True)
    assert ["joint team (JT)", "glossary/#joint-team", "term", "JT"] in found["titles"]
    assert ["Sharing an office", "factors/shared-office/", "factor"] in found["titles"]
    assert found["labels"]["kind"]["pen-picture"] == "Pen picture"
    assert "place" not in found["labels"], "there may be thousands"


def page_of(kind: str, text: str, *names: str, abbreviation: str = "") -> RenderedPage:
    thing = Findable("A title", f"{kind}/", "", {"kind": (kind,)}, abbreviation=abbreviation, names=names)
    return RenderedPage(thing.url, "A title", "", f"<p>{text}</p>", "", kind, findable=(thing,))


def test_the_list_knows_a_study_by_its_papers_and_a_factor_by_its_search_words(project):
    project.edit("data/factors/shared-office.yml", "theme:", "search_words: [hot desking]\ntheme:")
    titles = {
        row[1]: row for row in value(words_file(site(project).pages.values(), {}, pagefind=True))["titles"]
    }
    assert titles["factors/shared-office/"][3:] == ["", ["hot desking"]]
    assert titles["studies/ashe-2001/"][3:] == ["", ["Ashe and Birch, 2001"]]
    rows = {row[1]: row for row in value(offline_index(site(project).pages.values()))}
    assert rows["factors/shared-office/"][4] == "hot desking"


def test_an_abbreviation_that_stands_in_small_letters_too_reads_as_a_word():
    pages = (
        page_of("term", "Computers.", abbreviation="IT"),
        page_of("term", "A doctor.", abbreviation="GP"),
        page_of("page", "Is it worth it? Ask a GP, or write to someone@gp.example."),
        page_of("makers", "The id gp."),
    )
    assert value(words_file(pages, {}, pagefind=True))["plain"] == ["it"]


def test_pages_for_editors_and_hosts_are_a_kind_that_comes_last(project):
    project.write(
        "content/for-hosts.md", "---\ntitle: For hosts\ndescription: Hosting.\naudience: makers\n---\nText.\n"
    )
    pages = tuple(site(project).pages.values())
    found = value(words_file(pages, facet_labels(project.corpus()), pagefind=True))
    assert found["titles"][-1] == ["For hosts", "for-hosts/", "makers"]
    assert found["labels"]["kind"]["makers"] == "For editors and hosts"
    library = value(library_file(pages, {}))
    assert "for-hosts/" not in [record[1] for record in library["records"]]


def test_titles_are_kept_as_far_as_there_is_room_terms_first(project):
    page = RenderedPage("", "", "", "", "", "study")
    studies = [
        Findable(f"A study of number {number}", f"studies/s{number}/", "", {"kind": ("study",)})
        for number in range(5_000)
    ]
    term = Findable("A term", "glossary/#a-term", "", {"kind": ("term",)})
    crowded = RenderedPage("", "", "", "", "", "study", findable=(*studies, term))
    titles = value(words_file((page, crowded), {}, pagefind=True))["titles"]
    assert titles[0][0] == "A term"
    assert 500 < len(titles) < 5_000
    assert len(json.dumps(titles)) < 2 * MOST_TITLE_LETTERS


def test_the_offline_index_holds_each_page_and_term_with_facets_and_text(pages):
    rows = {url: (title, facets, text) for title, url, facets, text, _ in value(offline_index(pages))}
    title, facets, text = rows["factors/shared-office/"]
    assert title == "Sharing an office"
    assert facets[0] == "kind:factor"
    assert "theme:organisational" in facets
    assert "made contact easier" in text
    assert "See also" not in text
    assert rows["glossary/#joint-team"][2] == "A team whose members have different employers."
    assert not [url for url in rows if url.startswith(("rules/", "search/", "library/"))]


def test_the_library_has_every_record_and_only_values_that_occur(project, pages):
    found = value(library_file(pages, facet_labels(project.corpus())))
    records = {record[1]: record for record in found["records"]}
    values = [f"{name}:{id_}" for name, _, listed in found["facets"] for id_, _ in listed]
    title, _, summary, year, studies, numbers = records["factors/shared-office/"]
    assert (title, studies) == ("Sharing an office", 2)
    assert summary == "Whether staff of the partners work in one building."
    assert year >= 2001
    assert {"kind:factor", "theme:organisational", "direction:helps"} <= {
        values[number] for number in numbers
    }
    assert {number for record in found["records"] for number in record[5]} == set(range(len(values)))
    assert "" not in records, "the home page is no record"


def test_a_script_cannot_end_its_element():
    page = RenderedPage(
        "", "</script>", "", "", "", "page", findable=(Findable("</script>", "", "", {"kind": ("page",)}),)
    )
    assert b"</script" not in offline_index([page])


def test_what_a_reader_loads_before_the_first_result_has_a_bound(built: Built):
    files = search_files(built.corpus, built.site.pages.values(), pagefind=True)
    assert len(gzip.compress(files["assets/search-words.js"])) < 60_000
    assert len(gzip.compress(files["assets/library.js"])) < 120_000
    for address in ("library/", "studies/"):
        assert len(gzip.compress(built.site.pages[address].html.encode())) < 25_000
