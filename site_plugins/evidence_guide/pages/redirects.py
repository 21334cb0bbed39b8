"""Pages at the old addresses of renamed records, each leading to the new one.

They work without JavaScript and without a server's help, since a guide may be hosted anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from evidence_guide.corpus import Corpus
from evidence_guide.model import KINDS

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="../{new}/">
<meta http-equiv="refresh" content="0; url=../{new}/">
<meta name="robots" content="noindex">
</head>
<body><p>This page is now at <a href="../{new}/">{title}</a>.</p></body>
</html>
"""


def redirect_pages(corpus: Corpus) -> Mapping[str, bytes]:
    """Return the redirecting pages of a site, by their path from its root.

    Args:
        corpus: the records, whose `redirects` name the ids that they had.
    """
    pages = {}
    for node in corpus.nodes():
        record = corpus.record(node)
        kind = KINDS[node.kind]
        if kind.has_page:
            for old_id in getattr(record, "redirects", ()):
                page = _PAGE.format(title=escape(record.title), new=node.id)
                pages[f"{kind.folder}/{old_id}/index.html"] = page.encode()
    return pages
