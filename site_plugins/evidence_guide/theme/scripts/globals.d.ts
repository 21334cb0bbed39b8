/** What the scripts beside this one put where every script finds it; `search/documents.py` writes them. */

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
