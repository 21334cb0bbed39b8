"""A reference that nothing cites."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted


def _check(context: CheckContext) -> Iterator[Violation]:
    if context.corpus.unread:
        return  # a file that could not be read may cite the work
    for key, reference in context.corpus.references.items():
        if not context.graph.into.get(Node("reference", key)):
            hint = "cite it where it is used, or delete the entry"
            yield Violation(reference.place, f"nothing cites {quoted(key)}", hint)


RULE = Rule(
    code="E307",
    title="A reference that nothing cites",
    explanation="""
The list of references is of works that the guide uses: a study's papers, works that evidence was read
through, sources, and whatever a text cites. An entry that none of these names may be a leftover, or its
key may be misspelt where it should be cited.

Cite the work, or delete its entry.

Uncited:

```bibtex
@book{smith2004, title = {An invented book}}
```

Cited:

```markdown
Others have written about this [@smith2004].
```
""",
    check_corpus=_check,
)
