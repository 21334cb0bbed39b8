"""Makes what pages are found by: their facets, the words of the site, and the index.

Comes in: rendered pages and the corpus. Goes out: the files that a browser searches with, in memory, and
the folder that Pagefind writes (`indexing`, the only part that touches a disk). What a search looks like
is left to `theme/`.
"""

from evidence_guide.search.browser_files import search_files
from evidence_guide.search.facet_labels import FacetLabels, facet_labels
from evidence_guide.search.file_addresses import (
    INDEX_FOLDER,
    LIBRARY_FILE,
    LIBRARY_FOLDER,
    OFFLINE_FILE,
    OFFLINE_FOLDER,
    WORDS_FILE,
    WORKS_FILE,
)
from evidence_guide.search.filter_choices import filter_choices
from evidence_guide.search.findables import FOR_MAKERS
from evidence_guide.search.indexing import IndexingError, indexed_pages
from evidence_guide.search.page_text import text_of
from evidence_guide.search.record_facets import Facets, RecordFacets

__all__ = [
    "FOR_MAKERS",
    "INDEX_FOLDER",
    "LIBRARY_FILE",
    "LIBRARY_FOLDER",
    "OFFLINE_FILE",
    "OFFLINE_FOLDER",
    "WORDS_FILE",
    "WORKS_FILE",
    "FacetLabels",
    "Facets",
    "IndexingError",
    "RecordFacets",
    "facet_labels",
    "filter_choices",
    "indexed_pages",
    "search_files",
    "text_of",
]
