/** The names that the search's own files set, which `search/documents.py` writes. */

import type { LibraryFile } from "./library/records.mjs";
import type { OfflinePage } from "./search/offline-index.mjs";
import type { VocabularyFile } from "./search/vocabulary.mjs";

declare global {
  interface Window {
    /** Set by assets/search-words.js. */
    guideWords: VocabularyFile;
    /** Set by assets/search-offline.js. */
    guideOffline: OfflinePage[];
    /** Set by assets/library.js. */
    guideLibrary: LibraryFile;
  }
}
