"""Writes the corpus as open data, and what changed as a feed.

Comes in: the corpus, its graph, the bibliography. Goes out: named contents, as bytes. Records, claims
and works become plain values first (`json_content`), which are then written as JSON, CSV, BibTeX and RIS and
described as a data package. Nothing here writes to a disk: that is left to `publishing`.
"""

from evidence_guide.exports.datapackage import DATAPACKAGE, LICENCE, MEDIA_TYPES
from evidence_guide.exports.feed import FEED, atom
from evidence_guide.exports.open_data import export

__all__ = ["DATAPACKAGE", "FEED", "LICENCE", "MEDIA_TYPES", "atom", "export"]
