"""`guide explain`: what each check means."""

from __future__ import annotations

import pytest
from tests.commands.running import guide

from evidence_guide.rules import RULES


@pytest.mark.parametrize("code", RULES)
def test_explain_says_what_a_check_means(code: str):
    result = guide("explain", code)
    rule = RULES[code]
    assert result.exit_code == 0
    assert result.output.startswith(f"{code}: {rule.title} ({rule.severity})\n")
    assert rule.explanation in result.output
    assert guide("explain", code.lower()).output == result.output


def test_explain_suggests_the_nearest_code():
    assert guide("explain", "E2011").output.endswith('There is no check E2011 (did you mean "E201"?).\n')
    assert ", ".join(sorted(RULES)) in guide("explain", "everything").output
