"""A number in a title, summary or description, which stand on lists without what would bear it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_guide.corpus import Node
from evidence_guide.model import PAGE, EvidenceNeed, find_citations
from evidence_guide.rules.numbers import first_number
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_FIELDS: Final = ("title", "summary", "description")


def _check(context: CheckContext) -> Iterator[Violation]:
    corpus = context.corpus
    required = (uri for uri, page in corpus.pages.items() if page.front.evidence is EvidenceNeed.REQUIRED)
    for node in (*corpus.nodes(), *(Node(PAGE, uri) for uri in required)):
        record = corpus.pages[node.id].front if node.kind == PAGE else corpus.record(node)
        for field in _FIELDS:
            text = str(getattr(record, field, ""))
            if (number := first_number(text)) and not any(find_citations(text)):
                place = corpus.origin(node).phrase(number, field)
                hint = "say it in a claim, with its evidence, and leave the number out here"
                yield Violation(place, f"the number {quoted(number)} has no citation", hint)


RULE = Rule(
    code="E221",
    title="A number in a summary",
    explanation="""
A title and a summary stand on lists, on cards and in search results, far from the evidence. A number there is
the first thing that a reader takes away, and nothing beside it says where it comes from or what was counted.

Say it in a claim, where its study stands beside it, and say in the summary in words what the record is about.
Years, dates and the numbers of sections, laws and levels are welcome.

Wrong:

```yaml
summary: A joint team that cut admissions by 40 per cent.
```

Right:

```yaml
summary: A joint team, and what came of it for admissions.
```
""",
    check_corpus=_check,
)
