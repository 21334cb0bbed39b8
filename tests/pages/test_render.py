"""Whole pages, rendered from the invented guide with the guide's own templates."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.addresses import relative_url, url_of_page
from evidence_guide.corpus.graph import build_graph
from evidence_guide.loading import load_templates
from evidence_guide.model.kinds import KINDS, url_of
from evidence_guide.pages.render import Renderer, RuleDoc, site_of
from evidence_guide.prose.field_texts import FieldCache, as_text
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import Heading, RenderedPage, Site

TEMPLATES = load_templates(Path(__file__).parents[2])
RULES = (
    RuleDoc("E101", "What a title says", "record", "error", "One `{{ call }}`.\n\n```\n{{ call }}\n```"),
)
DOWNLOADS = {f"data/references.{ending}" for ending in ("bib", "ris", "json")}

FACTOR = "data/factors/shared-office.yml"
RECORDS = "data/factors/shared-records.yml"
PICTURE = "data/pen-pictures/northmere.md"
PAGE = "content/guide/a-page.md"
SAYS = "says: Staff in this study said that a shared office made contact easier."


def renderer(project, **templates: str) -> Renderer:
    corpus = project.corpus()
    changed = {f"{name}.jinja": text for name, text in templates.items()}
    bibliography = format_bibliography(corpus.all_references)
    return Renderer(corpus, build_graph(corpus), bibliography, {**TEMPLATES, **changed}, RULES)


def site(project, **templates: str) -> Site:
    files = project.corpus().assets | DOWNLOADS
    return site_of(renderer(project, **templates).render(), files)


def page(project, url: str, **templates: str) -> RenderedPage:
    return next(made for made in renderer(project, **templates).render() if made.url == url)


def pages(project, lasting: FieldCache) -> list[RenderedPage]:
    """Return every page, with texts at hand that were rendered before."""
    corpus = project.corpus()
    works = format_bibliography(corpus.all_references)
    return list(Renderer(corpus, build_graph(corpus), works, TEMPLATES, RULES, lasting).render())


def body(project, text: str, head: str = "") -> RenderedPage:
    """Return the page of the invented guide with another text."""
    project.write(PAGE, f"---\ntitle: A page\ndescription: A page.\n{head}---\n{text}\n")
    return page(project, "guide/a-page/")


def story(html: str) -> str:
    """Return what stands between a page's head and its list of references."""
    html = html.partition("</header>")[2].partition('<section class="guide-references"')[0]
    return html.strip().removesuffix("</div>").strip()


def cited(html: str) -> set[str]:
    return set(re.findall(r'href="#ref-([\w-]+)"', html))


def listed(html: str) -> list[str]:
    return re.findall(r'<li id="ref-([\w-]+)"', html)


class Tags(HTMLParser):
    """Gathers a page's tags as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


# which pages there are


def test_every_record_and_every_page_has_an_address(project):
    assert sorted(url for url in site(project).pages if url.count("/") != 1) == [
        "", "benchmarks/shared-aims/", "checklists/before-you-begin/", "client-groups/older-people/",
            "documents/the-invented-review/", "eras/early-years/", "factors/shared-office/",
            "factors/shared-records/", "figures/ways-of-working/", "findings/visits/", "guide/a-page/",
            "laws/1/", "levels/commissioning/", "levels/practice/", "messages/begin-small/",
        "models/joint-teams/", "pen-pictures/northmere/", "places/northmere/", "places/southmere/",
        "policies/working-closer/", "rules/E101/", "studies/ashe-2001/", "studies/cedar-2010/",
        "studies/dunn-2012/", "studies/northmere-pilot/",
    ]  # fmt: skip


def test_every_list_has_an_address(project):
    assert sorted(url for url in site(project).pages if url.count("/") == 1) == [
        "benchmarks/", "checklists/", "client-groups/", "documents/", "eras/", "factors/", "figures/",
        "findings/", "glossary/", "laws/", "levels/", "library/", "messages/", "models/", "pen-pictures/",
        "places/", "policies/", "references/", "search/", "studies/",
    ]  # fmt: skip


def test_invented_guide_has_no_problem(project):
    assert [(url, p) for url, made in site(project).pages.items() for p in made.problems] == []


def test_invented_guide_has_no_dead_link_nor_repeated_anchor(project):
    # its templates' links to the editors' pages lead to pages that the invented guide does not have
    assert [str(d) for d in check_pages(site(project)) if "for-editors" not in d.message] == []


def test_guide_without_records_is_rendered(tmp_path, project):
    for path in sorted((project.root / "data").rglob("*.*")):
        path.unlink()
    for path in sorted((project.root / "content/guide").iterdir()):
        path.unlink()
    assert list(site(project).pages) == ["", "references/", "library/", "search/", "rules/E101/"]


# lists of references


def test_every_page_ends_with_the_works_that_it_cites_and_no_others(project):
    for url, made in site(project).pages.items():
        assert (url, set(listed(made.html))) == (url, cited(made.html))
        assert (url, len(listed(made.html))) == (url, len(set(listed(made.html))))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("No work is cited.", []),
        ("`[@ashe2001]` is how to cite.", []),
        ("Cited [@ashe2001].", ["ashe2001"]),
        ("As @ashe2001 found.", ["ashe2001"]),
        ("Cited [@ministry2005; @ashe2001], twice [@ashe2001].", ["ashe2001", "ministry2005"]),
        ("Cited [@ashe2001, via @cedar2010 and @elm2008].", ["ashe2001", "cedar2010", "elm2008"]),
        ("Cited [in a link [@ashe2001]](x).", ["ashe2001"]),
        ("## Cited [@ashe2001]", ["ashe2001"]),
        ("| a |\n|---|\n| [@ashe2001] |", ["ashe2001"]),
        ('{{ message("begin-small") }}', ["cedar2010"]),
        ('{{ claim("shared-records/no-access") }}', ["ashe2001", "cedar2010"]),
        ('{{ policy("working-closer") }}', ["ministry2005"]),
        ('{{ checklist("before-you-begin") }}', ["elm2008"]),
        ("{{ disagreements() }}", ["ashe2001", "birch2004a", "cedar2010"]),
        ('{{ factor("shared-office") }}', []),
        ('{{ link("factor", "shared-office") }}', []),
        ("Cited [@nobody1999].", []),
    ],
)
def test_page_lists_what_its_text_and_its_macros_cite(project, text, keys):
    assert listed(body(project, text).html) == keys


@pytest.mark.parametrize(
    ("path", "old", "new", "url"),
    [
        (PAGE, "whose every statement shows its evidence.", "after [@elm2008].", "guide/a-page/"),
        (FACTOR, "work in one building.", "work in one building [@elm2008].", "factors/shared-office/"),
        (FACTOR, "work in one building.", "work in one building [@elm2008].", "factors/"),
        (FACTOR, "related: [shared-records]", "note: After [@elm2008].", "factors/shared-office/"),
        (FACTOR, SAYS, "says: Staff [@elm2008] said so.", "factors/shared-office/"),
        (PICTURE, "locator: p. 1}\n", "locator: p. 1}\n  - reference: elm2008\n", "pen-pictures/northmere/"),
        ("data/vocabulary/glossary.yml", "different employers.", "other employers [@ashe2001].", "glossary/"),
        ("data/vocabulary/eras.yml", "[@ministry2005]", "[@elm2008]", "eras/early-years/"),
        (
            "data/vocabulary/levels.yml",
            "What do staff",
            "After [@elm2008], what do staff",
            "levels/practice/",
        ),
        ("data/studies/ashe-2001.yml", "sample: not-stated", "sample: Few [@elm2008]", "studies/ashe-2001/"),
    ],
)
def test_page_lists_what_only_a_field_cites(project, path, old, new, url):
    before = listed(page(project, url).html)
    added = set(listed(page(project.edit(path, old, new), url).html)) - set(before)
    assert added == {re.findall(r"@(\w+)|elm2008", new)[0] or "elm2008"}


def test_page_that_shows_only_the_words_of_a_claim_does_not_list_what_it_cites(project):
    project.edit(FACTOR, SAYS, "says: It was easier [@elm2008].")
    html = page(project, "studies/ashe-2001/").html
    assert ">It was easier.</a>" in html
    assert "elm2008" not in listed(html)


def test_author_who_is_part_of_a_sentence_stays_in_its_plain_words_and_is_listed(project):
    project.edit(FACTOR, SAYS, "says: As @elm2008 said, it was easier.")
    html = page(project, "studies/ashe-2001/").html
    assert ">As Elm (2008) said, it was easier.</a>" in html
    assert "elm2008" in listed(html)


def test_works_are_listed_in_the_order_of_a_bibliography(project):
    text = "[@ministry2005] [@elm2008] [@birch2004b] [@birch2004a] [@ashe2001]"
    expected = ["ashe2001", "birch2004a", "birch2004b", "elm2008", "ministry2005"]
    assert listed(body(project, text).html) == expected


def test_work_is_listed_as_the_bibliography_formatted_it(project):
    one = renderer(project)
    for made in one.render():
        assert [key for key in listed(made.html) if one.bibliography[key].html not in made.html] == []


# lists of records


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


# citations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@ashe2001]", "(<Ashe and Birch, 2001>)"),
        ("[-@ashe2001]", "(<2001>)"),
        ("[see @ashe2001, p. 4; @elm2008]", "(see <Ashe and Birch, 2001>, p. 4; <Elm, 2008>)"),
        (
            "[@ashe2001, p. 4, via @cedar2010]",
            "(<Ashe and Birch, 2001>, p. 4, as reported in <Cedar Group, 2010>)",
        ),
        (
            "[@ashe2001, via @cedar2010 and @elm2008]",
            "(<Ashe and Birch, 2001>, as reported in <Cedar Group, 2010> and <Elm, 2008>)",
        ),
        ("[@nobody1999, p. 4]", "(@nobody1999, p. 4)"),
        ("[@ashe2001, via @nobody1999]", "(<Ashe and Birch, 2001>, as reported in @nobody1999)"),
        ("[@ashe2001, Health & “<safety”]", "(<Ashe and Birch, 2001>, Health &amp; “&lt;safety”)"),
    ],
)
def test_citation_in_brackets(project, text, expected):
    html = re.sub(r'<a href="#ref-\w+"[^>]*>(.*?)</a>', r"<\1>", story(body(project, text).html))
    assert html == f'<p><span class="cite">{expected}</span></p>'


def test_citation_tells_a_script_what_it_was_read_through_and_where_in_it(project):
    html = story(body(project, "[@ashe2001, p. 4, via @cedar2010; @elm2008]").html)
    said = re.findall(r'<a href="#ref-(\w+)"([^>]*)>', html)
    assert said == [("ashe2001", ' data-via="cedar2010" data-at="p. 4"'), ("cedar2010", ""), ("elm2008", "")]


def test_citation_of_evidence_says_it_of_each_paper_and_the_place_with_the_review(project):
    project.edit(
        FACTOR,
        "      - study: ashe-2001\n        via: [cedar2010]\n        locator: Chapter 2",
        "      - study: northmere-pilot\n        via: [cedar2010]\n        locator: Chapter 2",
    )
    html = page(project, "factors/shared-office/").html
    evidence = html[html.index('id="easier-contact"') :]
    said = re.findall(r'<a href="#ref-(\w+)"([^>]*)>', evidence)[:3]
    assert said == [
        ("birch2004a", ' data-via="cedar2010"'),
        ("birch2004b", ' data-via="cedar2010"'),
        ("cedar2010", ' data-at="Chapter 2, Shared premises"'),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@ashe2001 found", '<a class="cite" href="#ref-ashe2001">Ashe and Birch (2001)</a> found'),
        ("@nobody1999 found", "@nobody1999 found"),
    ],
)
def test_citation_in_a_sentence(project, text, expected):
    assert story(body(project, text).html) == f"<p>{expected}</p>"


def test_citation_in_a_link_is_no_link_of_its_own(project):
    expected = '<p><a href="../../factors/">as Ashe and Birch (2001) found</a></p>'
    assert story(body(project, "[as @ashe2001 found](../factors/)").html) == expected


# addresses


@pytest.mark.parametrize(
    ("target", "from_page", "expected"),
    [
        ("", "", "./"),
        ("factors/", "", "factors/"),
        ("", "factors/", "../"),
        ("factors/", "factors/shared-office/", "../../factors/"),
        ("factors/#helps", "", "factors/#helps"),
        ("data/references.bib", "references/", "../data/references.bib"),
    ],
)
def test_relative_address(target, from_page, expected):
    assert relative_url(target, from_page) == expected


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("guide/index.md", "guide/"),
        ("guide/a-page.md", "guide/a-page/"),
        ("an-index.md", "an-index/"),
    ],
)
def test_address_of_a_page(uri, url):
    assert url_of_page(uri) == url


def test_every_address_is_relative_to_its_page(project):
    for url, made in site(project).pages.items():
        for link in made.links:
            assert re.match(r"#|https?://|[\w.]", link.address), (url, link.address)


def test_pages_of_every_depth_lead_home(project):
    pages = site(project).pages
    found = {url: re.findall(r'<li><a href="([^"]*)">Home</a>', made.html) for url, made in pages.items()}
    assert {url: found[url] for url in ("", "factors/", "factors/shared-office/")} == {
        "": [],
        "factors/": ["../"],
        "factors/shared-office/": ["../../"],
    }


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("factor:shared-office", "../../factors/shared-office/"),
        ("factor:shared-office#easier-contact", "../../factors/shared-office/#easier-contact"),
        ("pen-picture:northmere", "../../pen-pictures/northmere/"),
        ("law:law-one", "../../laws/1/"),
        ("law:1", "../../laws/1/"),
        ("term:joint-team", "../../glossary/#joint-team"),
        ("theme:contextual", "../../factors/#contextual"),
        ("a-page.md", "../../guide/a-page/"),
        ("a-page.md#asks", "../../guide/a-page/#asks"),
        ("../index.md", "../../"),
        ("../index.md#top", "../../#top"),
        ("../for-editors/index.md", "../../for-editors/"),
        ("../assets/town.png", "../../assets/town.png"),
        ("town.png", "../../guide/town.png"),
        ("../factors/shared-office/", "../../factors/shared-office/"),
        ("..", "../../"),
        ("#here", "#here"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_link_of_a_page(project, written, address):
    assert story(body(project, f"[a]({written})").html) == f'<p><a href="{address}">a</a></p>'


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("factor:nowhere", "../../factors/nowhere/"),
        ("law:nowhere", "../../laws/nowhere/"),
        ("nowhere.md", "../../guide/nowhere/"),
        ("/factors/", "/factors/"),
        ("../../nowhere.md", "../../nowhere.md"),
    ],
)
def test_link_that_leads_nowhere_is_left_for_the_rules_with_its_place(project, written, address):
    made = body(project, f"Some words.\n\n[a]({written})")
    (link,) = [link for link in made.links if link.place.line == 7]
    assert (link.address, link.place.column, made.problems) == (address, 5, ())


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("southmere.md", "../../pen-pictures/southmere/"),
        ("southmere.md#lessons", "../../pen-pictures/southmere/#lessons"),
        ("index.md", "../../pen-pictures/index/"),
        ("../factors/shared-office/", "../../factors/shared-office/"),
        ("place:northmere", "../../places/northmere/"),
        ("../assets/town.png", "../../assets/town.png"),
        ("#lessons", "#lessons"),
    ],
)
def test_link_of_a_pen_picture_begins_beside_its_file(project, written, address):
    project.edit(PICTURE, "The account gives none.", f"The [account]({written}) gives none.")
    assert f'The <a href="{address}">account</a>' in page(project, "pen-pictures/northmere/").html


def test_link_in_a_field_begins_at_the_contents(project):
    project.edit(FACTOR, "work in one building.", "work as [a page](guide/a-page.md) says.")
    assert '<a href="../../guide/a-page/">a page</a>' in page(project, "factors/shared-office/").html
    assert '<a href="../guide/a-page/">a page</a>' in page(project, "factors/").html


def test_address_shown_in_code_is_left_as_it_is(project):
    assert story(body(project, '`href="~/factors/"`').html) == '<p><code>href="~/factors/"</code></p>'


@pytest.mark.parametrize(
    "written",
    [
        '<x"onmouseover="alert(1)>',
        "<x&quot; onmouseover=&quot;alert(1)>",
        '<factor:x" onmouseover="alert(1)>',
        '<x.md#" onmouseover="alert(1)>',
        "<factor:x'><script>alert(1)</script>>",
    ],
)
def test_address_cannot_break_out_of_its_attribute(project, written):
    tags = Tags(body(project, f"[a]({written})").html).found
    assert [tag for tag, attributes in tags if tag == "script" or "onmouseover" in attributes] == []


def test_picture_keeps_its_words_and_its_place(project):
    (picture,) = body(project, "![A map of <both> towns](../assets/map.png)").images
    assert (picture.address, picture.text) == ("../../assets/map.png", "A map of <both> towns")
    assert (picture.place.line, picture.place.column) == (5, 26)


# escaping


HOSTILE = """</p><script>alert(1)</script>" onmouseover="alert(1)' onclick='alert(1)"""
QUOTED = "'" + HOSTILE.replace("'", "''") + "'"


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (FACTOR, "Sharing an office"),
        (FACTOR, "Whether staff of the partners work in one building."),
        (FACTOR, "Staff in this study said that a shared office made contact easier."),
        (FACTOR, "Chapter 2, Shared premises"),
        (FACTOR, "heading: Shared premises"),
        (PICTURE, "The Northmere office"),
        (PICTURE, "[Northmere Council]"),
        (PICTURE, "dates: 2002 to 2011"),
        ("data/studies/ashe-2001.yml", "Care managers in two invented towns"),
        ("data/studies/ashe-2001.yml", "1999 to 2000"),
        ("data/studies/northmere-pilot.yml", "Staff of one office"),
        ("data/messages/begin-small.yml", "Begin small"),
        ("data/vocabulary/glossary.yml", "abbreviation: JT"),
        ("data/vocabulary/glossary.yml", "A team whose members have different employers."),
        ("data/vocabulary/models.yml", "[integrated teams]"),
        ("data/vocabulary/laws.yml", "You cannot please everyone"),
        ("data/checklists/before-you-begin.yml", "title: Aims"),
        ("data/policies/working-closer.yml", "not-stated"),
        (PAGE, "title: A page"),
        ("data/references/guidance.bib", "{Questions before you begin}"),
    ],
)
def test_nothing_in_a_record_is_markup_on_any_page(project, path, old):
    name, colon, _ = old.partition(": ")
    new = f"{name}: {QUOTED}" if colon else f"[{QUOTED}]" if old.startswith("[") else QUOTED
    new = f"{{{HOSTILE}}}" if old.startswith("{") else new
    project.edit(path, old, new)
    project.append(PAGE, '\n{{ term("joint-team") }} {{ link("factor", "shared-office") }} {{ law(1) }}\n')
    made = site(project).pages
    assert "alert(1)" in "".join(p.html for p in made.values())
    for url, found in made.items():
        for tag, attributes in Tags(found.html).found:
            assert tag != "script", url
            assert not {"onmouseover", "onclick"} & attributes.keys(), (url, tag, attributes)


def test_note_of_a_claim_is_escaped(project):
    project.edit(FACTOR, "    client_groups: [older-people]\n", "    note: A <b>note</b>.\n")
    made = page(project, "factors/shared-office/")
    assert '<p class="guide-note">Note: A &lt;b&gt;note&lt;/b&gt;.</p>' in made.html
    assert [(p.kind, p.place.line, p.place.column) for p in made.problems] == [
        ("raw-html", 17, 13),
        ("raw-html", 17, 20),
    ]


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("says: It is <i>easier</i>.", ["10:17 raw-html", "10:26 raw-html"]),
        ("says: It is [easier](javascript:x).", ["10:26 unsafe-link"]),
        ("says: 'It is [it''s](x){onclick=x}.'", []),
        ("says: |-\n      It is\n\n      * easier", ["13:7 block-in-text"]),
        ("says: It is {{ easier() }}.", ["10:17 expression-syntax"]),
    ],
)
def test_problem_of_a_field_is_told_with_its_place(project, says, expected):
    problems = page(project.edit(FACTOR, SAYS, says), "factors/shared-office/").problems
    assert [f"{p.place.line}:{p.place.column} {p.kind}" for p in problems] == expected


def test_problem_of_a_field_is_told_on_every_page_that_shows_it_and_once_on_each(project):
    project.edit(FACTOR, SAYS, "says: It is <i>easier.")
    found = {url: len(made.problems) for url, made in site(project).pages.items() if made.problems}
    assert found == {"factors/shared-office/": 1, "guide/a-page/": 1, "studies/ashe-2001/": 1}


def test_problem_that_two_records_share_is_told_at_its_place_in_each(project):
    project.edit(FACTOR, "summary: Whether staff of the partners work in one building.", "summary: A <b>.")
    project.edit(RECORDS, "summary: Whether the partners can read each other's records.", "summary: A <b>.")
    problems = [problem for made in site(project).pages.values() for problem in made.problems]
    assert {problem.place.path for problem in problems} == {FACTOR, RECORDS}


# anchors and headings


def test_claim_has_its_anchor_on_its_records_page_only(project):
    pages = site(project).pages
    assert "easier-contact" in pages["factors/shared-office/"].anchors
    assert "easier-contact" not in pages["guide/a-page/"].anchors


def test_claim_of_a_pen_picture_has_its_anchor_where_the_story_calls_it(project):
    html = page(project, "pen-pictures/northmere/").html
    assert html.index('id="what-happened"') < html.index('id="office-liked"') < html.index('id="lessons"')


@pytest.mark.parametrize(
    ("path", "old", "new", "anchor"),
    [
        (PICTURE, "## Lessons", "## Office liked", "office-liked"),
        (PICTURE, "## Lessons", "## See also", "see-also"),
        (PICTURE, "## Lessons", "## Sources", "sources"),
        (PAGE, "# A page", "## References", "references"),
        (PAGE, "# A page", "## Ref ashe2001", "ref-ashe2001"),
        (PAGE, "# A page", "## A page {#main-content}", "main-content"),
        (FACTOR, "id: easier-contact", "id: helps", "helps"),
    ],
)
def test_heading_that_takes_anothers_anchor_is_seen(project, path, old, new, anchor):
    if path == FACTOR:
        project.edit(PAGE, '{{ claim("shared-office/easier-contact") }}', "A text [@ashe2001].")
    told = [str(d) for d in check_pages(site(project.edit(path, old, new))) if d.code == "E405"]
    assert [path in one and f'"#{anchor}"' in one for one in told] == [True]


def test_headings_of_a_page_are_its_table_of_contents(project):
    text = """## One *thing*

### A & B [@ashe2001]

#### {{ count('study') }} studies

##### Small

## One thing"""
    assert body(project, text).headings == (
        Heading(1, "main-content", "A page"),
        Heading(2, "one-thing", "One thing"),
        Heading(3, "a-b-ashe-and-birch-2001", "A & B"),
        Heading(4, "studies", "2 studies"),
        Heading(2, "one-thing_1", "One thing"),
        Heading(2, "references", "References"),
    )


def test_headings_of_a_record_are_those_of_its_template(project):
    assert [h.title for h in page(project, "findings/visits/").headings] == [
        "Home visits",
        "What was found",
        "The studies",
        "See also",
        "References",
    ]


def test_a_benchmark_leads_to_the_self_assessment_where_there_is_one(project):
    assert "self-assessment" not in page(project, "benchmarks/shared-aims/").html
    head = "---\ntitle: a\ndescription: b\n---\n"
    project.write("content/self-assessment.md", f"{head}{{{{ self_assessment() }}}}\n")
    links = re.findall(r'href="([^"]*)"', page(project, "benchmarks/shared-aims/").html)
    (anchor,) = [link.partition("#")[2] for link in links if "self-assessment/#" in link]
    assert f'<h2 id="{anchor}">' in page(project, "self-assessment/").html


def test_what_rests_on_a_study_is_not_told_again_under_see_also(project):
    text = page(project, "studies/dunn-2012/").html
    rests, _, see_also = text.partition('id="see-also"')
    assert "The Northmere office" in rests
    assert "The Northmere office" not in see_also


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.has_page], ids=attrgetter("name"))
def test_page_of_a_record_names_the_strand_that_it_is_filed_under(project, kind):
    record_id = next(iter(project.corpus().ids(kind.name)))
    made = page(project, url_of(kind.name, record_id, 1))
    strand = kind.strand
    (named,) = re.findall(r'<p class="guide-kind([^"]*)"[^>]*>(.*?)</p>', made.html)
    assert named[0] == (f" guide-kind--{strand}" if strand else "")
    assert as_text(named[1]).startswith(f"{strand.capitalize()}: " if strand else kind.singular.capitalize())


def test_kind_stands_behind_a_title_that_does_not_say_it(project):
    def told(url: str) -> str:
        return " ".join(re.sub(r"<[^>]+>", "", page(project, url).html).split())

    document = "documents/the-invented-review/"
    assert "Ways of working figure" in told(document)
    assert "Sharing an office factor" in told(document)
    project.edit("data/figures/ways-of-working.yml", "title: Ways of working", "title: A figure")
    project.edit(FACTOR, "title: Sharing an office", "title: The first factor")
    assert "A figure figure" not in told(document)
    assert "The first factor factor" not in told(document)
    body(project, "{{ changes() }}")
    changed = told("guide/a-page/")
    assert "Shared aims benchmark" in changed
    assert "The first factor" in changed
    assert "The first factor factor" not in changed


# what else a page says of itself


@pytest.mark.parametrize(
    ("url", "description"),
    [
        ("guide/a-page/", "A page whose every statement shows its evidence."),
        ("factors/shared-office/", "Whether staff of the partners work in one building."),
        ("studies/ashe-2001/", "Care managers in two invented towns: what it found and what rests on it."),
        ("places/", "Places that a study or a pen picture is set in."),
        ("rules/E101/", "What E101 means and how to put it right."),
    ],
)
def test_description(project, url, description):
    assert page(project, url).description == description


def test_description_is_plain_text_without_citations(project):
    new = "work in *one* building [@elm2008, p. 4] & “<a> [house](guide/a-page.md)”."
    made = page(project.edit(FACTOR, "work in one building.", new), "factors/shared-office/")
    assert made.description == "Whether staff of the partners work in one building & “<a> house”."


def test_breadcrumbs(project):
    project.write("content/guide/index.md", "---\ntitle: The guide\ndescription: All of it.\n---\n")
    pages = site(project).pages
    assert [pages[url].breadcrumbs for url in ("guide/a-page/", "factors/shared-office/", "places/")] == [
        (("Home", ""), ("The guide", "guide/")),
        (("Home", ""), ("What helps and what hinders", "factors/")),
        (("Home", ""),),
    ]


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("guide/a-page/", "content/guide/a-page.md"),
        ("factors/shared-office/", "data/factors/shared-office.yml"),
        ("pen-pictures/northmere/", "data/pen-pictures/northmere.md"),
        ("laws/1/", "data/vocabulary/laws.yml"),
        ("factors/", "macros/factor.jinja"),
        ("places/", "data/vocabulary/places.yml"),
        ("references/", "data/references"),
    ],
)
def test_page_names_the_file_behind_it(project, url, source):
    assert page(project, url).file_path == source


def test_page_that_must_show_its_evidence_hands_over_its_passages(project):
    made = body(project, "One [@ashe2001].\n\nTwo.", "evidence: required\n")
    assert [(p.text, p.cited, p.place.line) for p in made.passages] == [
        ("One .", True, 6),
        ("Two.", False, 8),
    ]
    assert made.evidence_required


def test_page_that_need_not_show_its_evidence_hands_over_none(project):
    made = body(project, "One.")
    assert (made.passages, made.evidence_required) == ((), False)


def test_explanation_of_a_rule_shows_calls_as_code(project):
    html = page(project, "rules/E101/").html
    assert "<p>One <code>{{ call }}</code>.</p>\n<pre><code>{{ call }}\n</code></pre>" in html


# templates that cannot be used


def broken(made: RenderedPage) -> list[str]:
    return [f"{p.place} {p.kind} {p.detail['problem']}" for p in made.problems]


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        ("\n{% macro page(view) %}\n{% if %}\n{% endmacro %}", "3:1 template Expected an expression"),
        ('\n{% import "nothing.jinja" as nothing %}', "2:1 template nothing.jinja"),
        ("{% macro pag(view) %}{% endmacro %}", "1:1 template 'TemplateModule' object has no attribute"),
        ("{% macro page() %}{% endmacro %}", "1:1 template macro 'page' takes not more than 0 argument"),
    ],
)
def test_template_that_cannot_be_read_is_told(project, finding, expected):
    (told,) = broken(page(project, "findings/visits/", finding=finding))
    assert told.startswith(f"macros/finding.jinja:{expected}")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("nothing", "'nothing' is undefined"),
        ("view.nothing", "'evidence_guide.views.views.RecordView object' has no attribute 'nothing'"),
        ("view.record.title|nothing", "No filter named 'nothing'."),
        ("1 / 0", "division by zero"),
        ("page(view)", "maximum recursion depth exceeded"),
        ("link(1)", "'int' object has no attribute 'kind'"),
        ("''.__class__", "access to attribute '__class__' of 'str' object is unsafe."),
    ],
)
def test_expression_of_a_template_that_fails_is_told_with_its_line(project, expression, expected):
    finding = f"{{% macro page(view) %}}\n\n{{{{ {expression} }}}}\n{{% endmacro %}}"
    made = page(project, "findings/visits/", finding=finding)
    assert [told.startswith(f"macros/finding.jinja:3:1 template {expected}") for told in broken(made)] == [
        True
    ]
    assert made.html == ""


def test_broken_template_stops_no_other_page(project):
    pages = site(project, finding="{{ nothing }}").pages
    assert [url for url, made in pages.items() if made.problems] == ["findings/", "findings/visits/"]


def test_broken_template_that_others_import_is_told_with_its_own_line(project):
    parts = TEMPLATES["parts.jinja"].replace("{% macro note(record) %}", "{% macro note(record) %}{{ no }}")
    line = parts[: parts.index("{{ no }}")].count("\n") + 1
    made = page(project, "findings/visits/", parts=parts)
    assert broken(made) == [f"macros/parts.jinja:{line}:1 template 'no' is undefined"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("{% macro claim(x) %}\n{{ no }}{% endmacro %}", "template 'no' is undefined"),
        ("\n{% if %}", "template Expected an expression, got 'end of statement block'"),
    ],
)
def test_template_that_a_macro_uses_is_blamed_and_not_the_call(project, claim, expected):
    assert broken(page(project, "guide/a-page/", claim=claim)) == [f"macros/claim.jinja:2:1 {expected}"]


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_missing_template_is_told(project, name):
    corpus = project.corpus()
    templates = {file: text for file, text in TEMPLATES.items() if file != name}
    bibliography = format_bibliography(corpus.all_references)
    made = list(Renderer(corpus, build_graph(corpus), bibliography, templates, RULES).render())
    told = {problem.place.path for one in made for problem in one.problems}
    assert told <= {f"macros/{file}" for file in TEMPLATES}
    only_macros_use = {
        "brand",
        "claim",
        "disagreement",
        "evidence_map",
        "gaps",
        "home",
        "macro",
        "place_map",
        "self_assessment",
        "timeline",
    }
    assert told or name.removesuffix(".jinja") in only_macros_use


def test_every_kind_has_a_template_with_the_forms_that_it_needs(project):
    module = renderer(project)._templates._environment.get_template
    for kind in KINDS.values():
        forms = [f for f, needed in (("page", kind.has_page), ("index", kind.has_index)) if needed]
        name = kind.name.replace("-", "_")
        assert [f for f in forms if not hasattr(module(f"{name}.jinja").module, f)] == []


# records that are at fault


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (FACTOR, "study: ashe-2001", "study: nobody-1999"),
        (FACTOR, "via: [cedar2010]", "via: [nobody1999]"),
        (FACTOR, "reports: [birch2004a]", "reports: [nobody1999]"),
        (FACTOR, "theme: organisational", "theme: nothing"),
        (FACTOR, "source: cedar2010", "source: nobody1999"),
        (FACTOR, "id: longer-journeys", "id: easier-contact"),
        (PICTURE, "places: [northmere]", "places: [nowhere]"),
        (PICTURE, "eras: [early-years]", "eras: [no-years]"),
        (PICTURE, "reference: dunn2012", "reference: nobody1999"),
        ("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: []"),
        ("data/studies/ashe-2001.yml", "reports: [ashe2001]", "reports: [nobody1999]"),
        ("data/studies/ashe-2001.yml", "included_in: [cedar2010]", "included_in: [nobody1999]"),
        ("data/studies/northmere-pilot.yml", "grouped_by: cedar2010", "grouped_by: nobody1999"),
        ("data/policies/working-closer.yml", "\nreference: ministry2005", "\nreference: nobody1999"),
        ("data/messages/begin-small.yml", "\nsource: cedar2010", "\nsource: nobody1999"),
        ("data/vocabulary/laws.yml", "number: 1", "number: 0"),
    ],
)
def test_record_at_fault_stops_no_page(project, path, old, new):
    made = list(renderer(project.edit(path, old, new)).render(forgiving=True))
    assert len(made) == len(list(renderer(project).render(forgiving=True)))


def test_forgiving_render_passes_over_a_page_that_cannot_be_made(project):
    made = {one.url: one for one in renderer(project, finding="{{ nothing }}").render(forgiving=True)}
    assert (made["findings/visits/"].html, made["findings/visits/"].problems) == ("", ())
    assert made["factors/shared-office/"].html


def test_rendering_twice_makes_the_same_pages(project):
    one = renderer(project)
    assert list(one.render()) == list(one.render())


def test_of_two_pages_at_one_address_the_first_is_kept_and_the_other_told(project):
    text = "---\ntitle: T\ndescription: D\n---\nText.\n"
    project.write("content/guide.md", text).write("content/guide/index.md", text)
    site = site_of(renderer(project).render(), frozenset())
    kept = site.pages["guide/"].file_path
    assert {kept, *(page.file_path for page in site.ousted["guide/"])} == {
        "content/guide.md",
        "content/guide/index.md",
    }


def test_a_text_that_was_rendered_before_is_shown_and_cited_as_if_it_were_new(project):
    lasting: FieldCache = {}
    first = pages(project, lasting)
    assert lasting
    assert pages(project, lasting) == first


@pytest.mark.parametrize("says", ["says: It is <i>easier.", "says: It is [easier](guide/nothing.md)."])
def test_a_text_that_was_rendered_before_is_told_at_its_place_of_now(project, says):
    lasting: FieldCache = {}
    before = pages(project.edit(FACTOR, SAYS, says), lasting)
    moved = pages(project.edit(FACTOR, says, f"# A comment.\n    {says}"), lasting)
    assert moved == pages(project, {})
    assert moved != before


def test_a_policy_of_which_no_source_says_what_it_asked_for(project):
    policy = "data/policies/working-closer.yml"
    text = (project.root / policy).read_text()
    ask = text[text.index("asks:") : text.index("sets_out:")]
    project.edit(policy, ask, "")
    html = page(project, "policies/working-closer/").html
    asked = html[html.index("What it asked for") : html.index("The invented outcomes")]
    assert "Not stated in the sources." in asked
    assert "not evidence" not in asked


def test_the_page_of_a_record_says_when_and_how_it_was_last_changed(project):
    html = page(project, "messages/begin-small/").html
    assert 'Last changed on <time datetime="2026-05-01">1 May 2026</time>: First version.' in html
    assert "All changes of the guide" not in html  # this guide has no such page


def test_the_page_of_a_record_lists_all_its_changes_and_what_they_cite(project):
    note = "  - date: 2026-05-20\n    note: A claim added, after [@elm2008].\n"
    project.edit("data/messages/begin-small.yml", "changes:\n", f"changes:\n{note}")
    project.write("content/what-changed.md", "---\ntitle: a\ndescription: b\n---\n{{ changes() }}\n")
    html = page(project, "messages/begin-small/").html
    assert "Last changed on <time datetime" in html
    assert html.index("20 May 2026") < html.index("1 May 2026</time>: First version.")
    assert "elm2008" in listed(html)
    assert '<a href="../../what-changed/">All changes of the guide</a>' in html


def test_the_page_of_a_vocabulary_entry_says_nothing_of_changes(project):
    assert "Last changed" not in page(project, "levels/practice/").html


def test_a_contact_of_the_brand_file_is_a_link_and_one_for_accessibility_may_be_left_out(project):
    project.write("brand.yml", "contact: guide@northmere.example\n")
    text = '{{ brand("contact") }}, {{ brand("accessibility_contact") }}\n'
    link = '<a href="mailto:guide@northmere.example">guide@northmere.example</a>'
    assert f"<p>{link}, {link}</p>" in body(project, text).html
