"""Templates that cannot be used, and which forms each kind needs."""

from __future__ import annotations

import pytest
from tests.pages.rendered import RULES, TEMPLATES, page, renderer, site

from evidence_guide.bibliography import format_bibliography
from evidence_guide.corpus.graph import build_graph
from evidence_guide.model.kinds import KINDS
from evidence_guide.pages.render import Renderer
from evidence_guide.site import RenderedPage


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
    module = renderer(project).printer._templates._environment.get_template
    for kind in KINDS.values():
        forms = [f for f, needed in (("page", kind.has_page), ("index", kind.has_index)) if needed]
        name = kind.name.replace("-", "_")
        assert [f for f in forms if not hasattr(module(f"{name}.jinja").module, f)] == []
