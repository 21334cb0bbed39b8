"""Evidence said to be read through a work that it cannot have been read through."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.rules.claims_and_citations import evidence_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    for path, evidence, study in evidence_of(node, context):
        for index, key in enumerate(evidence.via):
            place = context.corpus.place(node, (*path, "via", index))
            other_study = context.corpus.study_of.get(key)
            if key in study.reports:
                message = f"{quoted(key)} is a paper of the study {quoted(study.id)} itself"
                yield Violation(place, message, 'leave "via" out where the study itself was read')
            elif other_study and other_study.design.is_primary:
                message = f"{quoted(key)} reports a study of its own and is no work to read others through"
                hint = "name the review or guide that you read, or correct the design of the study "
                yield Violation(place, message, hint + quoted(other_study.id))


RULE = Rule(
    code="E207",
    title="A work that the evidence cannot have been read through",
    explanation="""
`via` names the review, guide or commentary in which we read of a study that we have not read itself. A
reader then knows that the finding comes at second hand.

Leave it out where the study's own paper was read. Otherwise name the work that told of it. A work whose
record in `data/studies/` has a design such as `survey` or `case-study` counts as a study of its own;
one that tells of others has the design `review`, `commentary`, `guidance` or `practice-account`.

Wrong, since `invented2004` is the study's own paper:

```yaml
evidence:
  - study: invented-2004
    via: [invented2004]
    locator: p. 12
```

Right:

```yaml
evidence:
  - study: invented-2004
    via: [review2010]
    locator: Chapter 2
```
""",
    check_record=_check,
)
