"""Where the files lie that a browser searches with, from the site's root."""

from __future__ import annotations

from typing import Final

WORDS_FILE: Final = "assets/search-words.js"
"""The words of the site, its titles and abbreviations."""

OFFLINE_FILE: Final = "assets/search-offline.js"
"""Where the words and the text of every page lie, which are searched where Pagefind's index cannot be."""

OFFLINE_FOLDER: Final = "assets/search-offline/"
"""The words and the texts, in parts."""

LIBRARY_FILE: Final = "assets/library.js"
"""The facets of the library, and its first records."""

LIBRARY_FOLDER: Final = "assets/library/"
"""The other records, in parts."""

WORKS_FILE: Final = "assets/works.js"
"""On which further page of the references each work stands."""

INDEX_FOLDER: Final = "pagefind/"
"""Pagefind's index, with its WebAssembly: where a site has it, every page with a script may start that."""
