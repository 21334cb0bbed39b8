"""A link that leads to the computer or the network of whoever follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from evidence_guide.rules.rule import Rule, Violation
from evidence_guide.rules.wording import quoted
from evidence_guide.site import RenderedPage, Site

_LOCAL_NAME: Final = re.compile(
    r"(?:.*\.)?(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)\.?"
)
"""Names that mean something in one computer or network only (RFC 6761, RFC 6762, RFC 8375, and by habit)."""


def _check(page: RenderedPage, _: Site) -> Iterator[Violation]:
    for link in page.links:
        if link.written and is_local(link.address):
            message = f"the link {quoted(link.written)} leads to a computer or network of your own"
            hint = "write the address that everybody has; for a page of this guide, its path: ../about.md"
            yield Violation(link.place, message, hint)


def is_local(address: str) -> bool:
    """Whether an address means the computer or the network of whoever asks for it.

    Args:
        address: the address, as in a link.
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    try:
        number = ip_address(host)
    except ValueError:
        return _LOCAL_NAME.fullmatch(host.lower()) is not None
    return not number.is_global


RULE = Rule(
    code="E434",
    title="A link to your own computer",
    explanation="""
An address such as `http://127.0.0.1:8000/` is that of the preview on your own computer, and one such as
`http://intranet.local/` is known in your own network only. It works for you, and for nobody who reads the
published guide.

Write the address that everybody has. To a page of this guide lead by its path.

Wrong:

```markdown
See [sharing an office](http://127.0.0.1:8000/factors/shared-office/).
```

Right:

```markdown
See [sharing an office](factor:shared-office).
```
""",
    check_page=_check,
)
