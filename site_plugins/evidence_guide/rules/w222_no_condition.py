"""A claim about a factor, with an effect and without a condition, which takes no side."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Severity
from evidence_guide.model import KINDS, Effect, EffectsOf
from evidence_guide.rules.claims_and_citations import claims_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import join_words, quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    if KINDS[node.kind].effects_of is EffectsOf.ITSELF:
        return  # there the condition may not be left out
    for index, claim in enumerate(claims_of(node, context)):
        if claim.factors and not claim.condition and claim.effect not in {None, Effect.DESCRIBES}:
            place = context.corpus.place(node, ("claims", index, "effect"))
            factors = join_words(map(quoted, claim.factors))
            message = f"without a condition this claim counts neither for nor against {factors}"
            hint = (
                "where the effect is one of the factor, add condition: present or absent, as its source has "
                "it; where the factor is what was changed, leave it"
            )
            yield Violation(place, message, hint)


RULE = Rule(
    code="W222",
    title="A claim about a factor that takes no side",
    severity=Severity.WARNING,
    explanation="""
A claim that names a factor and has an effect counts for or against that factor only if it says whether the
effect was one of having it (`condition: present`) or of lacking it (`condition: absent`). Without a condition
it is shown on the factor's page and counted on neither side. This is a warning and stops nothing.

Look into the source. If it says that having or lacking the factor did what the claim says, add the condition.
If the factor is what was changed, as where teams were set up and communication became easier, there is no
condition: leave the claim as it is. Never guess.

Takes no side:

```yaml
effect: hinders
factors: [leadership]
```

Counts for leadership, since it was the lack of it that hindered:

```yaml
effect: hinders
condition: absent
factors: [leadership]
```
""",
    check_record=_check,
)
