"""What every page has: the works that it cites, its headings and anchors, and what it says of itself."""

from __future__ import annotations

import re
from operator import attrgetter

import pytest
from tests.pages.rendered import FACTOR, PAGE, PICTURE, SAYS, body, cited, listed, page, renderer, site

from evidence_guide.model.kinds import KINDS, url_of
from evidence_guide.prose.field_texts import as_text
from evidence_guide.rules.checking import check_pages
from evidence_guide.site import Heading


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
        assert [key for key in listed(made.html) if one.printer.bibliography[key].html not in made.html] == []


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
        (PAGE, "## A page", "## References", "references"),
        (PAGE, "## A page", "## Ref ashe2001", "ref-ashe2001"),
        (PAGE, "## A page", "## A page {#main-content}", "main-content"),
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
