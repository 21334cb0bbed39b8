"""The guide's own records and pages: every file loads, every claim leads to evidence, nothing is missing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from operator import attrgetter
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
import yaml

from evidence_guide.bibliography import format_bibliography
from evidence_guide.building import Built
from evidence_guide.corpus.addresses import url_of_page
from evidence_guide.corpus.corpus import Node
from evidence_guide.corpus.graph import build_graph
from evidence_guide.diagnostics import Diagnostic, Severity
from evidence_guide.model import KINDS, Kind
from evidence_guide.model.practice import Benchmark, PenPicture
from evidence_guide.model.research import Study
from evidence_guide.model.vocabulary import Law, Level
from evidence_guide.prose.passages import find_passages
from evidence_guide.rules.addresses import resolve_link
from evidence_guide.search import RecordFacets, facet_labels
from evidence_guide.views.disagreement import find_disagreements
from evidence_guide.views.timeline import make_timeline
from evidence_guide.views.views import Views

ROOT: Final = Path(__file__).parent.parent
FILES: Final = sorted(
    file.relative_to(ROOT).as_posix()
    for folder in ("data", "content")
    for file in (ROOT / folder).rglob("*")
    if file.is_file() and not file.name.startswith(".")
)

EDITORIAL: Final = {
    ("content/guide/index.md", "These pages tell the story again in our own words"),
    ("content/guide/providing-integrated-services.md", "Policy stands on this page as policy cards"),
    ("content/guide/providing-integrated-services.md", "The guide sets a research message beside its words"),
    ("content/guide/providing-integrated-services.md", "To see where you stand, compare your service"),
}
"""Every passage that the guide speaks by itself, by its file and first words. Add to it with a reason."""


@pytest.fixture(scope="module")
def claims(built: Built) -> list[dict[str, Any]]:
    return data(built, "claims")


def is_error(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR


def data(built: Built, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(built.downloads[f"data/{name}.json"])
    return found


# Every file


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_read_and_has_no_mistake(path: str, built: Built):
    corpus = built.corpus
    read = {entry.origin.path for entry in corpus.entries}
    read |= {page.origin.path for page in corpus.pages.values()}
    read |= {reference.place.path for reference in corpus.all_references}
    read |= {f"content/{asset}" for asset in corpus.assets}
    assert path in read
    assert [str(found) for found in built.diagnostics if found.place.path == path and is_error(found)] == []


def test_the_checks_find_no_mistake(built: Built):
    # dead links and anchors, numbers without a citation and templates that fail are among them
    assert built.ok, "\n".join(str(found) for found in built.diagnostics if is_error(found))


# From a claim to its evidence


def test_every_claim_rests_on_a_study_and_every_study_on_a_paper(built: Built):
    corpus = built.corpus
    studies = corpus.all(Study)
    assert corpus.claims
    without = [claim.id for claim in corpus.claims.values() if not claim.claim.evidence]
    without += [
        f"{claim.id}: {evidence.study}"
        for claim in corpus.claims.values()
        for evidence in claim.claim.evidence
        if evidence.study not in studies
    ]
    without += [
        f"{study.id}: {study.reports}"
        for study in studies.values()
        if not study.reports or not set(study.reports) <= corpus.references.keys()
    ]
    assert without == []


def test_every_exported_claim_leads_to_papers_of_its_study(built: Built, claims: list[dict[str, Any]]):
    studies = {study["id"]: set(study["reports"]) for study in data(built, "studies")}
    references = {reference["id"] for reference in data(built, "references")}
    assert len(claims) == len(built.corpus.claims)
    for claim in claims:
        assert claim["evidence"], claim["id"]
        for evidence in claim["evidence"]:
            papers = set(evidence["references"])
            assert papers, claim["id"]
            assert papers <= studies[evidence["study"]], claim["id"]
            assert papers | set(evidence["via"]) <= references, claim["id"]


def test_every_exported_claim_has_a_place_on_the_site(built: Built, claims: list[dict[str, Any]]):
    for claim in claims:
        url, _, anchor = claim["url"].partition("#")
        assert anchor in built.site.pages[url].anchors, claim["id"]


# What the guide must hold


def test_the_twelve_pen_pictures_are_numbered_from_one_to_twelve(built: Built):
    numbers = sorted(pen.number for pen in built.corpus.all(PenPicture).values() if pen.number)
    assert numbers == list(range(1, 13))


def test_the_six_laws_and_four_levels_are_there(built: Built):
    assert sorted(law.number for law in built.corpus.all(Law).values()) == [1, 2, 3, 4, 5, 6]
    assert sorted(level.number for level in built.corpus.all(Level).values()) == [1, 2, 3, 4]


def test_the_ten_benchmarks_are_there(built: Built):
    assert sorted(b.number or 0 for b in built.corpus.all(Benchmark).values()) == list(range(1, 11))


def test_the_briefing_and_its_58_references_are_there_once_each(built: Built):
    numbers = Counter(reference.number for reference in built.corpus.all_references if reference.number)
    assert numbers == Counter(range(1, 59))
    assert "cameron2012" in built.corpus.references


# The pages


def navigation(part: Any) -> Iterator[str]:
    """Yield the addresses of the pages in a part of the navigation."""
    if isinstance(part, str):
        yield url_of_page(part)
    else:
        for inner in part.values() if isinstance(part, dict) else part:
            yield from navigation(inner)


def test_every_page_can_be_reached_from_the_navigation(built: Built):
    pages = built.site.pages
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    reached, ahead = set[str](), list(navigation(settings["nav"]))
    assert pages.keys() >= set(ahead)
    while ahead:
        address = ahead.pop()
        if address in pages and address not in reached:
            reached.add(address)
            found = (resolve_link(address, link.address) for link in pages[address].links)
            ahead.extend(destination.path or "" for destination in found if destination)
    assert sorted(pages.keys() - reached) == []


def test_every_page_has_one_main_heading(built: Built):
    headings = {page.url: page.html.count("<h1") for page in built.site.pages.values()}
    assert {url: count for url, count in headings.items() if count != 1} == {}


def test_no_page_shows_a_picture_of_another_site(built: Built):
    images = [(page.url, image.address) for page in built.site.pages.values() for image in page.images]
    assert [(url, address) for url, address in images if urlsplit(address).netloc] == []


# What the guide says by itself


def test_every_use_of_the_editorial_mark_is_listed(built: Built):
    corpus = built.corpus
    texts = [(page.origin, page.body) for page in corpus.pages.values()]
    texts += [(entry.origin, entry.body) for entry in corpus.entries]
    marked = [
        (passage.place.path, passage.text)
        for origin, body in texts
        for passage in find_passages(origin.path, body, origin.body_line)
        if passage.editorial
    ]
    new = [
        f"{path}: {text[:60]}"
        for path, text in marked
        if not any(path == file and text.startswith(words) for file, words in EDITORIAL)
    ]
    gone = [
        f"{file}: {words}"
        for file, words in EDITORIAL
        if not any(path == file and text.startswith(words) for path, text in marked)
    ]
    assert (new, gone) == ([], []), "new marks, and listed ones that are gone"


# What is listed and filtered


def test_the_filters_of_a_list_count_what_the_timeline_counts(built: Built):
    corpus = built.corpus
    graph = build_graph(corpus)
    record_facets, drawn = RecordFacets(corpus, graph), make_timeline(corpus, graph)
    parts = (*drawn.eras, *((drawn.outside_eras,) if drawn.outside_eras else ()))
    for kind, items in (("pen-picture", "pen_pictures"), ("policy", "policies"), ("study", "studies")):
        found = {
            node: set(record_facets.of(node).get("era", ()))
            for node in corpus.nodes()
            if node.kind == kind and record_facets.of(node)["kind"] == (kind,)
        }
        for part in parts:
            fit = {node for node, eras in found.items() if (part.era.id in eras if part.era else not eras)}
            assert {item.node for item in getattr(part, items)} == fit, (kind, part.id)


def test_a_pen_picture_is_filtered_by_what_its_own_page_says(built: Built):
    corpus = built.corpus
    record_facets = RecordFacets(corpus, build_graph(corpus))
    for picture in corpus.all(PenPicture).values():
        found = record_facets.of(Node("pen-picture", picture.id))
        own = (picture.client_groups, picture.models, picture.places, picture.eras, picture.levels)
        names = ("client-group", "model", "place", "era", "level")
        assert tuple(found.get(name, ()) for name in names) == own, picture.id


@pytest.mark.parametrize("facet", ["factor", "client-group", "model", "place"])
def test_what_is_offered_to_be_chosen_from_stands_in_the_order_of_its_words(facet: str, built: Built):
    words = list(facet_labels(built.corpus)[facet].values())
    assert words == sorted(words, key=str.lower)
    assert len(words) > 5


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.has_index], ids=attrgetter("name"))
def test_a_list_stands_by_title_or_says_how_it_stands(kind: Kind, built: Built):
    found = re.findall(
        r'<p class="guide-index__title"><a [^>]*>([^<]+)', built.site.pages[f"{kind.folder}/"].html
    )
    titles = [unescape(title) for title in found]
    says = {
        "benchmark": "in its order",
        "law": "in his order",
        "era": "the earliest first",
        "level": "from the",
    }
    if kind.name in {*says, "factor", "study"}:
        assert says.get(kind.name, "") in built.site.pages[f"{kind.folder}/"].html
    else:
        assert titles == sorted(titles, key=str.lower)


def test_rows_and_cells_count_in_figures(built: Built):
    numbers = "one|two|three|four|five|six|seven|eight|nine|ten"
    things = "claim|stud(?:y|ies)|pen picture|place|factor"
    counted = re.compile(
        rf"(?i)(?:facts\">|<td>|<li>|· |</a>: )(?:{numbers}) (?:{things})s?(?: rests?[^<·]*)?[<:,·]"
    )
    found = {url: counted.findall(page.html) for url, page in built.site.pages.items()}
    assert {url: rows for url, rows in found.items() if rows} == {}


def test_where_evidence_disagrees_no_side_is_fresher_than_its_factor(built: Built):
    corpus = built.corpus
    views = Views(corpus, build_graph(corpus), format_bibliography(corpus.all_references))
    for found in find_disagreements(views):
        strength = views.record(Node("factor", found.factor.id)).strength
        assert strength is not None
        whole = [
            int(year) for year in re.findall(r"\d{4}", strength.counted.partition("; published ")[2])[:2]
        ]
        for side, years in zip(found.sides, dict(found.aspects)["years"], strict=True):
            if not side.counted.startswith("no "):
                assert whole[0] <= min(map(int, years.split(" to "))), found.factor.id
                assert max(map(int, years.split(" to "))) <= whole[-1], found.factor.id
