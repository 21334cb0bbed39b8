"""Brings a checked site to a disk or a browser: MkDocs, the policy, the preview, the copy to take away.

Comes in: a built site. Goes out: a folder that was checked again as it was written, a zip of it, or a
live preview. The only importer of MkDocs, and heavy: a command imports this when it runs. What is on a
page is left to `pages`.
"""

from evidence_guide.publishing.preview import serve
from evidence_guide.publishing.publish import publish_offline, publish_site

__all__ = [
    "publish_offline",
    "publish_site",
    "serve",
]
