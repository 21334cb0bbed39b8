"""A short answer that rests on claims about something else, or passes over contrary evidence."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Located, Node
from evidence_guide.model import KINDS, Condition, Effect, EffectsOf, Factor, Finding
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    record = context.corpus.record(node)
    if not isinstance(record, Factor | Finding) or not record.answer:
        return
    claims = {claim.id: claim for claim in context.corpus.claims_of(node)}
    rests_on = record.answer.rests_on
    for index, claim_id in enumerate(rests_on):
        if claim_id in context.corpus.claims and claim_id not in claims:
            place = context.corpus.place(node, ("answer", "rests_on", index))
            hint = "name a claim that its page shows, or name this factor in that claim’s “factors”"
            if isinstance(record, Finding):
                hint = "name a claim of this file"
            yield Violation(place, f"the claim {quoted(claim_id)} is about something else", hint)
    contrary = [
        claim_id for claim_id, claim in claims.items() if _is_contrary(claim, KINDS[node.kind].effects_of)
    ]
    if contrary and not set(contrary) & set(rests_on):
        place = context.corpus.place(node, ("answer", "rests_on"))
        hint = f"tell it in the answer, and name the claim: {quoted(contrary[0])} is one"
        yield Violation(place, "the answer passes over what speaks against it, or found no difference", hint)


def _is_contrary(located: Located, effects_of: EffectsOf | None) -> bool:
    """Whether a claim reports that a factor hinders, has mixed effects or makes no difference."""
    claim = located.claim
    if effects_of is EffectsOf.ITSELF and not claim.condition:
        return False  # without a condition it takes no side
    if claim.condition is Condition.ABSENT:
        return claim.effect in {Effect.PROMOTES, Effect.NO_DIFFERENCE}
    return claim.effect in {Effect.HINDERS, Effect.MIXED, Effect.NO_DIFFERENCE}


RULE = Rule(
    code="E218",
    title="A short answer that does not fit its claims",
    explanation="""
The short answer is what most readers take away from the page of a factor or a finding. So it rests on
claims that the page shows. And where some of these tell that it hinders, or that it made no difference,
the answer says so as well: success alone would be half of what is known.

Name in `rests_on` every claim that bears a part of the answer out, those against it too.

Wrong, where another claim of the factor tells that some staff felt isolated:

```yaml
answer:
  says: Staff who shared an office were reported to talk more.
  rests_on: [shared-office/easier-contact]
```

Right:

```yaml
answer:
  says: Staff who shared an office were reported to talk more, and some to feel isolated.
  rests_on: [shared-office/easier-contact, shared-office/isolated]
```
""",
    check_record=_check,
)
