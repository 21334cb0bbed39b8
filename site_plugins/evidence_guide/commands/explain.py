"""`guide explain`: what a check means."""

from __future__ import annotations

import click

from evidence_guide.diagnostics import did_you_mean


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a check means and how to put right what it found. CODE is such as E201."""
    from evidence_guide.rules import RULES

    rule = RULES.get(code.upper())
    if rule is None:
        hint = did_you_mean(code.upper(), RULES) or f"codes are {', '.join(sorted(RULES))}"
        raise click.UsageError(f"There is no check {code} ({hint}).")
    click.echo(f"{rule.code}: {rule.title} ({rule.severity})\n\n{rule.explanation}")
