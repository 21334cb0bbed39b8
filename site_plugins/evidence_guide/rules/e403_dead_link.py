"""A link or a picture that leads to nothing on this site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evidence_guide.diagnostics import did_you_mean
from evidence_guide.rules.addresses import resolve_link
from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site


def _check(page: RenderedPage, site: Site) -> Iterator[Violation]:
    for target_kind, targets in (("link", page.links), ("picture", page.images)):
        for target in targets:
            if target_kind == "link" and target in page.images:
                continue
            destination = resolve_link(page.url, target.address)
            if destination is None or _exists(destination.path, site, target_kind):
                continue
            message = (
                f"the {target_kind} {quoted(target.written or target.address)} leads to nothing on this site"
            )
            known = site.files if target_kind == "picture" else {*site.pages, *site.files}
            hint = _usual_slip_hint(target.address, destination.path, site) or _nearest_address_hint(
                destination.path, known
            )
            yield Violation(target.place, message, hint)


def _exists(path: str | None, site: Site, target_kind: str) -> bool:
    return path in site.files or (target_kind == "link" and path in site.pages)


def _nearest_address_hint(path: str | None, known: Iterable[str]) -> str:
    hint = did_you_mean(path or "", known)
    return hint.replace('mean "', 'mean the address "') or "correct it, or take it out"


def _usual_slip_hint(address: str, path: str | None, site: Site) -> str:
    """Return a hint for one of the usual slips; empty where the link is none of them."""
    if address.startswith("/"):
        return "begin it at this page (../…), not at the server's root, where the site need not be"
    if path is None:
        return "it goes above the site's first page, or is no address"
    if f"{path}/" in site.pages:
        return 'put a "/" at its end'
    if path.endswith(".md") and f"{path.removesuffix('.md')}/" in site.pages:
        return f'write the page\'s address: "{address.replace(".md", "/")}"'
    return ""


RULE = Rule(
    code="E403",
    title="A link that leads nowhere",
    explanation="""
A reader who follows a link and finds nothing loses trust in the rest. Links within the site are checked
before it is published, and so are pictures; links to other sites are not, since they change without us.

A link begins at the page that it stands on: `../` goes one step up. The address of a page ends in a
slash. The suggestion in the message, where there is one, begins at the first page of the site.

Wrong:

```markdown
[Working from the same place](../factors/colocation/)
```

Right:

```markdown
[Working from the same place](../factors/co-location/)
```
""",
    check_page=_check,
)
