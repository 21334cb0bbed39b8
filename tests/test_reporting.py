"""How mistakes are shown: to people as lines, to programs as JSON, to a forge as notes."""

from __future__ import annotations

import json

import pytest

from evidence_guide.diagnostics import Diagnostic, Place, Severity
from evidence_guide.reporting import as_annotation, describe_os_error, print_diagnostics, summary_line

ERROR = Diagnostic(
    Place("data/factors/trust.yml", 3, 8), "E103", Severity.ERROR, 'no theme "soft"', 'did you mean "social"?'
)
WARNING = Diagnostic(Place("data/studies/x.yml"), "W306", Severity.WARNING, "no claim rests on “x”")


def test_text_is_a_line_for_each_and_one_that_counts_them(capsys: pytest.CaptureFixture[str]):
    print_diagnostics([ERROR, WARNING])
    assert capsys.readouterr().out == (
        'data/factors/trust.yml:3:8: error E103 no theme "soft" (did you mean "social"?)\n'
        "data/studies/x.yml:1:1: warning W306 no claim rests on “x”\n"
        "1 mistake and 1 warning. “guide explain E103” says more.\n"
    )


def test_json_is_a_list_with_every_part_by_name(capsys: pytest.CaptureFixture[str]):
    print_diagnostics([ERROR, WARNING], "json")
    out = capsys.readouterr().out
    assert "“x”" in out
    assert json.loads(out) == [
        {
            "path": "data/factors/trust.yml",
            "line": 3,
            "column": 8,
            "severity": "error",
            "code": "E103",
            "message": 'no theme "soft"',
            "hint": 'did you mean "social"?',
        },
        {
            "path": "data/studies/x.yml",
            "line": 1,
            "column": 1,
            "severity": "warning",
            "code": "W306",
            "message": "no claim rests on “x”",
            "hint": "",
        },
    ]


def test_json_of_nothing_is_an_empty_list(capsys: pytest.CaptureFixture[str]):
    print_diagnostics([], "json")
    assert json.loads(capsys.readouterr().out) == []


def test_a_forge_gets_a_command_for_each_and_nothing_else(capsys: pytest.CaptureFixture[str]):
    print_diagnostics([ERROR, WARNING], "github")
    assert capsys.readouterr().out == (
        "::error file=data/factors/trust.yml,line=3,col=8,title=E103::"
        'no theme "soft" (did you mean "social"?)\n'
        "::warning file=data/studies/x.yml,line=1,col=1,title=W306::no claim rests on “x”\n"
    )


def test_nothing_in_a_message_can_end_a_forges_command():
    diagnostic = Diagnostic(Place("a,b:c%.yml"), "E105", Severity.ERROR, "100% of\r\n::error::it")
    assert as_annotation(diagnostic) == (
        "::error file=a%2Cb%3Ac%25.yml,line=1,col=1,title=E105::100%25 of%0D%0A::error::it"
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([], "No mistakes."),
        ([ERROR], "1 mistake and 0 warnings. “guide explain E103” says more."),
        ([WARNING], "0 mistakes and 1 warning. Warnings stop nothing."),
        ([WARNING, WARNING], "0 mistakes and 2 warnings. Warnings stop nothing."),
        # what stops the build is what wants explaining
        ([WARNING, ERROR], "1 mistake and 1 warning. “guide explain E103” says more."),
        ([ERROR, ERROR, WARNING], "2 mistakes and 1 warning. “guide explain E103” says more."),
    ],
)
def test_the_last_line_counts(found: list[Diagnostic], words: str):
    assert summary_line(found) == words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied", "site"), "site: Permission denied"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("it went away"), "it went away"),
    ],
)
def test_what_the_system_says_is_said_without_its_number(error: OSError, words: str):
    assert describe_os_error(error) == words
