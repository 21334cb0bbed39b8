/** The index for where Pagefind does not run, as in a folder on a disk: the text of every page. */

/** @import { Found, SearchIndex } from "./results.mjs" */

import { excerptAround } from "./excerpts.mjs";
import { isBetter, MAKERS } from "./order.mjs";
import { compoundsOf, searchable, stem } from "./words.mjs";

/** @typedef {[title: string, url: string, facets: string[], text: string, names: string]} OfflinePage */
/**
 * What a page has of a needle; `first` is the place in its text, or -1.
 *
 * @typedef {{ inTitle: boolean, count: number, first: number }} Finds
 */

/* How often a word is counted on a page. */
const MOST = 20;

/**
 * Make an index of the pages in assets/search-offline.js.
 *
 * @param {OfflinePage[]} rows
 * @returns {SearchIndex}
 */
export function offlineIndex(rows) {
  const pages = rows.map(([title, url, facets, text, names], id) => ({
    id,
    title,
    url,
    facets,
    text,
    body: searchable(text),
    head: searchable(`${title} ${names}`),
  }));
  return {
    costly: false,
    async find(query) {
      const needles = needlesOf(query);
      if (!needles.length) return [];
      /** @type {Found[]} */
      const found = [];
      for (const { id, title, url, facets, text, body, head } of pages) {
        const finds = findAllOf(needles, head, body);
        if (!finds) continue;
        const at = finds.map(({ first }) => first).find((first) => first >= 0) ?? 0;
        found.push({
          id,
          score: scoreOf(finds),
          last: facets[0] === `kind:${MAKERS}`,
          load: async () => ({
            title,
            url,
            kind: facets[0].split(":")[1],
            excerpt: excerptAround(text, at, needles),
          }),
        });
      }
      return found.sort(isBetter);
    },
    async facets() {
      return new Map(pages.map(({ id, facets }) => [id, facets]));
    },
  };
}

/**
 * What is looked for: each word by its stem, or all between quotation marks as it stands.
 *
 * @param {string} query
 */
function needlesOf(query) {
  if (/^".*"$/.test(query.trim())) return [searchable(query).replace(/ +/g, " ").trimEnd()];
  return compoundsOf(query.toLowerCase()).map(needleOf).filter(Boolean);
}

/**
 * A compound is looked for as it stands.
 *
 * @param {string} word
 */
function needleOf(word) {
  return searchable(word)
    .replace(/[^ ]+$/, stem)
    .trimEnd();
}

/**
 * Where each needle is, or null where one is missing.
 *
 * @param {string[]} needles
 * @param {string} head
 * @param {string} body
 */
function findAllOf(needles, head, body) {
  /** @type {Finds[]} */
  const all = [];
  for (const needle of needles) {
    const finds = lookFor(needle, head, body);
    if (!finds.inTitle && !finds.count) return null;
    all.push(finds);
  }
  return all;
}

/**
 * @param {string} needle
 * @param {string} head
 * @param {string} body
 * @returns {Finds}
 */
function lookFor(needle, head, body) {
  const first = body.indexOf(needle);
  let count = 0;
  for (let at = first; at >= 0 && count < MOST; at = body.indexOf(needle, at + 1)) count += 1;
  return { inTitle: head.includes(needle), count, first };
}

/**
 * A title counts more than a text; in a text, each further place counts less than the one before.
 *
 * @param {Finds[]} finds
 */
function scoreOf(finds) {
  const scores = finds.map(({ inTitle, count }) => (inTitle ? 4 : 0) + (count ? 1 + Math.log(count) : 0));
  return scores.reduce((sum, score) => sum + score, 0);
}
