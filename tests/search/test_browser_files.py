"""The files that a browser searches with."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
from tests.pages.rendered import site

from evidence_guide.building import Built
from evidence_guide.search.browser_files import search_files, words_file
from evidence_guide.search.facet_labels import FacetLabels, facet_labels
from evidence_guide.search.library_files import library_files
from evidence_guide.search.offline_files import MOST_OF_WORDS, MOST_TEXT, offline_files
from evidence_guide.search.titles import MOST_TITLE_LETTERS
from evidence_guide.site import Findable, RenderedPage


def value(script: bytes) -> Any:
    """Read what a script sets, as a browser would."""
    name, _, rest = re.sub(
        r"^\(window\.guideParts=.*?\)\[.*?\]=", "window.guide=", script.decode()
    ).partition("=")
    assert name.startswith("window.guide")
    return json.loads(rest.strip().removesuffix(";").replace("<\\/", "</"))


def library(pages: Iterable[RenderedPage], labels: FacetLabels) -> Any:
    """Read the library's first file."""
    return value(library_files(pages, labels)["assets/library.js"])


def texts(pages: Iterable[RenderedPage]) -> list[Any]:
    """Read the text of every page from the offline index."""
    files = offline_files(pages)
    number = len(value(files["assets/search-offline.js"])["texts"])
    return [row for at in range(1, number + 1) for row in value(files[f"assets/search-offline/text-{at}.js"])]


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
    return RenderedPage(thing.url, "A title", "", "", "", kind, findable=(thing,), text=f"A title. {text}")


def test_the_list_knows_a_study_by_its_papers_and_a_factor_by_its_search_words(project):
    project.edit("data/factors/shared-office.yml", "theme:", "search_words: [hot desking, zebra]\ntheme:")
    titles = {
        row[1]: row for row in value(words_file(site(project).pages.values(), {}, pagefind=True))["titles"]
    }
    assert titles["factors/shared-office/"][3:] == ["", ["hot desking", "zebra"]]
    assert titles["studies/ashe-2001/"][3:] == ["", ["Ashe and Birch, 2001"]]
    rows = {row[1]: row for row in texts(site(project).pages.values())}
    assert rows["factors/shared-office/"][4] == "hot desking; zebra"
    words = value(words_file(site(project).pages.values(), {}, pagefind=True))["words"]
    assert "0zebra0" in words, "a word of a name alone is known, and not corrected"


def test_a_finding_and_a_message_have_search_words_too(project):
    for path in ("findings/visits", "messages/begin-small"):
        project.edit(f"data/{path}.yml", "claims:", f"search_words: [words for {path}]\nclaims:")
    file = value(words_file(site(project).pages.values(), {}, pagefind=True))
    names = {row[1]: row[4] for row in file["titles"] if len(row) > 4}
    assert names["findings/visits/"] == ["words for findings/visits"]
    assert names["messages/begin-small/"] == ["words for messages/begin-small"]


def test_the_library_is_found_by_its_title_and_by_nothing_else(project):
    files = search_files(project.corpus(), site(project).pages.values(), pagefind=True)
    titles = value(files["assets/search-words.js"])["titles"]
    at = [row[1] for row in titles].index("library/")
    assert titles[at] == ["Library", "library/", "index"]
    offline = value(files["assets/search-offline.js"])
    assert len(offline["titled"]) == len(titles)
    assert offline["titled"][at] is None
    rows = texts(site(project).pages.values())
    assert all(
        rows[row][1] == title[1]
        for title, row in zip(titles, offline["titled"], strict=True)
        if row is not None
    )


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
    assert "for-hosts/" not in [record[1] for record in library(pages, {})["records"]]


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
    rows = {url: (title, facets, text) for title, url, facets, text, _ in texts(pages)}
    title, facets, text = rows["factors/shared-office/"]
    assert title == "Sharing an office"
    assert facets[0] == "kind:factor"
    assert "theme:organisational" in facets
    assert "made contact easier" in text
    assert "See also" not in text
    assert rows["glossary/#joint-team"][2] == "A team whose members have different employers."
    assert not [url for url in rows if url.startswith(("rules/", "search/", "library/"))]


def test_the_library_has_every_record_and_only_values_that_occur(project, pages):
    found = library(pages, facet_labels(project.corpus()))
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
    assert not [path for path, text in offline_files([page]).items() if b"</script" in text]


def test_what_a_reader_loads_before_the_first_result_has_a_bound(built: Built):
    files = search_files(built.corpus, built.site.pages.values(), pagefind=True)
    assert len(gzip.compress(files["assets/search-words.js"])) < 60_000
    assert len(gzip.compress(files["assets/library.js"])) < 120_000
    for address in ("library/", "studies/"):
        assert len(gzip.compress(built.site.pages[address].html.encode())) < 25_000


def many(number: int) -> RenderedPage:
    """Return a page with as many records as a large guide has, in no order."""
    kinds = ("study", "factor", "pen-picture")
    records = [
        Findable(
            f"Record {at * 7919 % number} of a service for people at home",
            f"things/record-{at}/",
            f"What number {at} found of work that was shared by two teams in one place.",
            {
                "kind": (kinds[at % 3],),
                "factor": tuple(f"f{at * k % 600}" for k in (3, 5, 7)),
                "year": ("2004",),
            },
        )
        for at in range(number)
    ]
    return RenderedPage("", "", "", "", "", "study", findable=tuple(records))


def test_a_large_library_is_in_parts_of_which_the_first_is_enough_to_begin_with():
    files = library_files([many(20_000)], {})
    first = value(files.pop("assets/library.js"))
    assert max(len(gzip.compress(text, 6)) for text in files.values()) < 120_000
    assert len(gzip.compress(json.dumps(first).encode(), 6)) < 150_000
    assert [path for path, _ in first["parts"]] == list(files)
    parts = [first["records"], *(value(text) for text in files.values())]
    records = [record for part in parts for record in part]
    assert len(records) == first["all"] == 20_000
    assert records == sorted(records, key=lambda record: (min(record[5]), record[0].lower()))
    assert sum(first["counts"][:3]) == 20_000
    for (_, kinds), part in zip(first["parts"], parts[1:], strict=True):
        assert set(kinds) == {min(record[5]) for record in part}


def test_the_offline_index_of_a_large_guide_is_in_parts_and_knows_where_each_word_is():
    pages = [
        page_of("study", f"Text of number{at} and of {at % 7} teams, teams. {'More. ' * 50}")
        for at in range(2_000)
    ]
    files = offline_files(pages)
    first = value(files["assets/search-offline.js"])
    assert len(files["assets/search-offline.js"]) < 30_000
    for path, text in files.items():
        most = {"text": MOST_TEXT, "word": MOST_OF_WORDS}.get(path.removeprefix("assets/search-offline/")[:4])
        assert most is None or len(text) < most * 1.6, path
    words = {
        entry[0]: entry[1:]
        for at in range(1, len(first["words"]) + 1)
        for entry in value(files[f"assets/search-offline/words-{at}.js"])
    }
    assert words["number1999"] == [[1999, 1], []]
    assert words["teams"][0][:4] == [0, 2, 1, 2]
    assert words["title"][1][:3] == [0, 1, 2]
    assert first["words"] == sorted(first["words"])
    assert len(texts(pages)) == 2_000
