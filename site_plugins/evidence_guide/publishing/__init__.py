"""Brings a checked site to a disk or a browser: MkDocs, the policy, the preview, the copy to take away.

Comes in: a project. Goes out: a folder whose files were checked once more as they were written, a zip of
it, or a live preview. This folder alone imports MkDocs, which takes long to load, so a command imports it
only when it runs. What is on a page is left to `pages`.
"""

from evidence_guide.publishing.preview import serve
from evidence_guide.publishing.publish import publish_offline, publish_site

__all__ = [
    "publish_offline",
    "publish_site",
    "serve",
]
