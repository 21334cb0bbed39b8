"""Evidence of a study that has no record."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import did_you_mean
from evidence_guide.model import Study, kind_of, links_of
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_STUDY = kind_of(Study).name


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    corpus = context.corpus
    for path, link, value in links_of(corpus.record(node)):
        if link.kind == _STUDY and not corpus.may_hold(_STUDY, value):
            yield Violation(corpus.place(node, path), f"no study {quoted(value)}", _hint(value, context))


def _hint(value: str, context: CheckContext) -> str:
    """Return a hint that names the study probably meant, also where a key of one of its papers is given."""
    if study := context.corpus.study_of.get(value):
        return f'"{value}" is a paper; it reports the study "{study.id}"'
    nearest = did_you_mean(value, context.corpus.ids("study"))
    return nearest or "a study is named by its file in data/studies/; add one where there is none"


RULE = Rule(
    code="E203",
    title="A study that is not known",
    explanation="""
Evidence names a study by its id, which is the name of its file in `data/studies/` without the ending.
A study is not a paper: one study may be reported in several papers, and its id has hyphens where a
paper's citation key has none.

Look for the study's file and copy its name. If there is none, add the study first.

Wrong, since this is the citation key of a paper:

```yaml
evidence:
  - study: invented2004
```

Right:

```yaml
evidence:
  - study: invented-2004
```
""",
    check_record=_check,
)
