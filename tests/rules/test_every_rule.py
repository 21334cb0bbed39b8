"""What holds for all rules: codes, explanations, tests, and who words what."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from evidence_guide import rules as package
from evidence_guide.diagnostics import FaultKind, Severity
from evidence_guide.rules import RULES
from evidence_guide.site import ProblemKind

MODULES = sorted(Path(package.__path__[0]).glob("[a-z][0-9]*.py"))
TESTS = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))


def test_each_module_holds_a_rule_of_its_own_code():
    assert [path.name[:4].upper() for path in MODULES] == sorted(RULES)


def test_each_kind_of_fault_is_worded_by_one_rule():
    assert Counter(kind for rule in RULES.values() for kind in rule.faults) == Counter(FaultKind)


def test_each_kind_of_rendering_problem_is_worded_by_one_rule():
    assert Counter(kind for rule in RULES.values() for kind in rule.problems) == Counter(ProblemKind)


def test_titles_are_unique():
    assert len({rule.title for rule in RULES.values()}) == len(RULES)


@pytest.mark.parametrize("code", RULES)
def test_rule_has_one_check(code):
    rule = RULES[code]
    checks = (rule.check_file, rule.check_record, rule.check_corpus, rule.check_page, rule.check_site)
    assert sum(check is not None for check in checks) == 1


@pytest.mark.parametrize("code", RULES)
def test_code_tells_the_severity(code):
    assert code[0] == {Severity.ERROR: "E", Severity.WARNING: "W"}[RULES[code].severity]


@pytest.mark.parametrize("code", RULES)
def test_rule_is_explained_with_a_wrong_and_a_right_example(code):
    assert RULES[code].explanation.count("\n```") >= 4


@pytest.mark.parametrize("code", RULES)
def test_explanation_has_words_before_its_example(code):
    assert len(RULES[code].explanation.partition("```")[0].split()) > 20


@pytest.mark.parametrize("code", RULES)
def test_rule_has_a_broken_example_in_the_tests(code):
    assert re.search(rf"(error|warning) {code} ", TESTS)
