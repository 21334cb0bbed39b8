"""A claim of a pen picture that its text does not show, or shows more than once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import Place, locate_in_body
from evidence_guide.model import PenPicture, find_calls
from evidence_guide.rules.rule import CheckContext, Rule, Violation
from evidence_guide.rules.wording import quoted

_CLAIM_CALL = re.compile(r"""claim\(\s*(?:id\s*=\s*)?["']([^"']*)["']\s*\)""")


def _check(node: Node, context: CheckContext) -> Iterator[Violation]:
    entry = context.corpus.entry(node)
    if not isinstance(entry.record, PenPicture):
        return
    places_by_claim: defaultdict[str, list[Place]] = defaultdict(list)
    locate = locate_in_body(entry.origin.path, entry.body, entry.origin.body_line)
    for call in find_calls(entry.body):
        if match := _CLAIM_CALL.fullmatch(call.expression):
            places_by_claim[match[1]].append(locate(call.start))
    for index, claim in enumerate(entry.record.claims):
        full_id = f"{node.id}/{claim.id}"
        if full_id not in places_by_claim:
            place = entry.origin.value("claims", index, "id")
            hint = f'put {{{{ claim("{full_id}") }}}} on a line of its own in the text'
            yield Violation(place, f"the text does not show the claim {quoted(claim.id)}", hint)
        for place in places_by_claim[full_id][1:]:
            hint = f"the first is on line {places_by_claim[full_id][0].line}; keep one of them"
            yield Violation(place, f"the text shows the claim {quoted(claim.id)} twice", hint)


RULE = Rule(
    code="E213",
    title="A claim that the pen picture does not show once",
    explanation="""
A pen picture's claims stand in the fields at its head, with their evidence, and the text shows each of
them where it belongs in the story. A claim that is not shown would be counted and never read.

Put the call on a line of its own, with the pen picture's id and the claim's, once for each claim. If
the claim has no place in the story, take it out.

Wrong, where `invented-town.md` has the claim `fewer-visits`:

```markdown
## What happened

Fewer visits were needed.
```

Right:

```markdown
## What happened

{{ claim("invented-town/fewer-visits") }}
```
""",
    check_record=_check,
)
