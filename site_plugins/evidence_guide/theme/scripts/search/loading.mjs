/** Loads what the search needs when a reader first asks for it. */

/** @import { SearchIndex } from "./results.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { loadPart, loadScript } from "../site.mjs";
import { offlineIndex } from "./offline-index.mjs";
import { pagefindIndex } from "./pagefind-index.mjs";
import { readVocabulary } from "./vocabulary.mjs";

/** The words of the site. */
export const loadVocabulary = once(async () => {
  await loadScript("assets/search-words.js");
  return readVocabulary(window.guideWords);
});

/** Pagefind's index, or where Pagefind cannot run the offline one. */
export const openIndex = once(async () => {
  const vocabulary = await loadVocabulary();
  return (await startPagefind(vocabulary)) ?? (await loadOfflineIndex());
});

/**
 * @param {Vocabulary} vocabulary
 * @returns {Promise<SearchIndex | null>}
 */
async function startPagefind({ pagefind }) {
  if (!pagefind || location.protocol === "file:") return null;
  try {
    return await pagefindIndex();
  } catch (problem) {
    console.info("Pagefind did not start; searching the offline index.", problem);
    return null;
  }
}

async function loadOfflineIndex() {
  await loadScript("assets/search-offline.js");
  return offlineIndex(window.guideOffline, loadPart);
}

/**
 * Load something once; again where it failed.
 *
 * @template Thing
 * @param {() => Promise<Thing>} load
 * @returns {() => Promise<Thing>}
 */
function once(load) {
  /** @type {Promise<Thing> | null} */
  let loaded = null;
  return () => {
    loaded ??= load();
    loaded.catch(() => (loaded = null));
    return loaded;
  };
}
