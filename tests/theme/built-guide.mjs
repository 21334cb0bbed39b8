/** The guide as it was built, searched as a browser would: by the same scripts, in either of its indexes. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import { offlineIndex } from "../../site_plugins/evidence_guide/theme/scripts/search/offline-index.mjs";
import { pagefindIndex } from "../../site_plugins/evidence_guide/theme/scripts/search/pagefind-index.mjs";
import {
  answersTo,
  readQueryByIndex,
} from "../../site_plugins/evidence_guide/theme/scripts/search/results.mjs";
import { readVocabulary } from "../../site_plugins/evidence_guide/theme/scripts/search/vocabulary.mjs";

/** @import { SearchIndex } from "../../site_plugins/evidence_guide/theme/scripts/search/results.mjs" */

/** The site, as its scripts and Pagefind ask for its files. */
export class BuiltGuide {
  /** @param {string} folder of the site */
  constructor(folder) {
    this.folder = folder;
    /** @type {Map<string, any>} */
    this.parts = new Map();
    this.vocabulary = readVocabulary(this.run("assets/search-words.js").guideWords);
  }

  /** @param {string} path */
  read(path) {
    return readFileSync(join(this.folder, path));
  }

  /**
   * Run a script of data.
   *
   * @param {string} path
   */
  run(path) {
    /** @type {Record<string, any>} */
    const window = {};
    runInNewContext(this.read(path).toString(), { window });
    return window;
  }

  /** @returns {SearchIndex} */
  offline() {
    return offlineIndex(this.run("assets/search-offline.js").guideOffline, async (path) => {
      if (!this.parts.has(path)) this.parts.set(path, this.run(path).guideParts[path]);
      return this.parts.get(path);
    });
  }

  /**
   * Pagefind's index, which is fetched from the folder.
   *
   * @returns {Promise<SearchIndex>}
   */
  async pagefind() {
    /** @param {string} path */
    const fetchFile = async (path) => new Response(new Uint8Array(this.read(path)));
    globalThis.fetch = (address) => fetchFile(String(address).replace(/^\/|[?].*$/g, ""));
    const script = this.read("pagefind/pagefind.js").toString("base64");
    const pagefind = await import(`data:text/javascript;base64,${script}`);
    return pagefindIndex(pagefind, fetchFile, this.vocabulary);
  }

  /**
   * The addresses of what is found, in their order.
   *
   * @param {string} typed
   * @param {SearchIndex} index
   * @param {number} most
   */
  async search(typed, index, most) {
    const open = async () => index;
    const query = await readQueryByIndex(typed, this.vocabulary, open);
    /** @type {import("../../site_plugins/evidence_guide/theme/scripts/search/results.mjs").Found[]} */
    let found = [];
    for await (const { results } of answersTo(query, this.vocabulary, open)) found = results;
    const pages = await Promise.all(found.slice(0, most).map((one) => one.load()));
    return pages.map(({ url }) => url);
  }
}
