/** The index that Pagefind has made of the site, of which a browser loads what a query needs. */

/** @import { Result, SearchIndex } from "./results.mjs" */
/** @import { Vocabulary } from "./vocabulary.mjs" */

import { excerptAround, markedSummary, readExcerpt } from "./excerpts.mjs";
import { wordsOf } from "./words.mjs";

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

/* What stands before the text in Pagefind's files. */
const SIGNATURE = "pagefind_dcd";

/**
 * Start Pagefind, and see that it runs: its `init` neither waits for its WebAssembly nor fails with it.
 *
 * @param {Pagefind} pagefind
 * @param {(path: string) => Promise<Response>} fetchFile of the site
 * @param {Vocabulary} vocabulary
 * @returns {Promise<SearchIndex>}
 */
export async function pagefindIndex(pagefind, fetchFile, vocabulary) {
  /** @param {string} path */
  const readJson = async (path) => (await fetchFile(path)).json();
  await pagefind.options({ baseUrl: "/", excerptLength: 28, noWorker: true, ranking: RANKING });
  /** @type {{ last: string[], titled: (string | null)[] }} */
  const { last: comeLast, titled } = await readJson("pagefind/guide-results.json");
  const last = new Set(comeLast);
  await pagefind.init();
  /* waits for its WebAssembly, and fails where that failed; a search would load a part of the index besides */
  await pagefind.options({ ranking: RANKING });
  return {
    costly: true,
    titled,
    async find(text) {
      const { results } = await pagefind.search(text);
      if (!results.length) await seeThatWordsAreFound(text, pagefind, vocabulary);
      return results.map((result) => {
        const { id, score } = result;
        return { id, score, last: last.has(id), load: async () => readPage(await result.data()) };
      });
    },
    load: async (id) => readUnfound(await readFragment(await fetchFile(`pagefind/fragment/${id}.pf_fragment`))),
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
 * What Pagefind has kept of a page that it did not find, and so does not give.
 *
 * @param {Response} response
 * @returns {Promise<Omit<PagefindPage, "excerpt"> & { content: string }>}
 */
async function readFragment(response) {
  const packed = new Uint8Array(await response.arrayBuffer());
  /* a server may have unpacked it on the way, as Pagefind knows too */
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const body = new Response(packed).body;
  const text = new Response(isPacked && body ? body.pipeThrough(new DecompressionStream("gzip")) : packed);
  return JSON.parse((await text.text()).slice(SIGNATURE.length));
}

/**
 * @param {Omit<PagefindPage, "excerpt"> & { content: string }} page
 * @returns {Result}
 */
function readUnfound({ meta, url, content }) {
  const excerpt = meta.summary ? [{ text: meta.summary, marked: false }] : excerptAround(content, 0, []);
  return { title: meta.title, url: addressOf(meta, url), kind: meta.kind, excerpt };
}

/**
 * The address of a page from the site's root; a term shares its page with others, and has its own in the metadata.
 *
 * @param {PagefindPage["meta"]} meta
 * @param {string} url
 */
function addressOf({ address }, url) {
  return (address || url).replace(/^\//, "");
}

/**
 * Where nothing was found, see that the words which the site has are found one by one. Pagefind passes over a
 * part of its index that did not load, and then says that nothing has the word.
 *
 * @param {string} text
 * @param {Pagefind} pagefind
 * @param {Vocabulary} vocabulary
 */
async function seeThatWordsAreFound(text, pagefind, { frequency }) {
  for (const word of wordsOf(text).filter((one) => frequency.has(one))) {
    const { results } = await pagefind.search(word);
    if (!results.length) throw new Error(`Pagefind does not find “${word}”, which the site has`);
  }
}

/**
 * @param {PagefindPage} page
 * @returns {Result}
 */
function readPage({ meta, raw_url: raw, url, excerpt }) {
  return {
    title: meta.title,
    url: addressOf(meta, raw || url),
    kind: meta.kind,
    excerpt: (meta.summary && markedSummary(meta.summary, excerpt)) || readExcerpt(excerpt),
  };
}
