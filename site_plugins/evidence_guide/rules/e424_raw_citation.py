"""A citation that reaches a page as it was typed, whatever the cause: the last look before publishing.

E214 knows the record or the line. This rule knows the page alone, and looks at all of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from evidence_guide.diagnostics import Place
from evidence_guide.model import RAW_CITATION
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site

_NO_WORDS: Final = re.compile(r"<(code|pre|script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_SHOWN: Final = 30
"""How many characters of the page are quoted."""


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    texts = [page.title, page.description, *(heading.title for heading in page.headings)]
    # most pages have no such sign, and taking the tags out of all would take long
    if "@" in page.html or "&#64;" in page.html:
        texts.append(unescape(_NO_WORDS.sub("", page.html)))
    for text in texts:
        if match := RAW_CITATION.search(text):
            message = f"the page shows {quoted(text[match.start() :][:_SHOWN])} as it was typed"
            hint = "cite as [@smith2004, p. 4] in a text, or write the words as code, in backticks"
            yield Violation(Place(page.file_path), message, hint)
            return


RULE = Rule(
    code="E424",
    title="A citation that is shown as it was typed",
    explanation="""
Whatever the cause, no reader is shown a bracket and an @ where a work should be named. Most causes have a
message of their own that says the line (E204, E214); this one looks at the finished page, and catches what
is left: an escaped bracket, or words that come from the settings or from a template.

To write about citations, put the example into backticks, or into a block of code.

Wrong:

```markdown
A citation begins with \\[@.
```

Right:

```markdown
A citation begins with `[@`.
```
""",
    check_page=_check,
    last_resort=True,
)
