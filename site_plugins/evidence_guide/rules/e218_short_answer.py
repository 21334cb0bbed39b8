"""A short answer that rests on claims about something else, or passes over contrary evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from evidence_guide.corpus import Corpus, Node, effect_of_having
from evidence_guide.model import KINDS, Claim, Effect, EffectsOf, Factor, Finding, Stance, Study
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_SIDES: Final = {
    Effect.PROMOTES: "helps",
    Effect.HINDERS: "hinders",
    Effect.MIXED: "neither",
    Effect.NO_DIFFERENCE: "neither",
}
"""The side that a claim of an effect takes; one that only describes takes none."""


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    record = context.corpus.record(node)
    if not isinstance(record, Factor | Finding) or not record.answer:
        return
    claims = {located.id: located.claim for located in context.corpus.claims_of(node)}
    rests_on = record.answer.rests_on
    for index, claim_id in enumerate(rests_on):
        if claim_id in context.corpus.claims and claim_id not in claims:
            place = context.corpus.place(node, ("answer", "rests_on", index))
            hint = "name a claim that its page shows, or name this factor in that claim’s “factors”"
            if isinstance(record, Finding):
                hint = "name a claim of this file"
            yield Violation(place, f"the claim {quoted(claim_id)} is about something else", hint)
    place = context.corpus.place(node, ("answer", "rests_on"))
    sides = {claim_id: _side(claim, KINDS[node.kind].effects_of) for claim_id, claim in claims.items()}
    passed_over = _passed_over(claims, sides, rests_on, context.corpus)
    contrary = [claim_id for claim_id, side in sides.items() if side in {"hinders", "neither"}]
    if contrary and not {*rests_on, *passed_over}.intersection(contrary):
        hint = f"tell it in the answer, and name the claim: {quoted(contrary[0])} is one"
        yield Violation(place, "the answer passes over what speaks against it, or found no difference", hint)
    for claim_id, study in passed_over.items():
        message = (
            f"the answer tells what the study {quoted(study)} found, and passes over what it found besides"
        )
        yield Violation(place, message, f"tell it too, and name the claim: {quoted(claim_id)} is one")


def _side(claim: Claim, effects_of: EffectsOf | None) -> str | None:
    effect = effect_of_having(claim, effects_of)
    return _SIDES.get(effect) if effect else None


def _passed_over(
    claims: Mapping[str, Claim], sides: Mapping[str, str | None], rests_on: tuple[str, ...], corpus: Corpus
) -> Mapping[str, str]:
    """Return a claim for each side of a told study that the answer is silent on, and the study behind it.

    A study is told where the answer rests on a claim that it bears out and that takes a side. Reviews and
    accounts are left out: they tell of many studies, and one may find what another does not.
    """
    first_of: dict[tuple[str, str], str] = {}
    told: set[tuple[str, str]] = set()
    for claim_id, claim in claims.items():
        if side := sides[claim_id]:
            for study in _primary_studies(claim, corpus):
                first_of.setdefault((study, side), claim_id)
                told.update({(study, side)} if claim_id in rests_on else ())
    studies = {study for study, _ in told}
    return {
        claim_id: study
        for (study, side), claim_id in first_of.items()
        if study in studies and (study, side) not in told
    }


def _primary_studies(claim: Claim, corpus: Corpus) -> Iterator[str]:
    by_id = corpus.all(Study)
    for each in claim.evidence:
        study = by_id.get(each.study)
        if study and study.design.is_primary and each.stance is not Stance.CONTRADICTS:
            yield study.id


RULE = Rule(
    code="E218",
    title="A short answer that does not fit its claims",
    explanation="""
The short answer is what most readers take away from the page of a factor or a finding. So it rests on
claims that the page shows. And where some of these tell that it hinders, or that it made no difference,
the answer says so as well: success alone would be half of what is known.

The same goes for each study. Where an answer tells what a study found to help, to hinder or to make no
difference, and the page shows that the same study found another of these too, the answer tells both.
Two reviews can read one study differently, and then readers hear of both readings.

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
