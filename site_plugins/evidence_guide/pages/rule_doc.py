"""A rule as its page on the site shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """What the site says of a rule.

    Args:
        code: its code.
        title: what is wrong, in a few words.
        scope: what it looks at.
        severity: whether it stops a build.
        explanation: why it matters and how to put it right, in Markdown.
    """

    code: str
    title: str
    scope: str
    severity: str
    explanation: str
