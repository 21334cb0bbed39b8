"""A claim that rests on no study."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.rules.claims_and_citations import claims_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    for index, claim in enumerate(claims_of(node, context)):
        if not claim.evidence:
            place = context.corpus.origin(node).key("claims", index, "evidence")
            hint = 'add "evidence:" with the study that found it; what no study found is no claim'
            yield Violation(place, f"the claim {quoted(claim.id)} rests on no study", hint)


RULE = Rule(
    code="E201",
    title="A claim without evidence",
    explanation="""
Every claim of the guide says which study found it, without exception. That is what lets a reader follow
it to its source, and what the counts of studies are made of.

Name at least one study, and the place where you read of it. If no study found it, it is no claim: put it
into prose as narrative with a citation, or leave it out.

Wrong:

```yaml
claims:
  - id: informal-contact
    says: Staff in this study said that a shared office made contact easier.
    effect: promotes
    condition: present
```

Right:

```yaml
claims:
  - id: informal-contact
    says: Staff in this study said that a shared office made contact easier.
    effect: promotes
    condition: present
    evidence:
      - study: invented-2004
        locator: p. 12
```
""",
    check_record=_check,
)
