"""Makes typed records of the files of a project, and keeps line and column of every value.

Comes in: a project's folder. Goes out: entries, pages, the brand, and faults for what could not be read.
BibTeX is left to `bibliography`, putting everything together to `loading`, the words for a fault to
`rules`.
"""

from evidence_guide.source.brand import read_brand
from evidence_guide.source.origin import Origin
from evidence_guide.source.settings_check import NamedPage, check_settings
from evidence_guide.source.site_settings import SiteSettings, read_site_settings
from evidence_guide.source.text import FileText, read_text
from evidence_guide.source.tree import Entry, Page, read_tree

__all__ = [
    "Entry",
    "FileText",
    "NamedPage",
    "Origin",
    "Page",
    "SiteSettings",
    "check_settings",
    "read_brand",
    "read_site_settings",
    "read_text",
    "read_tree",
]
