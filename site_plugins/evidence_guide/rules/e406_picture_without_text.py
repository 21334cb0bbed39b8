"""A picture without a text alternative."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for image in page.images:
        # a template may leave the text empty for a picture that is mere decoration; in Markdown, where the
        # place of a picture has its line, an empty text is one that was forgotten
        in_markdown = image.place.line > 1
        if image.text is None or (in_markdown and not image.text.strip()):
            hint = "say between the square brackets what it shows"
            name = quoted(image.written or image.address)
            yield Violation(image.place, f"the picture {name} has no text alternative", hint)


RULE = Rule(
    code="E406",
    title="A picture without a text alternative",
    explanation="""
Some readers hear the page instead of seeing it, and some see it without its pictures. For them the text
alternative stands in place of the picture. It says what the picture tells, not what it looks like; a
chart's gives its main message. The law asks public bodies for it.

Wrong:

```markdown
![](../pictures/sites.png)
```

Right:

```markdown
![The four sites lie along the coast, an hour apart.](../pictures/sites.png)
```
""",
    check_page=_check,
)
