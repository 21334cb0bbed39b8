"""Where the files lie that a browser searches with, from the site's root."""

from __future__ import annotations

from typing import Final

WORDS_FILE: Final = "assets/search-words.js"
"""The words of the site, its titles and abbreviations."""

OFFLINE_FILE: Final = "assets/search-offline.js"
"""The text of every page, which is searched where Pagefind's index cannot be."""

LIBRARY_FILE: Final = "assets/library.js"
"""Every record with its facets."""

INDEX_FOLDER: Final = "pagefind/"
"""Pagefind's index, with its WebAssembly: where a site has it, every page with a script may start that."""
