/** The index that Pagefind has made of the site, of which a browser loads what a query needs. */

/** @import { Result, SearchIndex } from "./results.mjs" */

import { fileAddress, urlOf } from "../site.mjs";
import { markedSummary, readExcerpt } from "./excerpts.mjs";

/**
 * What we use of Pagefind's own script.
 *
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(text: string) => Promise<{ results: PagefindResult[] }>} search
 */

/** @typedef {{ id: string, score: number, data: () => Promise<PagefindPage> }} PagefindResult */

/**
 * @typedef {object} PagefindPage
 * @property {string} url
 * @property {string} [raw_url]
 * @property {string} excerpt
 * @property {{ title: string, kind: string, address?: string, summary?: string }} meta
 */

/* A long page ranks nearly as high as a short one, and a word in every line little higher than in some. */
const RANKING = { pageLength: 0.1, termFrequency: 0.5, termSimilarity: 2 };

/**
 * Start Pagefind.
 *
 * @returns {Promise<SearchIndex>}
 */
export async function pagefindIndex() {
  /** @param {string} path */
  const readJson = async (path) => (await fetch(urlOf(path))).json();

  /** @type {Pagefind} */
  const pagefind = await import(fileAddress("pagefind/pagefind.js"));
  await pagefind.options({ baseUrl: "/", excerptLength: 28, noWorker: true, ranking: RANKING });
  /* Pagefind reports a damaged index only when it is asked, too late to use the offline one: so look first */
  await readJson("pagefind/pagefind-entry.json");
  /** @type {Set<string>} */
  const last = new Set(await readJson("pagefind/guide-last.json"));
  await pagefind.init();
  return {
    costly: true,
    async find(text) {
      const { results } = await pagefind.search(text);
      return results.map((result) => {
        const { id, score } = result;
        return { id, score, last: last.has(id), load: async () => readPage(await result.data()) };
      });
    },
    /* from a file of our own, since Pagefind gives the results of one value at a time */
    async facets() {
      /** @type {{ values: string[], pages: Record<string, number[]> }} */
      const { values, pages } = await readJson("pagefind/guide-facets.json");
      return new Map(
        Object.entries(pages).map(([id, numbers]) => [id, numbers.map((number) => values[number])]),
      );
    },
  };
}

/**
 * @param {PagefindPage} page
 * @returns {Result}
 */
function readPage({ meta, raw_url: raw, url, excerpt }) {
  return {
    title: meta.title,
    /* a term shares its page with others, and has its full address in the metadata */
    url: (meta.address || raw || url).replace(/^\//, ""),
    kind: meta.kind,
    excerpt: (meta.summary && markedSummary(meta.summary, excerpt)) || readExcerpt(excerpt),
  };
}
