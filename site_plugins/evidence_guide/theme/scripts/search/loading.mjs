/** Loads what the search needs when a reader first asks for it. */

/** @import { SearchIndex } from "./results.mjs" */

import { fileAddress, loadPart, loadScript } from "../site.mjs";
import { offlineIndex } from "./offline-index.mjs";
import { pagefindIndex } from "./pagefind-index.mjs";
import { readVocabulary } from "./vocabulary.mjs";

/** The words of the site. */
export const loadVocabulary = once(async () => {
  await loadScript("assets/search-words.js");
  return readVocabulary(window.guideWords);
});

/* whether Pagefind has failed on this page, and is not asked again */
let hasFailed = false;

const startPagefind = once(async () => {
  const pagefind = await import(fileAddress("pagefind/pagefind.js"));
  return pagefindIndex(pagefind, (path) => fetch(fileAddress(path)), await loadVocabulary());
});

const loadOfflineIndex = once(async () => {
  await loadScript("assets/search-offline.js");
  return offlineIndex(window.guideOffline, loadPart);
});

/**
 * Pagefind's index, or where Pagefind cannot run the offline one.
 *
 * @returns {Promise<SearchIndex>}
 */
export async function openIndex() {
  const { pagefind } = await loadVocabulary();
  if (pagefind && location.protocol !== "file:" && !hasFailed) {
    try {
      return await startPagefind();
    } catch (problem) {
      leavePagefind(problem);
    }
  }
  return loadOfflineIndex();
}

/**
 * Do what asks an index; where Pagefind fails at it, again with the offline one. A server that refuses some of
 * its files makes it fail at any time.
 *
 * @param {() => Promise<void>} task opens the index itself
 */
export async function withAnIndex(task) {
  const hadFailed = hasFailed;
  try {
    await task();
  } catch (problem) {
    if (hadFailed || !(await loadVocabulary()).pagefind) throw problem;
    leavePagefind(problem);
    await task();
  }
}

/** @param {unknown} problem */
function leavePagefind(problem) {
  console.info("Pagefind failed; searching the offline index.", problem);
  hasFailed = true;
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
