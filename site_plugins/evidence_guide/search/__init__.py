"""How pages are found: their facets, the words they are searched by, and the files a browser searches with.

Everything here is made from rendered pages and the corpus, in memory. Running Pagefind over a written site
is `indexing`'s work; what a search looks like is in `scripts/` and `styles/`.
"""

from evidence_guide.search.documents import (
    FOR_MAKERS,
    library_file,
    offline_index,
    search_files,
    words_file,
)
from evidence_guide.search.facets import FACETS, Facetter, facet_labels, offered
from evidence_guide.search.files import INDEX_FOLDER, LIBRARY_FILE, OFFLINE_FILE, WORDS_FILE

__all__ = [
    "FACETS",
    "FOR_MAKERS",
    "INDEX_FOLDER",
    "LIBRARY_FILE",
    "OFFLINE_FILE",
    "WORDS_FILE",
    "Facetter",
    "facet_labels",
    "library_file",
    "offered",
    "offline_index",
    "search_files",
    "words_file",
]
