"""What each macro puts into a text, on the invented guide and with the guide's own templates."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any, cast

import pytest
from tests.pages.rendered import made

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.corpus import Node
from evidence_guide.corpus.graph import build_graph
from evidence_guide.loading import load_templates
from evidence_guide.model.kinds import KINDS
from evidence_guide.pages.macros import Macros
from evidence_guide.pages.page_citations import Publication
from evidence_guide.pages.render import Renderer
from evidence_guide.pages.rule_doc import RuleDoc
from evidence_guide.site import RenderedPage

TEMPLATES = load_templates(Path(__file__).parents[2])
RULES = (RuleDoc("E101", "What an explanation says", "record", "error", "It says so."),)
MACROS = sorted(Macros(cast(Any, None)).names())
PAGE = "content/guide/a-page.md"


def renderer(project) -> Renderer:
    corpus = project.corpus()
    bibliography, publication = format_bibliography(corpus.all_references), Publication("Invented")
    return Renderer(corpus, build_graph(corpus), bibliography, TEMPLATES, RULES, publication=publication)


def shown(project, body: str) -> RenderedPage:
    """Return the page of the invented guide with another text."""
    project.write(PAGE, f"---\ntitle: A page\ndescription: A page.\n---\n{body}\n")
    return made(renderer(project), "guide/a-page/")


def words(project, body: str) -> str:
    """Return what a reader reads below the page's head, without its list of references."""
    html = shown(project, body).html.partition("</header>")[2]
    html = re.split('<section class="guide-references"|<details class="guide-cite"', html)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def told(project, call: str) -> list[str]:
    """Return what is said of a call on line 5."""
    problems = shown(project, f"{{{{ {call} }}}}").problems
    return [
        f"{p.place.line}:{p.place.column} {p.kind} {p.detail.get('problem', p.detail.get('value'))}"
        for p in problems
    ]


def test_counts_lead_to_pages_that_there_are(project):
    ways = re.findall(r'<dt><a href="../../([^"]+)">', shown(project, "{{ counts() }}").html)
    # the library is there without a page written by hand
    assert ways == ["studies/", "library/", "places/", "studies/"]
    assert set(ways) <= {page.url for page in renderer(project).render()}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            'claim("shared-office/easier-contact")',
            "Helps Staff in this study said that a shared office made contact easier. #"
            " ( Ashe and Birch, 2001 , as reported in Cedar Group, 2010 , Chapter 2, Shared premises)"
            " study : Care managers in two invented towns",
        ),
        (
            'claim("shared-records/no-access")',
            "Hinders when lacking Staff in this study thought that the lack of shared records"
            " slowed them down. #"
            " ( Ashe and Birch, 2001 , as reported in Cedar Group, 2010 , Chapter 3)"
            " study : Care managers in two invented towns",
        ),
        (
            'claim("northmere/office-liked")',
            "The council's own account says that staff liked the office. #"
            " ( Dunn, 2012 , p. 7) practice account : Northmere's own account",
        ),
        ("guide_reference()", "Invented (2026). The same as BibTeX , RIS , CSL-JSON ."),
        (
            'factor("shared-office")',
            "Factor Sharing an office Whether staff of the partners work in one building."
            " Having it was reported to help in one study and to hinder in one study.",
        ),
        (
            'finding("visits")',
            "Finding Home visits What was found about the number of home visits."
            " Joint or integrated working was reported to have mixed effects in one study.",
        ),
        (
            'benchmark("shared-aims")',
            "Practice: benchmark Shared aims Whether the partners want the same things."
            " The partners have agreed aims in writing. Staff know the aims.",
        ),
        ("count('study')", "2"),
        ("count('paper')", "3"),
        ("count('claim')", "7"),
        ("count('reference')", "7"),
        ("count('pen-picture')", "1"),
        ("years()", "2001 to 2004"),
        ("term('joint-team')", "JT"),
        ("link('factor', 'shared-office')", "Sharing an office"),
        ("link('law', 'law-one')", "You cannot please everyone"),
        (
            "factor_list()",
            "Sharing an office : Having it was reported to help in one study and to hinder in one study."
            " Sharing records : Lacking it was reported to hinder in one study.",
        ),
        (
            "factor_list(theme='contextual')",
            "Sharing records : Lacking it was reported to hinder in one study.",
        ),
        ("factor_list('contextual', effect='promotes')", ""),
        ('brand("response_time")', "10 working days"),
        ('brand("contact")', ""),
        ('brand("contact", "Write to {}.")', ""),
        ('brand("response_time", "We answer within {}.")', "We answer within 10 working days."),
        ('brand("response_time", "<b>{}</b>")', "<b>10 working days</b>"),
        ('brand("enforcement_body")', "the Equality Advisory and Support Service (EASS)"),
        ('brand("statement_date")', "22 November 2026"),
        ("whats_new(1)", "The Northmere office pen picture First version. 1 May 2026"),
        ("whats_new(limit=0)", "Nothing is new."),
        (
            "factor_list(effect='promotes')",
            "Sharing an office : Having it was reported to help in one study and to hinder in one study.",
        ),
    ],
)
def test_macro(project, call, expected):
    assert words(project, f"{{{{ {call} }}}}") == expected


@pytest.mark.parametrize(
    ("call", "part"),
    [
        (
            'pen_picture("northmere")',
            "How staff of two partners came to work in one building. Northmere · 2002 to 2011",
        ),
        (
            'message("begin-small")',
            "The review concluded that places which began with one team were content with it.",
        ),
        (
            'policy("working-closer")',
            "It asked partners to write one plan ( Ministry of Invention, 2005 , p. 4) .",
        ),
        ('checklist("before-you-begin")', "Aims What is the partnership for? People Who has to agree?"),
        ('figure("ways-of-working")', "Apart. Each works alone. Side by side. Each knows"),
        ("counts()", "studies 2 claims, each with its source 7 places"),
        ("corrections()", "The invented review Cedar Group, 2010"),
        ("corrections()", "Chapter 2: It counts three towns. It names two, so this guide says two."),
        ("corrections()", "( Ashe and Birch, 2001 ) Spells the first author Ash."),
        ("law(1)", "Whoever joins two things disturbs a third."),
        ('law("1")', "You cannot please everyone"),
        ("changes()", "1 May 2026 First version. The Northmere office pen picture A pilot of shared offices"),
        ("whats_new()", "shared offices in Northmere study First version. 1 May 2026"),
        ("disagreements()", "Sharing an office , when present"),
        ("evidence_map()", "Sharing an office 2 studies 1 for, 1 against 1 study 1 for"),
        ("evidence_map(by='era')", "Sharing records 1 study 1 for 1 study 1 for"),
        ("evidence_map(by='level')", "Sharing an office 2 studies 1 for, 1 against no evidence found"),
        ("evidence_map(by='level')", "no research message, pen picture or law with a level rests on them;"),
        ("evidence_map(rows='finding')", "Home visits 1 study 1 other no evidence found"),
        (
            "self_assessment()",
            "The partners have agreed aims in writing. In place Partly in place Not in place",
        ),
        ("self_assessment()", "Sharing an office : 2 studies , 1 for, 1 against"),
        ("place_map()", "Northmere The Northmere office had ended 2 studies:"),
        ("timeline()", "The early years, 2000 to 2009 Studies published"),
        ("gaps()", "The latest primary study came out in 2004. No evidence found from any year after"),
        ("rules()", "E101 What an explanation says record yes"),
        ("macro_list()", 'You write {{ claim("co-location/informal-contact") }}'),
    ],
)
def test_macro_that_shows_much(project, call, part):
    assert part in words(project, f"{{{{ {call} }}}}")


def test_every_macro_is_tested_here():
    text = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in MACROS if not re.search(rf"[\"' ]{name}\(", text)] == []


def test_every_macro_is_documented(project):
    found = [
        doc.name for doc in Macros(renderer(project).printer).documentation() if doc.text and doc.example
    ]
    assert found == MACROS


def test_link_graph_knows_every_macro_that_shows_a_record(project):
    corpus = project.corpus()
    for kind in KINDS.values():
        if kind.macro:
            record = next(iter(corpus.all(kind.model).values()))
            argument = record.number if kind.macro.by_number else repr(record.id)
            call = f"{{{{ {kind.macro_name}({argument}) }}}}"
            project.write(PAGE, f"---\ntitle: A page\ndescription: A page.\n---\n{call}\n")
            page = Node("page", "guide/a-page.md")
            assert project.graph().targets(page, kind.name, "shows") == [Node(kind.name, record.id)]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("claim()", "5:4 macro-use claim: missing a required argument: 'id'"),
        ("claim('a', 'b')", "5:4 macro-use claim: too many positional arguments"),
        ("claim(name='a')", "5:4 macro-use claim: missing a required argument: 'id'"),
        ("claim('a', self='b')", "5:4 macro-use claim: multiple values for argument 'self'"),
        ("years(1)", "5:4 macro-use years: too many positional arguments"),
        ("factor_list(them='a')", "5:4 macro-use factor_list: got an unexpected keyword argument 'them'"),
        ("claim('shared-office')", "5:11 unknown-id shared-office"),
        ("claim(none)", "5:4 unknown-id None"),
        ("claim(1.5)", "5:10 unknown-id 1.5"),
        ("factor('factor')", "5:12 unknown-id factor"),
        ("law(7)", "5:8 unknown-id 7"),
        ("law('law-one')", "5:9 unknown-id law-one"),
        ("count('studies')", "5:11 unknown-id studies"),
        ("count(5)", "5:10 unknown-id 5"),
        ("link('factors', 'shared-office')", "5:10 unknown-id factors"),
        ("link('factor', 'shared-ofice')", "5:20 unknown-id shared-ofice"),
        ("factor_list(theme='shared')", "5:23 unknown-id shared"),
        ("factor_list(effect='helps')", "5:24 unknown-id helps"),
        ("whats_new('three')", "5:4 macro-use whats_new: limit is a number"),
        ("brand('logo')", "5:11 unknown-id logo"),
        *(
            (call, "5:4 macro-use brand: the sentence has one place for the field, written {}")
            for call in (
                "brand('edition', 'No place')",
                "brand('edition', '{} or {}')",
                "brand('contact', 3)",
            )
        ),
        ("evidence_map(by='place')", "5:21 unknown-id place"),
        ("evidence_map(rows='study')", "5:23 unknown-id study"),
    ],
)
def test_macro_that_is_misused(project, call, expected):
    assert told(project, call) == [expected]


def test_misuse_is_told_with_how_the_macro_is_called(project):
    (problem,) = shown(project, "{{ factor_list(them='a') }}").problems
    assert problem.detail["usage"] == 'factor_list(theme="…", effect="…")'


def test_unknown_law_is_told_with_the_laws_that_there_are(project):
    (problem,) = shown(project, "{{ law(7) }}").problems
    assert (problem.detail["kind"], problem.detail["known"]) == ("law", "1")


def test_problems_behind_a_macro_that_shows_a_record_keep_their_places(project):
    body = '{{ claim("shared-office/easier-contact") }}\n\nA [link](javascript:x). {{ clam("a") }}'
    assert [(p.kind, p.place.line, p.place.column) for p in shown(project, body).problems] == [
        ("unknown-macro", 7, 28),
        ("unsafe-link", 7, 10),
    ]


def test_macro_in_code_is_shown_as_written(project):
    assert words(project, '`{{ claim("a/b") }}`') == '{{ claim("a/b") }}'


def test_text_of_a_record_is_not_read_again_as_a_page(project):
    project.edit(
        "data/factors/shared-office.yml",
        "says: Staff in this study said that a shared office made contact easier.",
        "says: They wrote `{{ count('study') }}` and `[@ashe2001]`, *not* {.x}.",
    )
    page = shown(project, '{{ claim("shared-office/easier-contact") }}')
    expected = "They wrote <code>{{ count('study') }}</code> and <code>[@ashe2001]</code>, <em>not</em> {.x}."
    assert expected in page.html
