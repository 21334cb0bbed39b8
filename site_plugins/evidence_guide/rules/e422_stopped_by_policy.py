"""A style or a program inside a tag, which the site's Content Security Policy stops."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_guide.diagnostics import Place
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for markup in dict.fromkeys(page.stopped):
        is_program = markup.startswith("on")
        subject = "the program" if is_program else "the style"
        hint = f"give it a class, and the {'script' if is_program else 'style sheet'} a line for that class"
        yield Violation(
            Place(page.file_path or f"{page.url}index.html"),
            f"browsers would pass over {subject} inside the page, {quoted(markup)}",
            hint,
        )


RULE = Rule(
    code="E422",
    title="A style or program inside a page",
    explanation="""
Each published page tells the browser what it may load and run (its Content Security Policy): the site’s
own style sheets and scripts, and no style or program inside a tag. So nothing that was smuggled into a text
can run. What a template writes there all the same would be passed over, and the page would look or work
wrongly.

This is for whoever keeps the templates or the theme: a text cannot bring it about. Give the part a class,
and put the style into a style sheet and the program into a script.

Wrong:

```html
<p style="color: green" onclick="unfold()">More</p>
```

Right:

```html
<p class="guide-more">More</p>
```
""",
    check_page=_check,
)
