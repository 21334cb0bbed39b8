"""A passage of prose that asserts something and shows no evidence for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence_guide.rules.numbers import first_number, without_link_addresses
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site

_LINK_TEXT = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    if not page.evidence_required:
        return
    for passage in page.passages:
        text = without_link_addresses(passage.text)
        if not passage.cited and not passage.editorial and _asserts(text):
            hint = "cite a work, call a claim, or mark it {.editorial} where it only guides the reader"
            yield Violation(passage.place, f"nothing is cited for {quoted(text)}", hint)


def _asserts(text: str) -> bool:
    """Whether a passage states something, and no number, which is E407's to report."""
    if text.endswith(":") or first_number(text):
        return False
    is_question = text.endswith("?") and not re.search(r"[.!;]\s", text)
    return not is_question and _WORD.search(_LINK_TEXT.sub("", text)) is not None


RULE = Rule(
    code="E408",
    title="A statement without evidence",
    explanation="""
On a page whose head says `evidence: required`, every paragraph, list item and table row that states
something says where that comes from. A reader must never wonder whether a sentence is a finding or our
opinion.

Cite a work, or call a claim. If the passage only guides the reader ("Start with the checklist"), put the
mark `{.editorial}` on its own line below it, or into the table cell. Questions, lines that end in a
colon, and lists of links state nothing and need no mark.

Wrong:

```markdown
Staff who share premises talk to each other more.
```

Right:

```markdown
Staff in one study said that sharing premises made contact easier [@invented2004, p. 9].

Start with the checklist if your partnership is new.
{.editorial}
```
""",
    check_page=_check,
)
