/** The names that the search's own files set, which the folder `search` of the package writes. */

import type { LibraryFile } from "./library/records.mjs";
import type { OfflineFile } from "./search/offline-index.mjs";
import type { VocabularyFile } from "./search/vocabulary.mjs";

declare global {
  interface Window {
    /** Set by assets/search-words.js. */
    guideWords: VocabularyFile;
    /** Set by assets/search-offline.js. */
    guideOffline: OfflineFile;
    /** Set by assets/library.js. */
    guideLibrary: LibraryFile;
    /** Set by assets/works.js: the address of each further page of the references, and the works on it. */
    guideWorks: [url: string, works: string][];
    /** Added to by the parts of large files, each under its address. */
    guideParts: Record<string, unknown>;
  }
}
