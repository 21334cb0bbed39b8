"""A claim with a condition but without a factor that it could be the condition of."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.model import KINDS, EffectsOf
from evidence_guide.rules.claims_and_citations import claims_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    if KINDS[node.kind].effects_of is EffectsOf.ITSELF:
        return  # the condition is of the record itself
    for index, claim in enumerate(claims_of(node, context)):
        if claim.condition and not claim.factors:
            place = context.corpus.place(node, ("claims", index, "condition"))
            hint = "name the factor in “factors”, or take the condition out"
            yield Violation(
                place, f"it is not said what is {claim.condition}: the claim names no factor", hint
            )


RULE = Rule(
    code="E217",
    title="A condition of nothing",
    explanation="""
The condition of a claim says whether its effect is of having a factor (`present`) or of lacking it
(`absent`). In a factor's own file that factor is meant. Anywhere else the claim has to name it in
`factors`, or the condition says nothing, and the claim counts for no factor.

Name the factor that the claim is about. If it is about none, take the condition out.

Wrong, in a research message:

```yaml
effect: hinders
condition: absent
```

Right:

```yaml
effect: hinders
condition: absent
factors: [leadership]
```
""",
    check_record=_check,
)
