"""Evidence whose papers are not its study's, or that does not say which of several papers is meant."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.claims_and_citations import evidence_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    corpus = context.corpus
    for path, evidence, study in evidence_of(node, context):
        papers = ", ".join(study.reports)
        if not evidence.reports and len(study.reports) > 1:
            message = f"the study {quoted(study.id)} has several papers, and none is named"
            hint = f'name in "reports:" one or more of: {papers}'
            yield Violation(corpus.place(node, (*path, "study")), message, hint)
        for index, key in enumerate(evidence.reports):
            # a key that no entry has is E204's to report
            if key not in study.reports and key in corpus.references:
                other_study = corpus.study_of.get(key)
                hint = (
                    f'it reports the study "{other_study.id}"' if other_study else f"its papers are: {papers}"
                )
                message = f"{quoted(key)} is not a paper of the study {quoted(study.id)}"
                nearest = did_you_mean(key, study.reports)
                yield Violation(corpus.place(node, (*path, "reports", index)), message, nearest or hint)


RULE = Rule(
    code="E206",
    title="A paper that does not fit its study",
    explanation="""
Evidence names the study that found something and, where the study was reported in several papers, which
of them says so. Then a reader is sent to the right paper, and the study is still counted once.

Leave `reports` out where the study has one paper only. Where it has several, name the paper or papers
that report this finding. A paper that the study's own record does not list is either a slip or belongs
to another study; if it does report this one, add it to the study's `reports` first.

Wrong, where the study `invented-pilot` has the papers `invented2004a` and `invented2004b`:

```yaml
evidence:
  - study: invented-pilot
    locator: p. 12
```

Right:

```yaml
evidence:
  - study: invented-pilot
    reports: [invented2004b]
    locator: p. 12
```
""",
    check_record=_check,
)
