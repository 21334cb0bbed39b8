"""Macro calls are carried out, and what is no plain call of a known macro is told with its place."""

from __future__ import annotations

import pytest
from tests.prose.sample_renderer import html, page, told

from evidence_guide.prose.macro_calls import _MAX_BRACKETS, _MAX_LENGTH
from evidence_guide.site import ProblemKind


@pytest.mark.parametrize(
    "text",
    [
        "`{{ claim('a') }}`",
        "``a ` {{ claim('a') }}``",
        "```\n{{ claim('a') }}\n```",
        "~~~~ markdown\n{{ claim('a') }}\n~~~\n{% if %}\n~~~~",
        "- a list\n\n    `{{ claim('a') }}`",
    ],
)
def test_macro_in_code_is_left_alone(text):
    assert page(text).problems == ()
    assert "{{ claim('a') }}" in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "a ` b\n\n{{ count('study') }}\n\nc ` d",
        r"a \` {{ count('study') }} \` b",
        "``` x\n{{ count('study') }}",
    ],
)
def test_macro_beside_lone_backticks_is_carried_out(text):
    assert "7" in html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ clam('office/contact') }}", "1:4 unknown-macro clam"),
        ("One\n\ntwo {{ cycler }}", "3:8 unknown-macro cycler"),
        ("{{ lipsum() }}", "1:4 unknown-macro lipsum"),
        ("{{ self }}", "1:4 unknown-macro self"),
    ],
)
def test_unknown_macro(text, expected):
    assert told(page(text).problems, "name") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{{ claim('office/contct') }}",
            "1:11 unknown-id claim office/contct office/contact,office/journeys",
        ),
        (
            "One.\n\n- two {{ claim(id='claim') }}",
            "3:20 unknown-id claim claim office/contact,office/journeys",
        ),
        ("{{ claim(5) }}", "1:10 unknown-id claim 5 office/contact,office/journeys"),
    ],
)
def test_unknown_id_is_told_with_its_own_place(text, expected):
    assert told(page(text).problems, "kind", "value", "known") == [expected]


def test_misuse_is_told_with_the_usage():
    expected = ['1:4 macro-use figure: no such caption figure(id, caption="…")']
    assert told(page("{{ figure('a') }}").problems, "problem", "usage") == expected


NOT_ONLY_A_CALL = "it is more than a macro’s name with brackets behind it"
NOT_PLAIN = "in its brackets stand only numbers, and text in quotation marks"


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("", "there is nothing in it"),
        ("claim", "it has no brackets"),
        ("claim(", "one of its brackets is missing"),
        ("claim('a'))", "one of its brackets is missing"),
        ("claim 'a'", "it has no brackets"),
        ("claim(“a”)", "it has the curly quotation mark “, where a straight one is read"),
        ("claim(‘a’)", "it has the curly quotation mark ‘, where a straight one is read"),
        ("claim('a)", "a quotation mark in it is not closed"),
        ("claim('a' b)", "a comma is missing between two values"),
        ("claim(id='a' b='c')", "a comma is missing between two values"),
        ("claim('a'–1)", "it has the character – (U+2013, en dash), which means nothing in a call"),
        ("claim('a'; 'b')", "there is a sign in it that means nothing in a call"),
        ("claim(office/contact)", NOT_PLAIN),
        ("claim(id='a', id='b')", "it gives one thing twice"),
        ("claim('a')|upper", NOT_ONLY_A_CALL),
        ("claim('a') if 1", NOT_ONLY_A_CALL),
        ("claim(count('study'))", NOT_PLAIN),
        ("claim(['a'])", NOT_PLAIN),
        ("claim(*['a'])", NOT_ONLY_A_CALL),
        ("claim(**{'id': 'a'})", NOT_ONLY_A_CALL),
        ("1", NOT_ONLY_A_CALL),
        ("'a'", NOT_ONLY_A_CALL),
        ("claim.__class__", NOT_ONLY_A_CALL),
        ("claim('a').__class__", NOT_ONLY_A_CALL),
        ("''.__class__.__mro__", NOT_ONLY_A_CALL),
        ("''['__class__']", NOT_ONLY_A_CALL),
        ("claim(''.__class__)", NOT_PLAIN),
        ("'{0.__class__}'.format(1)", NOT_ONLY_A_CALL),
        ("self.__init__.__globals__", NOT_ONLY_A_CALL),
        ("1/0", NOT_ONLY_A_CALL),
    ],
)
def test_what_is_no_plain_call_is_told(expression, problem):
    assert told(page(f"a {{{{ {expression} }}}}").problems, "problem") == [f"1:3 expression-syntax {problem}"]


@pytest.mark.parametrize(
    "expression",
    [
        "range(3)|list",
        "'a' * 3",
        "'a'|center(3)",
        "2**3",
        "claim('a' * 3)",
        "claim(1/0)",
        "-1",
        "not 1",
        "1+1",
        "(" * (_MAX_BRACKETS + 1) + "1" + ")" * (_MAX_BRACKETS + 1),
        "[" * (_MAX_BRACKETS + 1),
        "1" * (_MAX_LENGTH + 1),
        "claim('" + "a" * _MAX_LENGTH + "')",
    ],
    ids=lambda expression: expression[:20],
)
def test_what_would_have_to_be_computed_and_what_is_too_much_is_told_and_not_tried(expression):
    assert [p.kind for p in page(f"{{{{ {expression} }}}}").problems] == [ProblemKind.EXPRESSION_SYNTAX]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% if x %}", ["1:1 statement {% if x %}"]),
        ("a\nb {# a remark #}", ["2:3 statement {# a remark #}"]),
        ("{# {{ claim('a') }} #}", ["1:1 statement {# {{ claim('a') }} #}"]),
        (
            "{% for x in range(9) %}{% endfor %}",
            ["1:1 statement {% for x in range(9) %}", "1:24 statement {% endfor %}"],
        ),
        ("## A heading {#here}", []),
    ],
)
def test_statement_is_told(text, expected):
    assert told(page(text).problems, "value") == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a {{ count('study')", "1:3"),
        ("a {{ count('study') }", "1:3"),
        ("{{ a {{ count('study') }}", "1:1"),
        ("One.\n\n`{{` and {% if", "3:10"),
    ],
)
def test_braces_that_are_not_closed_are_told(text, place):
    assert told(page(text).problems, "problem") == [f"{place} expression-syntax its braces are not closed"]


def test_macro_that_cannot_be_carried_out_leaves_nothing_on_the_page():
    assert html("a {{ clam('a') }} b") == "<p>a  b</p>"
